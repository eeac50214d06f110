"""A table whose head is read from right to left has its first column on the right, for all ends."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.table_measure import CELL_PADDING
from liaobots_desktop.ui.transcript.table_part import TablePart
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, append, settle

HEAD = "| الاسم | المدينة | العدد |\n|---|---|---|\n"
ROWS = "".join(f"| اسم {number} | مدينة | {number} |\n" for number in range(30))
WIDE = f"|{' عمود طويل |' * 12}\n|{'---|' * 12}\n" + f"|{' كلمات كثيرة |' * 12}\n" * 3


def pieces(view: TranscriptView) -> list[TablePart]:
    item = view.transcript.items[0]
    item.complete(view.transcript.setting)
    found = [part for part in item.parts if isinstance(part, TablePart)]
    for part in found:
        part.lay_out(view.transcript.setting)
    return found


def position(part: TablePart, row: int, column: int) -> int:
    assert part.document is not None
    table = part.document.first_table()
    assert table is not None
    return table.cellAt(row, column).firstPosition()


def lefts(part: TablePart, row: int = 0) -> list[float]:
    """Return where the text of each cell of a row begins to be read, from the part's left edge."""
    assert part.document is not None
    places = [position(part, row, column) for column in range(len(part.shape.widths))]
    return [part.document.rects(place, place)[0].left() for place in places]


def ink(image: QImage, columns: range, rows: range) -> int:
    paper = image.pixelColor(columns.start, rows.start)
    return sum(image.pixelColor(x, y) != paper for x in columns for y in rows)


@pytest.mark.parametrize(
    ("head", "is_turned"),
    [
        ("| الاسم | n |", True),
        ("| **שם** | Name |", True),
        ("| | 1 | العدد |", True),
        ("| Name | الاسم |", False),
        ("| 1 | 2 |", False),
    ],
)
def test_the_first_letter_of_the_head_decides(
    view: TranscriptView, head: str, *, is_turned: bool
) -> None:
    line = f"|{'---|' * (head.count('|') - 1)}"
    view.show_messages([answer(1, f"{head}\n{line}\n|{' كلمة |' * (head.count('|') - 1)}\n")])
    places = lefts(pieces(view)[0], 1)

    assert (places[0] > places[-1]) is is_turned


def test_columns_of_all_pieces_stand_below_each_other_from_the_right(view: TranscriptView) -> None:
    view.show_messages([answer(1, HEAD + ROWS)])
    first, *others = pieces(view)
    widths = first.shape.widths
    inner = [part.shape.sideways.content for part in (first, *others)]

    assert len(others) == 2
    assert set(inner) == {sum(widths)}
    assert lefts(first, 1)[0] > widths[1] + widths[2]
    assert widths[2] < lefts(first, 1)[1] < widths[1] + widths[2]
    assert lefts(first, 1)[2] < widths[2]
    assert [lefts(part, 0)[0] for part in others] == [lefts(others[0], 0)[0]] * 2


def test_words_in_latin_letters_begin_below_the_head_of_their_column(view: TranscriptView) -> None:
    view.show_messages([answer(1, "| اللغة | n | m |\n|---|:--|---|\n| Rust | Go | 7 |\n")])
    (part,) = pieces(view)
    assert part.document is not None
    total, widths = sum(part.shape.widths), part.shape.widths
    first, _, third = (position(part, 1, column) for column in range(3))

    assert part.document.rects(first, first + 4)[0].right() == total - CELL_PADDING
    assert lefts(part, 1)[1] == widths[2] + CELL_PADDING  # the author has aligned it to the left
    assert part.document.rects(third, third + 1)[0].right() == widths[2] - CELL_PADDING


def test_what_is_seen_of_a_cell_is_where_it_is_said_to_be(
    view: TranscriptView, qtbot: QtBot
) -> None:
    view.show_messages([answer(1, "| الاسم |  |  |\n|---|---|---|\n| كلمة | | |\n")])
    settle(qtbot, view)
    (part,) = pieces(view)
    image = view.viewport().grab().toImage()
    left = round(view.painter.left)
    top = view.transcript.part_top(0, 0) - view.transcript.top + part.gap
    middle = left + view.transcript.setting.width - part.shape.widths[0]
    rows = range(top + 2, top + 20)  # above the line below the head

    assert ink(image, range(left, middle), rows) == 0
    assert ink(image, range(middle, left + view.transcript.setting.width), rows) > 40


def test_a_selected_cell_is_marked_where_it_is_seen(view: TranscriptView, qtbot: QtBot) -> None:
    view.show_messages([answer(1, HEAD + "| اسم | مدينة | 1 |\n")])
    settle(qtbot, view)
    first = pieces(view)[0]
    start = position(first, 1, 0)
    view.selection.anchor, view.selection.caret = Place(0, 0, start), Place(0, 0, start + 3)
    view.viewport().update()
    assert first.document is not None
    area = first.document.rects(start, start + 3)[0]
    top = view.transcript.part_top(0, 0) - view.transcript.top + first.gap
    image = view.viewport().grab().toImage()
    at = area.translated(view.painter.left, top).toRect().adjusted(1, 2, -1, -2)
    beside = at.bottomLeft() - QPoint(60, 0)
    marked = [image.pixelColor(at) for at in (at.topLeft(), at.bottomRight(), beside)]

    assert view.selected_text() == "اسم"
    assert marked[0] == marked[1] != marked[2]


def test_a_click_into_a_cell_finds_that_cell(view: TranscriptView) -> None:
    view.show_messages([answer(1, HEAD + ROWS)])
    first = pieces(view)[0]
    top = view.transcript.part_top(0, 0) - view.transcript.top + first.gap
    assert first.document is not None
    table = first.document.first_table()
    assert table is not None
    height = first.document.rects(position(first, 2, 0), position(first, 2, 0))[0].center().y()
    widths = first.shape.widths
    found = []
    for x in (sum(widths) - 30, widths[2] + 30, widths[2] / 2, -20, sum(widths) + 20):
        place = view._tester.place_at(QPointF(view.painter.left + x, top + height))
        assert place is not None
        cell = table.cellAt(place.position)
        found.append((cell.row(), cell.column()))

    assert found == [(2, 0), (2, 1), (2, 2), (2, 2), (2, 0)]


def test_the_text_is_copied_as_it_is_read(view: TranscriptView) -> None:
    view.show_messages([answer(1, HEAD + "| اسم | مدينة | 1 |\n")])
    pieces(view)
    view.select_all()

    assert view.selected_text() == "الاسم\tالمدينة\tالعدد\nاسم\tمدينة\t1"
    assert view.excerpts()[0].text == (
        "| الاسم | المدينة | العدد |\n|---|---|---|\n| اسم | مدينة | 1 |"
    )


def test_the_caret_goes_down_in_its_column_and_left_to_the_next(
    view: TranscriptView, qtbot: QtBot
) -> None:
    view.show_messages([answer(1, HEAD + ROWS)])
    settle(qtbot, view)
    first = pieces(view)[0]
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_F7)
    view.selection.anchor = view.selection.caret = Place(0, 0, position(first, 1, 1))
    seen = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Left):
        QTest.keyClick(view, key)
        caret = view.selection.caret
        assert caret is not None
        seen.append(caret.position)

    assert seen[:3] == [position(first, row, 1) for row in (2, 3, 2)]
    assert seen[4] == position(first, 2, 2)


def test_a_wide_table_begins_on_the_right_and_stays_there_while_it_grows(
    view: TranscriptView, qtbot: QtBot
) -> None:
    view.show_messages([answer(1, "", None)])
    for start in range(0, len(WIDE), 60):
        append(view, 1, WIDE[start : start + 60])
    settle(qtbot, view)
    (part,) = pieces(view)
    sideways = part.sideways
    room = view.transcript.setting.width
    begun = lefts(part)[0] - sideways.offset
    sideways.scroll_by(-100)
    scrolled = sideways.offset
    view.resize(view.width() - 60, view.height())
    QApplication.sendPostedEvents()
    settle(qtbot, view)

    assert room - 60 < begun <= room
    assert scrolled == sideways.content - room - 100
    assert sideways.content - view.transcript.setting.width - sideways.offset == 100
