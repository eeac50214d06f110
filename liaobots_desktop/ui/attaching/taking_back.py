"""Ctrl+Z in the question takes back what was attached last, as it takes back what was typed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence

from liaobots_desktop.ui.draft_attachments import DraftAttachments
from liaobots_desktop.ui.kept_attachments import Place

if TYPE_CHECKING:
    from liaobots_desktop.composing.attachment import Attachment
    from liaobots_desktop.ui.question_edit import QuestionEdit

_COMES_BACK = {
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
}


class _Attached(NamedTuple):
    """A text, and how far the field was written when it came."""

    place: Place
    attachment: "Attachment"
    written: tuple[int, int]


class TakingBack(QObject):
    """Knows what was attached since the keyboard came into the field; lives on the GUI thread.

    Whoever has done something else meanwhile means that: a chat that was deleted, for example.
    """

    def __init__(self, drafts: DraftAttachments, field: "QuestionEdit") -> None:
        super().__init__(field)
        self._drafts = drafts
        self._field = field
        self._attached: list[_Attached] = []
        field.installEventFilter(self)

    def note(self, attachments: "Sequence[Attachment]") -> None:
        """Take note of what was attached now to the draft that is shown."""
        place, written = self._drafts.place, self._written()
        self._attached += [_Attached(place, each, written) for each in attachments]

    def _written(self) -> tuple[int, int]:
        """Return how much there is to undo in the field, and how long it is."""
        document = self._field.document()
        return document.availableUndoSteps(), document.characterCount()

    def _last(self) -> "Attachment | None":
        """Return what came last, if nothing was typed since, or that was taken back.

        Letters may have joined those of before: then all of them are taken back first.
        """
        while self._attached:
            last = self._attached[-1]
            if last.place == self._drafts.place and self._drafts.has(last.attachment):
                is_next = last.written == self._written() or not self._written()[0]
                return last.attachment if is_next else None
            self._attached.pop()
        return None

    def eventFilter(self, _field: QObject, event: QEvent) -> bool:
        """Take the keys that undo before the field or the window does (Qt)."""
        if isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo):
            last = self._last()
            if last is not None and event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if last is not None and event.type() is QEvent.Type.KeyPress:
                self._drafts.take_out(last)
                return True
        elif isinstance(event, QFocusEvent) and _is_leaving(event):
            self._attached.clear()
        return False


def _is_leaving(event: QFocusEvent) -> bool:
    return event.lostFocus() and event.reason() not in _COMES_BACK
