"""What is selected in the transcript: a stretch of text across parts and messages."""

from dataclasses import dataclass

from liaobots_desktop.ui.transcript.code_part import CodePart
from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.part import DocumentPart, Setting
from liaobots_desktop.ui.transcript.part import Selection as Stretch

END = 2**31 - 1
"""As a part and a position: the end of a message, whether its parts are known yet or not."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in the text of one part of one message, by their numbers.

    Positions are Qt's: those of UTF-16. `Place(item, 0, 0)` is a message's begin and
    `Place(item, END, END)` its end.
    """

    item: int
    part: int
    position: int


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

    def stretch_of(self, item: int, part: int) -> Stretch | None:
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
        if self.anchor is None or self.caret is None or self.is_empty:
            return ""
        first, last = sorted((self.anchor, self.caret))
        texts = []
        for number in range(first.item, min(last.item + 1, len(layout.items))):
            item = layout.items[number]
            item.complete(layout.setting)
            stretches = {
                part: stretch
                for part in range(len(item.parts))
                if (stretch := self.stretch_of(number, part)) is not None
            }
            texts.append(text_of(item, layout.setting, stretches))
        return "\n\n".join(text for text in texts if text)


def text_of(item: MessageItem, setting: Setting, stretches: dict[int, Stretch]) -> str:
    """Return what is shown of a message within these stretches of its parts."""
    text = ""
    before: DocumentPart | None = None
    for number, stretch in stretches.items():
        part = item.parts[number]
        if isinstance(part, DocumentPart):
            text += _between(before, part) + part.plain_text(setting, stretch)
            before = part
    return text


def _between(before: DocumentPart | None, part: DocumentPart) -> str:
    if before is None:
        return ""
    is_same_code = (
        isinstance(before, CodePart) and isinstance(part, CodePart) and before.code is part.code
    )
    if isinstance(before, CodePart) and is_same_code:
        return "\n" if before.source.endswith("\n") else ""
    return "\n\n" if part.gap or isinstance(part, CodePart) else "\n"
