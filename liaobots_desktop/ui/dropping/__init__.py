"""What is dragged over a window: what would become of it is shown, and done when it is let go."""
