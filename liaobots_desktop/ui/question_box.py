"""A short question above the window, with its answers as buttons."""

from PySide6.QtCore import QChildEvent, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QMessageBox,
    QSizePolicy,
    QWidget,
)

from liaobots_desktop.ui.dialog import close_by_keys, draw_edge
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.even_lines import draw
from liaobots_desktop.ui.last_buttons import fill, fit, space_out
from liaobots_desktop.ui.layout_items import let_go
from liaobots_desktop.ui.question_room import QuestionRoom

_MARGIN, _GAP = 20, 12
"""Pixels at 100 %."""
_MOST = 0.86
"""The share of the window's width that its buttons take at most: the margins are beside them."""
_FIXED = QSizePolicy.Policy.Fixed


class QuestionBox(QMessageBox):
    """Asks and says what follows; Esc and Ctrl+W leave it. Lives on the GUI thread.

    Its text stands over its buttons, with the margins that dialogs have: Qt would indent it as if
    there was an icon beside it.
    """

    def __init__(self, parent: QWidget | None, text: str, explanation: str) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.NoIcon)
        self.setText(text)
        self.setInformativeText(explanation)
        for words in self.findChildren(QLabel):
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # as `EvenLabel`
            words.installEventFilter(self)
        close_by_keys(self)
        self._in_window = QuestionRoom(self, _lowest_window(self))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draw the texts with company for their last words; the labels are Qt's."""
        if event.type() is QEvent.Type.Paint and isinstance(watched, QLabel) and watched.wordWrap():
            draw(watched)
            return True
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Stay as small as the window where Qt gives it another size (Qt)."""
        is_taken = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._in_window.fit()
        return is_taken

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._in_window.take_key(event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_edge(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Put its parts where those of dialogs stand (Qt)."""
        _arrange(self)
        super().showEvent(event)
        for buttons in self.findChildren(QDialogButtonBox):
            fill(buttons, self.width() - 2 * zoomed(_MARGIN))
        self._in_window.fit()


def dress(event: QChildEvent) -> None:
    """Let a box that a dialog of Qt opens by itself look as ours; the event is that dialog's."""
    box = event.child()
    if event.type() is QEvent.Type.ChildPolished and isinstance(box, QMessageBox):
        _Dressing(box)


class _Dressing(QObject):
    """Lets a box that Qt opens by itself look as ours; lives on the GUI thread, with the box."""

    def __init__(self, box: QMessageBox) -> None:
        """The box has its words and its buttons, and is not seen yet."""
        super().__init__(box)
        self._box = box
        box.setIcon(QMessageBox.Icon.NoIcon)
        close_by_keys(box)
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put its parts where those of dialogs stand (Qt)."""
        if watched is self._box and event.type() is QEvent.Type.Show:
            _arrange(self._box)
        return super().eventFilter(watched, event)


def _arrange(box: QMessageBox) -> None:
    """Put the parts of a box in their places: Qt lays them out anew with each text."""
    layout = box.layout()
    if not isinstance(layout, QGridLayout):
        return
    layout.setColumnStretch(layout.columnCount() - 1, 1)  # not where an icon would be
    margin = zoomed(_MARGIN)
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setHorizontalSpacing(0)
    layout.setVerticalSpacing(zoomed(_GAP))
    for number in range(layout.count()):
        item = layout.itemAt(number)
        spacer = item.spacerItem() if item is not None else None
        if spacer is not None:
            spacer.changeSize(0, 0, _FIXED, _FIXED)
    let_go(layout)
    for buttons in box.findChildren(QDialogButtonBox):
        fit(buttons, _lowest_window(box), _MOST)
        space_out(buttons)
    layout.invalidate()


def _lowest_window(box: QWidget) -> QWidget:
    """Return the window that is not above another one: it is wider than dialogs above it."""
    window = box
    while (parent := window.parentWidget()) is not None:
        window = parent.window()
    return window
