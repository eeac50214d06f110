"""What is seen of faults of the program."""
