"""Chats that leave and arrive through the window."""
