"""The composer's field: Enter sends, an input method does not, nothing but text comes in."""

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.question_edit import QuestionEdit


def make_field(qtbot: QtBot) -> QuestionEdit:
    field = QuestionEdit()
    qtbot.addWidget(field)
    field.show()
    return field


def test_enter_asks_to_send_and_keeps_the_text(qtbot: QtBot) -> None:
    field = make_field(qtbot)
    QTest.keyClicks(field, "hello")

    with qtbot.waitSignal(field.send_requested):
        QTest.keyClick(field, Qt.Key.Key_Return)

    assert field.toPlainText() == "hello"


def test_shift_enter_starts_a_new_line(qtbot: QtBot) -> None:
    field = make_field(qtbot)
    QTest.keyClicks(field, "one")
    with qtbot.assertNotEmitted(field.send_requested):
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(field, "two")

    assert field.toPlainText() == "one\ntwo"


def test_enter_does_not_send_while_an_input_method_composes(qtbot: QtBot) -> None:
    field = make_field(qtbot)
    QApplication.sendEvent(field, QInputMethodEvent("ni", []))
    with qtbot.assertNotEmitted(field.send_requested):
        QTest.keyClick(field, Qt.Key.Key_Return)
    committed = QInputMethodEvent("", [])
    committed.setCommitString("你")
    QApplication.sendEvent(field, committed)

    with qtbot.waitSignal(field.send_requested):
        QTest.keyClick(field, Qt.Key.Key_Return)

    assert field.toPlainText() == "你"


def test_the_field_grows_to_ten_lines_and_then_scrolls(qtbot: QtBot) -> None:
    field = make_field(qtbot)
    one = field.sizeHint().height()
    field.setPlainText("\n".join("x" * 10))
    ten = field.sizeHint().height()
    at_ten = field.verticalScrollBarPolicy()
    field.setPlainText("\n".join("x" * 50))

    assert ten > 5 * one
    assert field.sizeHint().height() == ten
    assert at_ten is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert field.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAsNeeded


def test_a_paste_that_fits_into_no_message_is_refused_and_told(qtbot: QtBot) -> None:
    field = make_field(qtbot)
    huge = QMimeData()
    huge.setText("x" * 10_000_000)

    with qtbot.waitSignal(field.paste_refused) as told:
        field.insertFromMimeData(huge)

    assert told.args == [10_000_000]
    assert field.toPlainText() == ""


def test_only_the_text_of_a_paste_comes_in(qtbot: QtBot) -> None:
    field = make_field(qtbot)
    rich = QMimeData()
    rich.setHtml('<img src="/dev/zero"><b>bold</b>')
    rich.setText("bold")
    rich.setUrls([QUrl("file:///etc/passwd")])
    field.insertFromMimeData(rich)

    assert field.toPlainText() == "bold"
