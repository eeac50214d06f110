"""The title of a chat, made from its first question."""

LONGEST = 60
"""Characters of a title that the app makes itself."""


def from_question(question: str) -> str:
    """Return the question as one line of at most 60 characters, cut between words if need be."""
    line = " ".join("".join(c if c.isprintable() else " " for c in question[:2000]).split())
    if len(line) <= LONGEST:
        return line
    cut = line[: LONGEST - 1]
    at_word, space, _ = cut.rpartition(" ")
    return (at_word if space and len(at_word) >= LONGEST // 2 else cut).rstrip(" ,.;:–-") + "…"
