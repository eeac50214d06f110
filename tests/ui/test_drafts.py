"""What was written and not sent is there again, after a restart and after a crash."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.draft_table import StoredDraft
from tests.fault_server import FaultServer, whole
from tests.store.looking import read
from tests.ui.conftest import OpenDesktop
from tests.ui.talking import ask, choose, shown
from tests.waiting import wait_until

_TYPE_AND_WAIT = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from PySide6.QtTest import QTest
from liaobots_desktop import app
application = QApplication(["liaobots-desktop", *app.STYLE_ARGUMENTS])
app.prepare(application)
folder = Path(sys.argv[1])
desktop = app.Desktop(application, app.open_store(folder), folder, demo=True)
desktop.window.show()
QTest.keyClicks(desktop.window.pane.composer.field, "half a thought")
application.exec()
"""


def put_caret(desktop: Desktop, place: int) -> None:
    field = desktop.window.pane.composer.field
    cursor = QTextCursor(field.document())
    cursor.setPosition(place)
    field.setTextCursor(cursor)


def written(desktop: Desktop) -> tuple[str, int]:
    """Return what stands in the composer, and where the caret is."""
    composer = desktop.window.pane.composer
    return composer.text(), composer.caret()


def draft_of_a_new_chat(folder: Path) -> StoredDraft:
    with closing(ChatStore.open(folder / FILE_NAME)) as store:
        return store.drafts.find(None)


def test_each_chat_has_its_draft_and_caret_again_after_a_restart(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        desktop = open_desktop(server.url)
        ask(qtbot, desktop, "First chat")
        first = desktop.window.chat.open_id
        desktop.window.pane.composer.set_text("for 👩‍🚀 the first")
        put_caret(desktop, 4)
        desktop.window.new_chat()
        desktop.window.pane.composer.set_text("for a new one")
        put_caret(desktop, 3)
        desktop.window.close()
        desktop.shut_down()
        again = open_desktop(server.url)
        new = written(again)
        again.window.open_chat(first)

    assert new == ("for a new one", 3)
    assert written(again) == ("for 👩‍🚀 the first", 4)


def test_an_edit_is_an_edit_again_after_a_restart(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        desktop = open_desktop(server.url)
        ask(qtbot, desktop, "First question")
        chat = desktop.window.chat.open_id
        desktop.window.pane.composer.set_text("the next one")
        choose(desktop, "edit", 0)
        desktop.window.pane.composer.set_text("First question, better")
        desktop.shut_down()
        again = open_desktop(server.url)
        again.window.open_chat(chat)
        edited = again.window.pane.composer.text()
        with qtbot.waitSignal(again.session.answer_ended):
            again.window.chat.send(edited)
        texts = [text for _, text in shown(again)]

    assert edited == "First question, better"
    assert texts == ["First question, better", "Yes."]
    assert again.window.pane.composer.text() == "the next one"


def test_the_edit_of_a_question_that_is_gone_is_a_draft(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        desktop = open_desktop(server.url)
        ask(qtbot, desktop, "First question")
        chat = desktop.window.chat.open_id
        question = shown(desktop)[0][0]
        desktop.shut_down()
        with closing(ChatStore.open(folder / FILE_NAME)) as store:
            store.branches.delete(question)
            store.drafts.save(chat, StoredDraft("next", 2, question, "better"))
        again = open_desktop(server.url)
        again.window.open_chat(chat)

    assert written(again)[0] == "better\n\nnext"


def test_typing_is_saved_a_second_later_and_sending_forgets_it_at_once(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    def saved() -> list[tuple[str, str]]:
        return read(folder / FILE_NAME, "SELECT place, text FROM draft")

    with FaultServer(whole(b"Yes.")) as server:
        desktop = open_desktop(server.url)
        QTest.keyClicks(desktop.window.pane.composer.field, "Why?")
        at_once = saved()
        qtbot.waitUntil(lambda: saved() != [])
        a_second_later = saved()
        with qtbot.waitSignal(desktop.session.answer_ended):
            QTest.keyClick(desktop.window.pane.composer.field, Qt.Key.Key_Return)
            after_sending = saved()
        QTest.keyClicks(desktop.window.pane.composer.field, "And?")
        qtbot.waitUntil(lambda: saved() != [])
        with qtbot.waitSignal(desktop.session.answer_ended):
            QTest.keyClick(desktop.window.pane.composer.field, Qt.Key.Key_Return)
            after_sending_again = saved()

    assert at_once == []
    assert a_second_later == [("", "Why?")]
    assert (after_sending, after_sending_again) == ([], [])


def test_a_draft_survives_the_kill_of_the_app(folder: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _TYPE_AND_WAIT, str(folder)], cwd=Path(__file__).parents[2]
    ) as process:
        wait_until(lambda: draft_of_a_new_chat(folder).text, "the draft")
        process.kill()

    assert draft_of_a_new_chat(folder) == StoredDraft("half a thought", 14)
