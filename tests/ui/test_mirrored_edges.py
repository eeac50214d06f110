"""In a mirrored window fields, choices and numbers that stand below each other have one edge."""

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.code_line import CodeLine
from liaobots_desktop.ui.data_model import Column
from liaobots_desktop.ui.data_table import DataTable
from liaobots_desktop.ui.drawing import ZOOM_PROPERTY
from liaobots_desktop.ui.keys.key_field import KeyField
from liaobots_desktop.ui.services.field import line
from liaobots_desktop.ui.styled_direction import StyledDirection
from liaobots_desktop.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture
def _from_the_right(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _caret(field: QLineEdit) -> int:
    """Return where the caret is drawn, which Qt works out as it draws."""
    field.grab()
    return field.cursorRect().x()


@pytest.mark.usefixtures("_from_the_right")
def test_numbers_of_a_block_end_at_its_outer_edge(qtbot: QtBot) -> None:
    columns: list[Column[str]] = [
        Column("Name", str),
        Column("Count", lambda _row: "7654321", is_number=True),
        Column("Price", lambda _row: "7", is_number=True),
    ]
    table = DataTable("Numbers", lambda: columns, 0)
    qtbot.addWidget(table)
    table.rows.fill(["gpt-4"])
    table.setFixedWidth(160)
    with qtbot.waitExposed(table):
        table.show()
    picture = table.viewport().grab().toImage()
    begins = []
    for column in (1, 2):
        line = table.visualRect(table.rows.index(0, column)).adjusted(0, 2, 0, -2)
        places = product(range(line.left(), line.right()), range(line.top(), line.bottom()))
        begins.append(next(x for x, y in places if picture.pixelColor(x, y).lightness() < 128))

    assert table.blocks is not None
    assert begins[0] == begins[1]


@pytest.mark.usefixtures("_from_the_right")
@pytest.mark.parametrize("text", ["https://llm.home.example", "Home server", "8000"])
def test_what_is_written_in_a_form_stands_where_its_choices_do(qtbot: QtBot, text: str) -> None:
    field = line("https://")
    qtbot.addWidget(field)
    field.resize(300, 30)
    empty = _caret(field)
    field.setText(text)
    field.setCursorPosition(0)
    begin = _caret(field)
    field.setCursorPosition(len(text))

    assert empty > 270
    assert begin < _caret(field) > 270  # at the right edge, and read from the left


def test_a_code_stands_at_the_edge_of_its_form_and_its_button_at_the_other(qtbot: QtBot) -> None:
    field = CodeLine()
    qtbot.addWidget(field)
    field.resize(300, 30)
    field.setText("12_34")
    usual = field.reveal.geometry().center().x()
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    field.setText("12_345")

    assert usual > 200
    assert field.reveal.geometry().center().x() < 100
    assert _caret(field) > 270
    assert field.textMargins().right() == 0


@pytest.mark.usefixtures("_from_the_right")
def test_new_keys_stand_where_what_is_to_be_done_there_stood(qtbot: QtBot) -> None:
    field = KeyField()
    qtbot.addWidget(field)
    field.setFixedWidth(300)
    with qtbot.waitExposed(field):
        field.show()
    inside = field.findChild(QLineEdit)
    assert isinstance(inside, QLineEdit)
    field.setKeySequence(QKeySequence("Ctrl+C"))

    assert inside.text() == "Ctrl+C"
    assert _caret(inside) > 270


@pytest.mark.usefixtures("_from_the_right")
@pytest.mark.parametrize(("zoom", "thickness"), [(1.0, 1), (2.0, 2), (3.0, 3)])
def test_the_line_under_an_arabic_button_is_as_thick_as_that_under_others(
    qapp: QApplication, qtbot: QtBot, request: pytest.FixtureRequest, zoom: float, thickness: int
) -> None:
    qapp.setProperty(ZOOM_PROPERTY, zoom)
    request.addfinalizer(lambda: qapp.setProperty(ZOOM_PROPERTY, 1.0))
    button = QPushButton("ا")
    qtbot.addWidget(button)
    button.setProperty("kind", "word")
    button.setStyleSheet(StyledDirection().style_sheet(qapp, Theme.load("light")))
    button.resize(100, 100)
    picture = button.grab().toImage()
    drawn = [picture.pixelColor(20, y).name().upper() for y in range(90, 100)]

    assert drawn.count("#1F1E1C") == thickness
