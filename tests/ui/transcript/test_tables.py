"""Tables: columns of one width in all pieces, scrolling sideways alone, growing row by row."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.ui.transcript.hit import HitKind
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.table_part import TableEnd, TablePart
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, append, find_hit, settle

HEAD = "| Name | Count |\n|---|--:|\n"
ROWS = "".join(f"| row {number} | {number} |\n" for number in range(30))
WIDE = f"|{' a column |' * 12}\n|{'---|' * 12}\n" + f"|{' some words |' * 12}\n" * 9


def pieces(view: TranscriptView) -> list[TablePart]:
    item = view.transcript.items[0]
    item.complete(view.transcript.setting)
    found = [part for part in item.parts if isinstance(part, TablePart)]
    for part in found:
        part.lay_out(view.transcript.setting)
    return found


def column_lefts(part: TablePart, row: int) -> list[float]:
    """Return where the text of each cell of a row begins, in pixels from the part's left edge."""
    assert part.document is not None
    table = part.document.first_table()
    assert table is not None
    places = [table.cellAt(row, column).firstPosition() for column in range(table.columns())]
    return [part.document.rects(place, place)[0].left() for place in places]


def stream(view: TranscriptView, text: str, portion: int = 20) -> None:
    view.show_messages([answer(1, "", None)])
    for start in range(0, len(text), portion):
        append(view, 1, text[start : start + portion])


def wheel(view: TranscriptView, at: QPoint, turned: QPoint, modifier: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.viewport().mapToGlobal(at)),
        QPoint(),
        turned,
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_a_narrow_table_fills_the_column(view: TranscriptView) -> None:
    view.show_messages([answer(1, HEAD + ROWS)])
    shape = pieces(view)[0].shape

    assert sum(shape.widths) == view.transcript.setting.width == 740
    assert not shape.sideways.is_needed


def test_all_pieces_have_the_columns_of_the_widest_cell(view: TranscriptView) -> None:
    view.show_messages([answer(1, HEAD + ROWS + f"| {'long ' * 12}| 1 |\n")])
    first, *others = pieces(view)

    assert len(others) == 2
    assert first.shape.widths[0] > 600
    assert {tuple(column_lefts(part, 1)[:1]) for part in (first, *others)} == {(12.0,)}
    assert all(part.document is not None for part in others)
    assert {part.shape for part in others} == {first.shape}


def test_rows_of_all_pieces_stand_one_below_the_other(view: TranscriptView) -> None:
    view.show_messages([answer(1, HEAD + ROWS)])

    assert [part.outer_height for part in pieces(view)] == [31 + 12 * 35, 12 * 35, 6 * 35]


def test_words_of_a_wide_table_are_not_broken(view: TranscriptView) -> None:
    word = "Donaudampfschifffahrt"
    row = f"|{f' {word} |' * 8}\n"
    view.show_messages([answer(1, f"|{' a |' * 8}\n|{'---|' * 8}\n{row}")])
    (part,) = pieces(view)

    assert part.shape.sideways.is_needed
    assert part.height == 31 + 35


def test_long_cells_of_a_wide_table_are_wrapped(view: TranscriptView) -> None:
    row = f"|{' word' * 80} |{' b |' * 6}{' word' * 80} |\n"
    view.show_messages([answer(1, f"|{' a column |' * 8}\n|{'---|' * 8}\n{row}")])
    widths = pieces(view)[0].shape.widths

    assert (widths[0], widths[-1]) == (320, 320)
    assert max(widths[1:-1]) < 120


def test_columns_shrink_before_a_table_scrolls(view: TranscriptView) -> None:
    view.show_messages([answer(1, f"| a | b |\n|---|---|\n|{' word' * 80} | other words |\n")])
    shape = pieces(view)[0].shape

    assert not shape.sideways.is_needed
    assert sum(shape.widths) == 740
    assert shape.widths[1] < 150


@pytest.mark.parametrize(
    ("turned", "modifier"),
    [
        (QPoint(0, -240), Qt.KeyboardModifier.ShiftModifier),
        (QPoint(-240, 0), Qt.KeyboardModifier.NoModifier),
    ],
)
def test_the_wheel_scrolls_a_wide_table_alone(
    qtbot: QtBot, view: TranscriptView, turned: QPoint, modifier: Qt.KeyboardModifier
) -> None:
    view.show_messages([answer(1, WIDE + "\n" + WIDE)])
    settle(qtbot, view)
    wheel(view, find_hit(view, HitKind.TEXT), turned, modifier)
    first, second = {part.shape.sideways.offset for part in pieces(view)}

    assert {first, second} == {120.0, 0.0}


def test_the_bar_of_a_wide_table_moves_all_of_its_pieces(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, WIDE)])
    settle(qtbot, view)
    bar = find_hit(view, HitKind.BAR)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=bar)
    QTest.mouseMove(view.viewport(), bar + QPoint(2000, 0))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=bar)
    first, *others = pieces(view)

    assert len(others) == 2
    assert first.sideways.offset == first.sideways.content - 740
    setting = view.transcript.setting
    assert {part.text_origin(setting).x() for part in others} == {-first.sideways.offset}


def test_a_table_that_grows_wider_than_the_column_gets_its_bar(view: TranscriptView) -> None:
    stream(view, WIDE)
    end = view.transcript.items[0].parts[-1]
    assert isinstance(end, TableEnd)
    end.lay_out(view.transcript.setting)

    assert end.height == 14


def test_columns_of_rows_above_follow_rows_that_arrive(view: TranscriptView) -> None:
    stream(view, HEAD.replace("--:", "---") + ROWS)
    first = pieces(view)[0]
    before = column_lefts(first, 1)
    append(view, 1, f"| {'long ' * 12}| 1 |\n\nEnd")
    view.finish_message(MessageId(1), EndState.COMPLETE)

    assert pieces(view)[0] is first
    assert column_lefts(first, 1)[0] == before[0]
    assert column_lefts(first, 1)[1] > before[1] + 50


def test_a_row_that_turns_out_to_be_none_leaves_no_trace(view: TranscriptView) -> None:
    stream(view, "| a | b |\n|---|---|\n" + "| 1 | x |\n" * 12)
    widths = pieces(view)[0].shape.widths
    append(view, 1, "123456789")

    assert len(pieces(view)) == 2
    assert pieces(view)[0].shape.widths != widths

    append(view, 1, ". entry")

    assert len(pieces(view)) == 1
    assert pieces(view)[0].shape.widths == widths


def test_rows_above_grow_when_their_column_becomes_narrower(view: TranscriptView) -> None:
    stream(view, f"| a | b |\n|---|---|\n| {'word ' * 15} | x |\n" + "| 1 | x |\n" * 11)
    first = pieces(view)[0]
    before = first.height
    append(view, 1, f"| 1 | {'word ' * 30} |\n\nEnd")
    view.finish_message(MessageId(1), EndState.COMPLETE)

    assert pieces(view)[0] is first
    assert first.height > before


def test_rows_above_are_drawn_again_when_columns_move(qtbot: QtBot, view: TranscriptView) -> None:
    row = f"|{' 1 |' * 12}\n"
    stream(view, row + f"|{'---|' * 12}\n" + row * 16)
    settle(qtbot, view)
    append(view, 1, f"| some words |{' 1 |' * 11}\n")
    settle(qtbot, view)
    drawn = view.screen().grabWindow(view.winId()).toImage()
    whole = view.grab().toImage()

    assert drawn.convertToFormat(whole.format()) == whole


def test_rows_that_are_there_keep_their_documents(view: TranscriptView) -> None:
    stream(view, HEAD + ROWS)
    first, second, third = pieces(view)
    documents = [part.document for part in (first, second)]
    append(view, 1, "| row 30 | 30 |\n")

    assert pieces(view) == [first, second, third]
    assert [part.document for part in (first, second)] == documents


def test_a_table_can_be_selected_across_its_pieces(view: TranscriptView) -> None:
    view.show_messages([answer(1, "Before\n\n" + HEAD + ROWS + "\nAfter")])
    view.select_all()

    shown = "\n".join(f"row {number}\t{number}" for number in range(30))
    assert view.selected_text() == f"Before\n\nName\tCount\n{shown}\n\nAfter"


def test_rows_of_two_pieces_are_copied_as_one_table(view: TranscriptView) -> None:
    view.show_messages([answer(1, HEAD + ROWS)])
    first, second, _ = pieces(view)
    assert first.document is not None
    assert second.document is not None
    start = first.raw_text(view.transcript.setting).index("row 11")
    end = second.raw_text(view.transcript.setting).index("row 12") + 6
    view.selection.anchor, view.selection.caret = Place(0, 0, start), Place(0, 1, end)

    assert view.excerpts()[0].text == (
        "| Name | Count |\n| --- | ---: |\n| row 11 | 11 |\n| row 12 | 12 |"
    )


def test_numbers_of_a_right_to_left_column_stand_below_its_head(view: TranscriptView) -> None:
    view.show_messages([answer(1, "| عدد | n |\n|---|:--|\n| 12 | كلمة |\n")])
    (part,) = pieces(view)
    first, second = column_lefts(part, 1)

    assert first > part.shape.widths[0] - 50
    assert second < part.shape.widths[0] + 100


def test_a_table_with_too_many_columns_is_its_source(qtbot: QtBot, view: TranscriptView) -> None:
    source = f"|{'a|' * 21}\n|{'-|' * 21}\n" + f"|{'some words|' * 21}\n" * 9
    view.show_messages([answer(1, source)])
    settle(qtbot, view)
    view.select_all()

    assert view.selected_text() == source.rstrip("\n")
    assert pieces(view)[0].sideways.is_needed
    assert sum(part.height for part in pieces(view)) == 42 + 11 * 20
