"""What the app is and what is new, as the window tells it."""
