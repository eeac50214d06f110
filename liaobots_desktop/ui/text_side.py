"""Lets plain text begin on the side from which it is read: Qt 6.10 puts all of it on the left."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QPlainTextEdit

from liaobots_desktop.ui.reading_direction import direction_of

_SIGNS = 64
"""Characters of a text that is looked through for a letter; Qt looks through longer ones."""


class TextSide(QObject):
    """Watches a field, and puts its text where its first line begins; lives on the GUI thread.

    A field without letters there begins where the language of the window does, and without letters
    anywhere it is read from there: the caret stands behind `/` and does not change sides with the
    first letter. In a form all text stands there, as choices above and below it do.
    """

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field)
        self._field = field
        self._is_in_column = False
        field.textChanged.connect(self.look)
        self.look()

    def stand_in_column(self) -> None:
        """Let text begin where the language does, whatever its letters."""
        self._is_in_column = True
        self.look()

    @Slot()
    def look(self) -> None:
        """Look again what is written there."""
        document, language = self._field.document(), self._field.layoutDirection()
        first = document.firstBlock()
        is_signs = first.length() <= _SIGNS and not direction_of(first.text())
        is_all = is_signs and document.characterCount() <= _SIGNS
        is_all = is_all and not direction_of(document.toPlainText())
        reads = language if is_all else Qt.LayoutDirection.LayoutDirectionAuto
        self._set(reads, document.defaultTextOption().alignment())
        begins = language if is_signs or self._is_in_column else first.textDirection()
        is_right = begins is Qt.LayoutDirection.RightToLeft
        self._set(reads, Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft)

    def _set(self, reads: Qt.LayoutDirection, side: Qt.AlignmentFlag) -> None:
        document = self._field.document()
        option = document.defaultTextOption()
        if (option.textDirection(), option.alignment()) != (reads, side):
            option.setTextDirection(reads)
            option.setAlignment(side)
            document.setDefaultTextOption(option)
