"""Reasons are told in English, with their numbers in groups."""

from tests.english import english_core

__all__ = ["english_core"]
