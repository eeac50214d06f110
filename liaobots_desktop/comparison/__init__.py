"""What differs between two versions of a text, word by word."""
