"""Lets plain text begin on the side from which it is read: Qt 6.10 puts all of it on the left."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from liaobots_desktop.ui.reading_direction import FROM_RIGHT, direction_of

_ABSOLUTE = Qt.AlignmentFlag.AlignAbsolute
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | _ABSOLUTE
_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

_SIGNS = 64
"""Characters of a first line that is looked through for a letter; Qt looks through longer ones."""


class TextSide(QObject):
    """Watches a field, and puts its text where its first line begins; lives on the GUI thread.

    A field without letters there begins where the language of the window does.
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
        first = document.firstBlock()
        is_signs = first.length() <= _SIGNS and not direction_of(first.text())
        begins = self._field.layoutDirection() if is_signs else first.textDirection()
        is_right = begins is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        option = document.defaultTextOption()
        if option.alignment() != side:
            option.setAlignment(side)
            document.setDefaultTextOption(option)


def sided(field: QLineEdit) -> QLineEdit:
    """Return a field that begins where the language does until a letter is written in it."""
    LineSide(field)
    return field


class LineSide(QObject):
    """Lets a field of one line begin where the language does; lives on the GUI thread.

    Qt 6.10 puts the caret of an empty one where the letters of the keyboard begin, which is far
    from the words that say what the field is for, and signs without letters on the left. What has
    letters begins on its own side. A field whose example is read from the left, such as an address,
    is left alone.
    """

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        field.textChanged.connect(self.look)
        self.look()

    @Slot()
    def look(self) -> None:
        """Look again what is written there."""
        field = self._field
        example = direction_of(field.placeholderText()) or FROM_RIGHT
        is_languages = field.isRightToLeft() and not direction_of(field.text())
        side = _RIGHT if is_languages and example == FROM_RIGHT else _LEADING
        if field.alignment() != side:
            field.setAlignment(side)

    def say_kept_again(self, again: Callable[[str], str]) -> None:
        """Look again, as the language may begin on the other side."""
        del again
        self.look()
