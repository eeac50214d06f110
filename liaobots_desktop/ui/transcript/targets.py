"""Where links lead, as Markdown writes it, and the targets of those that lead inside an answer.

These hold a space, which no address does.
"""

import re

_NOTE, _BACK = "footnote ", "text of "


def note_target(label: str) -> str:
    """Return the target of a link that leads to a footnote."""
    return _NOTE + label


def back_target(label: str) -> str:
    """Return the target of the link that leads from a footnote back to the text."""
    return _BACK + label


def label_of(target: str) -> str | None:
    """Return the footnote that a link leads to or from; None for every other link."""
    start, space, label = target.rpartition(" ")
    return label if start + space in {_NOTE, _BACK} else None


def destination(target: str) -> str:
    """Return the target of a link or an image as it stands between the brackets of Markdown."""
    is_plain = target and not re.search(r"[\s()<>\\]", target)
    return target if is_plain else "<" + re.sub(r"([<>\\])", r"\\\1", target) + ">"
