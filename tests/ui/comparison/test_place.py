"""What is seen of a comparison is seen again when it is drawn anew."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.comparison import filling
from liaobots_desktop.ui.comparison.comparison_dialog import ComparisonDialog
from liaobots_desktop.ui.theme import Theme
from tests.ui.comparison.conftest import OpenComparison, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen


def restyle(qapp: QApplication, qtbot: QtBot, dialog: ComparisonDialog, theme: Theme) -> None:
    """Let other colours hold, as when the system turns dark."""
    dialog._theme = lambda: theme
    qapp.setStyleSheet(theme.style_sheet())
    muted = theme.color("muted")
    qtbot.waitUntil(lambda: dialog.in_one._frame_color == muted)
    settle(qtbot, dialog)


def test_the_place_stays_when_the_colours_change_and_the_change_in_the_other_view(
    qtbot: QtBot,
    open_comparison: OpenComparison,
    qapp: QApplication,
    request: pytest.FixtureRequest,
) -> None:
    lines = [f"line {number}" for number in range(200)]
    others = ["new" if number in {50, 150} else line for number, line in enumerate(lines)]
    dialog = open_comparison("\n".join(lines), "\n".join(others))
    request.addfinalizer(lambda: qapp.setStyleSheet(""))
    settle(qtbot, dialog)
    dialog.in_one.show_from(90)
    restyle(qapp, qtbot, dialog, Theme.load("dark"))
    read = dialog.in_one.firstVisibleBlock().blockNumber()
    for _ in range(2):
        QTest.keyClick(dialog, Qt.Key.Key_F3)
    restyle(qapp, qtbot, dialog, Theme.load("light"))
    seen = [(dialog.foot.place.text(), dialog.in_one.textCursor().blockNumber())]
    dialog.in_one.show_from(20)  # and reads elsewhere
    restyle(qapp, qtbot, dialog, Theme.load("dark"))
    read_then = dialog.in_one.firstVisibleBlock().blockNumber(), dialog.foot.place.text()
    QTest.keyClick(dialog.head.beside, Qt.Key.Key_Space)
    settle(qtbot, dialog)
    sides = (dialog.beside.old, dialog.beside.new)
    seen += [(dialog.foot.place.text(), text.textCursor().blockNumber()) for text in sides]
    QTest.keyClick(dialog, Qt.Key.Key_F3)
    seen.append((dialog.foot.place.text(), dialog.beside.new.textCursor().blockNumber()))

    assert read == 90
    assert read_then == (20, "Change 2 of 2")
    assert seen == [*[("Change 2 of 2", 150)] * 3, ("Change 1 of 2", 50)]


def test_who_scrolls_while_lines_are_still_coming_stays_there(
    qtbot: QtBot, open_comparison: OpenComparison, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filling, "_SLICE_S", 0)  # one line at a time
    lines = [f"line {number}" for number in range(90)]
    dialog = open_comparison("\n".join(lines), "\n".join([*lines[:-1], "new"]))
    text = dialog.in_one
    qtbot.waitUntil(lambda: text.blockCount() > 60)
    text.show_from(10)
    was_busy = dialog.is_busy
    settle(qtbot, dialog)

    assert was_busy
    assert text.firstVisibleBlock().blockNumber() == 10
