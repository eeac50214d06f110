"""Which messages are the user's own questions, for the ways that lead from one to another."""

from PySide6.QtCore import QObject, Slot

from liaobots_desktop.ui.transcript.layout import TranscriptLayout

_NEAR = 40
"""Pixels below the upper edge: a message that stands there is at the edge."""
_READ_AT = 3
"""What stands at this part of the height of the view is taken to be read."""
_SHORT = 256
"""Messages up to which all questions of a chat are known."""
_MAX_LINE = 300


class OwnQuestions(QObject):
    """Finds questions among the messages; lives on the GUI thread.

    In a long chat only messages beside the one that is asked about are looked at.
    """

    def __init__(self, layout: TranscriptLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._layout = layout
        self._numbers: list[int] = []
        self._seen = 0

    @property
    def count_of_messages(self) -> int:
        """The number of all messages."""
        return len(self._layout.items)

    @property
    def numbers(self) -> list[int] | None:
        """The numbers of the messages that are questions; None in a long chat."""
        if self.count_of_messages > _SHORT:
            return None
        for number in range(self._seen, self.count_of_messages):
            if self.is_question(number):
                self._numbers.append(number)
        self._seen = self.count_of_messages
        return self._numbers

    @Slot()
    def on_messages_shown(self) -> None:
        """Look at the messages again: there are others, or less of them."""
        self._numbers = []
        self._seen = 0

    def is_question(self, number: int) -> bool:
        """Return whether the user wrote a message."""
        return not self._layout.items[number].is_answer

    def line(self, number: int) -> str:
        """Return the begin of a question, as it was written."""
        text = self._layout.items[number].message.text
        return text[: 2 * _MAX_LINE].strip().partition("\n")[0][:_MAX_LINE]

    def read_now(self) -> int:
        """Return the number of the message that is read now, -1 if there is none.

        Towards the end of the chat it stands lower and lower: the last one is read there, too.
        """
        height = self._layout.view_height
        below = min(self._layout.furthest_top - self._layout.top, height)
        read_at = height // _READ_AT
        if self._layout.top:
            read_at += (height - read_at) * (height - below) // max(height, 1)
        return self._number_at(read_at)

    def near(self, number: int) -> int | None:
        """Return the question that a message belongs to, else the first after it, if any."""
        before = self.beside(number + 1, -1)
        return self.beside(number, 1) if before is None else before

    def beside(self, number: int | None, step: int) -> int | None:
        """Return the number of the question after (1) or before (-1) a message.

        None as `number` stands for the upper edge of the view. Returns None at either end.
        """
        found = (self._number_at(_NEAR) if number is None else number) + step
        while 0 <= found < self.count_of_messages:
            if self.is_question(found):
                return found
            found += step
        return None

    def _number_at(self, y: int) -> int:
        layout = self._layout
        if not layout.items:
            return -1
        return layout.heights.find(max(layout.top + y - layout.item_top(0), 0))
