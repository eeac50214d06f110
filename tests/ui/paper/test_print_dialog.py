"""The dialog for printers: what it opens and asks by itself looks as the rest of the app."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMessageBox, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.ui.file_dialog import FileDialog
from liaobots_desktop.ui.main_window import MainWindow
from tests.store.talking import ask
from tests.ui.conftest import OpenDesktop
from tests.ui.paper.test_chat_paper import child


def _with_a_chat(open_desktop: OpenDesktop, folder: Path) -> MainWindow:
    store = ChatStore.open(folder / FILE_NAME)
    chat = ask(store, "Print me").question.conversation_id
    store.close()
    window = open_desktop("demo").window
    window.open_chat(chat)
    return window


@pytest.mark.qt_log_ignore("propagateSizeHints", "setPointSizeF")
def test_it_asks_for_a_file_and_asks_back_as_the_app_does(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    window = _with_a_chat(open_desktop, folder)
    QTest.keySequence(window, "Ctrl+P")
    dialog = child(window, QPrintDialog)
    field = child(dialog, QLineEdit, "filename")
    field.setText(str(tmp_path / "one.pdf"))
    (tmp_path / "other.pdf").write_text("kept")
    child(dialog, QToolButton, "fileBrowser").click()
    browser = child(dialog, FileDialog)
    offered, width = browser.selectedFiles(), browser.width()
    browser.selectFile(str(tmp_path / "other.pdf"))
    browser.accept()
    qtbot.waitUntil(lambda: not dialog.findChildren(FileDialog))
    chosen = field.text()
    asked: list[object] = []

    def look() -> None:
        box = child(dialog, QMessageBox)
        asked.extend((box.text(), box.iconPixmap().isNull()))
        box.reject()

    QTimer.singleShot(0, look)
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "&Print").click()
    dialog.reject()

    assert width == 760  # it has the room of the window, not of the small dialog
    assert offered == [str(tmp_path / "one.pdf")]
    assert chosen == str(tmp_path / "other.pdf")
    assert asked == [f"{chosen} already exists.\nReplace it?", True]
    assert (tmp_path / "other.pdf").read_text() == "kept"
