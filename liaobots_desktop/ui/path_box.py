"""Draws the boxes of Qt's file dialog: what Qt draws there is cut through its letters.

Qt elides the path for a box without an icon and without the style sheet's edges, and a mirrored
window reads it from the right (QFileDialogComboBox, Qt 6.10); the kinds of files it does not elide.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from liaobots_desktop.ui.choice_box import draw_chevron
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.elided_choice import draw_cut

_LEFT_TO_RIGHT, _ENDED = "\u2066", "\u2069"
"""Invisible letters around text that is read from the left wherever it stands."""
_BESIDE_ICON = 8
"""Pixels at 100 %."""


class PathBox(QObject):
    """Watches the box of the folder, and draws what it shows; lives on the GUI thread."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box)
        self._box = box
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._box or event.type() is not QEvent.Type.Paint:
            return super().eventFilter(watched, event)
        self._draw()
        draw_chevron(QPainter(self._box), self._box)
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


class KindsBox(PathBox):
    """Does so for the kinds of files, whose end is left out; lives on the GUI thread."""

    def _draw(self) -> None:
        draw_cut(self._box)


def with_patterns_from_the_left(kinds: str) -> str:
    """Return a filter of files, such as `PDF (*.pdf)`, whose patterns are read from the left.

    The direction ends with the text: Qt looks for the patterns at its end.
    """
    name, bracket, patterns = kinds.rpartition("(")
    return f"{name}{_LEFT_TO_RIGHT}{bracket}{patterns}"
