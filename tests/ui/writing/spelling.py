"""What is seen and offered of spelling in a field."""

import re
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.question_edit import QuestionEdit
from liaobots_desktop.ui.theme import Theme

_NEAR = 60
"""Steps of a colour that a pixel of a wave may be away from its pen, smoothed as it is."""


def marked(field: QuestionEdit, theme: Theme, start: int = 0, length: int = 10_000) -> list[str]:
    """Return the words of a field below which there is a wave, as it is drawn.

    `start` and `length` choose a part of a long text, in which each character is one unit.
    """
    place = field.viewport().geometry()
    picture = field.grab(place).toImage()
    pen = theme.color("misspelled")
    found = []
    text = field.toPlainText()
    for word in re.compile(r"\w+").finditer(text, start, start + length):
        left, right = (_box(field, _units(text[:at])) for at in word.span())
        rows = range(left.bottom() - 6, left.bottom() + 1)
        columns = range(min(left.x(), right.x()) + 1, max(left.x(), right.x()))
        inside = [(x, y) for x in columns for y in rows if picture.valid(x, y)]
        if sum(_is_near(picture.pixelColor(x, y), pen) for x, y in inside) > len(columns) / 6:
            found.append(word.group())
    return found


def wait_for_marks(qtbot: QtBot, field: QuestionEdit, theme: Theme, words: list[str]) -> None:
    """Wait until just these words are marked."""
    qtbot.waitUntil(lambda: marked(field, theme) == words, timeout=20_000)


def put_caret(field: QuestionEdit, place: int) -> None:
    cursor = field.textCursor()
    cursor.setPosition(place)
    field.setTextCursor(cursor)


def open_menu(qtbot: QtBot, field: QuestionEdit, *, by_key: bool = True) -> QMenu:
    """Open the field's menu, at its caret or where the pointer is over that."""
    place = field.cursorRect().center()
    reasons = QContextMenuEvent.Reason
    reason = reasons.Keyboard if by_key else reasons.Mouse
    target = field if by_key else field.viewport()
    QApplication.sendEvent(target, QContextMenuEvent(reason, place, field.mapToGlobal(place)))
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()

    assert isinstance(menu, QMenu)
    return menu


def texts(menu: QMenu) -> list[str]:
    """Return what stands in a menu, "-" for a line."""
    return ["-" if entry.isSeparator() else entry.text() for entry in menu.actions()]


def choose(menu: QMenu, text: str) -> None:
    """Take an entry, and close the menu."""
    entry(menu, text).trigger()
    menu.close()


def entry(menu: QMenu, text: str) -> QAction:
    return next(each for each in menu.actions() if each.text() == text)


def submenu(menu: QMenu, text: str = "Spelling") -> QMenu:
    inner = entry(menu, text).menu()

    assert isinstance(inner, QMenu)
    return inner


def own_words(folder: Path) -> str:
    return (folder / "words.txt").read_text(encoding="utf-8")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _box(field: QuestionEdit, place: int) -> QRect:
    cursor = QTextCursor(field.document())
    cursor.setPosition(place)
    return field.cursorRect(cursor)


def _is_near(one: QColor, other: QColor) -> bool:
    red, green, blue = (
        one.red() - other.red(),
        one.green() - other.green(),
        one.blue() - other.blue(),
    )
    return abs(red) + abs(green) + abs(blue) < _NEAR
