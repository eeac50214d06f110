"""The popup of a slash where there is little room, and large letters."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.settings import Settings
from tests.ui.prompts.conftest import Prompter


def test_in_a_low_window_it_leaves_the_question_free_and_its_marked_row_is_seen(
    prompter: Prompter, qtbot: QtBot
) -> None:
    prompter.desktop.account.choose(Settings.zoom, 300)
    prompter.window.resize(640, 480)
    qtbot.waitUntil(lambda: prompter.window.height() == 480)
    QApplication.processEvents()
    prompter.write("/")
    slash = prompter.door.slash
    assert slash is not None
    popup, rows = slash.popup, slash.popup.rows
    question = prompter.composer.mapTo(prompter.window, QPoint(0, 0)).y()
    ends = popup.geometry().bottom()
    prompter.press("Up")  # from the first to the last
    is_seen = rows.viewport().rect().contains(rows.visualRect(rows.currentIndex()))
    prompter.press("PgUp")
    paged = rows.currentIndex().row()
    prompter.write("le")

    assert ends == question - 3  # 2 pixels lie between: more would show the chat behind
    assert popup.y() >= 0
    assert is_seen
    assert paged == 0  # three rows are seen
    assert prompter.offered == ["Letter"]
    assert not rows.verticalScrollBar().isVisible()
    prompter.desktop.account.choose(Settings.zoom, 100)
    prompter.press("Backspace", "Backspace", "Backspace")
    prompter.write("/")
    QApplication.processEvents()
    assert rows.viewport().height() == 4 * 34
