"""Talking to the Liaobots service; no Qt."""
