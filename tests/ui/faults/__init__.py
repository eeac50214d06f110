"""Faults of the program, as the window tells them."""
