"""What is seen of whole messages, read without drawing them and kept while a search goes on."""

from collections.abc import Generator, Iterator
from dataclasses import replace

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.ui.transcript.displayable import displayable, with_plain_line_ends
from liaobots_desktop.ui.transcript.fence import MAX_LINE
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.part import DocumentPart, Setting
from liaobots_desktop.ui.transcript.question_parts import typed_and_attached
from liaobots_desktop.ui.transcript.seen_blocks import (
    UncertainError,
    chunks_of,
    code_lines,
    quick_lines,
)

_MAX_KEPT = 40_000_000
"""Characters that are kept at most."""
_PORTION = 50_000
"""Characters of code that are read at a time."""


class SeenTexts:
    r"""Texts by message, lines parted by `\n`; lives on the GUI thread.

    They equal what the parts show. Plain Markdown is read without a parser (about 10 MB a
    second); only what is not plain is parsed and rendered, a chunk at a time.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[bool, str], str] = {}
        self._size = 0

    def known(self, item: MessageItem) -> str | None:
        """Return what is seen of a message, None if it was not read yet."""
        return self._known.get((item.is_answer, item.text()))

    def read(self, item: MessageItem, setting: Setting) -> Generator[None, None, str]:
        """Read a message, a step of some milliseconds at a time; return what is seen of it."""
        source = item.text()
        if item.is_answer:
            lines = yield from _answer_lines(item, setting)
        else:
            lines = yield from _question_lines(source)
        text = "\n".join(lines)
        self._keep((item.is_answer, source), text)
        return text

    def forget(self) -> None:
        """Give all texts back."""
        self._known.clear()
        self._size = 0

    def _keep(self, key: tuple[bool, str], text: str) -> None:
        if key in self._known:  # two that read ahead may meet
            return
        self._known[key] = text
        self._size += len(text)
        while self._size > _MAX_KEPT and len(self._known) > 1:
            self._size -= len(self._known.pop(next(iter(self._known))))


def _question_lines(source: str) -> Generator[None, None, list[str]]:
    typed, attached = typed_and_attached(source)
    lines = [displayable(with_plain_line_ends(piece)) for piece in typed]
    text = with_plain_line_ends(source) if attached else ""
    for part in attached:
        for portion in _portions(text[part.start : part.end]):
            lines += code_lines(portion.removesuffix("\n"), MAX_LINE)
            yield
    return lines


def _answer_lines(item: MessageItem, setting: Setting) -> Generator[None, None, list[str]]:
    lines: list[str] = []
    try:
        text = item.text()
        if "\r" in text or "\u2029" in text:
            text = with_plain_line_ends(text)
        for chunk, is_code in chunks_of(text):
            if is_code:
                for portion in _portions(chunk):
                    lines += code_lines(portion, MAX_LINE)
                    yield
            else:
                seen = quick_lines(chunk)
                if seen is None:  # the line end: only what begins a message is front matter
                    seen = yield from _parsed(item, f"\n{chunk}", setting)
                lines += seen
            yield
    except UncertainError:
        return (yield from _parsed(item, item.text(), setting))
    return lines


def _portions(code: str) -> Iterator[str]:
    start = 0
    while start < len(code):
        end = code.find("\n", start + _PORTION) + 1 or len(code)
        yield code[start:end]
        start = end


def _parsed(item: MessageItem, text: str, setting: Setting) -> Generator[None, None, list[str]]:
    """Read a text as the view does, in parts that are made for this only."""
    message = item.message._replace(text=text, end=EndState.COMPLETE)
    made = MessageItem(message)
    setting = replace(setting, formulas=None, built={})
    made.start(setting)
    while made.has_backlog:
        made.advance(setting, 0)
        yield
    lines: list[str] = []
    for part in made.parts:
        if isinstance(part, DocumentPart):
            lines += part.seen_text(setting).split("\n")
            yield
    return lines
