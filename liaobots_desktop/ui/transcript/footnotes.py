"""The ways between a footnote's number in the text and the footnote, and where they lead."""

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from liaobots_desktop.markup import footnote_rules
from liaobots_desktop.ui.transcript.document import Mark, MarkKind
from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.targets import back_target, label_of, note_target
from liaobots_desktop.ui.transcript.text_part import TextPart

_MAX_TIP = 300


def end_of_way(layout: TranscriptLayout, item: int, target: str) -> tuple[Place, int] | None:
    """Return the place to which a way leads inside message `item`, and where its text ends.

    None for other links and dead ends.
    """
    label = label_of(target)
    if label is None:
        return None
    is_back = target == back_target(label)
    wanted = note_target(label) if is_back else back_target(label)
    for number, marks in _marks(layout, item, label):
        link = next((mark for mark in marks if mark.target == wanted), None)
        if link is not None:
            if is_back:
                return Place(item, number, link.start), link.end
            return Place(item, number, _note_start(marks, link)), link.start
    return None


def tip(target: str, references: Mapping[str, Any]) -> str:
    """Return a tool tip for a way: the footnote's source; safe to be read as HTML by Qt."""
    label = label_of(target) or ""
    if target == back_target(label):
        return f"<div>{html.escape(spoken(target, references))}</div>"
    source = references.get(footnote_rules.key_of(label), {}).get("source", "")
    text = re.sub(r"\A\[\^[^\]]*\]:\s*", "", source)
    shown = text if len(text) <= _MAX_TIP else text[:_MAX_TIP] + "…"
    return f"<div>{html.escape(shown)}</div>"


def spoken(target: str, references: Mapping[str, Any]) -> str:
    """Return what a screen reader says for a way."""
    label = label_of(target) or ""
    if target == back_target(label):
        return QCoreApplication.translate("footnotes", "Back to the text")
    words = QCoreApplication.translate("footnotes", "Footnote {0}")
    return words.replace("{0}", str(footnote_rules.number_or_next(label, references)))


def _marks(layout: TranscriptLayout, item: int, label: str) -> Iterator[tuple[int, list[Mark]]]:
    """Yield the marks of the parts that may hold a footnote or a way to it."""
    written = f"[^{label}]".casefold()
    for number, part in enumerate(layout.items[item].parts):
        if isinstance(part, TextPart) and written in part.source.casefold():
            part.lay_out(layout.setting)
            if part.document is not None:
                yield number, part.document.marks


def _note_start(marks: list[Mark], link: Mark) -> int:
    """Return where the footnote begins that a way back stands in."""
    starts = [mark.start for mark in marks if mark.kind is MarkKind.FOOTNOTE]
    return max((start for start in starts if start <= link.start), default=link.start)
