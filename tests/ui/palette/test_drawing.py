"""How rows are drawn: marks lie behind the words, also where text runs from right to left."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.search.found import Snippet, Span
from liaobots_desktop.ui.drawing import sized
from liaobots_desktop.ui.palette.marked_line import draw_marked_line
from liaobots_desktop.ui.palette.plain_snippet import without_signs
from liaobots_desktop.ui.palette.result_list import ResultList
from liaobots_desktop.ui.palette.result_model import ResultModel
from liaobots_desktop.ui.palette.rows import Heading
from liaobots_desktop.ui.palette.shadow import draw_shadow
from liaobots_desktop.ui.palette.when import short_time
from liaobots_desktop.ui.theme import Theme

FOUND = QColor("#F3BC1C").rgb()
NOW = datetime(2025, 5, 15, 12, 0).astimezone()  # a Thursday


class Card(QWidget):
    """What lies below the rows; counts how often it is drawn."""

    paints = 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.paints += 1


def marked_columns(text: str, marks: tuple[Span, ...], width: int = 400) -> tuple[int, int]:
    """Draw a line; return the first and the last column that has a mark's colour."""
    image = QImage(width + 40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(sized(QApplication.font(), 13))
    draw_marked_line(painter, QRect(0, 0, width, 30), text, marks, Theme.load("light"))
    painter.end()
    columns = [x for x in range(image.width()) for y in (8, 20) if image.pixel(x, y) == FOUND]
    return (min(columns), max(columns)) if columns else (-1, -1)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("text", "marks", "earliest", "latest"),
    [
        ("needle in the hay", ((0, 6),), 0, 60),
        ("in the needle", ((7, 13),), 30, 110),
        ("这里有一根针", ((4, 6),), 40, 90),
        ("😀😀 needle", ((3, 9),), 25, 110),
        ("إبرة صغيرة", ((0, 4),), 30, 100),  # the first word stands at the right
        ("x" * 300 + " needle", ((301, 307),), 100, 400),  # what is before it is cut
        ("needle " + "x" * 300, ((0, 6),), 0, 60),
    ],
)
def test_a_mark_lies_where_the_word_is_seen(
    text: str, marks: tuple[Span, ...], earliest: int, latest: int
) -> None:
    first, last = marked_columns(text, marks)

    assert earliest <= first < last <= latest


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("theme", "edges"), [("light", 0), ("light-contrast", 2)])
def test_in_high_contrast_a_mark_has_a_frame(theme: str, edges: int) -> None:
    image = QImage(200, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    draw_marked_line(painter, QRect(10, 0, 190, 30), "    needle", ((4, 10),), Theme.load(theme))
    painter.end()
    middle = [image.pixelColor(x, 15).name() for x in range(200)]

    assert middle.count("#623f00") == edges


@pytest.mark.usefixtures("qapp")
def test_the_frame_of_a_mark_does_not_go_over_the_next_letter() -> None:
    image = QImage(200, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(sized(QApplication.font(), 13))
    theme = Theme.load("light-contrast")
    draw_marked_line(painter, QRect(10, 0, 190, 30), "hash?", ((0, 4),), theme)
    letters = painter.fontMetrics().horizontalAdvance("hash")
    painter.end()
    framed = [x for x in range(200) if image.pixelColor(x, 15).name() == "#623f00"]

    assert len(framed) == 2
    assert framed[0] >= 10
    assert framed[1] <= 10 + letters


@pytest.mark.usefixtures("qapp")
def test_without_marks_nothing_is_marked() -> None:
    assert marked_columns("needle", ()) == (-1, -1)


def test_rows_are_drawn_anew_without_what_lies_below_them(qtbot: QtBot) -> None:
    card, theme = Card(), Theme.load("dark")
    qtbot.addWidget(card)
    results = ResultModel(card)
    results.add([Heading("Chats")])
    rows = ResultList(results, theme)
    rows.setParent(card)
    with qtbot.waitExposed(card):
        card.show()
    card.paints = 0
    rows.viewport().repaint()
    corner = rows.viewport().grab().toImage().pixelColor(2, 2)

    assert card.paints == 0
    assert corner == theme.color("background")


@pytest.mark.parametrize(
    ("text", "marks", "plain", "words"),
    [
        ("A **needle** `here`", ((4, 10),), "A needle here", ["needle"]),
        ("## Title of ~~needle~~", ((14, 20),), "Title of needle", ["needle"]),
        ("| a | | needle |", ((8, 14),), "| a | needle |", ["needle"]),
        ("C# and __init__ *x*", ((0, 2),), "C# and __init__ *x*", ["C#"]),
        ("the `` ` `` sign", ((7, 8),), "the  `  sign", ["`"]),
        ("plain", (), "plain", []),
    ],
)
def test_signs_of_markdown_are_left_out_but_where_they_were_looked_for(
    text: str, marks: tuple[Span, ...], plain: str, words: list[str]
) -> None:
    shown, moved = without_signs(Snippet(text, marks, ()))

    assert shown == plain
    assert [shown[start:end] for start, end in moved] == words


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (NOW.replace(hour=9, minute=5), "today 09:05"),
        (NOW - timedelta(days=1), "Wed"),
        (NOW - timedelta(days=6), "Fri"),
        (NOW - timedelta(days=7), "8 May"),
        (NOW.replace(year=2024), "15 May 2024"),
        (NOW + timedelta(days=2), "17 May"),  # a clock that was set back
    ],
)
def test_times_are_as_short_as_can_be(moment: datetime, text: str) -> None:
    assert short_time(moment.astimezone(UTC), NOW) == text


@pytest.mark.usefixtures("qapp")
def test_the_shadow_fades_from_the_edge_outwards() -> None:
    image = QImage(300, 300, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    draw_shadow(painter, QRect(80, 80, 140, 140), is_dark=False)
    painter.end()
    below = [QColor.fromRgba(image.pixel(150, y)).alpha() for y in range(220, 260, 4)]

    assert below == sorted(set(below), reverse=True)  # no flat band at the edge: a lip
    assert 40 < below[0] < 50
    assert below[-1] == 0
    assert image.pixel(150, 150) == 0
