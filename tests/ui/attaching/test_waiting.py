"""What is attached goes along with a question that waits, or that several models answer."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.chat_store import FILE_NAME
from tests.fault_server import FaultServer, hang
from tests.model_server import ModelServer
from tests.store.looking import read
from tests.terminal.replies import BEGIN, answer, body_of, piece
from tests.ui.attaching.conftest import Attacher, written
from tests.ui.conftest import OpenDesktop
from tests.ui.contesting import LARGE, SMALL, choice_of, press, shown_view
from tests.ui.dropping import drop
from tests.ui.talking import open_with_keys, texts

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
QUESTION = "Right?\n\n`add.py`:\n```python\na - b\n```"


def attach(attacher: Attacher, tmp_path: Path) -> None:
    """Drop a file on the composer and write a question."""
    assert drop(attacher.composer.field.viewport(), written(tmp_path, "add.py", "a - b\n"))
    attacher.wait()
    QTest.keyClicks(attacher.composer.field, "Right?")


def test_a_question_that_waits_takes_its_file_along(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    with FaultServer([BEGIN, piece("So"), hang()]) as server:
        attacher = Attacher(open_with_keys(open_desktop, qtbot, server.url), qtbot)
        desktop = attacher.desktop
        desktop.window.chat.send("One")
        qtbot.waitUntil(lambda: texts(desktop) == ["One", "So"])
        attach(attacher, tmp_path)
        QTest.keyClick(attacher.composer.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: attacher.composer.question() == "")
        desktop.window.chat.stop()
        qtbot.waitUntil(lambda: not desktop.session.is_busy)

    assert read(folder / FILE_NAME, "SELECT text FROM queued_question") == [(QUESTION,)]
    assert (attacher.composer.text(), attacher.names) == ("", [])


def test_models_that_are_compared_get_the_file(
    open_desktop: OpenDesktop, qtbot: QtBot, tmp_path: Path
) -> None:
    with ModelServer({SMALL: answer("Small."), LARGE: answer("Large.")}) as server:
        attacher = Attacher(open_with_keys(open_desktop, qtbot, server.url), qtbot)
        desktop = attacher.desktop
        attach(attacher, tmp_path)
        press(desktop)
        choice_of(desktop).begin.click()
        shown_view(desktop, qtbot)
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
        asked = [body_of(request)["messages"][-1]["content"] for request in server.requests]

    assert asked == [QUESTION, QUESTION]
    assert (attacher.composer.text(), attacher.names) == ("", [])
