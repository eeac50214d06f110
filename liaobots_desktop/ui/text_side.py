"""Lets plain text begin on the side from which it is read: Qt 6.10 puts all of it on the left."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QPlainTextEdit


class TextSide(QObject):
    """Watches a field, and puts its text where its first line begins; lives on the GUI thread.

    A field without text begins where the language of the window does.
    """

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field)
        self._field = field
        field.textChanged.connect(self.look)
        self.look()

    @Slot()
    def look(self) -> None:
        """Look again what is written there."""
        document = self._field.document()
        is_empty = document.isEmpty()
        first = self._field.layoutDirection() if is_empty else document.firstBlock().textDirection()
        is_right = first is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        option = document.defaultTextOption()
        if option.alignment() != side:
            option.setAlignment(side)
            document.setDefaultTextOption(option)
