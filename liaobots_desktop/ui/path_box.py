"""Draws the box of Qt's file dialog that names the folder: what Qt draws there is cut at both ends.

Qt elides the path for a box without an icon and without the style sheet's edges, and a mirrored
window reads it from the right (QFileDialogComboBox, Qt 6.10).
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from liaobots_desktop.ui.drawing import zoomed

_LEFT_TO_RIGHT, _ENDED = "\u2066", "\u2069"
"""Invisible letters around text that is read from the left wherever it stands."""
_BESIDE_ICON = 8
"""Pixels at 100 %."""


class PathBox(QObject):
    """Watches a box, and draws what it shows; lives on the GUI thread."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box)
        self._box = box
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._box or event.type() is not QEvent.Type.Paint:
            return super().eventFilter(watched, event)
        self._draw()
        return True

    def _draw(self) -> None:
        box, option = self._box, QStyleOptionComboBox()
        box.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        area = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box)
        room = area.width() - option.iconSize.width() - zoomed(_BESIDE_ICON)
        path = box.fontMetrics().elidedText(box.currentText(), Qt.TextElideMode.ElideMiddle, room)
        option.currentText = f"{_LEFT_TO_RIGHT}{path}{_ENDED}"
        painter = QStylePainter(box)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


def with_patterns_from_the_left(kinds: str) -> str:
    """Return a filter of files, such as `PDF (*.pdf)`, whose patterns are read from the left.

    The direction ends with the text: Qt looks for the patterns at its end.
    """
    name, bracket, patterns = kinds.rpartition("(")
    return f"{name}{_LEFT_TO_RIGHT}{bracket}{patterns}"
