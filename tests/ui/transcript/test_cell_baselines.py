"""The words of a table's row stand on one line with its formulas."""

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.transcript.document import TextDocument
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.view import TranscriptView

from .conftest import answer, settle

ROWS = r"""| formula | meaning | name |
|---|---|---|
| $x^2+y^2$ | circle $\frac{a}{b}$ | a |
| plain | words | only |
| $\int_0^1 f(x)\,dx$ | many words on their way over more than a line of this cell | c |
"""
IN_A_LIST = "- one\n" + "".join(f"  {line}\n" for line in ROWS.splitlines())


def table_of(qtbot: QtBot, view: TranscriptView, text: str) -> tuple[DocumentPart, TextDocument]:
    """Show a table; return it once its formulas are drawn."""
    view.show_messages([answer(1, text)])
    settle(qtbot, view)
    part = view.transcript.items[0].parts[0]
    assert isinstance(part, DocumentPart)
    assert part.document is not None
    qtbot.waitUntil(lambda: part.document is not None and not part.document.awaited)
    settle(qtbot, view)
    return part, part.document


def baselines(document: TextDocument) -> list[list[int]]:
    """Return by row where the first lines of the cells stand, in tenths of a pixel."""
    table = document.first_table()
    assert table is not None
    return [
        [
            round(document.baseline_at(table.cellAt(row, column).firstPosition()) * 10)
            for column in range(table.columns())
        ]
        for row in range(table.rows())
    ]


@pytest.mark.parametrize("text", [ROWS, IN_A_LIST])
@pytest.mark.parametrize("width", [800, 420])
def test_the_first_lines_of_a_row_stand_on_one_line(
    qtbot: QtBot, view: TranscriptView, text: str, width: int
) -> None:
    _, document = table_of(qtbot, view, text)
    view.resize(width, 600)
    settle(qtbot, view)

    assert all(max(row) - min(row) <= 1 for row in baselines(document))


def test_a_row_holds_its_formulas_and_no_more(qtbot: QtBot, view: TranscriptView) -> None:
    part, document = table_of(qtbot, view, ROWS)
    height = part.height
    view.resize(420, 600)
    settle(qtbot, view)
    view.resize(800, 600)
    settle(qtbot, view)

    assert part.height == height
    assert document.size().height() <= part.height + 1
