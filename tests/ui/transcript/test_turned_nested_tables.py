"""Tables in lists and quotes, too, have their first column on the right if they are read so."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.transcript.document import MarkKind, TextDocument
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.table_measure import CELL_PADDING
from liaobots_desktop.ui.transcript.text_part import TextPart
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, settle
from tests.ui.transcript.test_turned_tables import ink

TABLE = "| الاسم | المدينة |\n{0}|---|---|\n{0}| سعد | دمشق |"
LATIN = "| Name | City |\n{0}|---|---|\n{0}| Sam | Rome |"
WIDE = f"|{' عمود طويل |' * 12}\n{{0}}|{'---|' * 12}\n{{0}}|{' كلمات كثيرة |' * 12}"
BAR = 16
"""Pixels that a quote leaves for its bar."""


def in_list(table: str, text: str = "بند") -> str:
    return f"- {text}\n\n  {table.format('  ')}\n\n  {text} {text}\n"


def in_quote(table: str, text: str = "اقتباس") -> str:
    return f"> {text}\n>\n> {table.format('> ')}\n"


def shown(qtbot: QtBot, view: TranscriptView, text: str) -> tuple[TextPart, TextDocument]:
    view.show_messages([answer(1, text)])
    settle(qtbot, view)
    part = view.transcript.items[0].parts[0]
    assert isinstance(part, TextPart)
    assert part.document is not None
    return part, part.document


def position(document: TextDocument, row: int, column: int) -> int:
    table = document.first_table()
    assert table is not None
    return table.cellAt(row, column).firstPosition()


def edges(document: TextDocument, row: int, column: int, letters: int) -> tuple[float, float]:
    start = position(document, row, column)
    area = document.rects(start, start + letters)[0]
    return area.left(), area.right()


@pytest.mark.parametrize(
    ("text", "left", "right"),
    [
        (in_list(TABLE), 0, 24),
        (in_list(TABLE, "entry"), 0, 24),
        (in_quote(TABLE), 0, BAR),
        (in_quote(TABLE, "quote"), BAR, 0),
    ],
    ids=["list", "list from the left", "quote", "quote from the left"],
)
def test_it_begins_on_the_right_beside_what_it_stands_in(
    qtbot: QtBot, view: TranscriptView, text: str, left: int, right: int
) -> None:
    _, document = shown(qtbot, view, text)
    table = document.first_table()
    assert table is not None
    second = table.format().columnWidthConstraints()[1].rawValue()

    assert edges(document, 1, 0, 3)[1] == view.transcript.setting.width - right - CELL_PADDING
    assert edges(document, 1, 1, 4)[1] == left + second - CELL_PADDING


def test_one_from_the_left_in_a_quote_from_the_right_is_beside_its_bar(
    qtbot: QtBot, view: TranscriptView
) -> None:
    _, document = shown(qtbot, view, in_quote(LATIN))
    table = document.first_table()
    assert table is not None
    table_format = table.format()

    assert edges(document, 1, 0, 3)[0] == CELL_PADDING
    assert table_format.width().rawValue() == view.transcript.setting.width - BAR
    assert [mark.right for mark in document.marks if mark.kind is MarkKind.QUOTE] == [0]


def test_what_is_seen_is_where_it_is_said_to_be_and_text_around_it_stays(
    qtbot: QtBot, view: TranscriptView
) -> None:
    text = in_list("| الاسم | كلمات كثيرة جدًا |\n{0}|---|---|\n{0}| سعد | |")
    part, document = shown(qtbot, view, text)
    image = view.viewport().grab().toImage()
    left, width = round(view.painter.left), view.transcript.setting.width
    top = view.transcript.part_top(0, 0) - view.transcript.top + part.gap
    cell = document.rects(position(document, 1, 0), position(document, 1, 0) + 3)[0]
    rows = range(top + round(cell.top()), top + round(cell.bottom()))
    first = range(top + 2, top + 16)

    assert ink(image, range(left, left + width // 2), rows) == 0
    assert ink(image, range(left + width // 2, left + width), rows) > 40
    assert ink(image, range(left, left + width // 2), first) == 0
    assert ink(image, range(left + width // 2, left + width), first) > 20


def test_a_click_finds_the_cell_and_below_it_the_text(qtbot: QtBot, view: TranscriptView) -> None:
    part, document = shown(qtbot, view, in_list(TABLE))
    table = document.first_table()
    assert table is not None
    origin = QPointF(
        view.painter.left, view.transcript.part_top(0, 0) - view.transcript.top + part.gap
    )
    places = []
    last = document.toRawText().index("بند بند")
    for start, letters in ((position(document, 1, 0), 3), (position(document, 1, 1), 4), (last, 3)):
        middle = document.rects(start, start + letters)[0].center()
        place = view._tester.place_at(origin + middle)
        assert place is not None
        places.append(place.position - start)

    assert all(0 < inside < 4 for inside in places)


def test_it_is_copied_as_it_is_read(qtbot: QtBot, view: TranscriptView) -> None:
    shown(qtbot, view, in_list(TABLE))
    view.select_all()

    assert "الاسم\tالمدينة\nسعد\tدمشق\n" in view.selected_text()
    assert view.excerpts()[0].text == (
        "- بند\n\n  | الاسم | المدينة |\n  |---|---|\n  | سعد | دمشق |\n\n  بند بند"
    )


def test_the_caret_goes_down_in_its_column_and_out_of_it(
    qtbot: QtBot, view: TranscriptView
) -> None:
    _, document = shown(qtbot, view, in_list(TABLE))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_F7)
    view.selection.anchor = view.selection.caret = Place(0, 0, position(document, 0, 0))
    seen = []
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Down)
        caret = view.selection.caret
        assert caret is not None
        seen.append(caret.position)

    assert seen[0] == position(document, 1, 0)
    assert seen[1] > position(document, 1, 1) + 4


def test_a_wide_one_begins_on_the_right_beside_its_text_and_is_scrolled(
    qtbot: QtBot, view: TranscriptView
) -> None:
    part, document = shown(qtbot, view, in_list(WIDE))
    sideways, setting = part.sideways, view.transcript.setting
    assert sideways is not None
    begun = part.text_origin(setting).x()
    first = edges(document, 0, 0, 3)[1]
    sideways.scroll_by(-10_000)
    last = edges(document, 0, 11, 3)[0] + part.text_origin(setting).x()

    assert (begun, first) == (0, setting.width - 24 - CELL_PADDING)
    assert 0 < last < 100
    assert sideways.shift == sideways.content - setting.width
