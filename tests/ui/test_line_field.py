"""A field of one line: its caret is seen where nothing is selected, and in its own colour."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.line_field import LineField

_LOOK = "background: #fff; color: #00f; selection-background-color: #12735f"
_BLACK, _PINK, _BLUE = "#000000", "#ed8ca0", "#0000ff"
"""A caret on white and on the green of a selection, and letters."""

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[LineField]:
    """A field in the colours of the light theme, all of it selected; its caret does not blink."""
    blinks = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    made = LineField("What is a hash?")
    made.setStyleSheet(f"QLineEdit {{ {_LOOK} }}")
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.resize(300, 30)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    made.selectAll()
    yield made
    QApplication.setCursorFlashTime(blinks)


def _colors(field: LineField) -> Counter[str]:
    picture = field.grab().toImage()
    places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return Counter(picture.pixelColor(x, y).name() for x, y in places)


def test_there_is_no_caret_while_something_is_selected(field: LineField) -> None:
    selected = _colors(field)
    QTest.keyClick(field, Qt.Key.Key_End)
    unselected = _colors(field)
    QTest.keyClick(field, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    again = _colors(field)

    assert selected[_BLACK] + selected[_PINK] == 0
    assert unselected[_BLACK] > 10
    assert again[_BLACK] + again[_PINK] == 0
    assert field.selectedText() == "?"


def test_what_an_input_method_composes_over_a_selection_is_seen_and_written(
    field: LineField,
) -> None:
    QApplication.sendEvent(field, QInputMethodEvent("zhong", []))
    composed = _colors(field)
    commit = QInputMethodEvent("", [])
    commit.setCommitString("中")
    QApplication.sendEvent(field, commit)
    written = field.text(), _colors(field)[_BLACK] > 10
    field.undo()

    assert composed[_BLUE] > 10
    assert written == ("中", True)
    assert field.text() == "What is a hash?"
