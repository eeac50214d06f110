"""Texts that go along with the next question: asked for, read, and shown above the field."""
