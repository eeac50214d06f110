"""No word is alone in the last line of a wrapped text where as many lines can do without."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.even_lines import EvenLabel, even_width, lines

_WORDS = "Close the app and start it again: it brings back what can be read, and a backup."
_CHINESE = "命令面板：对话、消息、命令"


@pytest.fixture(autouse=True)
def _plain(qapp: QApplication) -> Iterator[None]:
    """Letters and lines of Qt's own: a window of another test has left its own for all."""
    sheet, font = qapp.styleSheet(), qapp.font()
    qapp.setStyleSheet("")
    qapp.setFont(QFont())
    yield
    qapp.setFont(font)
    qapp.setStyleSheet(sheet)


def _label(qtbot: QtBot, text: str, first_line: str) -> EvenLabel:
    """Return a label in which this part of its text fills the first line."""
    label = EvenLabel("explanation", first_line)
    qtbot.addWidget(label)
    width = lines(label, 10_000)[0].width + 2
    label.setText(text)
    label.setStyleSheet("background: white; color: black")
    label.resize(width, label.heightForWidth(width))
    return label


def _ink(label: QLabel) -> tuple[int, int]:
    """Return where the letters of the lower half begin and end, in pixels."""
    picture = label.grab().toImage()
    dark = [
        x
        for x in range(picture.width())
        for y in range(picture.height() // 2 + 2, picture.height())
        if picture.pixelColor(x, y).lightness() < 100
    ]
    return min(dark), max(dark)


@pytest.mark.parametrize(
    ("text", "alone", "last_line"),
    [(_WORDS, " backup.", "a backup."), (_CHINESE, "令", "命令")],
)
def test_the_last_word_has_company(qtbot: QtBot, text: str, alone: str, last_line: str) -> None:
    label = _label(qtbot, text, text.removesuffix(alone))
    usual = lines(label, label.width())
    even = lines(label, even_width(label, label.width()))

    assert [line.text for line in usual][1:] == [alone.strip()]
    assert [line.text for line in even][1:] == [last_line]


def test_a_word_that_is_wider_than_its_line_leaves_the_text_as_it_is(qtbot: QtBot) -> None:
    label = _label(qtbot, "Immeasurably so", "Immeasur")

    assert [line.text for line in lines(label, label.width())] == ["Immeasurably ", "so"]
    assert even_width(label, label.width()) == label.width()


def test_lines_end_where_the_text_says_so(qtbot: QtBot) -> None:
    label = _label(qtbot, "One line\nand another", "A line that is much longer than both")

    assert [line.text for line in lines(label, label.width())] == ["One line\n", "and another"]


def test_a_text_that_would_need_a_line_more_stays_as_it_is(qtbot: QtBot) -> None:
    label = _label(qtbot, "Immeasurably incomprehensible", "Immeasurably")

    assert even_width(label, label.width()) == label.width()


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_lines_are_drawn_so_in_the_middle_or_at_the_edge_of_the_language(
    qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    label = _label(qtbot, _WORDS, _WORDS.removesuffix(" backup."))
    label.setLayoutDirection(direction)
    wide = lines(label, even_width(label, label.width()))[1].width
    at_edge = _ink(label)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    in_middle = _ink(label)
    gaps = in_middle[0], label.width() - 1 - in_middle[1]

    assert at_edge[1] - at_edge[0] == pytest.approx(wide, abs=4)
    assert (at_edge[0] < 4) is (direction is Qt.LayoutDirection.LeftToRight)
    assert gaps[0] == pytest.approx(gaps[1], abs=4)


def test_arabic_lines_begin_at_one_edge(qtbot: QtBot) -> None:
    word = "\u0645" * 6
    text = " ".join([word] * 7)
    label = _label(qtbot, text, " ".join([word] * 6))
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    picture = label.grab().toImage()
    half = picture.height() // 2
    edges = [
        max(
            x
            for x in range(picture.width())
            for y in range(top, top + half)
            if picture.pixelColor(x, y).lightness() < 100
        )
        for top in (0, half)
    ]

    assert len({line.text for line in lines(label, even_width(label, label.width()))}) == 2
    assert abs(edges[0] - edges[1]) <= 1
    assert edges[0] > label.width() - 5
