"""Which messages are the user's own questions, for the ways that lead from one to another."""

from bisect import bisect_left, bisect_right

from PySide6.QtCore import QObject, Slot

from liaobots_desktop.ui.transcript.layout import TranscriptLayout

_NEAR = 40
"""Pixels below the upper edge: a message that stands there is at the edge."""
_READ_AT = 3
"""What stands at this part of the height of the view is taken to be read."""
_MAX_LINE = 300


class OwnQuestions(QObject):
    """Knows the numbers of the questions among the messages; lives on the GUI thread.

    Every message is looked at once; what is asked later costs only what was added since.
    """

    def __init__(self, layout: TranscriptLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._layout = layout
        self._numbers: list[int] = []
        self._seen = 0

    @property
    def numbers(self) -> list[int]:
        """The numbers of the messages that are questions, in order."""
        items = self._layout.items
        while self._seen < len(items):
            if not items[self._seen].is_answer:
                self._numbers.append(self._seen)
            self._seen += 1
        return self._numbers

    @Slot()
    def on_messages_shown(self) -> None:
        """Look at all messages again: there are others, or less of them."""
        self._numbers = []
        self._seen = 0

    def line(self, ordinal: int) -> str:
        """Return the begin of a question, as it was written."""
        text = self._layout.items[self.numbers[ordinal]].message.text
        return text[: 2 * _MAX_LINE].strip().partition("\n")[0][:_MAX_LINE]

    def current(self) -> int:
        """Return which question is read now, as its place among the questions; -1 for none."""
        index = self._index_at(self._layout.view_height // _READ_AT)
        return bisect_right(self.numbers, index) - 1

    def beside(self, index: int | None, step: int) -> int | None:
        """Return the number of the question after (1) or before (-1) a message.

        None as `index` stands for the upper edge of the view. Returns None at either end.
        """
        numbers = self.numbers
        if index is None:
            index = self._index_at(_NEAR)
        at = bisect_right(numbers, index) if step > 0 else bisect_left(numbers, index) - 1
        return numbers[at] if 0 <= at < len(numbers) else None

    def _index_at(self, y: int) -> int:
        """Return the number of the message at a height of the view, -1 if there is none."""
        layout = self._layout
        if not layout.items:
            return -1
        return layout.heights.find(max(layout.top + y - layout.item_top(0), 0))
