"""A .ts of Qt Linguist as messages, and what can be wrong with them."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_FIELDS = re.compile(r"\{[^{}]*\}|%n|%L?\d")
_COUNT = "%Ln"
"""The number of a plural with its digits in groups, as a translation writes it."""
_ENDS = {".": ".。।", ":": ":：", "?": "?？؟", "!": "!！", "…": "…"}
"""The signs that end a text, with those of other scripts."""
_FIRST_CHINESE = "\u2e80"
_BEHIND_AN_END = ' \n»”"“’)）\u2069\u200e\u200f'
_WITHOUT_KEYS = {"QLineEdit", "QWidgetTextControl", "QFileDialog", "QPlatformTheme"}
"""Menus and dialogs of Qt's in which no letter is underlined here."""
_MAY_LACK_FIELDS = {2: 1, 6: 3}
"""How many of so many forms of a plural are for one certain number and may write it out: one in
English (“this chat”), those for none, one and two in Arabic; the first Russian one is for 21."""


@dataclass(frozen=True)
class Message:
    """One text of the code and its translation, with a form for each number where it counts."""

    context: str
    source: str
    comment: str
    hint: str
    forms: tuple[str, ...]
    is_plural: bool
    is_finished: bool

    @property
    def is_done(self) -> bool:
        """Whether somebody has translated all of it."""
        return self.is_finished and all(self.forms)

    def as_json(self) -> dict[str, object]:
        """Return what a translator gets to see and fill in."""
        told: dict[str, object] = {"context": self.context, "source": self.source}
        if self.comment:
            told["comment"] = self.comment
        if self.hint:
            told["hint"] = self.hint
        told["translation"] = list(self.forms) if self.is_plural else self.forms[0]
        return told

    def faults(self) -> Iterator[str]:
        """Return a line for each thing that is wrong with the translation."""
        where = f"{self.context}: “{self.source}”"
        if not self.is_done:
            yield f"{where} is not translated"
            return
        needed = _fields(self.source)
        for place, form in enumerate(self.forms):
            may_lack = self.is_plural and place < _MAY_LACK_FIELDS.get(len(self.forms), 0)
            if not _fields(form) <= needed or (_fields(form) != needed and not may_lack):
                yield f"{where} has other fields than “{form}”"
            if _edges(form) != _edges(self.source) and not _is_spaceless(form):
                yield f"{where} begins or ends with other space than “{form}”"
            if _end(form) != _end(self.source):
                yield f"{where} does not end as “{form}” does"
            if "%n" in form:
                yield f"{where} has no groups of digits in “{form}”: {_COUNT} writes them"
            yield from self._faults_of_key(where, form)

    def _faults_of_key(self, where: str, form: str) -> Iterator[str]:
        if self.context in _WITHOUT_KEYS:
            if "&" in form:
                yield f"{where}: no letter behind & in “{form}” here"
        elif ("&" in form) != ("&" in self.source):
            yield f"{where} has another key after & than “{form}”"


def _fields(text: str) -> set[str]:
    return set(_FIELDS.findall(text.replace(_COUNT, "%n")))


def _edges(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def _is_spaceless(text: str) -> bool:
    """Whether a text is edged by Chinese letters or signs, which have no spaces around them."""
    return text == text.strip() and min(text[:1], text[-1:]) >= _FIRST_CHINESE


def _end(text: str) -> str:
    """Return what kind of sign a text ends with: a stop, a colon, …; "" for a word."""
    sign = text.rstrip(_BEHIND_AN_END)[-1:]
    return next((kind for kind, signs in _ENDS.items() if sign and sign in signs), "")


def read(file: Path) -> list[Message]:
    """Return the messages of a .ts in their order."""
    return [_message(name, element) for name, element in _elements(ET.parse(file).getroot())]


def fill(file: Path, given: list[dict[str, Any]]) -> list[str]:
    """Write translations into a .ts; return the sources that it does not have."""
    tree = ET.parse(file)
    known = {_key(name, element): element for name, element in _elements(tree.getroot())}
    unknown = []
    for told in given:
        key = (told["context"], told["source"], told.get("comment", ""))
        if key in known:
            _translate(known[key], told["translation"])
        else:
            unknown.append(str(told["source"]))
    tree.write(file, encoding="utf-8", xml_declaration=True)
    return unknown


def _translate(element: ET.Element, translation: str | list[str]) -> None:
    place = element.find("translation")
    if place is None:
        place = ET.SubElement(element, "translation")
    if isinstance(translation, str):
        place.text, texts = translation, [translation]
    else:
        texts = translation
        for form in list(place):
            place.remove(form)
        for text in texts:
            ET.SubElement(place, "numerusform").text = text
    place.attrib.pop("type", None)
    if not all(texts):
        place.set("type", "unfinished")


def _elements(root: ET.Element) -> Iterator[tuple[str, ET.Element]]:
    for context in root.iter("context"):
        for element in context.iter("message"):
            yield context.findtext("name", ""), element


def _key(context: str, element: ET.Element) -> tuple[str, str, str]:
    return context, element.findtext("source", ""), element.findtext("comment", "")


def _message(context: str, element: ET.Element) -> Message:
    place = element.find("translation")
    is_plural = element.get("numerus") == "yes"
    texts = [] if place is None else [form.text or "" for form in place.iter("numerusform")]
    if not is_plural:
        texts = ["" if place is None else place.text or ""]
    return Message(
        *_key(context, element),
        element.findtext("extracomment", ""),
        tuple(texts),
        is_plural,
        place is not None and place.get("type") is None,
    )
