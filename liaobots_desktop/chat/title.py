"""The title of a chat, made from its first question, or typed."""

LONGEST = 60
"""Characters of a title that the app makes itself."""
UNSEEN = "…"
"""The title of a chat whose first question shows nothing: a row that can be seen and pressed."""

_JOINERS = "\u200c\u200d"
"""Parts of Persian words and of many emoji."""
_EMPTY = " \u00ad\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufe0e\ufe0f"
"""Letters that show nothing by themselves, besides those that are not printable."""


def of_chat(question: str) -> str:
    """Return the title of a chat that begins with a question, which may show nothing."""
    return from_question(question) or UNSEEN


def from_question(question: str) -> str:
    """Return the question as one line of at most 60 characters, cut between words if need be.

    It is empty when nothing is seen of it. Of attached texts it has the names, where nothing was
    typed.
    """
    if question.endswith("```"):
        question = _without_attached(question)
    shown = "".join(c if _is_shown(c) else " " for c in question[:2000])
    line = on_one_line(shown)
    if len(line) <= LONGEST:
        return line
    from liaobots_desktop.chat.letters import whole  # most titles need not be cut

    cut = whole(line, LONGEST - 1)
    at_word, space, _ = cut.rpartition(" ")
    return (at_word if space and len(at_word) >= LONGEST // 2 else cut).rstrip(" ,.;:–-") + "…"


def _without_attached(question: str) -> str:
    from liaobots_desktop.composing.attachment import parts_of

    attached = parts_of(question)
    if not attached:
        return question
    return question[: attached[0].beginning].strip() or ", ".join(part.name for part in attached)


def on_one_line(typed: str) -> str:
    """Return what was typed as a title: one line, without space around it.

    Letters that show nothing are no title alone: of its row nothing would be seen.
    """
    return " ".join(typed.split()) if any(map(_is_seen, typed)) else ""


def _is_seen(character: str) -> bool:
    return character.isprintable() and character not in _EMPTY


def _is_shown(character: str) -> bool:
    return character.isprintable() or character in _JOINERS
