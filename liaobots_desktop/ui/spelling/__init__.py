"""The spell check as it is seen: marks below words, entries of the field's menu."""
