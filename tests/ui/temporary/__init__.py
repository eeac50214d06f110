"""Tests of chats of which nothing is stored."""
