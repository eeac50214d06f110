"""Tables inside lists and quotes: readable columns, and sideways scrolling where those are wide."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.transcript.hit import HitKind
from liaobots_desktop.ui.transcript.text_part import TextPart
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, find_hit, settle
from tests.ui.transcript.test_tables import wheel

SHIFT = Qt.KeyboardModifier.ShiftModifier
COLUMNS = 14


def table(columns: int, prefix: str) -> str:
    head = "|" + "".join(f" column {n} |" for n in range(columns))
    row = "|" + "".join(f" value {n} text |" for n in range(columns))
    return f"\n{prefix}".join([head, "|" + "---|" * columns, row, row])


LIST = f"- first\n\n  {table(COLUMNS, '  ')}\n\n- second\n"
QUOTE = f"> {table(COLUMNS, '> ')}\n"


def shown_part(qtbot: QtBot, view: TranscriptView, text: str) -> TextPart:
    view.show_messages([answer(1, text)])
    settle(qtbot, view)
    part = view.transcript.items[0].parts[0]
    assert isinstance(part, TextPart)
    return part


def rows_of(part: TextPart) -> list[int]:
    """Return in how many lines each cell is written."""
    assert part.document is not None
    found = part.document.first_table()
    assert found is not None
    return [
        found.cellAt(row, column).firstCursorPosition().block().layout().lineCount()
        for row in range(found.rows())
        for column in range(found.columns())
    ]


@pytest.mark.parametrize("text", [LIST, QUOTE], ids=["list", "quote"])
def test_a_wide_table_in_a_container_keeps_its_cells_on_one_line(
    qtbot: QtBot, view: TranscriptView, text: str
) -> None:
    part = shown_part(qtbot, view, text)

    assert set(rows_of(part)) == {1}
    assert part.sideways is not None


@pytest.mark.parametrize("text", [LIST, QUOTE], ids=["list", "quote"])
def test_shift_and_the_wheel_scroll_it_and_so_does_its_bar(
    qtbot: QtBot, view: TranscriptView, text: str
) -> None:
    part = shown_part(qtbot, view, text)
    before = view.viewport().grab().toImage()
    grip = find_hit(view, HitKind.BAR)
    wheel(view, QPoint(300, grip.y() - 30), QPoint(0, -120), SHIFT)
    assert part.sideways is not None
    by_wheel = part.sideways.offset
    grip = find_hit(view, HitKind.BAR)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(view.viewport(), grip + QPoint(40, 0))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=grip + QPoint(40, 0))

    assert by_wheel == 60
    assert part.sideways.offset > 100
    assert view.viewport().grab().toImage() != before


def test_the_last_column_can_be_brought_into_sight(qtbot: QtBot, view: TranscriptView) -> None:
    part = shown_part(qtbot, view, LIST)
    assert part.sideways is not None
    assert part.document is not None
    part.sideways.scroll_by(10_000)
    found = part.document.first_table()
    assert found is not None
    last = found.cellAt(0, COLUMNS - 1).lastPosition()
    right = part.document.rects(last, last)[0].right()

    assert right + part.text_origin(view.transcript.setting).x() <= view.transcript.setting.width


def test_a_small_table_in_a_list_fills_the_column_and_does_not_scroll(
    qtbot: QtBot, view: TranscriptView
) -> None:
    part = shown_part(qtbot, view, f"- first\n\n  {table(2, '  ')}\n")

    assert part.sideways is None
    assert set(rows_of(part)) == {1}


def test_copy_of_code_beside_a_scrolled_table_is_where_it_is_seen(
    qtbot: QtBot, view: TranscriptView
) -> None:
    part = shown_part(qtbot, view, f"- ```\n  x = 1\n  ```\n\n  {table(COLUMNS, '  ')}\n")
    before = find_hit(view, HitKind.BUTTON, "copy_code_0")
    assert part.sideways is not None
    part.sideways.scroll_by(50)
    view.arrange()

    assert find_hit(view, HitKind.BUTTON, "copy_code_0").x() == pytest.approx(
        before.x() - 50, abs=6
    )
