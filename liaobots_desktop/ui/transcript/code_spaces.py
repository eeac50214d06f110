"""Keeps the spaces beside code in a text whole: the code's ground reaches into them."""

from collections.abc import Sequence

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor

from liaobots_desktop.ui.transcript.document import Mark, MarkKind, TextDocument

CODE_REACH = 2
"""How far the ground of code reaches beyond its letters, in pixels."""


def widen_spaces(document: TextDocument, marks: Sequence[Mark]) -> None:
    """Make the spaces beside each code of `marks` wider by what its ground takes of them.

    The text stays as it is: what is copied, found and read out, and where lines are broken.
    """
    taken: dict[int, int] = {}
    for mark in marks:
        if mark.kind is MarkKind.CODE_SPAN:
            for place in (mark.start - 1, mark.end):
                taken[place] = taken.get(place, 0) + CODE_REACH
    cursor = QTextCursor(document)
    for place, pixels in taken.items():
        if place < 0 or document.characterAt(place) != " ":
            continue
        wide = QTextCharFormat()
        wide.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        wide.setFontLetterSpacing(pixels)
        cursor.setPosition(place)
        cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(wide)
