"""The caret of code that is being written stays inside its card, however long the line is."""

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, append, question, settle


@pytest.mark.parametrize("letters", [20, 400])
def test_the_caret_is_drawn_inside_the_card(
    qtbot: QtBot, view: TranscriptView, letters: int
) -> None:
    view.show_messages([question(1, "Code?"), answer(2, "", None)])
    append(view, 2, f"```python\n{'x' * letters}")
    settle(qtbot, view)
    accent = view.transcript.setting.style.color("accent")
    picture = view.viewport().grab().toImage()
    found = [
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y) == accent for y in range(picture.height()))
    ]
    edge = round(view.painter.left + view.transcript.setting.width)

    assert found
    assert view.painter.left < found[0]
    assert found[-1] < edge - 1
