"""From which side a text is read: its first letter says it, as `dir="auto"` has it in a browser."""

FROM_RIGHT = "R"
_STRONG = {"L": "L", "R": FROM_RIGHT, "AL": FROM_RIGHT}


def direction_of(text: str) -> str:
    """Return `L` or `R`, the direction of the first letter; nothing for numbers and the like."""
    if not text:
        return ""
    import unicodedata  # 0.5 ms that the first picture of a window does not need

    kinds = map(unicodedata.bidirectional, text)
    return next((_STRONG[kind] for kind in kinds if kind in _STRONG), "")
