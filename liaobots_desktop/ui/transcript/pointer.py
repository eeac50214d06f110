"""The mouse over the transcript: hovering, clicking links and actions, selecting text."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor

from liaobots_desktop.ui.transcript.hit import Hit, HitKind, HitTester
from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.painter import Hover
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.selection import Selection

_CURSORS = {
    HitKind.TEXT: Qt.CursorShape.IBeamCursor,
    HitKind.LINK: Qt.CursorShape.PointingHandCursor,
    HitKind.BUTTON: Qt.CursorShape.PointingHandCursor,
    HitKind.ACTION: Qt.CursorShape.PointingHandCursor,
}
_NO_TEXT = {HitKind.BUTTON, HitKind.BAR, HitKind.ACTION}
_DRAG_DISTANCE = 4


class Pointer:
    """Turns mouse events into hover, selection and clicks; lives on the GUI thread."""

    def __init__(
        self, layout: TranscriptLayout, tester: HitTester, selection: Selection, hover: Hover
    ) -> None:
        self._layout = layout
        self._tester = tester
        self._selection = selection
        self._hover = hover
        self._pressed: Hit | None = None
        self._pressed_at = QPointF()

    @property
    def is_selecting(self) -> bool:
        """Whether the button is held down on text."""
        return self._pressed is not None

    def hover(self, point: QPointF) -> tuple[Qt.CursorShape, bool]:
        """Follow the pointer; return its shape and whether something must be drawn again."""
        hit = self._tester.hit(point)
        hover = self._hover
        before = (hover.item, hover.part, hover.action, hover.link)
        after = (hit.item, hit.part, hit.action, hit.link)
        hover.item, hover.part, hover.action, hover.link = after
        return _CURSORS.get(hit.kind, Qt.CursorShape.ArrowCursor), before != after

    def leave(self) -> None:
        """Forget what was hovered."""
        self._hover.clear()

    def press(self, event: QMouseEvent) -> None:
        """Begin a click or a selection; with Shift go on with the selection."""
        point = event.position()
        self._pressed = self._tester.hit(point)
        self._pressed_at = point
        place = self._tester.place_at(point)
        is_longer = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if is_longer and self._selection.anchor is not None:
            self._selection.caret = place
        elif self._pressed.kind not in _NO_TEXT:
            self._selection.anchor = self._selection.caret = place

    def drag(self, point: QPointF) -> None:
        """Select up to a point, or scroll the part whose bar was taken."""
        if self._pressed is not None and self._pressed.kind is HitKind.BAR:
            self._drag_bar(self._pressed, point)
            return
        distance = (point - self._pressed_at).manhattanLength()
        is_text = self._pressed is not None and self._pressed.kind not in _NO_TEXT
        place = self._tester.place_at(point)
        if is_text and place is not None and distance >= _DRAG_DISTANCE:
            self._selection.caret = place

    def release(self, point: QPointF) -> Hit:
        """End the press; return what was clicked, nothing if text was selected instead."""
        pressed, self._pressed = self._pressed, None
        hit = self._tester.hit(point)
        if pressed is None or (pressed.kind is HitKind.LINK and not self._selection.is_empty):
            return Hit()
        is_same = (pressed.kind, pressed.item, pressed.part, pressed.action) == (
            hit.kind,
            hit.item,
            hit.part,
            hit.action,
        )
        return hit if is_same and pressed.link is hit.link else Hit()

    def _drag_bar(self, pressed: Hit, point: QPointF) -> None:
        if pressed.sideways is not None:
            pressed.sideways.drag_bar_by(point.x() - self._pressed_at.x())
        self._pressed_at = point

    def select_word(self, point: QPointF) -> None:
        """Select the word under a point."""
        place = self._tester.place_at(point)
        if place is None:
            return
        part = self._layout.items[place.item].parts[place.part]
        if not isinstance(part, DocumentPart) or part.document is None:
            return
        cursor = QTextCursor(part.document)
        cursor.setPosition(place.position)
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        self._selection.anchor = Place(place.item, place.part, cursor.selectionStart())
        self._selection.caret = Place(place.item, place.part, cursor.selectionEnd())
