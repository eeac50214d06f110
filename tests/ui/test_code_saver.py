"""Saving code of an answer as a file."""

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.chat_pane import ChatPane
from liaobots_desktop.ui.code_saver import CodeSaver
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.look import Spot
from tests.full_disk import files_up_to
from tests.ui.conftest import OpenDesktop
from tests.ui.transcript.conftest import answer

NO_SIZE_HINTS = pytest.mark.qt_log_ignore("propagateSizeHints")
"""The offscreen platform says of every dialog that it does not support them."""


@pytest.fixture
def saver(qtbot: QtBot) -> CodeSaver:
    """A saver above a window."""
    window = QWidget()
    qtbot.addWidget(window)
    return CodeSaver(window)


@pytest.mark.parametrize(
    "code", ["x = 1\n", "a\r\nb\r\n", "привет 👍 \x00\u2028\u00a0", "", "no end"]
)
def test_the_file_holds_exactly_the_code(saver: CodeSaver, tmp_path: Path, code: str) -> None:
    saver.save(code, str(tmp_path / "snippet.py"))

    assert (tmp_path / "snippet.py").read_bytes() == code.encode()
    assert [path.name for path in tmp_path.iterdir()] == ["snippet.py"]


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(
    qtbot: QtBot, saver: CodeSaver, tmp_path: Path
) -> None:
    path = tmp_path / "missing" / "x.py"
    with qtbot.waitSignal(saver.failed) as failed:
        saver.save("x", str(path))

    assert failed.args == [
        f"The code could not be saved to {path} (No such file or directory). Choose another place."
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit for a file's size")
def test_a_full_disk_leaves_the_file_as_it_was(
    qtbot: QtBot, saver: CodeSaver, tmp_path: Path
) -> None:
    path = tmp_path / "x.py"
    path.write_text("before")
    with qtbot.waitSignal(saver.failed) as failed, files_up_to(1_000):
        saver.save("x" * 100_000, str(path))

    assert failed.args is not None
    assert failed.args[0].startswith(f"The code could not be saved to {path} (")
    assert path.read_text() == "before"
    assert [file.name for file in tmp_path.iterdir()] == ["x.py"]


@NO_SIZE_HINTS
def test_the_dialog_proposes_a_name_and_the_last_folder(
    qtbot: QtBot, saver: CodeSaver, tmp_path: Path
) -> None:
    saver.save("x", str(tmp_path / "first.py"))
    saver.ask("y = 2\n", "snippet.py")
    window = saver.parent()
    assert isinstance(window, QWidget)
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    qtbot.waitUntil(dialog.isVisible)

    assert dialog.directory().absolutePath() == str(tmp_path)
    assert dialog.selectedFiles() == [str(tmp_path / "snippet.py")]

    dialog.accept()
    qtbot.waitUntil((tmp_path / "snippet.py").exists)

    assert (tmp_path / "snippet.py").read_text() == "y = 2\n"


def test_the_button_hands_over_the_code_with_its_line_ends(qtbot: QtBot) -> None:
    pane = ChatPane(Theme.load("light"))
    qtbot.addWidget(pane)
    pane.show_chat([answer(1, "```js\r\na\r\nb\r\n```")])
    with qtbot.waitSignal(pane.code_save_requested) as requested:
        pane.transcript.code_actions.press(Spot(0, 0, "save_code"))

    assert requested.args == ["a\r\nb\r\n", "snippet.js"]


@NO_SIZE_HINTS
def test_the_window_tells_what_went_wrong(open_desktop: OpenDesktop, tmp_path: Path) -> None:
    window = open_desktop("http://127.0.0.1:1").window
    window.pane.show_chat([answer(1, "```\nx\n```")])
    window.pane.transcript.code_actions.press(Spot(0, 0, "save_code"))
    dialog = window.pane.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "missing" / "x.txt"))
    dialog.reject()
    notice = window.notice_bar.notice()
    assert notice is not None

    assert notice.text.startswith(f"The code could not be saved to {tmp_path}/missing/x.txt (")
