"""Many marked stretches are drawn by another way than few of them, and look the same."""

import time
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.finder import Finder
from liaobots_desktop.ui.transcript.needle import Needle
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.timing import Within

from .conftest import answer, settle

FEW, MORE = 10, 40


def first_line(view: TranscriptView, qtbot: QtBot, text: str, needle: str) -> QImage:
    """Show an answer and look for a needle; return a picture of the first line of the text."""
    view.show_messages([answer(1, text)])
    settle(qtbot, view)
    qtbot.waitUntil(lambda: not view.formulas._awaited)
    finder = Finder(view)
    finder.look_for(Needle(needle))
    qtbot.waitUntil(lambda: not finder.is_counting)
    finder.go(-1)  # the current hit looks different: it is the last one
    settle(qtbot, view)
    part = view.transcript.items[0].parts[0]
    assert isinstance(part, DocumentPart)
    assert part.document is not None
    (line,) = part.document.rects(0, 1)
    top = round(view.transcript.part_top(0, 0) + part.gap + line.top()) - view.transcript.top
    area = QRect(round(view.painter.left), top, 740, round(line.height()))
    picture = view.viewport().grab(area).toImage()
    finder.look_for(None)
    return picture


@pytest.mark.parametrize(
    ("words", "needle"),
    [
        ("some words and a *letter* ", "o"),
        ("слово и дело ", "о"),
        ("a $b$ c ", "b"),
        ("a $b$ c ", "c"),
        ("一个段落", "段"),
        ("كلمة a كلمة ", "a"),  # Qt gives such a letter no width
        ("كلمة ab كلمة ", "a"),
        ("word ك ", "ك"),
        ("[words](https://a.example) and `code` ", "o"),  # a link's colour would not be read
    ],
)
def test_many_hits_look_like_few(
    qtbot: QtBot, view: TranscriptView, words: str, needle: str
) -> None:
    few = first_line(view, qtbot, words * FEW + "\\\nand " + needle, needle)
    many = first_line(view, qtbot, words * FEW + "\\\nand " + needle * MORE, needle)

    assert few == many


@pytest.mark.parametrize(("words", "needle"), [("ab ", "b"), ("a $b$ c ", "b")])
def test_many_hits_have_the_frames_of_few_in_high_contrast(
    qtbot: QtBot, view: TranscriptView, words: str, needle: str
) -> None:
    view.set_theme(Theme.load("dark-contrast"))
    few = first_line(view, qtbot, words * FEW + "\\\nand " + needle, needle)
    many = first_line(view, qtbot, words * FEW + "\\\nand " + needle * MORE, needle)
    upright = [
        [x for x in range(740) if picture.pixelColor(x, 3).name() == "#ffd77a"]
        for picture in (few, many)
    ]

    assert upright[0] == upright[1]  # above the letters: over a formula's it is drawn before them
    assert len(upright[0]) == 2 * FEW


@pytest.mark.parametrize("hits", [FEW, MORE])
def test_the_current_hit_has_a_frame(qtbot: QtBot, view: TranscriptView, hits: int) -> None:
    picture = first_line(view, qtbot, "o " * hits, "o")
    above_letters = [picture.pixelColor(x, 3).name() for x in range(740)]
    edges = [x for x, color in enumerate(above_letters) if color == "#8a5a00"]

    assert len(edges) == 2
    assert set(above_letters[edges[0] + 1 : edges[1]]) == {"#ff9f2e"}


def test_a_selection_over_many_formulas_has_no_seams(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "x $y_2$ z $a$ " * MORE)])
    settle(qtbot, view)
    view.select_all()
    part = view.transcript.items[0].parts[0]
    assert isinstance(part, DocumentPart)
    assert part.document is not None
    line = part.document.rects(0, part.document.length())[0]
    y = round(view.transcript.part_top(0, 0) + part.gap - view.transcript.top + line.top() + 3)
    left, right = view.painter.left + line.left() + 1, view.painter.left + line.right() - 1
    picture = view.viewport().grab().toImage()

    assert {picture.pixelColor(x, y).name() for x in range(round(left), round(right))} == {
        "#cbe0dc"
    }


def test_hits_in_long_lines_of_code_are_marked_where_one_looks(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, "```\n" + "abcdefghi " * 90 + "\n```")])
    settle(qtbot, view)
    finder = Finder(view)
    finder.look_for(Needle("c"))
    qtbot.waitUntil(lambda: not finder.is_counting)
    part = view.transcript.items[0].parts[1]
    assert part.sideways is not None
    part.sideways.scroll_by(3_000)
    settle(qtbot, view)
    picture = view.viewport().grab().toImage()
    y = view.transcript.part_top(0, 1) + part.gap - view.transcript.top + 3
    found = [picture.pixelColor(x, y).name() == "#f3bc1c" for x in range(picture.width())]
    begins = sum(now and not before for before, now in pairwise(found))

    assert 8 <= begins <= 10


def test_a_thousand_hits_are_drawn_in_no_time(view: TranscriptView, within: Within) -> None:
    view.show_messages([answer(1, "`a` " * 1_000)])
    finder = Finder(view)
    finder.look_for(Needle("a"))
    view.viewport().repaint()
    before = time.thread_time()
    view.viewport().repaint()

    within(time.thread_time() - before, 0.15)
