"""Models that answer the same question side by side."""
