"""The three ways in which the view goes along with an answer that grows."""

from enum import StrEnum


class Following(StrEnum):
    """What the view does while an answer grows; the values stand in the settings."""

    FOLLOW = "follow"
    """It stays at the end while it stands there."""
    STAY = "stay"
    """It never moves by itself."""
    QUESTION = "question"
    """An own question goes to the upper edge and stays there; the answer grows below it."""
