"""A list that a field narrows down: words where nothing is found, and the key that leads to it."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPushButton, QVBoxLayout, QWidget

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.plain_widgets import label

_MIDDLE = Qt.AlignmentFlag.AlignHCenter
_MARGIN, _GAP = 24, 12
"""Pixels at 100 % beside the words, and from them to what can be done."""


class Narrowed(QWidget):
    """Holds a list, or words in its place; Down in the field leads to it. On the GUI thread."""

    def __init__(self, rows: QAbstractItemView, field: QLineEdit) -> None:
        super().__init__()
        self._rows = rows
        self.words = label("explanation")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setContentsMargins(zoomed(_MARGIN), 0, zoomed(_MARGIN), 0)
        self.words.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(zoomed(_GAP))
        column.addStretch(0)  # the words stand in the middle
        column.addWidget(rows, 1)
        column.addWidget(self.words)
        column.addStretch(0)
        self._column = column
        _WayDown(field, rows)

    def add_way_out(self, button: QPushButton) -> None:
        """Have a button below the words, which is shown and hidden by whoever it is of."""
        self._column.insertWidget(self._column.count() - 1, button, 0, _MIDDLE)

    def say_instead(self, text: str) -> None:
        """Say why the list has no rows; with "" it is seen."""
        self.words.setText(text)
        self.words.setVisible(bool(text))
        self._rows.setHidden(bool(text))


class _WayDown(QObject):
    """Leads from a field to the list below it; an input method's keys do not come here."""

    def __init__(self, field: QLineEdit, rows: QAbstractItemView) -> None:
        super().__init__(field)
        self._field = field
        self._rows = rows
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down go to what is marked, or to what is found first (Qt)."""
        is_down = (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
        )
        if not is_down or not self._rows.isVisible():
            return super().eventFilter(watched, event)
        if not self._rows.currentIndex().isValid():
            self._rows.setCurrentIndex(self._first())
        self._rows.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _first(self) -> QModelIndex:
        """Return the first row; of what is found the one that was looked for, not its folder."""
        model = self._rows.model()
        index = model.index(0, 0)
        while self._field.text() and model.hasChildren(index):
            index = model.index(0, 0, index)
        return index
