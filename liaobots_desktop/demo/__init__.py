"""The built-in practice service; no Qt."""
