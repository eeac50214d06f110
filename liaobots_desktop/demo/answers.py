"""The prepared texts of the demo: Markdown below `resources/demo/`, a folder for each language."""

import re
import unicodedata
from functools import cache
from string import Template

from liaobots_desktop import resources
from liaobots_desktop.demo.book import Book
from liaobots_desktop.demo.keywords import State, Topic, Wish
from liaobots_desktop.demo.language import Language

_USUAL_CHAPTERS = 60
_QUOTED_CHARACTERS = 400
_QUOTED_LINES = 6
_CUT = "<!-- cut -->"
_OWN_TEXTS = (State.INTERRUPT, State.SILENCE, State.UNFRAMED, State.SSE, State.SLOW)
_MARKUP = re.compile(r"[\\`*_\[\]<>&|~$]")
_LINE_MARKUP = re.compile(r"^(?:[#+=:-]|\d{1,9}(?=[.)]))")


@cache
def read_text(language: Language, name: str) -> str:
    """Return the Markdown file `name` (no suffix) of a language."""
    return resources.path(f"demo/{language}/{name}.md").read_text(encoding="utf-8")


@cache
def read_page(name: str) -> bytes:
    """Return one of the web pages that stand in the way of an answer, `name` without suffix."""
    return resources.path(f"demo/pages/{name}.html").read_bytes()


def compose(wish: Wish, question: str, language: Language) -> tuple[str, int]:
    """Return the whole text of the answer, and after how many characters it is to break."""
    if wish.topic is Topic.LONG:
        text = _long(language, wish.size)
    elif wish.topic is Topic.GREETING:
        text = read_text(language, "greeting") + read_text(language, "tour")
    elif wish.topic is not None:
        text = read_text(language, wish.topic)
    else:
        own = next((state for state in _OWN_TEXTS if state in wish.states), None)
        text = read_text(language, own.value) if own else _echo(question, language)
    before, mark, after = text.partition(_CUT)
    return before + after, len(before) if mark else len(text) * 3 // 5


def quote(question: str) -> str:
    """Return a question as a Markdown quotation that shows its characters, whatever they are."""
    visible = "".join(c for c in question if c == "\n" or _is_harmless(c))
    lines = [" ".join(line.split()) for line in visible.split("\n")]
    kept = [line for line in lines if line]
    shortened = "\n".join(kept[:_QUOTED_LINES])[:_QUOTED_CHARACTERS]
    if len(kept) > _QUOTED_LINES or len(shortened) == _QUOTED_CHARACTERS:
        shortened = shortened.rstrip() + " …"
    return "\n".join(f"> {_escape(line)}  " for line in shortened.split("\n")).rstrip()


@cache
def _book(language: Language) -> Book:
    return Book(read_text(language, Topic.LONG))


def _long(language: Language, size: int) -> str:
    book = _book(language)
    return book.write_bytes(size) if size else book.write(_USUAL_CHAPTERS)


def _echo(question: str, language: Language) -> str:
    facts = {
        "question": quote(question),
        "characters": _grouped(len(question), language),
        "bytes": _grouped(len(question.encode()), language),
    }
    return Template(read_text(language, "echo")).substitute(facts)


def _grouped(number: int, language: Language) -> str:
    """Return a number with its thousands set apart as the language does it."""
    separator = "\u00a0" if language is Language.RUSSIAN else ","
    return f"{number:,}".replace(",", separator)


def _escape(line: str) -> str:
    escaped = _MARKUP.sub(r"\\\g<0>", line)
    start = _LINE_MARKUP.match(escaped)
    if start is None:
        return escaped
    marked = start[0] + "\\" if start[0].isdecimal() else "\\" + start[0]
    return marked + escaped[start.end() :]


def _is_harmless(character: str) -> bool:
    """Whether a character neither controls a terminal nor turns the reading direction."""
    if unicodedata.category(character) in {"Cc", "Zl", "Zp"}:
        return character == "\t"
    return (
        character not in "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )
