"""No word is alone in the last line of a wrapped text where as many lines can do without."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui import even_lines
from liaobots_desktop.ui.even_lines import EvenLabel, lines

_WORDS = "Close the app and start it again: it brings back what can be read, and a backup."
_LEFT = Qt.AlignmentFlag.AlignLeft
_ON_THE_RIGHT = (
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)
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


def _picture(label: QLabel) -> QImage:
    return label.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def _as_qt_has_it(qtbot: QtBot, label: EvenLabel) -> QLabel:
    """Return a label of Qt with the same text, place and colours."""
    plain = QLabel(label.text())
    qtbot.addWidget(plain)
    plain.setWordWrap(True)
    plain.setAlignment(label.alignment())
    plain.setStyleSheet("background: white; color: black")
    plain.resize(label.size())
    return plain


@pytest.mark.parametrize(
    ("text", "alone", "drawn"),
    [
        (
            _WORDS,
            " backup.",
            ["Close the app and start it again: it brings back what can be read, and", "a backup."],
        ),
        (_CHINESE, "令", ["命令面板：对话、消息、", "命令"]),
        ("若是其他对话，则发出通知", "知", ["若是其他对话，", "则发出通知"]),
        ("请等待所有的回答以及 3 天", " 天", ["请等待所有的回答以及", "3 天"]),
        # for Qt an emoji is two signs
        (
            "\U0001f600\U0001f600 " + _WORDS,
            " backup.",
            ["\U0001f600\U0001f600 " + _WORDS.removesuffix(" a backup."), "a backup."],
        ),
        (f"{_CHINESE}\n{_CHINESE}", "令", ["命令面板：对话、消息、", "命令"] * 2),
    ],
)
def test_the_last_word_has_company(qtbot: QtBot, text: str, alone: str, drawn: list[str]) -> None:
    label = _label(qtbot, text, text.split("\n", maxsplit=1)[0].removesuffix(alone))
    usual = _as_qt_has_it(qtbot, label)

    assert [line.text for line in lines(label, label.width())] == drawn
    assert label.heightForWidth(label.width()) == usual.heightForWidth(label.width())
    assert _picture(label) != _picture(usual)


@pytest.mark.parametrize(
    ("text", "first_line", "drawn"),
    [
        # a word that is wider than its line, or would need a line more
        ("Immeasurably so", "Immeasur", ["Immeasurably", "so"]),
        ("Immeasurably incomprehensible", "Immeasurably", ["Immeasurably", "incomprehensible"]),
        # what would leave a word alone in the line before
        ("A universally known", "A universally", ["A universally", "known"]),
        # a line may end within a word of Chinese where that of Qt did, and nowhere else
        (
            "更改这一切以及更多选项都在设置中",
            "更改这一切以及更多选项都在设置",
            ["更改这一切以及更多选项都在设置", "中"],
        ),
        ("One line\nand another", "A line that is much longer", ["One line", "and another"]),
    ],
)
def test_a_text_stays_as_qt_has_it_where_that_would_be_no_better(
    qtbot: QtBot, text: str, first_line: str, drawn: list[str]
) -> None:
    label = _label(qtbot, text, first_line)
    seen = []
    for side in (_LEFT, _LEFT | Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignCenter):
        label.setAlignment(side)
        usual = _as_qt_has_it(qtbot, label)
        seen.append((_picture(label), _picture(usual)))

    assert [line.text for line in lines(label, label.width())] == drawn
    assert all(drawn_even == drawn_by_qt for drawn_even, drawn_by_qt in seen)


@pytest.mark.parametrize("text", ["The colours of the window.", "\u0645\u0645 \u0645\u0645."])
def test_a_mirrored_sentence_ends_on_the_side_of_its_letters(qtbot: QtBot, text: str) -> None:
    label = _label(qtbot, text, "A line that is much longer than both")
    label.setAlignment(_ON_THE_RIGHT)
    usual = _as_qt_has_it(qtbot, label)
    for each in (label, usual):
        each.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        each.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    assert _picture(label) == _picture(usual)  # a document in that one, see `styled_direction`


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_lines_are_drawn_so_in_the_middle_or_at_the_edge_of_the_language(
    qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    label = _label(qtbot, _WORDS, _WORDS.removesuffix(" backup."))
    label.setLayoutDirection(direction)
    wide = lines(label, label.width())[1].width
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

    assert len({line.text for line in lines(label, label.width())}) == 2
    assert abs(edges[0] - edges[1]) <= 1
    assert edges[0] > label.width() - 5


def test_labels_of_qt_wrap_only_what_can_be_copied_or_is_seen_at_the_start() -> None:
    ui = Path(even_lines.__file__).parent
    wrapping = {
        file.stem for file in ui.rglob("*.py") if "setWordWrap(True)" in file.read_text("utf-8")
    }

    assert wrapping == {
        "even_lines",
        "plain_widgets",  # `copyable_label`
        "notice_bar",
        "usage_dialog",
        "empty_chat",
        "empty_hint",
        "models_shown",  # with pictures in it
        "facts_label",  # lines end between facts
        "question_room",  # those of a box, which draws them itself
        "keys_pane",  # asks for its size once more
    }
