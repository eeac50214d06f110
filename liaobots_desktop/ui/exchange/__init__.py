"""Chats that leave and arrive through the window; imported when somebody asks for it."""
