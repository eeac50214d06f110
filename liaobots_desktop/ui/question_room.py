"""The room of a question in a low window: its text is scrolled there, its answers are not."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.layout_items import let_go, nest
from liaobots_desktop.ui.notice_area import line_ends
from liaobots_desktop.ui.restyle import restyle
from liaobots_desktop.ui.scrolled_page import WrappedPage

_MOST = 0.94
"""The share of the window's width that it takes at most, as dialogs do."""
_WIDE = 480
"""Pixels at 100 % that its lines take at most, in a window that is low and wide."""
_AROUND, _BETWEEN = 12, 6
"""Pixels at 100 % around what stands in it, and between those, where its text is scrolled."""
_KEYS = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


class QuestionRoom:
    """Keeps a box of Qt as small as a window; lives on the GUI thread."""

    def __init__(self, box: QMessageBox, window: QWidget) -> None:
        """`window` is what it may take the size of; the box itself where it has no other."""
        self._box, self._window = box, window
        self._area: WrappedPage | None = None

    def fit(self) -> None:
        """Look at the size that Qt has given it: the box is seen, or something in it changed."""
        room, layout = self._room(), self._box.layout()
        is_small = self._box.height() <= room.height() and self._box.width() <= room.width()
        if not isinstance(layout, QGridLayout) or (is_small and self._area is None):
            return
        for text in self._texts():
            text.setWordWrap(True)
        layout.activate()
        width = min(room.width(), max(self._box.width(), zoomed(_WIDE)))
        height = layout.totalHeightForWidth(width)
        if height > room.height() and self._area is None:
            self._scroll(layout)
        if self._area is not None:
            self._put_beside_each_other(width - 2 * zoomed(_AROUND))
            height = room.height()
        self._box.setFixedSize(width, height)
        if self._area is not None:
            layout.activate()
            self._end_with_a_line(self._area)

    def take_key(self, event: QKeyEvent) -> bool:
        """Scroll the text with the keys of pages; returns whether it was one of those."""
        action = _KEYS.get(Qt.Key(event.key()))
        if action is None or self._area is None:
            return False
        self._area.verticalScrollBar().triggerAction(action)
        return True

    def _room(self) -> QSize:
        if self._window is self._box:
            return self._box.screen().availableSize()
        return QSize(int(self._window.width() * _MOST), self._window.height())

    def _texts(self) -> list[QLabel]:
        names = "qt_msgbox_label", "qt_msgbox_informativelabel"
        return [text for name in names for text in self._box.findChildren(QLabel, name)]

    def _scroll(self, layout: QGridLayout) -> None:
        """Let the text be scrolled, and the answers below it be low."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(zoomed(_BETWEEN))
        for text in self._texts():
            text.setMinimumWidth(1)  # Qt asks for that of a text in few lines
            column.addWidget(text)
        column.addStretch()
        area = self._area = WrappedPage(page)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout.addWidget(area, 0, 0, 1, layout.columnCount())
        layout.setRowStretch(0, 1)
        around = zoomed(_AROUND)
        layout.setContentsMargins(around, around, around, around)
        layout.setVerticalSpacing(zoomed(_BETWEEN))
        for buttons in self._box.findChildren(QDialogButtonBox):
            for button in buttons.buttons():
                button.setProperty("low", True)
                restyle(button)
        let_go(layout)
        let_go(column)

    def _end_with_a_line(self, area: WrappedPage) -> None:
        """Show no line of the text in half, before it is scrolled."""
        area.fit()
        high = area.height()
        ends = [text.y() + end for text in self._texts() for end in line_ends(text)]
        whole = max((end for end in ends if end <= high), default=high)
        area.setViewportMargins(0, 0, 0, high - whole if max(ends, default=0) > high else 0)

    def _put_beside_each_other(self, room: int) -> None:
        """Let answers below each other share a line where two are short; Qt may undo it."""
        for buttons in self._box.findChildren(QDialogButtonBox):
            column = buttons.layout()
            if not isinstance(column, QVBoxLayout):
                continue
            column.setSpacing(zoomed(_BETWEEN))
            found = [each for each in _widgets(column) if isinstance(each, QPushButton)]
            for line in _lines(found, room) if len(found) == len(buttons.buttons()) else ():
                row = QHBoxLayout()
                row.setSpacing(zoomed(_BETWEEN))
                for button in line:
                    row.addWidget(button)
                nest(column, row)


def _widgets(layout: QVBoxLayout) -> list[QWidget | None]:
    items = [layout.itemAt(number) for number in range(layout.count())]
    return [item.widget() for item in items if item is not None]


def _lines(buttons: list[QPushButton], room: int) -> list[list[QPushButton]]:
    """Return in which lines they have room, in pixels."""
    lines: list[list[QPushButton]] = []
    left = 0
    for button in buttons:
        width = button.sizeHint().width()
        left -= zoomed(_BETWEEN) + width
        if left < 0:
            lines.append([])
            left = room - width
        lines[-1].append(button)
    return lines
