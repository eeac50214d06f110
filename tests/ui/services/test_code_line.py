"""The field of an auth code shows it only while the button, or F8, is held."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.code_line import CodeLine
from tests.ui.services.conftest import Opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key, Mouse = Qt.Key, Qt.MouseButton
DOTS = "●" * 8


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[CodeLine]:
    """A field with a code, and another widget that can have the keyboard."""
    window = QWidget()
    column = QVBoxLayout(window)
    made = CodeLine()
    column.addWidget(made)
    column.addWidget(QLineEdit())
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.setFocus()
    QTest.keyClicks(made, "sk-Hold1")
    yield made
    window.close()


def test_it_is_seen_while_the_button_is_held(field: CodeLine) -> None:
    before = field.displayText()
    QTest.mousePress(field.reveal, Mouse.LeftButton)
    held = field.displayText()
    QTest.mouseRelease(field.reveal, Mouse.LeftButton)

    assert (before, held, field.displayText()) == (DOTS, "sk-Hold1", DOTS)
    assert field.hasFocus()


def test_it_is_seen_while_the_key_is_held(field: CodeLine) -> None:
    QTest.keyPress(field, Key.Key_F8)
    held = field.displayText()
    QTest.keyRelease(field, Key.Key_F8)

    assert (held, field.displayText(), field.text()) == ("sk-Hold1", DOTS, "sk-Hold1")


def test_a_click_shows_nothing_that_stays(field: CodeLine) -> None:
    QTest.mouseClick(field.reveal, Mouse.LeftButton)

    assert field.displayText() == DOTS


@pytest.mark.parametrize("how", ["the keyboard goes elsewhere", "it is hidden", "it is emptied"])
def test_what_takes_the_field_away_hides_the_code(field: CodeLine, how: str) -> None:
    QTest.mousePress(field.reveal, Mouse.LeftButton)
    if how == "the keyboard goes elsewhere":
        field.window().findChildren(QLineEdit)[1].setFocus()
    elif how == "it is hidden":
        field.window().hide()
    else:
        field.clear()

    assert field.echoMode() is QLineEdit.EchoMode.Password


def test_without_a_code_there_is_no_button(field: CodeLine) -> None:
    seen = field.reveal.isVisible()
    field.clear()

    assert seen
    assert not field.reveal.isVisible()
    assert field.reveal.accessibleName() == "Show the code while this is held"


def test_the_button_lies_beside_the_text(field: CodeLine) -> None:
    assert field.textMargins().right() == field.reveal.sizeHint().width()
    assert field.rect().contains(field.reveal.geometry())


def test_on_the_page_of_the_services_holding_it_saves_nothing_yet(opened: Opened) -> None:
    desktop, page = opened
    code = page.form.service.code
    code.setFocus()
    QTest.keyClicks(code, "Replacement01")
    QTest.mousePress(code.reveal, Mouse.LeftButton)
    held = code.displayText()
    QTest.mouseRelease(code.reveal, Mouse.LeftButton)

    assert held == code.text() == "Replacement01"
    assert desktop.account.auth().reveal() != "Replacement01"
