"""Chips are taken out by mouse and keyboard, come back, and are there again after everything."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from tests.fault_server import FaultServer, whole
from tests.ui.attaching.conftest import Attacher, written
from tests.ui.conftest import OpenDesktop
from tests.ui.talking import ask
from tests.waiting import wait_until

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

_ATTACH_AND_WAIT = """
import sys
from pathlib import Path
from PySide6.QtCore import QMimeData
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from liaobots_desktop import app
application = QApplication(["liaobots-desktop", *app.STYLE_ARGUMENTS])
app.prepare(application)
folder, file = Path(sys.argv[1]), sys.argv[2]
desktop = app.Desktop(application, app.open_store(folder), folder, demo=True)
desktop.window.show()
QTest.qWaitForWindowExposed(desktop.window)
while desktop.window.attaching is None:
    QTest.qWait(5)
field = desktop.window.pane.composer.field
QTest.keyClicks(field, "half a thought")
field.moveCursor(field.textCursor().MoveOperation.Left)
pasted = QMimeData()
pasted.setText("long\\n" * 10_000)
desktop.window.attaching.take_files([file])
field.insertFromMimeData(pasted)
application.exec()
"""


def word(attacher: Attacher, beginning: str) -> QToolButton:
    (found,) = (
        each
        for each in attacher.tray.findChildren(QToolButton)
        if each.text().startswith(beginning) and each.isVisible()
    )
    return found


def test_a_chip_goes_by_mouse_or_delete_and_comes_back(
    attacher: Attacher, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    attacher.attach(*(written(tmp_path, name) for name in ("a.txt", "b.txt", "c.txt")))
    (close,) = attacher.chips[1].findChildren(QToolButton)
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    after_mouse = attacher.names
    word(attacher, "Bring").click()
    back = attacher.names
    attacher.chips[0].setFocus()
    QTest.keyClick(attacher.chips[0], Qt.Key.Key_Delete)
    has_focus = attacher.chips[0].hasFocus()
    QTest.keyClick(attacher.chips[0], Qt.Key.Key_Right)
    QTest.keyClick(attacher.chips[1], Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: attacher.saved(folder) == ["b.txt"])

    assert after_mouse == ["a.txt", "c.txt"]
    assert back == ["a.txt", "b.txt", "c.txt"]
    assert has_focus
    assert attacher.names == ["b.txt"]


def test_without_a_chip_the_keyboard_is_in_the_field_again(
    attacher: Attacher, tmp_path: Path
) -> None:
    attacher.attach(written(tmp_path, "a.txt"))
    attacher.chips[0].setFocus()
    QTest.keyClick(attacher.chips[0], Qt.Key.Key_Delete)

    assert attacher.composer.field.hasFocus()
    assert word(attacher, "Bring").isVisible()


def test_tab_goes_from_the_field_over_the_chips_and_back(
    attacher: Attacher, tmp_path: Path
) -> None:
    attacher.attach(written(tmp_path, "a.txt"), written(tmp_path, "b.txt"))
    attacher.composer.field.setFocus()
    QTest.keyClick(attacher.composer.field, Qt.Key.Key_Tab)
    first = attacher.chips[0].hasFocus()
    QTest.keyClick(attacher.chips[0], Qt.Key.Key_Tab)
    second = attacher.chips[1].hasFocus()
    QTest.keyClick(attacher.chips[1], Qt.Key.Key_Backtab)
    QTest.keyClick(attacher.chips[0], Qt.Key.Key_Backtab)

    assert (first, second, attacher.composer.field.hasFocus()) == (True, True, True)


def test_no_widget_is_made_the_child_of_another_by_asking_for_it(
    attacher: Attacher, tmp_path: Path
) -> None:
    attacher.attach(written(tmp_path, "a.txt"))
    composer = attacher.composer

    assert f"parent............ {composer!r}" in shiboken6.dump(composer.field)
    assert f"parent............ {composer.field!r}" not in shiboken6.dump(composer)


def test_every_control_of_a_chip_has_a_name(attacher: Attacher, tmp_path: Path) -> None:
    attacher.attach(written(tmp_path, "a.txt", "x" * 20_000))
    names = [each.accessibleName() for each in attacher.tray.findChildren(QToolButton)]

    assert "a.txt, 20 kB · 2,500 tokens" in names
    assert "Remove a.txt" in names


def test_many_chips_scroll_and_more_than_fifty_are_refused(
    attacher: Attacher, tmp_path: Path
) -> None:
    attacher.attach(*(written(tmp_path, f"{number}.txt") for number in range(50)))
    height = attacher.tray.height()
    attacher.attach(written(tmp_path, "one more.txt"))

    assert len(attacher.tray.chips) == 50
    assert height < 150
    assert attacher.notice == "No more than 50 texts can go along with one question."


def test_each_chat_has_its_chips_and_caret_again_after_a_restart(
    open_desktop: OpenDesktop, qtbot: QtBot, tmp_path: Path
) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        attacher = Attacher(open_desktop(server.url), qtbot)
        ask(qtbot, attacher.desktop, "First chat")
        first = attacher.window.chat.open_id
        attacher.composer.set_text("for the first", 4)
        attacher.attach(written(tmp_path, "first.txt"))
        attacher.window.new_chat()
        attacher.attach(written(tmp_path, "new.txt"), written(tmp_path, "new.py"))
        attacher.window.close()
        attacher.desktop.shut_down()
        again = Attacher(open_desktop(server.url), qtbot)
        again.wait()
        new = again.names
        again.window.open_chat(first)
        again.wait()
        old = again.names
        again.window.new_chat()

    assert (new, old, again.names) == (["new.txt", "new.py"], ["first.txt"], ["new.txt", "new.py"])
    assert again.window.chat.attachments.count(first) == 1


def test_chips_and_caret_survive_the_kill_of_the_app(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    def saved() -> bool:
        with closing(ChatStore.open(folder / FILE_NAME)) as store:
            return len(store.drafts.attachments(None)) == 2 and store.drafts.find(None).caret == 13

    file = written(tmp_path, "a.py", "x = 1\n")
    command = [sys.executable, "-c", _ATTACH_AND_WAIT, str(folder), str(file)]
    with subprocess.Popen(command, cwd=Path(__file__).parents[3]) as process:
        try:
            wait_until(saved, "the draft with its chips")
        finally:
            process.kill()
    attacher = Attacher(open_desktop("demo"), qtbot)
    attacher.wait()

    assert sorted(attacher.names) == ["Pasted text 1.txt", "a.py"]
    assert (attacher.composer.text(), attacher.composer.caret()) == ("half a thought", 13)
    assert {chip.attachment.text for chip in attacher.chips} == {"x = 1\n", "long\n" * 10_000}
