"""The dialog that compares two versions of a message."""
