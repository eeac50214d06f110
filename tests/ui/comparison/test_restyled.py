"""What is seen of a comparison is seen again in a theme that changes meanwhile."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.comparison.comparison_dialog import ComparisonDialog
from liaobots_desktop.ui.theme import Theme
from tests.ui.comparison.conftest import OpenComparison

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen

LINES = "".join(f"A line that stays, of number {number}.\n" for number in range(4_000))


def restyle(qtbot: QtBot, dialog: ComparisonDialog, application: QApplication, name: str) -> None:
    """Change the theme, and wait until all is filled in again."""
    theme = Theme.load(name)
    dialog._theme = lambda: theme
    with qtbot.waitSignal(dialog._filling.filled):
        application.setStyleSheet(theme.style_sheet())
    qtbot.waitUntil(lambda: not dialog.is_busy)


def test_the_change_and_the_place_that_were_seen_where_all_is_filled_in_slices(
    qtbot: QtBot, open_comparison: OpenComparison, qapp: QApplication
) -> None:
    dialog = open_comparison(f"{LINES}The old way.", f"{LINES}The new way.")
    qtbot.waitUntil(lambda: not dialog.is_busy)
    qtbot.waitUntil(dialog.in_one.hasFocus)
    bar = dialog.in_one.verticalScrollBar()
    bar.setValue(50)
    restyle(qtbot, dialog, qapp, "dark")
    scrolled = bar.value()
    QTest.keyClick(dialog, Qt.Key.Key_F3)
    before = dialog.in_one._pointed, bar.value()
    restyle(qtbot, dialog, qapp, "light")
    qapp.setStyleSheet("")

    assert scrolled == 50
    assert before[0] == 0
    assert (dialog.in_one._pointed, bar.value()) == before
