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


def test_a_removed_full_stop_is_framed_and_no_colon(
    qtbot: QtBot, open_comparison: OpenComparison
) -> None:
    dialog = open_comparison("wait a lot.", "wait a lot:")
    settle(qtbot, dialog)
    QApplication.processEvents()
    text = dialog.in_one
    block = text.document().firstBlock()
    top = text.blockBoundingGeometry(block).translated(text.contentOffset()).top()
    (dot,) = line_rects(block, 10, 11, QPointF(0, top))
    picture = text.viewport().grab().toImage()
    inside = range(round(dot.top()) + 1, round(dot.bottom()) - 3)
    columns = range(round(dot.left()), round(dot.right()) - 1)
    dark = [y for y in inside if any(picture.pixelColor(x, y).value() < 140 for x in columns)]
    left = {picture.pixelColor(round(dot.left()) - 1, y).name() for y in inside}
    behind = {picture.pixelColor(round(dot.right()), y).name() for y in inside}

    assert text.toPlainText() == "wait a lot.:"
    assert max(dark) - min(dark) == 1  # one dot, and nothing above it
    assert left == {"#6b6862"}
    assert behind == {"#ddf2e5"}


def test_the_line_below_added_words_ends_with_their_ground_also_at_the_end_of_a_line(
    qtbot: QtBot, open_comparison: OpenComparison
) -> None:
    dialog = open_comparison("old", "new " * 60)
    settle(qtbot, dialog)
    QApplication.processEvents()
    text = dialog.in_one
    block = text.document().firstBlock()
    line = block.layout().lineAt(0)
    top = text.blockBoundingGeometry(block).translated(text.contentOffset()).top()
    picture = text.viewport().grab().toImage()
    y = round(top + line.rect().bottom())
    ground, ink = QColor("#ddf2e5"), text.palette().text().color()
    ends = [
        max(x for x in range(picture.width()) if picture.pixelColor(x, at) == color)
        for at, color in ((y - 1, ground), (y, ink))
    ]

    assert block.layout().lineCount() > 1
    assert abs(ends[0] - ends[1]) <= 1  # it went on below the space at which the line wraps


def test_formats_are_made_once_for_a_theme() -> None:
    marks = Marks(Theme.load("light"))
    code = marks.format_of(Kind.SAME, is_code=True)

    assert code.font().pixelSize() == 13
    assert marks.format_of(Kind.ADDED, is_code=False).font().pixelSize() == 14
