"""Liaobots Desktop: a native chat client for the Liaobots service."""

__version__ = "0.1.0"
