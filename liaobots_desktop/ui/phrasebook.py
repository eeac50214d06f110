"""Which text of the code a text on the screen came from, so that it can be said otherwise."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from PySide6.QtCore import QLocale

from liaobots_desktop import joining
from liaobots_desktop.speech import number, spoken

_FIELD = re.compile(r"(?<!\{)\{(\w*)(?::[^{}]*)?\}(?!\})|(%)L?n")
"""`{0}`, `{host}` or `%n`; a doubled brace is no field."""
_STOPS = ".!?…:。！？؟："
_LEAST_LETTERS = 6
"""Letters around the fields of a text by which it is known wherever it stands."""
_FIRST_CHINESE = "\u2e80"
"""From here on a letter is a syllable or a word, and tells as much as two others."""
_WRITTEN_OUT = {2: (1,), 6: (0, 1, 2)}
"""The numbers that the first of so many forms of a plural are for, and may write as words."""
_NUMBER = r"([\d.,\s٬]+)"
_TABLES = ("Settings",)
"""The contexts of tables, whose words stand in texts of whoever shows them."""
_KEYS = "QShortcut"
"""The context of the names of keys, none of which stands alone."""
_JOINING = "Joining"
"""The context of what joins texts: a comma is no phrase, but a percentage is one wherever it is."""
_SEPARATORS = tuple(map(re.compile, (r"( · )", r"(   )", r"(\n)", r"( \((?=[^()]*\)$)|\)$)")))
"""What stands between texts that are joined in every language, as in “Send (Enter)”."""


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
        return self.number >= 0 and len(_names(self.spoken)) < len(_names(self.source))


@dataclass(frozen=True, slots=True)
class Said:
    """A phrase, and what stood in its fields."""

    phrase: Phrase
    fields: "dict[str, Part]"
    number: int

    def again(self) -> str:
        """Return it in the language that is spoken now."""
        phrase = self.phrase
        text = spoken(phrase.context, phrase.source, phrase.comment, self.number)
        filled = {name: _again(value) for name, value in self.fields.items()}
        if phrase.writes_it_out:
            left = _names(phrase.source) - set(filled)
            filled |= dict.fromkeys(left, number(self.number))
        return _FIELD.sub(lambda field: filled.get(_name(field), field[0]), text)


@dataclass(frozen=True, slots=True)
class Count:
    """A number that was written with its digits in groups."""

    value: int

    def again(self) -> str:
        """Return it as the language that is spoken now writes it."""
        return number(self.value)


@dataclass(frozen=True, slots=True)
class Between:
    """What stands between texts that were joined, which each language writes in its way."""

    join: Callable[[str, str], str]

    def again(self) -> str:
        """Return it as the language that is spoken now writes it."""
        return self.join("\0", "\0").strip("\0")

    def splitter(self) -> re.Pattern[str]:
        """Return what finds it in texts of the language that is spoken now."""
        written = re.escape(self.again())
        has_comma = bool(self.again().strip())
        return re.compile(f"({written})" if has_comma else rf"(?<=[{_STOPS}])({written})(?!\Z)")


def _as_facts(one: str, other: str) -> str:
    return joining.facts((one, other))


_JOINED = (Between(joining.sentences), Between(_as_facts))
Part = Said | Count | Between | str


class Phrasebook:
    """Knows the phrases of the language that is left; lives while another one is chosen."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._locale = QLocale()
        self._splitters: list[tuple[re.Pattern[str], Between | None]] = [
            *((pattern, None) for pattern in _SEPARATORS),
            *((between.splitter(), between) for between in _JOINED),
        ]
        self._whole: dict[str, list[Phrase]] = {}
        self._patterns: list[tuple[int, re.Pattern[str], Phrase]] = []
        for phrase in phrases:
            if phrase.context == _KEYS or (phrase.context == _JOINING and phrase.comment):
                continue
            if _FIELD.search(phrase.spoken):
                of_number = _NUMBER if phrase.context == _JOINING else ""
                pattern = re.compile(_pattern(phrase.spoken, of_number), re.DOTALL)
                self._patterns.append((_letters(phrase.spoken), pattern, phrase))
            else:
                self._whole.setdefault(phrase.spoken, []).append(phrase)
        self._patterns.sort(key=lambda entry: len(entry[1].pattern), reverse=True)

    def find(self, text: str, contexts: Collection[str]) -> list[Part]:
        """Return what a text came from, in parts; nothing where no part is known.

        Of several phrases, one that is said in `contexts` is taken.
        """
        said = self._of_whole(text, contexts)
        if said is not None:
            return [said]
        for splitter, between in self._splitters:
            parts: list[Part] = list(splitter.split(text))
            if len(parts) > 1:
                texts = parts[::2]
                parts[::2] = [self._of_whole(str(part), contexts) or part for part in texts]
                if any(isinstance(part, Said) for part in parts):
                    parts[1::2] = parts[1::2] if between is None else [between] * (len(texts) - 1)
                    return parts
        return []

    def _of_whole(self, text: str, contexts: Collection[str]) -> Said | None:
        found = self._whole.get(text)
        if found:
            of_these = [phrase for phrase in found if phrase.context in contexts]
            phrase = (of_these or found)[0]
            counted = phrase.number if phrase.number >= 0 else 1
            return Said(phrase, {}, counted if phrase.is_plural else -1)
        near = [e for e in self._patterns if e[2].context in contexts or e[2].context == _JOINING]
        known = [entry for entry in self._patterns if entry[0] >= _LEAST_LETTERS]
        for _, pattern, phrase in (*near, *known):
            match = pattern.fullmatch(text)
            if match is not None:
                return self._of_match(phrase, match, contexts)
        return None

    def _of_match(self, phrase: Phrase, match: re.Match[str], contexts: Collection[str]) -> Said:
        names = map(_name, _FIELD.finditer(phrase.spoken))
        texts = dict(zip(names, match.groups(), strict=True))
        counted = phrase.number if phrase.writes_it_out else -1
        if phrase.is_plural and counted < 0:
            numbers = (self._locale.toLongLong(text) for text in texts.values())
            counted = next((value for value, is_number in numbers if is_number), 2)
        fields = {name: self._of_field(text, contexts) for name, text in texts.items()}
        return Said(phrase, fields, counted)

    def _of_field(self, text: str, contexts: Collection[str]) -> Part:
        """Return what stood in a field: a phrase, a number, or a name that stays."""
        value, is_number = self._locale.toLongLong(text)
        if is_number and not text.isdigit():
            return Count(value)
        near = {*contexts, *_TABLES}
        said = self._of_whole(text, near)
        if said is None or (not said.fields and said.phrase.context not in near):
            return text  # a chat may be called as something else here is
        return said


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


def _again(part: Part) -> str:
    return part if isinstance(part, str) else part.again()


def join(parts: Iterable[Part]) -> str:
    """Return what `Phrasebook.find` has found in the language that is spoken now."""
    return "".join(map(_again, parts))


def _name(field: re.Match[str]) -> str:
    return field[1] or field[2] or ""


def _names(text: str) -> set[str]:
    return set(map(_name, _FIELD.finditer(text)))


def _pattern(text: str, of_each: str = "") -> str:
    """Return a pattern for a text in which something stands in each field; `of_each` says what."""
    parts, end = [], 0
    for field in _FIELD.finditer(text):
        parts.append(re.escape(text[end : field.start()]))
        parts.append(_NUMBER if field[2] else of_each or "(.*?)")
        end = field.end()
    return "".join([*parts, re.escape(text[end:])])


def _letters(text: str) -> int:
    letters = filter(str.isalpha, _FIELD.sub("", text))
    return sum(2 if letter >= _FIRST_CHINESE else 1 for letter in letters)
