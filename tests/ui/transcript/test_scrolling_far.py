"""Scrolling far into text that was not read yet: it is seen at once, and nothing overlaps."""

import re

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.transcript.measures import USUAL
from liaobots_desktop.ui.transcript.text_part import TextPart
from liaobots_desktop.ui.transcript.unread_rows import UnreadRows
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, settle

LONG = [
    answer(1, ">" * 100_000),
    answer(2, "word " * 200_000),
    answer(3, ("Z" + "\u0300\u0301\u0302\u0303\u0304" * 4) * 20_000),
]
SHARES = (0.9, 0.75, 0.5, 0.25, 0.0)
TURNS = 3
LEAST_ROWS = 20
"""Rows of pixels with something in them, of some 600: about two lines of text."""

pytestmark = pytest.mark.usefixtures("ready")


def rows_drawn(view: TranscriptView) -> int:
    """Return in how many rows of pixels something is seen."""
    image = view.viewport().grab().toImage()
    empty = image.copy(0, 0, 1, 1).scaled(image.width(), 1)
    return sum(image.copy(0, y, image.width(), 1) != empty for y in range(image.height()))


def misplaced(view: TranscriptView) -> list[tuple[int, int]]:
    """Return the parts that are higher or lower than the room that is kept for them."""
    layout = view.transcript
    return [
        (index, number)
        for index, _ in layout.visible_now()
        for number, part in enumerate(layout.items[index].parts)
        if layout.items[index].heights[number] != part.outer_height
    ]


def scroll_to_share(view: TranscriptView, share: float) -> None:
    """Take the thumb of the scroll bar to a place."""
    bar = view.verticalScrollBar()
    bar.setValue(int(bar.maximum() * share))


@pytest.mark.parametrize("share", SHARES)
@pytest.mark.parametrize("is_end_read", [False, True], ids=["opened", "rested"])
def test_a_view_that_is_scrolled_far_is_never_empty_and_its_parts_never_overlap(
    qtbot: QtBot, view: TranscriptView, share: float, is_end_read: bool
) -> None:
    view.show_messages(LONG)
    if is_end_read:
        settle(qtbot, view)
    pictures = [(rows_drawn(view), misplaced(view))]

    scroll_to_share(view, share)
    for _ in range(TURNS):
        pictures.append((rows_drawn(view), misplaced(view)))
        QApplication.processEvents()
    pictures.append((rows_drawn(view), misplaced(view)))

    assert min(rows for rows, _ in pictures) >= LEAST_ROWS
    assert [parts for _, parts in pictures if parts] == []


def test_what_is_scrolled_to_is_read_to_its_end(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages(LONG)
    settle(qtbot, view)

    scroll_to_share(view, 0.5)
    settle(qtbot, view)

    assert view.transcript.items[1].is_started
    assert not view.transcript.items[1].has_backlog
    assert misplaced(view) == []


def numbers_read(view: TranscriptView) -> list[int]:
    """Return the numbers of the sections that are on the screen as parts."""
    layout = view.transcript
    found: list[int] = []
    for index, _ in layout.visible_now():
        for number, part in enumerate(layout.items[index].parts):
            top = layout.part_top(index, number) - layout.top
            if isinstance(part, TextPart) and -part.outer_height < top < layout.view_height:
                found += map(int, re.findall(r"# Section (\d+)", part.source))
    return found


@pytest.mark.parametrize("share", [0.8, 0.5, 0.2])
def test_what_is_seen_unread_is_still_there_when_it_was_read(
    qtbot: QtBot, view: TranscriptView, share: float
) -> None:
    text = "".join(
        f"# Section {number}\n\nSome **text** of it.\n\n- one\n- two\n\n```\nx = {number}\n```\n\n"
        for number in range(3_000)
    )
    view.show_messages([answer(1, text), answer(2, "The end.\n\n" * 100)])
    settle(qtbot, view)
    scroll_to_share(view, share)
    layout = view.transcript
    inside = layout.top - layout.item_top(0) - layout.items[0].head_height
    rows = UnreadRows(layout.items[0], layout.setting.width)
    start = rows.span(inside // USUAL.line_height)[0]
    upper = int(re.findall(r"# Section (\d+)", text[:start])[-1])
    was_read = not layout.items[0].has_backlog
    settle(qtbot, view)

    assert not was_read
    assert min(numbers_read(view)) - upper in {0, 1}


@pytest.mark.parametrize("marks", [20, 300])
def test_the_bar_knows_about_how_far_text_under_many_marks_goes(
    qtbot: QtBot, view: TranscriptView, marks: int
) -> None:
    letter = "Z" + "\u0300\u0301\u0302\u0303\u0304" * (marks // 5)
    view.show_messages([answer(1, letter * (400_000 // marks))])
    settle(qtbot, view)
    guessed = view.transcript.total_height
    parts = view.transcript.items[0].parts
    for part in parts:
        part.lay_out(view.transcript.setting)

    assert 0.5 < guessed / sum(part.outer_height for part in parts) < 2
