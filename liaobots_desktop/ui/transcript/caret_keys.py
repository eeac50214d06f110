"""The keys that move the caret of the transcript and extend its selection."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter

from liaobots_desktop.ui.transcript.caret import Caret, Move
from liaobots_desktop.ui.transcript.place import END, Place
from liaobots_desktop.ui.transcript.scrolling_view import ScrollingView

Key = QKeySequence.StandardKey
_SELECTING = {
    Key.SelectPreviousChar: Move.Left,
    Key.SelectNextChar: Move.Right,
    Key.SelectPreviousLine: Move.Up,
    Key.SelectNextLine: Move.Down,
    Key.SelectPreviousWord: Move.WordLeft,
    Key.SelectNextWord: Move.WordRight,
    Key.SelectStartOfLine: Move.StartOfLine,
    Key.SelectEndOfLine: Move.EndOfLine,
    Key.SelectStartOfDocument: Move.Start,
    Key.SelectEndOfDocument: Move.End,
}
_BROWSING = {
    Key.MoveToPreviousChar: Move.Left,
    Key.MoveToNextChar: Move.Right,
    Key.MoveToPreviousLine: Move.Up,
    Key.MoveToNextLine: Move.Down,
    Key.MoveToPreviousWord: Move.WordLeft,
    Key.MoveToNextWord: Move.WordRight,
    Key.MoveToStartOfLine: Move.StartOfLine,
    Key.MoveToEndOfLine: Move.EndOfLine,
    Key.MoveToStartOfDocument: Move.Start,
    Key.MoveToEndOfDocument: Move.End,
}
_PAGES = {
    Key.SelectPreviousPage: -1,
    Key.SelectNextPage: 1,
    Key.MoveToPreviousPage: -1,
    Key.MoveToNextPage: 1,
}
_EDGE = 8


class CaretKeys(QObject):
    """Handles keys for a view and draws its caret; lives on the GUI thread.

    Without caret browsing (F7) only keys with Shift move the caret; others scroll the view.

    Signals:
        caret_moved: the caret's Place, after a key or a click.
        selection_changed: what is selected may be another text now.
    """

    caret_moved = Signal(object)
    selection_changed = Signal()

    def __init__(self, view: ScrollingView, place_at: Callable[[QPointF], Place | None]) -> None:
        super().__init__(view)
        self._place_at = place_at
        self.is_browsing = False
        self._view = view
        self._caret = Caret(view.transcript)
        self._is_shown = False
        self._is_lit = True
        self._told: tuple[Place | None, Place | None] = (None, None)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_blink)

    def handle(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; return whether it was one of the caret's keys."""
        if event.key() == Qt.Key.Key_F7 and not event.modifiers():
            self._toggle_browsing()
            return True
        tables = [(_SELECTING, True)] + ([(_BROWSING, False)] if self.is_browsing else [])
        for keys, is_selecting in tables:
            for key, move in keys.items():
                if event.matches(key):
                    self._move(move, is_selecting)
                    return True
        for key, direction in _PAGES.items():
            is_selecting = key in {Key.SelectPreviousPage, Key.SelectNextPage}
            if (is_selecting or self.is_browsing) and event.matches(key):
                self._move_page(direction, is_selecting)
                return True
        return False

    def tell(self) -> None:
        """Announce where the caret is, if that or the selection has changed."""
        selection = self._view.selection
        now = (selection.anchor, selection.caret)
        if now == self._told:
            return
        has_moved = now[1] != self._told[1]
        self._told = now
        self.selection_changed.emit()
        if has_moved:
            self.caret_moved.emit(selection.caret)

    def hide(self) -> None:
        """Do not draw the caret until a key moves it again; caret browsing always shows it."""
        self._is_shown = self.is_browsing
        self._light()

    def paint(self, painter: QPainter) -> None:
        """Draw the caret, if the keyboard moved it and the view has the focus."""
        area = self._area()
        if self._is_shown and self._is_lit and self._view.hasFocus() and area is not None:
            painter.fillRect(area, self._view.transcript.setting.style.color("text"))

    def _move(self, move: Move, is_selecting: bool) -> None:
        place = self._place()
        if place is None:
            return
        if move is Move.Start:
            self._put(Place(0, 0, 0), is_selecting)
        elif move is Move.End:
            self._put(Place(len(self._view.transcript.items) - 1, END, END), is_selecting)
        else:
            self._put(self._caret.moved(place, move), is_selecting)

    def _move_page(self, direction: int, is_selecting: bool) -> None:
        place = self._place()
        rect = None if place is None else self._caret.rect(self._caret.resolved(place))
        if rect is None:
            return
        bar = self._view.verticalScrollBar()
        point = QPointF(rect.x() + self._view.painter.left, rect.center().y() - bar.value())
        before = bar.value()
        bar.setValue(before + direction * bar.pageStep())
        if bar.value() == before:
            point.setY(0 if direction < 0 else self._view.viewport().height())
        found = self._place_at(point)
        if found is not None:
            self._put(found, is_selecting)

    def _place(self) -> Place | None:
        caret = self._view.selection.caret
        if caret is None:
            caret = self._place_at(QPointF(0, _EDGE))
            self._view.selection.anchor = self._view.selection.caret = caret
        return caret

    def _put(self, place: Place, is_selecting: bool) -> None:
        selection = self._view.selection
        selection.caret = place
        if not is_selecting:
            selection.anchor = place
        self._is_shown = True
        self._reveal(place)
        self._light()
        self._view.viewport().update()
        self.tell()

    def _reveal(self, place: Place) -> None:
        if place.part == END:
            self._view.scroll_to_end()
        elif place == Place(0, 0, 0):
            self._view.verticalScrollBar().setValue(0)
        elif self._caret.rect(place) is not None:  # no text may have come yet
            self._view.reveal(place)
        self._reveal_sideways(place)

    def _reveal_sideways(self, place: Place) -> None:
        """Scroll what is wider than the column until the caret is in sight."""
        rect = self._caret.rect(place)
        if rect is not None:
            setting = self._view.transcript.setting
            part = self._view.transcript.items[place.item].parts[place.part]
            if part.sideways is not None:
                part.sideways.show(rect.x(), setting.width)

    def _toggle_browsing(self) -> None:
        self.is_browsing = not self.is_browsing
        if self.is_browsing:
            self._place()
        self.hide()
        self._view.viewport().update()
        self.tell()

    def _area(self) -> QRect | None:
        place = self._view.selection.caret
        if place is not None and place.part == END:
            place = self._caret.resolved(place)
        rect = None if place is None else self._caret.rect(place)
        if rect is None:
            return None
        rect = rect.translated(self._view.painter.left, -self._view.transcript.top)
        return QRect(round(rect.x()), round(rect.y()), 1, round(rect.height()))

    def _light(self) -> None:
        """Show the caret now and let it blink as the system says; 0 means never."""
        self._is_lit = True
        flash = QGuiApplication.styleHints().cursorFlashTime()
        if self._is_shown and flash > 0:
            self._timer.start(flash // 2)
        else:
            self._timer.stop()

    @Slot()
    def _on_blink(self) -> None:
        self._is_lit = not self._is_lit
        area = self._area()
        if area is not None:
            self._view.viewport().update(area.adjusted(-1, -1, 1, 1))
