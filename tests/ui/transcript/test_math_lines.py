"""Formulas inside of lines: the lines keep their distance where a formula is not high."""

from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, settle

WORDS = "and so many words go on and on until there is another line of them " * 2


def distances(qtbot: QtBot, view: TranscriptView, source: str) -> list[int]:
    """Return how far the baselines of a paragraph's lines are from each other, in pixels."""
    view.show_messages([answer(1, source)])
    settle(qtbot, view)
    qtbot.waitUntil(lambda: not view.formulas._awaited, timeout=20_000)
    settle(qtbot, view)
    part = view.transcript.items[0].parts[0]
    assert isinstance(part, DocumentPart)
    part.lay_out(view.transcript.setting)
    assert part.document is not None
    layout = part.document.begin().layout()
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    baselines = [line.y() + line.ascent() for line in lines]
    return [round(lower - upper) for upper, lower in pairwise(baselines)]


@pytest.mark.parametrize("tex", ["a^2", "x_1", "x_i^2", r"\alpha", r"f(x)", r"\sqrt{x}"])
def test_lines_keep_their_distance_beside_an_ordinary_formula(
    qtbot: QtBot, view: TranscriptView, tex: str
) -> None:
    plain = distances(qtbot, view, f"{WORDS} a {WORDS} a {WORDS}")
    with_formulas = distances(qtbot, view, f"{WORDS} ${tex}$ {WORDS} ${tex}$ {WORDS}")

    assert set(plain) == {22}
    assert set(with_formulas) == {22}


def test_a_high_formula_has_a_higher_line(qtbot: QtBot, view: TranscriptView) -> None:
    found = distances(qtbot, view, rf"{WORDS} $\frac{{a}}{{\frac{{b}}{{c}}}}$ {WORDS} {WORDS}")

    assert max(found) > 25


def test_a_formula_that_is_alone_on_its_line_does_not_reach_into_the_line_above(
    qtbot: QtBot, view: TranscriptView
) -> None:
    alone = r"$a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r + s$"
    found = distances(qtbot, view, f"Some words that are in the first line of it all {alone}")

    assert found[0] >= 18
