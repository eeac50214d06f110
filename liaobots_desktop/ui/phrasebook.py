"""Which text of the code a text on the screen came from, so that it can be said otherwise."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import takewhile

from PySide6.QtCore import QLocale

from liaobots_desktop import joining
from liaobots_desktop.speech import number, spoken
from liaobots_desktop.ui.phrases import FIELD, Phrase, name_of, names_in

_WORD = re.compile("[A-Z][a-z]+")
"""A word of the name of a class: those that begin so belong together."""
_STOPS = ".!?…:。！？؟："
_LEAST_LETTERS = 6
"""Letters around the fields of a text by which it is known wherever it stands."""
_LEAST_BESIDE_A_NUMBER = 3
"""The same of a text that counts something: what stands in its field can be told."""
_NUMBER = r"([\d., \u00a0\u202f٬]+)"
_TABLES = ("Settings", "Service")
"""The contexts of tables, whose words stand in texts of whoever shows them."""
_KEYS = "QShortcut"
"""The context of the names of keys, none of which stands alone."""
_JOINING = "Joining"
"""The context of what joins texts: a comma is no phrase, but a percentage is one wherever it is."""
_SEPARATORS = tuple(map(re.compile, (r"( · )", r"(   )", r"(\n)", r"( \((?=[^()]*\)$)|\)$)")))
"""What stands between texts that are joined in every language, as in “Send (Enter)”."""


@dataclass(frozen=True, slots=True)
class Said:
    """A phrase, and what stood in its fields."""

    phrase: Phrase
    fields: "dict[str, Part]"
    number: int

    def names(self) -> Iterator[str]:
        """Yield what stood in its fields, and in those of the phrases there, and is no phrase."""
        for field in self.fields.values():
            if isinstance(field, Said):
                yield from field.names()
            elif isinstance(field, str):
                yield field

    def again(self) -> str:
        """Return it in the language that is spoken now."""
        phrase = self.phrase
        text = spoken(phrase.context, phrase.source, phrase.comment, self.number)
        filled = {name: _again(value) for name, value in self.fields.items()}
        if phrase.writes_it_out:
            left = names_in(phrase.source) - set(filled)
            filled |= dict.fromkeys(left, number(self.number))
        return FIELD.sub(lambda field: filled.get(name_of(field), field[0]), text)


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
        return self.join("\0", "\0").split("\0")[1]

    def splitter(self) -> re.Pattern[str]:
        """Return what finds it in texts of the language that is spoken now."""
        written = re.escape(self.again())
        has_comma = bool(self.again().strip())
        return re.compile(f"({written})" if has_comma else rf"(?<=[{_STOPS}])({written})(?!\Z)")


def _as_facts(one: str, other: str) -> str:
    return joining.facts((one, other))


_JOINED = (Between(joining.sentences), Between(_as_facts), Between(joining.named))
Part = Said | Count | Between | str
_Pattern = tuple[str, str, Phrase]
"""The longest stretch between the fields of a phrase, and the expression that finds all of it."""
_compiled = cache(partial(re.compile, flags=re.DOTALL))
"""Few expressions are ever needed: most stretches stand in no text."""


class Phrasebook:
    """Knows the phrases of the language that is left; lives while another one is chosen."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._locale = QLocale()
        self._splitters: list[tuple[re.Pattern[str], Between | None]] = [
            *((pattern, None) for pattern in _SEPARATORS),
            *((between.splitter(), between) for between in _JOINED),
        ]
        self._whole: dict[str, list[Phrase]] = {}
        self._patterns: list[_Pattern] = []
        for phrase in phrases:
            if phrase.context == _KEYS or (phrase.context == _JOINING and phrase.comment):
                continue
            if FIELD.search(phrase.spoken):
                of_number = _NUMBER if phrase.context == _JOINING else ""
                literal = max(_between_fields(phrase.spoken), key=len)
                self._patterns.append((literal, _pattern(phrase.spoken, of_number), phrase))
            else:
                self._whole.setdefault(phrase.spoken, []).append(phrase)
        self._patterns.sort(key=lambda entry: len(entry[1]), reverse=True)
        self._contexts = {phrase.context for _, _, phrase in self._patterns}
        self._of_contexts: dict[frozenset[str], list[_Pattern]] = {}
        self._known = [each for each in self._patterns if _is_known_anywhere(each[2])]

    def find(self, text: str, contexts: Collection[str]) -> list[Part]:
        """Return what a text came from, in parts; nothing where no part is known.

        Of several phrases, one that is said in `contexts` is taken; of several ways to take a text
        apart, that by which more of it is known.
        """
        whole = self._of_whole(text, contexts)
        if whole is not None and not any(whole.names()):
            return [whole]
        ways: list[list[Part]] = [[whole]] if whole is not None else []
        ways += (
            way for splitter in self._splitters if (way := self._split(text, contexts, *splitter))
        )
        return max(ways, key=_known, default=[])

    def _split(
        self,
        text: str,
        contexts: Collection[str],
        splitter: re.Pattern[str],
        between: Between | None,
    ) -> list[Part]:
        """Return the parts of a text that was joined in this way; nothing if none is known.

        A phrase may have in itself what joins others: the longest ones are looked for first.
        """
        pieces, parts = splitter.split(text), list[Part]()
        start = 0 if len(pieces) > 1 else len(pieces)
        while start < len(pieces):
            ends = range(len(pieces) if start else len(pieces) - 2, start, -2)
            runs = ((end, self._of_run(pieces[start:end], contexts)) for end in ends)
            end, said = next(((end, said) for end, said in runs if said), (start + 1, None))
            one = pieces[start]
            parts += [said] if said is not None else self.find(one, contexts) or [one]
            parts += [between or pieces[end]] if end < len(pieces) else []
            start = end + 1
        return parts if any(isinstance(part, Said) for part in parts) else []

    def _of_run(self, pieces: Sequence[str], contexts: Collection[str]) -> Said | None:
        """Return what some pieces came from, with what joins them, if they are one phrase."""
        said = self._of_whole("".join(pieces), contexts)
        joints = pieces[1::2]
        if said is not None and any(joint in name for name in said.names() for joint in joints):
            return None  # what joins them stands in what would be a name
        return said

    def _of_whole(self, text: str, contexts: Collection[str]) -> Said | None:
        found = self._whole.get(text)
        if found:
            phrase = max(found, key=lambda each: _nearness(each.context, contexts))
            counted = phrase.number if phrase.number >= 0 else 1
            return Said(phrase, {}, counted if phrase.is_plural else -1)
        for literal, pattern, phrase in (*self._near(frozenset(contexts)), *self._known):
            match = _compiled(pattern).fullmatch(text) if literal in text else None
            if match is not None and self._has_number(phrase, match):
                return self._of_match(phrase, match, contexts)
        return None

    def _near(self, contexts: frozenset[str]) -> list[_Pattern]:
        """Return the patterns that may be known by few letters, in a widget of these classes."""
        if contexts not in self._of_contexts:
            of_these = {_JOINING, *contexts}
            beside = {each for each in self._contexts if any(map(_begins_with(each), contexts))}
            self._of_contexts[contexts] = [
                entry
                for near in (of_these, beside - of_these)
                for entry in self._patterns
                if entry[2].context in near
            ]
        return self._of_contexts[contexts]

    def _has_number(self, phrase: Phrase, match: re.Match[str]) -> bool:
        """Whether a number stands where a plural has one."""
        is_free = not phrase.is_plural or phrase.writes_it_out
        return is_free or any(self._locale.toLongLong(text)[1] for text in match.groups())

    def _of_match(self, phrase: Phrase, match: re.Match[str], contexts: Collection[str]) -> Said:
        names = map(name_of, FIELD.finditer(phrase.spoken))
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


def _again(part: Part) -> str:
    return part if isinstance(part, str) else part.again()


def join(parts: Iterable[Part]) -> str:
    """Return what `Phrasebook.find` has found in the language that is spoken now."""
    return "".join(map(_again, parts))


def _begins_with(context: str) -> Callable[[str], bool]:
    """Return whether a class is of a context, as `ContextMeter` is of `Context`."""
    return lambda name: name.startswith(context)


def _nearness(context: str, contexts: Collection[str]) -> tuple[bool, int, bool]:
    """Return how near a phrase is to a widget of these classes: several say the same otherwise."""
    words = _WORD.findall(context)
    shared = (_shared(words, _WORD.findall(each)) for each in contexts)
    return context in contexts, max(shared, default=0), context in _TABLES


def _shared(words: list[str], others: list[str]) -> int:
    """Return with how many equal words both begin."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(words, others, strict=False))
    return sum(1 for _ in pairs)


def _known(parts: Iterable[Part]) -> int:
    """Return how many letters of a text are those of phrases."""
    said = [part for part in parts if isinstance(part, Said)]
    return sum(_letters(part.phrase.spoken) + _known(part.fields.values()) for part in said)


def _pattern(text: str, of_each: str = "") -> str:
    """Return a pattern for a text in which something stands in each field; `of_each` says what."""
    parts, end = [], 0
    for field in FIELD.finditer(text):
        parts.append(re.escape(text[end : field.start()]))
        parts.append(_NUMBER if field[2] else of_each or "(.*?)")
        end = field.end()
    return "".join([*parts, re.escape(text[end:])])


def _is_known_anywhere(phrase: Phrase) -> bool:
    least = _LEAST_BESIDE_A_NUMBER if phrase.is_plural else _LEAST_LETTERS
    return _letters(phrase.spoken) >= least


def _between_fields(text: str) -> list[str]:
    """Return what stands before, between and behind the fields of a text."""
    ends = [0, *(at for field in FIELD.finditer(text) for at in field.span()), len(text)]
    return [text[start:end] for start, end in zip(ends[::2], ends[1::2], strict=True)]


def _letters(text: str) -> int:
    letters = filter(str.isalpha, FIELD.sub("", text))
    return sum(2 if letter >= joining.FIRST_OF_HAN else 1 for letter in letters)
