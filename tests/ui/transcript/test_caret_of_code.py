"""The caret of code that is being written stays inside its card, however long the line is."""

import pytest
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


@pytest.mark.parametrize("letters", [20, 400])
def test_the_caret_is_drawn_inside_the_card(
    qtbot: QtBot, view: TranscriptView, letters: int
) -> None:
    view.show_messages([question(1, "Code?"), answer(2, "", None)])
    append(view, 2, f"```python\n{'x' * letters}")
    settle(qtbot, view)
    found = columns_of_caret(view)
    edge = round(view.painter.left + view.transcript.setting.width)

    assert found
    assert view.painter.left < found[0]
    assert found[-1] < edge - 1


def test_no_letter_stands_below_the_caret_or_behind_it(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([question(1, "Code?"), answer(2, "", None)])
    append(view, 2, f"```text\n{'█' * 400}")
    settle(qtbot, view)
    style = view.transcript.setting.style
    picture = view.viewport().grab().toImage()
    middle = max(
        range(picture.height()),
        key=lambda y: sum(
            picture.pixelColor(x, y) == style.color("accent") for x in range(picture.width())
        ),
    )
    edge = round(view.painter.left + view.transcript.setting.width)
    beside = [picture.pixelColor(x, middle).name().upper() for x in range(edge - 13, edge - 1)]

    assert style.color("text").name().upper() not in beside
    assert picture.pixelColor(edge - 20, middle) == style.color("text")
    assert beside.count("#12735F") == 8


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
