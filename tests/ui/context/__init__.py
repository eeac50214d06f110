"""The context window on the screen."""
