"""The words of a dropdown that is narrower than they are."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

_BESIDE = 4
"""Pixels that the style keeps beside the words."""


def draw_cut(box: QComboBox) -> None:
    """Draw a dropdown whose words end with an ellipsis: Qt's style would cut a letter in two."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    painter = QStylePainter(box)
    painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    area = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box)
    option.currentText = box.fontMetrics().elidedText(
        option.currentText, Qt.TextElideMode.ElideRight, area.width() - _BESIDE
    )
    painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
