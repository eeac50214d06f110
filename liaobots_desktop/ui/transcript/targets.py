"""The targets of links that lead inside an answer; they hold a space, which no address does."""

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
