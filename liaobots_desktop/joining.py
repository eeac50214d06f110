"""What stands between the parts of a text, as the language that is spoken writes it.

Chinese has other commas and no spaces between sentences, Arabic a comma of its own; a `", ".join`
or an f-string has those of English (docs/decisions/0114).
"""

from collections.abc import Iterable
from functools import reduce

from liaobots_desktop import speech


def facts(parts: Iterable[str]) -> str:
    """Return what is said of one thing, in a row; what is empty is left out."""
    return _joined(speech.translate("Joining", "{0}, {1}", "facts"), parts)


def names(parts: Iterable[str]) -> str:
    """Return names of things of one kind in a row, as in “a.txt, b.txt”.

    Where names in Latin letters would be read as one text, each has invisible letters around it.
    """
    one = speech.translate("Joining", "{0}", "one name of several")
    kept = [one.format(part) for part in parts if part]
    return _joined(speech.translate("Joining", "{0}, {1}", "names"), kept)


def sentences(*parts: str) -> str:
    """Return whole sentences one after the other; what is empty is left out."""
    return _joined(speech.translate("Joining", "{0} {1}", "sentences"), parts)


def sentence(text: str) -> str:
    """Return words as a sentence, with the stop at its end."""
    return speech.translate("Joining", "{0}.", "a sentence").format(text)


def named(name: str, value: object) -> str:
    """Return a value behind what it is called, as in “Chats: 3”."""
    return speech.translate("Joining", "{0}: {1}", "a name and its value").format(name, value)


def moment(day: str, time: str) -> str:
    """Return a day and the time of it."""
    return speech.translate("Joining", "{0}, {1}", "a day and a time of it").format(day, time)


def percent(value: int) -> str:
    """Return a whole number of hundredths."""
    return speech.translate("Joining", "{0}%").format(speech.number(value))


def _joined(template: str, parts: Iterable[str]) -> str:
    kept = [part for part in parts if part]
    return reduce(template.format, kept) if kept else ""
