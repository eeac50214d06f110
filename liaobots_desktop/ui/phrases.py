"""The texts of the code as phrases: in a language that is spoken, and in English."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

FIELD = re.compile(r"(?<!\{)\{(\w*)(?::[^{}]*)?\}(?!\})|(%)L?n")
"""`{0}`, `{host}` or `%n`; a doubled brace is no field."""


_WRITTEN_OUT = {2: (1,), 6: (0, 1, 2)}
"""The numbers that the first of so many forms of a plural are for, and may write as words."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text of the code, and one form of it in the language that was spoken."""

    context: str
    source: str
    comment: str
    is_plural: bool
    spoken: str
    number: int = -1
    """What this form of a plural is for, if that is one number."""

    @property
    def writes_it_out(self) -> bool:
        """Whether the number is told in words, as by a dual."""
        return self.number >= 0 and len(names_in(self.spoken)) < len(names_in(self.source))


def phrases_of(file: Path, *, is_spoken: bool) -> Iterator[Phrase]:
    """Read the phrases of a .ts of Qt Linguist: its translations, or the English they are of."""
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source, comment = message.findtext("source", ""), message.findtext("comment", "")
            is_plural = message.get("numerus") == "yes"
            forms = _forms(message, is_plural=is_plural) if is_spoken else [source]
            numbers = _WRITTEN_OUT.get(len(forms), ())
            for text, number_of_it in zip_longest(forms, numbers, fillvalue=-1):
                if text:
                    yield Phrase(name, source, comment, is_plural, str(text), int(number_of_it))


def _forms(message: ET.Element, *, is_plural: bool) -> list[str]:
    if is_plural:
        return [form.text or "" for form in message.iter("numerusform")]
    return [message.findtext("translation", "")]


def name_of(field: re.Match[str]) -> str:
    """Return what a field is called."""
    return field[1] or field[2] or ""


def names_in(text: str) -> set[str]:
    """Return what the fields of a text are called."""
    return set(map(name_of, FIELD.finditer(text)))
