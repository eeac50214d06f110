"""What was used: the dialog of the balance and the last requests."""
