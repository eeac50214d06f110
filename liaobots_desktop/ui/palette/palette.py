"""Floats the palette over the window, and closes it when one leaves it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from liaobots_desktop.bridge.search_worker import SearchWorker
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.keyboard_before import KeyboardBefore
from liaobots_desktop.ui.palette.commands import Commands
from liaobots_desktop.ui.palette.palette_frame import PaletteFrame
from liaobots_desktop.ui.palette.rows import Command
from liaobots_desktop.ui.palette.shadow import draw_shadow, reach_of
from liaobots_desktop.ui.theme import Theme

_WIDTH, _TOP = 680, 90
_MOST_HEIGHT = 560
_EDGE = 24
"""Pixels that the card keeps from the window's edges."""
_HEM = 12
"""The room within the edge of the question, in pixels at 100 %: it is empty."""
_LOW, _LOW_EDGE = 240, 8
"""The height at 100 % below which rows need the room above the card and below it."""


class Palette(QWidget):
    """Lies over the whole window, and is seen only where the card is; lives on the GUI thread.

    Signals:
        chosen: the FoundChat, Hit or FoundCode to go to, or the Command to do; it is closed.
        window_wanted: the FoundChat, Hit or FoundCode to go to in a new window; it is closed.
        save_requested: the FoundCode to be saved.
    """

    chosen = Signal(object)
    window_wanted = Signal(object)
    save_requested = Signal(object)

    def __init__(
        self, worker: SearchWorker, commands: Commands, theme: Theme, composer: QWidget
    ) -> None:
        """`composer` gets the keyboard if who had it is gone."""
        window = composer.window()
        super().__init__(window)
        self._window = window
        self._otherwise = composer
        self._theme = theme
        self._is_open = False
        self._before = KeyboardBefore()
        self.card = PaletteFrame(worker, commands, theme)
        self.card.setParent(self)
        self.card.left.connect(self.close_palette)
        self.card.grown.connect(self._place)
        self.card.chosen.connect(self._on_chosen)
        self.card.window_wanted.connect(self._on_window_wanted)
        self.card.save_requested.connect(self.save_requested)
        self.hide()
        window.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours, and sizes, from now on."""
        self._theme = theme
        self.card.set_theme(theme)
        self.update()

    def open_palette(self) -> None:
        """Show it, or go back to its field if it is open."""
        if not self._is_open:
            self._is_open = True
            self._before.note(self._window.focusWidget())
            self.setGeometry(self._window.rect())
            self.card.show_state()
            self.show()
            self.raise_()
        self.card.begin()

    @Slot()
    def close_palette(self) -> None:
        """Hide it; the keyboard goes back to where it was."""
        self._leave(forget=True)
        self._before.give_back(self._otherwise)

    def _leave(self, *, forget: bool) -> None:
        self._is_open = False
        focused: QWidget | None = self._window.focusWidget()  # the stubs forget the None
        if focused is not None and self.isAncestorOf(focused):
            self._window.setFocus()  # else Qt looks for the next widget when this one is hidden
        self.hide()
        self.card.end(forget=forget)

    @Slot(object)
    def _on_chosen(self, row: object) -> None:
        if isinstance(row, Command):
            self.close_palette()  # it acts on what one came from
        else:
            self._leave(forget=False)  # who comes back for the next hit finds the words there
        self.chosen.emit(row)

    @Slot(object)
    def _on_window_wanted(self, row: object) -> None:
        self._leave(forget=False)
        self.window_wanted.emit(row)

    @Slot()
    def _place(self) -> None:
        area = self.rect()
        width = min(zoomed(_WIDTH), area.width() - 2 * _EDGE)
        is_low = area.height() < zoomed(_LOW)
        top = _LOW_EDGE if is_low else min(zoomed(_TOP), area.height() // 8)
        edge = _LOW_EDGE if is_low else _EDGE
        most = min(zoomed(_MOST_HEIGHT), area.height() - top - edge)
        height = self.card.wanted_height(width, most)
        wanted = QRect((area.width() - width) // 2, top, width, height)
        before = self.card.geometry()
        if wanted != before:
            self.card.setGeometry(wanted)
            self.update(reach_of(before | wanted))  # not all of the window below

    def _hem(self) -> QRect:
        """Return the place of the question if no more than its edge looks out under the card.

        It would be seen as a second edge around this one.
        """
        question = QRect(self._otherwise.mapTo(self._window, QPoint()), self._otherwise.size())
        most = zoomed(_HEM)
        within = question.adjusted(most, most, -most, -most)
        is_hem = self._otherwise.isVisible() and self.card.geometry().contains(within)
        return question if is_hem else QRect()

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Close when the keyboard goes elsewhere in the window: a key of its own was pressed."""
        if not self._is_open or now is None or now.window() is not self._window:
            return
        if not self.isAncestorOf(now):
            self._leave(forget=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
            self._place()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Go round inside the card."""
        if not self._is_open:
            return super().focusNextPrevChild(next)
        card = self.card
        stops = [stop for stop in (card.field, card.foot.order, card.foot.code) if stop.isVisible()]
        focused = self._window.focusWidget()
        here = stops.index(focused) if focused in stops else 0
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[(here + (1 if next else -1)) % len(stops)].setFocus(reason)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close at a click beside the card."""
        event.accept()
        self.close_palette()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.card.geometry().contains(event.rect()):
            return  # only the card changes, and it covers what is below
        painter = QPainter(self)
        painter.fillRect(self._hem(), self._theme.color("background"))
        draw_shadow(painter, self.card.geometry(), is_dark=self._theme.is_dark)
