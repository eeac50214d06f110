"""The composer's field: Enter sends, an input method does not, nothing but text comes in."""

import time

import pytest
from PySide6.QtCore import QByteArray, QMimeData, Qt, QUrl
from PySide6.QtGui import QImage, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.question_edit import QuestionEdit
from tests.timing import Within


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


def test_shift_enter_starts_a_new_line_which_has_a_direction_of_its_own(qtbot: QtBot) -> None:
    field = make_field(qtbot)
    QTest.keyClicks(field, "one")
    with qtbot.assertNotEmitted(field.send_requested):
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    field.insertPlainText("مرحبا.")
    lines = [field.document().findBlockByNumber(number) for number in (0, 1)]

    assert field.toPlainText() == "one\nمرحبا."
    assert [line.textDirection() for line in lines] == [
        Qt.LayoutDirection.LeftToRight,
        Qt.LayoutDirection.RightToLeft,
    ]


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


@pytest.mark.parametrize("text", ["x" * 10_000_000, "x" * 20_481, "ё" * 10_241])
def test_a_long_paste_is_handed_on_at_once_and_not_inserted(
    qtbot: QtBot, text: str, within: Within
) -> None:
    field = make_field(qtbot)
    long = QMimeData()
    long.setText(text)
    began = time.perf_counter()
    with qtbot.waitSignal(field.long_text_pasted) as told:
        field.insertFromMimeData(long)
    took = time.perf_counter() - began

    assert told.args == [QByteArray(text.encode())]
    assert field.toPlainText() == ""
    within(took, 0.3)


def test_twenty_kilobytes_are_inserted(qtbot: QtBot) -> None:
    field = make_field(qtbot)
    for text in ("x" * 20_480, "ё" * 10_240):
        pasted = QMimeData()
        pasted.setText(text)
        field.clear()
        field.insertFromMimeData(pasted)

        assert field.toPlainText() == text


def test_files_are_handed_on_and_a_picture_is_told(qtbot: QtBot) -> None:
    field = make_field(qtbot)
    files, picture = QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile("/tmp/a.txt"), QUrl.fromLocalFile("/tmp/b c.txt")])
    picture.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    with qtbot.waitSignal(field.files_pasted) as told:
        field.insertFromMimeData(files)
    with qtbot.waitSignal(field.picture_pasted):
        field.insertFromMimeData(picture)

    assert told.args == [["/tmp/a.txt", "/tmp/b c.txt"]]
    assert field.toPlainText() == ""


def test_only_the_text_of_a_paste_comes_in(qtbot: QtBot) -> None:
    field = make_field(qtbot)
    rich = QMimeData()
    rich.setHtml('<img src="/dev/zero"><b>bold</b>')
    rich.setText("bold")
    rich.setUrls([QUrl("file:///etc/passwd")])
    field.insertFromMimeData(rich)

    assert field.toPlainText() == "bold"


def test_what_was_copied_as_a_page_only_comes_in_as_text(qtbot: QtBot) -> None:
    field = make_field(qtbot)
    page, long, picture = QMimeData(), QMimeData(), QMimeData()
    page.setHtml(
        '<head><link rel="stylesheet" href="/dev/zero"></head><img src="/dev/zero">'
        "<p>Some <b>bold</b></p><ul><li>one</li></ul>"
    )
    long.setHtml(f"<p>{'x' * 20_481}</p>")
    picture.setHtml('<img src="/dev/zero">')
    picture.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    told: list[object] = []
    field.long_text_pasted.connect(told.append)
    field.picture_pasted.connect(lambda: told.append("a picture"))
    for pasted in (page, long, picture):
        field.insertFromMimeData(pasted)

    assert field.canInsertFromMimeData(page)
    assert field.toPlainText() == "Some bold\none"
    assert told == [b"x" * 20_481, "a picture"]


def test_a_handle_tells_that_there_is_more_than_the_one_line_that_is_seen(qtbot: QtBot) -> None:
    field = make_field(qtbot)
    seen = []
    for most, text in ((1, "One"), (1, "One\nTwo\nThree"), (3, "One\nTwo\nThree")):
        field.take_lines(most)
        field.setPlainText(text)
        field.resize(field.sizeHint())
        QApplication.processEvents()
        bar = field.verticalScrollBar()
        seen.append((bar.isVisible(), bool(bar.property("low"))))

    assert seen == [(False, True), (True, True), (False, False)]
