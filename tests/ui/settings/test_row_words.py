"""Where Reset stands: over the free room of a line, so that it costs no width and nothing moves."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.service_choice import DEMO
from liaobots_desktop.ui.even_lines import lines
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.settings.row_words import RowWords
from liaobots_desktop.ui.settings.rows import SettingRow
from tests.ui.conftest import OpenDesktop
from tests.ui.settings.choosing import choose, opened, row

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

_SHORT, _LONG = "Theme", "High contrast has stronger colours and visible edges"


def _laid_out(qtbot: QtBot, title: str, description: str) -> tuple[QWidget, RowWords, QToolButton]:
    """Return words that are as wide as the long ones, and a hidden button over them."""
    around, button = QWidget(), QToolButton()
    qtbot.addWidget(around)
    words = RowWords(label("", title), label("", description))
    words.setContentsMargins(0, 0, 0, 0)
    around.setLayout(words)
    button.setText("Reset")
    button.setParent(around)
    button.hide()
    words.hold(button)
    around.show()
    QApplication.processEvents()
    width = words._texts[0].fontMetrics().horizontalAdvance(_LONG) + 20
    around.setFixedSize(width, words.heightForWidth(width))
    QApplication.processEvents()
    return around, words, button


def _places(words: RowWords) -> list[QRect]:
    return [QRect(text.geometry()) for text in words._texts]


def test_the_button_stands_at_the_end_of_the_first_line_that_leaves_it_room(qtbot: QtBot) -> None:
    _one, words, at_name = _laid_out(qtbot, _SHORT, _LONG)
    name, description = _places(words)
    _other, others, at_description = _laid_out(qtbot, _LONG, _SHORT)
    below = _places(others)[1]

    assert at_name.geometry().right() == name.right() == description.right()
    assert at_description.geometry().right() == below.right()
    assert abs(at_name.geometry().center().y() - name.center().y()) <= 1
    assert abs(at_description.geometry().center().y() - below.center().y()) <= 1


def test_the_button_has_a_line_for_itself_where_none_leaves_it_room(qtbot: QtBot) -> None:
    around, words, button = _laid_out(qtbot, _LONG, _LONG)
    description = _places(words)[1]

    assert button.geometry().top() > description.bottom()
    assert button.geometry().bottom() == around.height() - 1


def test_the_button_stands_at_the_other_end_in_a_mirrored_window(qtbot: QtBot) -> None:
    around, _words, button = _laid_out(qtbot, _SHORT, _LONG)
    around.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()

    assert button.geometry().left() == 0


def test_words_reach_to_the_box_and_nothing_moves_when_reset_comes(
    open_desktop: OpenDesktop,
) -> None:
    dialog = opened(open_desktop(DEMO, theme="system"), "appearance")
    dialog.resize(820, 600)
    zoom = row(dialog, "Zoom")
    assert isinstance(zoom, SettingRow)
    seen = [each for each in dialog.findChildren(SettingRow) if each.isVisible()]

    def places() -> list[tuple[QPoint, QRect, QRect, QRect]]:
        QApplication.processEvents()
        return [
            (r.pos(), r.box.geometry(), r._name.geometry(), r._description.geometry()) for r in seen
        ]

    before = places()
    choose(dialog, "Text size", "15 px")
    size = row(dialog, "Text size")
    assert isinstance(size, SettingRow)
    after = places()

    contrast, accent = row(dialog, "Contrast"), row(dialog, "Accent colour")
    seen_lines = [
        [line.text for line in lines(each._description, each._description.width())]
        for each in (contrast, accent)
    ]
    middles = {
        each.reset.geometry().center().y() - each.box.geometry().center().y()
        for each in seen
        if each.reset.isVisible()
    }

    assert size.reset.isVisible()
    assert after == before
    assert middles <= {0, 1}  # of the one of two pixels that are its middle
    assert seen_lines == [
        ["High contrast has stronger colours and", "visible edges."],
        ["The colour of buttons, links and your", "own messages."],
    ]
    assert zoom._description.geometry().right() >= zoom.box.geometry().left() - 20
    assert size.reset.geometry().right() < size.box.geometry().left()
    assert size.reset.geometry().left() > size._name.fontMetrics().horizontalAdvance("Text size")


def test_words_reach_below_reset_which_stands_on_the_line_of_the_title(
    open_desktop: OpenDesktop,
) -> None:
    dialog = opened(open_desktop(DEMO, theme="system"), "appearance")
    dialog.resize(850, 600)
    contrast = row(dialog, "Contrast")
    assert isinstance(contrast, SettingRow)
    title, said, way_back = contrast._name, contrast._description, contrast.reset
    QApplication.processEvents()
    before = contrast.geometry(), said.geometry()
    choose(dialog, "Contrast", "High")
    QApplication.processEvents()

    assert way_back.isVisible()
    assert (contrast.geometry(), said.geometry()) == before
    assert len(lines(said, said.width())) == 1
    assert said.geometry().right() >= contrast.box.geometry().left() - 20
    assert abs(way_back.geometry().center().y() - title.geometry().center().y()) <= 1
