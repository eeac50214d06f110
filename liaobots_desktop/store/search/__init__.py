"""Finds words in all chats: an index that can be made again at any time, and what asks it."""
