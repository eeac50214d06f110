"""What the app is, and what is new in it."""
