"""What is selected in the transcript: a stretch of text across parts and messages."""

from collections.abc import Iterator

from liaobots_desktop.ui.transcript.code_part import CodePart
from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.look import Stretch
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.part import DocumentPart, Setting, Span
from liaobots_desktop.ui.transcript.place import END, Place
from liaobots_desktop.ui.transcript.text_part import TextPart


class Selection:
    """Two places and what lies between them; lives on the GUI thread."""

    def __init__(self) -> None:
        self.anchor: Place | None = None
        self.caret: Place | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is selected."""
        return self.anchor is None or self.caret is None or self.anchor == self.caret

    def clear(self) -> None:
        """Select nothing."""
        self.anchor = self.caret = None

    def stretches_of(self, item: int, part: int) -> tuple[Stretch, ...]:
        """Return what is painted as selected in a part."""
        span = self.span_of(item, part)
        return () if span is None else (Stretch(*span),)

    def span_of(self, item: int, part: int) -> Span | None:
        """Return the selected positions of a part, None if nothing of it is selected."""
        if self.anchor is None or self.caret is None or self.is_empty:
            return None
        first, last = sorted((self.anchor, self.caret))
        if not (first.item, first.part) <= (item, part) <= (last.item, last.part):
            return None
        start = first.position if (item, part) == (first.item, first.part) else 0
        end = last.position if (item, part) == (last.item, last.part) else None
        return start, end

    def reaches_end_of(self, item: int) -> bool:
        """Whether it holds the end of a message for certain, without a look at its parts."""
        if self.anchor is None or self.caret is None:
            return False
        last = max(self.anchor, self.caret)
        return last.item > item or (last.item == item and last.part == END)

    def select_all(self, layout: TranscriptLayout) -> None:
        """Select everything, without a look at any message: what comes later is selected too."""
        if layout.items:
            self.anchor = Place(0, 0, 0)
            self.caret = Place(len(layout.items) - 1, END, END)

    def text(self, layout: TranscriptLayout) -> str:
        """Return the selected text as it is shown; messages that were not seen yet are parsed."""
        texts = []
        for number, item in self.items_of(layout):
            item.complete(layout.setting)
            texts.append(text_of(item, layout.setting, self.spans_of(number, item)))
        return "\n\n".join(text for text in texts if text)

    def items_of(self, layout: TranscriptLayout) -> list[tuple[int, MessageItem]]:
        """Return the messages of which something is selected, each with its number."""
        if self.anchor is None or self.caret is None or self.is_empty:
            return []
        first, last = sorted((self.anchor.item, self.caret.item))
        return list(enumerate(layout.items[first : last + 1], first))

    def spans_of(self, number: int, item: MessageItem) -> dict[int, Span]:
        """Return the selected positions of each part of a message that is selected."""
        spans = ((part, self.span_of(number, part)) for part in range(len(item.parts)))
        return {part: span for part, span in spans if span is not None}


def text_of(item: MessageItem, setting: Setting, spans: dict[int, Span]) -> str:
    """Return what is shown of a message within these spans of its parts."""
    return "".join(pieces_of(item, setting, spans))


def pieces_of(
    item: MessageItem, setting: Setting, spans: dict[int, Span], *, is_copy: bool = False
) -> Iterator[str]:
    """Yield what is shown of a message, part by part; the parts are those of the first step.

    `is_copy`: with bullets, numbers and indentation.
    """
    parts = [(item.parts[number], span) for number, span in spans.items()]
    before: DocumentPart | None = None
    for part, span in parts:
        if isinstance(part, DocumentPart):
            read = part.copied_text if is_copy and isinstance(part, TextPart) else part.plain_text
            yield _between(before, part) + read(setting, span)
            before = part


def _between(before: DocumentPart | None, part: DocumentPart) -> str:
    if before is None:
        return ""
    is_same_code = (
        isinstance(before, CodePart) and isinstance(part, CodePart) and before.code is part.code
    )
    if isinstance(before, CodePart) and is_same_code:
        return "\n" if before.source.endswith("\n") else ""
    return "\n\n" if part.gap or isinstance(part, CodePart) else "\n"
