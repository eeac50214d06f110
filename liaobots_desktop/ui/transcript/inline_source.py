"""Writes a stretch of a paragraph as Markdown, from its formats and marks."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat

from liaobots_desktop.ui.transcript.document import Mark, MarkKind, TextDocument
from liaobots_desktop.ui.transcript.targets import destination, label_of, note_target
from liaobots_desktop.ui.transcript.true_letters import with_true_letters

_UNIT = 2
_STRUCTURE = re.compile(
    r"\\(?=[^\w\s]|_)|`|(?<!\s)\*|\*(?!\s)|~(?=~)|(?<=~)~|&(?=#?\w+;)"
    r"|<(?=[A-Za-z][\w+.-]+:[^\s<>]*>|[^\s<>@]+@[^\s<>]+>)"
)
"""What would be read as Markdown. A `<` begins addresses only: tags are text (`List<String>`)."""
_UNDERSCORE = re.compile(r"(?<![\w_])_(?=\S)|(?<=\S)_(?![\w_])")
_LINK = re.compile(r"\[(?=[^\[\]]*\][(\[:])")
_BLOCK_START = re.compile(r"(?m)^([ ]{0,3})([#>]|[-+](?=[ \t]|$)|(?:=+|-+)(?=[ \t]*$))")
_NUMBER = re.compile(r"(?m)^([ ]{0,3}\d{1,9})([.)])(?=[ \t]|$)")
_DIRECT_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>]*")


@dataclass(frozen=True, slots=True)
class Span:
    """A kind of emphasis or a link: what stands before and behind its text."""

    before: str
    behind: str


@dataclass(frozen=True, slots=True)
class Run:
    """Markdown in one format, and the spans it stands in, the outermost first."""

    text: str
    spans: tuple[Span, ...]


class InlineSource:
    """Turns stretches of one document's paragraphs into Markdown; lives on the GUI thread.

    `letters`: what boxes stand for, as `true_letters` returns it.
    """

    def __init__(self, document: TextDocument, letters: dict[int, str]) -> None:
        self._document = document
        self._letters = letters
        self._links = _sorted(document, MarkKind.LINK)
        self._codes = _sorted(document, MarkKind.CODE_SPAN)
        self._images = _sorted(document, MarkKind.IMAGE)

    def markdown(
        self,
        block: QTextBlock,
        start: int,
        end: int,
        *,
        is_bold: bool = False,
        is_cell: bool = False,
    ) -> str:
        """Return the text between two of the document's positions.

        `is_bold`: everything here is bold by itself, so that is left out.
        """
        text = joined(self._runs(block, start, end, is_bold))
        if is_cell:
            return text.replace("\u2028", " ").replace("|", "\\|")
        text = text.replace("\u2028", "  \n")
        text = _BLOCK_START.sub(r"\1\\\2", text)
        return _NUMBER.sub(r"\1\\\2", text)

    def _runs(self, block: QTextBlock, start: int, end: int, is_bold: bool) -> list[Run]:
        origin = block.position()
        formats = block.textFormats()
        units = block.text().encode("utf-16-le", "surrogatepass")
        edges = {start, end}
        for piece in formats:
            edges |= {origin + piece.start, origin + piece.start + piece.length}
        for marks in (self._links, self._codes, self._images):
            for mark in _within(marks, start, end):
                edges |= {mark.start, mark.end}
        starts = [origin + piece.start for piece in formats]
        found: list[Run] = []
        for first, last in pairwise(sorted(edge for edge in edges if start <= edge <= end)):
            piece = formats[max(bisect_right(starts, first) - 1, 0)]
            raw = units[_UNIT * (first - origin) : _UNIT * (last - origin)]
            text = with_true_letters(raw.decode("utf-16-le", "ignore"), first, self._letters)
            if "\ufffc" in text:
                text = self._document.plain_text(first, last)
                found.append(Run(text, _spans(piece.format, is_bold)))
            else:
                found.append(self._run(text, piece.format, (first, last), is_bold))
        return found

    def _run(
        self, text: str, text_format: QTextCharFormat, area: tuple[int, int], is_bold: bool
    ) -> Run:
        at, end = area
        spans = _spans(text_format, is_bold)
        link = _mark_at(self._links, at)
        label = None if link is None else label_of(link.target)
        if link is not None and label is not None:
            is_whole = at == link.start and link.target == note_target(label)
            return Run(f"[^{label}]" if is_whole else "", spans)
        code = _mark_at(self._codes, at)
        image = _mark_at(self._images, at)
        if image is not None and (at, end) == (image.start, image.end):
            text = image.target
        elif code is not None:
            text = text if code.target else code_span(text)
        elif link is not None and link.target == f"http://{text}" and text.startswith("www."):
            return Run(text, spans)
        elif link is not None and _is_direct(text, link.target):
            return Run(f"<{text}>", spans)
        else:
            text = escaped(text)
        if link is not None:
            spans = (Span("[", f"]({destination(link.target)})"), *spans)
        return Run(text, spans)


def joined(runs: list[Run]) -> str:
    """Return runs with the marks of their spans, which never stand next to a space inside."""
    text = ""
    is_open: list[Span] = []
    for run in [*runs, Run("", ())]:
        common = 0
        while common < min(len(is_open), len(run.spans)) and is_open[common] == run.spans[common]:
            common += 1
        wanted = run.spans if run.text.strip() else run.spans[:common]
        body = text.rstrip(" \u2028") if len(is_open) > common else text
        behind = text[len(body) :]
        text = body + "".join(span.behind for span in reversed(is_open[common:])) + behind
        del is_open[common:]
        inner = run.text.lstrip(" \u2028") if len(wanted) > common else run.text
        text += run.text[: len(run.text) - len(inner)]
        text += "".join(span.before for span in wanted[common:]) + inner
        is_open += wanted[common:]
    return text


def escaped(text: str) -> str:
    """Return text in which nothing is read as inline Markdown."""
    text = _STRUCTURE.sub(lambda match: "\\" + match.group(), text)
    text = _UNDERSCORE.sub(r"\\_", text)
    return _LINK.sub(r"\\[", text)


def code_span(code: str) -> str:
    """Return code between as many backticks as it needs."""
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", code)), default=0))
    is_padded = code.startswith(" ") and code.endswith(" ") and code.strip(" ")
    needs_room = code.startswith("`") or code.endswith("`") or is_padded
    return f"{fence} {code} {fence}" if needs_room else f"{fence}{code}{fence}"


def _spans(text_format: QTextCharFormat, is_bold: bool) -> tuple[Span, ...]:
    spans = []
    if text_format.fontWeight() >= QFont.Weight.Bold.value and not is_bold:
        spans.append(Span("**", "**"))
    if text_format.fontItalic():
        spans.append(Span("*", "*"))
    if text_format.fontStrikeOut():
        spans.append(Span("~~", "~~"))
    return tuple(spans)


def _is_direct(text: str, target: str) -> bool:
    """Whether a link shows its own address."""
    if target == f"mailto:{text}":
        return True
    return target == text and _DIRECT_LINK.fullmatch(text) is not None


def _sorted(document: TextDocument, kind: MarkKind) -> list[Mark]:
    return sorted((mark for mark in document.marks if mark.kind is kind), key=lambda m: m.start)


def _within(marks: list[Mark], start: int, end: int) -> list[Mark]:
    first = max(bisect_right(marks, start, key=lambda mark: mark.start) - 1, 0)
    last = bisect_right(marks, end, key=lambda mark: mark.start)
    return marks[first:last]


def _mark_at(marks: list[Mark], position: int) -> Mark | None:
    index = bisect_right(marks, position, key=lambda mark: mark.start) - 1
    return marks[index] if index >= 0 and position < marks[index].end else None
