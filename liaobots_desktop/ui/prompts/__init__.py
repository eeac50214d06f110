"""Kept prompts: their dialog, the popup of a slash, the form of their variables, system prompts."""
