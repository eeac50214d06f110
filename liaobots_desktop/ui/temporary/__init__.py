"""Chats of which nothing is stored."""
