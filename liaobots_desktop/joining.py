"""What stands between the parts of a text, as the language that is spoken writes it.

Chinese has other commas and no spaces between sentences, Arabic a comma of its own; a `", ".join`
or an f-string has those of English (docs/decisions/0114).
"""

from collections.abc import Iterable
from functools import reduce

from liaobots_desktop import speech

FIRST_OF_HAN = "\u2e80"
"""From there on signs stand side by side, are no keys of a keyboard, and lines end between any two
(Unicode)."""


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


def some_names(parts: Iterable[str], most: int) -> str:
    """Return the first of such names, at most `most`, and how many more there are."""
    kept = [part for part in parts if part]
    more = len(kept) - most
    if more <= 0:
        return names(kept)
    text = speech.translate("Joining", "{0} and {1} more", "names", more)
    return text.format(names(kept[:most]), speech.number(more))


def file_name(name: str) -> str:
    """Return a file's name as it is shown: with “1.txt” from the left behind words from the right.

    Behind Arabic or Hebrew letters a number counts as one of them, and `txt.1` would be seen.
    """
    at = len(name)
    while at and name[at - 1].isascii():
        at -= 1
    if not at or not _is_from_right(name[at - 1]):
        return name
    begin = next((n for n in range(at, len(name)) if name[n].isalnum()), at)
    if not name[begin : begin + 1].isdigit() or "." not in name[begin:]:
        return name
    begin -= name[begin - 1] in "([{"
    return f"{name[:begin]}\u200e{name[begin:]}"


def _is_from_right(letter: str) -> bool:
    return "\u0590" <= letter <= "\u08ff" or "\ufb1d" <= letter <= "\ufefc"


def sentences(*parts: str) -> str:
    """Return whole sentences one after the other; what is empty is left out."""
    return _joined(speech.translate("Joining", "{0} {1}", "sentences"), parts)


def sentence(text: str) -> str:
    """Return words as a sentence, with the stop at its end."""
    return speech.translate("Joining", "{0}.", "a sentence").format(text)


def in_company(text: str) -> str:
    """Return a text whose last word does not stand alone in a line, for what is seen at the start.

    For a place in which both words have room: no line can end between them any more. Other texts
    are drawn so by `ui/even_lines`, which is not imported before the first picture.
    """
    before, space, last = text.rpartition(" ")
    is_one_word = max(last, default="") < FIRST_OF_HAN
    return f"{before}\u00a0{last}" if space and is_one_word else text


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
