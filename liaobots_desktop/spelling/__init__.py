"""Spelling: which words of a text are looked at, and what dictionaries say of them."""
