"""A button is as high as the field that it stands beside, whatever letters are on it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QKeySequenceEdit, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.script_fonts import ScriptFonts
from liaobots_desktop.ui.theme import Theme

ZOOMS = (100, 110, 125, 150, 175, 200, 250, 300)
HEIGHTS = [38, 42, 47, 58, 67, 76, 94, 114]
SMALL = [28, 31, 34, 43, 50, 56, 69, 84]


@pytest.fixture
def write_as() -> Iterator[Callable[[str], None]]:
    """Take the fonts of a language."""
    fonts = ScriptFonts()
    yield lambda language: fonts.suit(language, ())
    fonts.suit("en", ())


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen, of sizes
@pytest.mark.parametrize("name", ["light", "light-contrast"])
@pytest.mark.parametrize(
    ("language", "word"),
    [("en", "Forget"), ("ru", "Забыть"), ("ar", "إيقاف النسيان"), ("zh_CN", "清除")],
)
def test_buttons_are_as_high_as_fields_at_each_zoom_with_the_keyboard_in_them(
    write_as: Callable[[str], None], qtbot: QtBot, language: str, word: str, name: str
) -> None:
    write_as(language)
    window = QWidget()
    qtbot.addWidget(window)
    parts = field, plain, primary, keys, small = (
        *(QLineEdit(word), QPushButton(word), QPushButton(word)),
        *(QKeySequenceEdit(), QPushButton(word)),
    )
    primary.setProperty("kind", "primary")
    small.setProperty("kind", "small")
    row = QHBoxLayout(window)
    for part in parts:
        row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    heights: dict[QWidget, list[int]] = {part: [] for part in parts}
    for zoom in ZOOMS:
        window.setStyleSheet(Theme.load(name).style_sheet(zoom / 100))
        for part in parts:
            part.setFocus()
            row.invalidate()  # as when something beside it comes or goes
            row.activate()
            heights[part].append(part.height())

    assert heights[field] == heights[plain] == heights[primary] == HEIGHTS
    assert heights[keys] == heights[small] == SMALL
