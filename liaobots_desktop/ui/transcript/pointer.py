"""The mouse over the transcript: hovering, clicking links and actions, selecting text."""

import time

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent

from liaobots_desktop.ui.transcript.code_block import CodeBlock
from liaobots_desktop.ui.transcript.hit import Hit, HitKind, HitTester
from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.painter import Hover
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.selection import Selection
from liaobots_desktop.ui.transcript.unit import Unit, unit_at

_CURSORS = {
    HitKind.TEXT: Qt.CursorShape.IBeamCursor,
    HitKind.LINK: Qt.CursorShape.PointingHandCursor,
    HitKind.BUTTON: Qt.CursorShape.PointingHandCursor,
    HitKind.ACTION: Qt.CursorShape.PointingHandCursor,
}
_NO_TEXT = {HitKind.BUTTON, HitKind.BAR, HitKind.ACTION}
_DRAG_DISTANCE = 4
_SIDEWAYS = 0.5
"""Of how far the pointer is beside the column, what is scrolled at each beat."""


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
        self._unit = Unit.CHARACTER
        self._first: tuple[Place, Place] | None = None
        self._doubled_at = (0.0, QPointF())

    @property
    def is_selecting(self) -> bool:
        """Whether the button is held down on text."""
        return self._pressed is not None

    def hover(self, point: QPointF) -> Qt.CursorShape:
        """Follow the pointer; return its shape."""
        hit = self._tester.hit(point)
        hover = self._hover
        hover.item, hover.part, hover.action, hover.link = hit.item, hit.part, hit.action, hit.link
        self._point_at(hit.code)
        return _CURSORS.get(hit.kind, Qt.CursorShape.ArrowCursor)

    def leave(self) -> None:
        """Forget what was hovered."""
        self._hover.clear()
        self._point_at(None)

    def press(self, event: QMouseEvent) -> None:
        """Begin a click or a selection; with Shift go on with the selection."""
        point = event.position()
        self._pressed = self._tester.hit(point)
        self._pressed_at = point
        place = self._tester.place_at(point)
        self._unit = Unit.PARAGRAPH if self._is_third(point) else Unit.CHARACTER
        is_longer = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if is_longer and self._selection.anchor is not None and place is not None:
            self._first = (self._selection.anchor, self._selection.anchor)
            self._selection.caret = place
        elif self._is_text(self._pressed):
            self._begin(place)

    def press_again(self, event: QMouseEvent) -> None:
        """Take the second press of a double click: from now on whole words are selected."""
        self._pressed = self._tester.hit(event.position())
        self._pressed_at = event.position()
        self._doubled_at = (time.monotonic(), event.position())
        self._unit = Unit.WORD
        if self._is_text(self._pressed):
            self._begin(self._tester.place_at(event.position()))

    def drag(self, point: QPointF) -> None:
        """Select up to a point, or scroll the part whose bar was taken."""
        if self._pressed is not None and self._pressed.kind is HitKind.BAR:
            self._drag_bar(self._pressed, point)
            return
        distance = (point - self._pressed_at).manhattanLength()
        place = self._tester.place_at(point)
        if self._is_text(self._pressed) and place is not None and distance >= _DRAG_DISTANCE:
            self._extend(place)

    def scroll_beside(self, point: QPointF) -> bool:
        """Scroll the wide part that text is selected in towards a point beside the column.

        Returns whether there was more to be seen on that side.
        """
        caret = self._selection.caret
        if not self._is_text(self._pressed) or caret is None:
            return False
        parts = self._layout.items[caret.item].parts
        sideways = parts[caret.part].sideways if caret.part < len(parts) else None
        if sideways is None:
            return False
        before = sideways.offset
        sideways.scroll_by(self._tester.beside(point) * _SIDEWAYS)
        return sideways.offset != before

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

    def _point_at(self, code: CodeBlock | None) -> None:
        """Let a block of code know that the pointer is over it, in whichever of its parts."""
        if self._hover.code is not None:
            self._hover.code.is_pointed = False
        self._hover.code = code
        if code is not None:
            code.is_pointed = True

    def _drag_bar(self, pressed: Hit, point: QPointF) -> None:
        if pressed.sideways is not None:
            pressed.sideways.drag_bar_by(point.x() - self._pressed_at.x())
        self._pressed_at = point

    def _is_text(self, hit: Hit | None) -> bool:
        return hit is not None and hit.kind not in _NO_TEXT

    def _is_third(self, point: QPointF) -> bool:
        at, where = self._doubled_at
        is_soon = (
            time.monotonic() - at < QGuiApplication.styleHints().mouseDoubleClickInterval() / 1000
        )
        return is_soon and (point - where).manhattanLength() < 2 * _DRAG_DISTANCE

    def _begin(self, place: Place | None) -> None:
        """Begin a selection with the character, word or paragraph at a place."""
        if place is None:
            self._selection.clear()
            return
        self._first = unit_at(self._layout, place, self._unit)
        self._selection.anchor, self._selection.caret = self._first

    def _extend(self, place: Place) -> None:
        """Select from the first unit to the one at a place, both whole."""
        if self._first is None:
            self._begin(place)
            return
        start, end = unit_at(self._layout, place, self._unit)
        is_back = start < self._first[0]
        self._selection.anchor = self._first[1] if is_back else self._first[0]
        self._selection.caret = start if is_back else max(end, self._first[1])
