"""Lets a field of one line begin where its words do: Qt 6.10 goes by the keyboard's letters."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from liaobots_desktop.ui.reading_direction import FROM_RIGHT, direction_of

_ABSOLUTE = Qt.AlignmentFlag.AlignAbsolute
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | _ABSOLUTE
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | _ABSOLUTE
_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_FROM_THE_LEFT, _FROM_THE_RIGHT = Qt.Key.Key_Direction_L, Qt.Key.Key_Direction_R


def sided(field: QLineEdit, *, is_in_column: bool = False) -> QLineEdit:
    """Return a field that begins where the language does until a letter is written in it."""
    LineSide(field, is_in_column=is_in_column)
    return field


class LineSide(QObject):
    """Lets a field of one line begin where the language does; lives on the GUI thread.

    Qt 6.10 puts the caret of an empty one where the letters of the keyboard begin, which is far
    from the words that say what the field is for, and signs without letters on the left. What has
    letters begins on its own side, and is read from there. A field whose example is read from the
    left, such as an address, is left alone; a code is read from the left wherever it stands.

    In a column everything stands where the language begins, and is read from its own side: what is
    renamed in a list stays where its row has shown it, and the fields of a form have the edge of
    its choices.
    """

    def __init__(
        self, field: QLineEdit, *, is_code: bool = False, is_in_column: bool = False
    ) -> None:
        super().__init__(field)
        self._field = field
        self._is_code, self._is_in_column = is_code, is_in_column
        self._told = _FROM_THE_LEFT
        field.textChanged.connect(self.look)
        self.look()

    @Slot()
    def look(self) -> None:
        """Look again what is written there."""
        field = self._field
        example = direction_of(field.placeholderText()) or FROM_RIGHT
        is_languages = field.isRightToLeft() and not direction_of(field.text())
        is_right = is_languages and example == FROM_RIGHT
        side = _RIGHT if is_right else _LEADING
        if self._is_in_column:
            side = _RIGHT if field.isRightToLeft() else _LEFT
        if field.alignment() != side:
            field.setAlignment(side)
        is_right = is_right or direction_of(field.text()) == FROM_RIGHT
        self._tell(_FROM_THE_RIGHT if is_right and not self._is_code else _FROM_THE_LEFT)

    def _tell(self, key: Qt.Key) -> None:
        """Let the field be read from a side: Qt 6.10 has nothing but this key for it."""
        if key != self._told:
            self._told = key
            press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
            QCoreApplication.sendEvent(self._field, press)

    def say_kept_again(self, again: Callable[[str], str]) -> None:
        """Look again, as the language may begin on the other side."""
        del again
        self.look()
