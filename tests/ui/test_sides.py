"""Texts begin on the side from which they are read, in fields and labels, also after a switch."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QToolButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.composing.variables import Variable
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.file_dialog import FileDialog
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.prompts.variable_form import VariableForm
from liaobots_desktop.ui.question_edit import QuestionEdit
from liaobots_desktop.ui.text_side import TextSide
from tests.ui.conftest import OpenDesktop

_RIGHT, _LEFT = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft


@pytest.fixture
def arabic(open_desktop: OpenDesktop) -> Iterator[Desktop]:
    """A window that was opened in English and speaks Arabic now."""
    desktop = open_desktop("demo")
    _speak(desktop, "ar")
    yield desktop
    _speak(desktop, "en")


def _speak(desktop: Desktop, code: str) -> None:
    desktop.account.choose(Settings.language, code)
    QApplication.sendPostedEvents()


def _side(field: QPlainTextEdit) -> Qt.AlignmentFlag:
    return field.document().defaultTextOption().alignment()


@pytest.mark.parametrize(
    ("text", "side"),
    [("", _LEFT), ("Hello", _LEFT), ("مرحبا", _RIGHT), ("שלום", _RIGHT), ("1. مرحبا", _RIGHT)],
)
def test_plain_text_begins_where_its_first_letter_is_read(
    qtbot: QtBot, text: str, side: Qt.AlignmentFlag
) -> None:
    field = QPlainTextEdit()
    qtbot.addWidget(field)
    TextSide(field)
    field.setPlainText(text)

    assert _side(field) == side
    assert not field.document().isUndoAvailable()


def test_an_arabic_question_is_written_from_the_right(qtbot: QtBot) -> None:
    field = QuestionEdit()
    qtbot.addWidget(field)
    field.resize(400, 60)
    with qtbot.waitExposed(field):
        field.show()
    field.setPlainText("مرحبا")
    arabic = field.cursorRect()
    field.setPlainText("Hello")

    assert arabic.x() > 350
    assert arabic.right() < field.viewport().width()  # there it is seen
    assert field.cursorRect().x() < 10


def test_a_question_without_letters_begins_where_the_language_does(arabic: Desktop) -> None:
    field = arabic.window.pane.composer.field
    mirrored = _side(field)
    begins = field.cursorRect().x()
    field.setPlainText("/")
    slash = _side(field)
    field.moveCursor(QTextCursor.MoveOperation.End)
    behind_slash = field.cursorRect().x()
    field.setPlainText("/hash")
    word = _side(field)
    field.setPlainText("> ")
    field.appendPlainText("print(x)")
    line = field.document().lastBlock().textDirection()
    field.clear()
    _speak(arabic, "en")

    assert (mirrored, slash, word, _side(field)) == (_RIGHT, _RIGHT, _LEFT, _LEFT)
    assert begins - 12 < behind_slash < begins  # on its left, as what comes next
    assert line is Qt.LayoutDirection.LeftToRight


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen
def test_what_is_filled_into_a_prompt_stands_where_its_choices_do(arabic: Desktop) -> None:
    variables = (Variable("tone", ("polite", "firm")), Variable("reader", ("a manager",)))
    form = VariableForm("Letter", variables, arabic.window)
    form.open()
    _choice, field = form.fields.values()
    assert isinstance(field, QPlainTextEdit)
    latin = _side(field)
    field.moveCursor(QTextCursor.MoveOperation.End)
    end = field.viewport().width() - field.cursorRect().x()
    read = field.document().firstBlock().textDirection()
    _speak(arabic, "en")
    field.setPlainText("مرحبا")
    in_english = _side(field)
    form.done(0)

    assert (latin, in_english) == (_RIGHT, _LEFT)
    assert end < 10
    assert read is Qt.LayoutDirection.LeftToRight


def test_labels_in_latin_letters_stand_on_the_right_of_a_mirrored_window(
    arabic: Desktop, qtbot: QtBot
) -> None:
    usual, centred, wrapped = QLabel("GPT-4"), QLabel("GPT-4"), label("explanation", "GPT-4")
    centred.setAlignment(Qt.AlignmentFlag.AlignCenter)
    for each in (usual, centred, wrapped):
        qtbot.addWidget(each)
        each.ensurePolished()
    mirrored = [each.alignment() for each in (usual, centred, wrapped)]
    _speak(arabic, "en")

    assert mirrored[0] == _RIGHT | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    assert mirrored[1] == Qt.AlignmentFlag.AlignCenter
    assert mirrored[2] == mirrored[0]
    assert usual.alignment() == _LEFT | Qt.AlignmentFlag.AlignVCenter


@pytest.mark.usefixtures("arabic")
def test_the_lines_of_a_label_begin_at_one_edge_of_a_mirrored_window(qtbot: QtBot) -> None:
    text = " ".join(["مممممم"] * 12)
    shown = label("explanation", text)
    qtbot.addWidget(shown)
    shown.setFixedWidth(200)
    shown.ensurePolished()
    image = shown.grab().toImage()
    background = image.pixelColor(0, 0)
    height = shown.fontMetrics().lineSpacing()
    edges = [
        max(
            x
            for x in range(image.width())
            if any(image.pixelColor(x, y) != background for y in range(top, top + height))
        )
        for top in range(0, image.height() - height + 1, height)
    ]

    assert len(edges) >= 3
    assert set(edges) == {198}
    assert not shown.focusPolicy()


def test_back_in_the_file_dialog_points_to_the_right(arabic: Desktop, tmp_path: Path) -> None:
    dialog = FileDialog(arabic.window, "Open", str(tmp_path))
    mirrored = _icon_of(dialog, "backButton")
    _speak(arabic, "en")
    usual = FileDialog(arabic.window, "Open", str(tmp_path))

    assert mirrored.toImage() == _icon_of(usual, "backButton").toImage().flipped(
        Qt.Orientation.Horizontal
    )


def _icon_of(dialog: FileDialog, name: str) -> QPixmap:
    (button,) = dialog.findChildren(QToolButton, name)
    return button.icon().pixmap(18, 18)
