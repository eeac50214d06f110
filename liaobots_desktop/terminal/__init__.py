"""Asking from the terminal; no Qt."""
