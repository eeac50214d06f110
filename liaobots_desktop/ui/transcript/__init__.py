"""The message pane."""
