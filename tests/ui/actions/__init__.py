"""The table of actions, in the real window and by itself."""
