"""The caret of code that is being written stays inside its card, however long the line is."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, append, question, settle


def columns_of_caret(view: TranscriptView) -> list[int]:
    """Return the columns of pixels in which the caret is seen, from the left."""
    accent = view.transcript.setting.style.color("accent")
    picture = view.viewport().grab().toImage()
    return [
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y) == accent for y in range(picture.height()))
    ]


def test_the_caret_stands_behind_the_last_letter_that_is_seen_and_over_none(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([question(1, "Code?"), answer(2, "", None)])
    append(view, 2, f"```text\n{'█' * 20}")
    settle(qtbot, view)
    style, left = view.transcript.setting.style, round(view.painter.left)
    short = columns_of_caret(view)
    append(view, 2, "█" * 380)
    settle(qtbot, view)
    long = columns_of_caret(view)
    picture = view.viewport().grab().toImage()
    edge = left + view.transcript.setting.width
    beside = [
        {picture.pixelColor(x, y).name() for y in range(picture.height())}
        for x in range(edge - 20, edge - 2)
    ]
    append(view, 2, "\n█")
    settle(qtbot, view)
    part = view.transcript.items[1].parts[-2]
    assert part.sideways is not None
    at_begin = columns_of_caret(view)
    part.sideways.scroll_by(500)
    view.viewport().update()
    scrolled = columns_of_caret(view)

    assert len(short) in {7, 8}  # whole pixels
    assert short[0] > left
    assert long == []  # the line goes on beyond what is seen
    assert sum(style.color("text").name() in column for column in beside) > 12  # whole letters
    assert at_begin[0] > left
    assert scrolled == []  # it stands left of what is seen


def test_an_answer_without_a_letter_begins_where_the_language_does(
    qtbot: QtBot, view: TranscriptView
) -> None:
    places = []
    for side in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        view.setLayoutDirection(side)
        view.show_messages([question(1, "Code?"), answer(2, "", None)])
        settle(qtbot, view)
        found = columns_of_caret(view)
        places.append((found[0] - view.painter.left, found[-1] + 1 - view.painter.left))
    width = view.transcript.setting.width

    assert places == [(0, 8), (width - 8, width)]
