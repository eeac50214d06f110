"""Text as it may be stored and sent."""

JOINERS = "\u200c\u200d"
"""Parts of Persian words and of many emoji, which Python does not call printable."""


def without_surrogates(text: str) -> str:
    """Return `text` with lone surrogates, which UTF-8 cannot carry, as U+FFFD."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def counted(number: int, thing: str) -> str:
    """Return an English count of things whose plural ends with an s."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
