"""How removed and added words are marked: made once for a theme, and drawn on no letter."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.comparison.comparison import Kind
from liaobots_desktop.ui.comparison.marks import Marks
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.lines import line_rects
from tests.ui.comparison.conftest import OpenComparison, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen


def whole_rows(picture: QImage, area: QRectF, color: QColor) -> list[int]:
    """Return the rows of a picture that are of one colour as far as an area is wide."""
    columns = range(round(area.left()) + 1, round(area.right()) - 1)
    rows = range(round(area.top()), round(area.bottom()) + 3)
    return [y for y in rows if all(picture.pixelColor(x, y) == color for x in columns)]


def test_the_line_below_added_words_leaves_the_dots_of_arabic_letters_free(
    qtbot: QtBot, open_comparison: OpenComparison
) -> None:
    dialog = open_comparison("old", "بيت")
    settle(qtbot, dialog)
    QApplication.processEvents()
    block = dialog.in_one.document().firstBlock()
    line = block.layout().lineAt(0)
    top = dialog.in_one.blockBoundingGeometry(block).translated(dialog.in_one.contentOffset()).top()
    (word,) = line_rects(block, 3, 6, QPointF(0, top), is_in_pieces=True)
    picture = dialog.in_one.viewport().grab().toImage()
    rows = whole_rows(picture, word, dialog.in_one.palette().text().color())

    assert rows == [round(top + line.rect().bottom())]  # below all that letters reach
    assert dialog.in_one.document().begin().text() == "oldبيت"


def test_formats_are_made_once_for_a_theme() -> None:
    marks = Marks(Theme.load("light"))
    code = marks.format_of(Kind.SAME, is_code=True)

    assert code.font().pixelSize() == 13
    assert marks.format_of(Kind.ADDED, is_code=False).font().pixelSize() == 14
