"""What is kept in the platform config directory; no Qt."""
