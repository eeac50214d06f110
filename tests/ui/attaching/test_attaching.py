"""Files and long texts go along with a question: as chips first, then in what is sent."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.attaching.reading_line import ReadingLine
from liaobots_desktop.ui.drawing import width_of
from liaobots_desktop.ui.exchange.import_report_dialog import ImportReportDialog
from liaobots_desktop.ui.underlined_button import UnderlinedButton
from tests.exchange.bringing import FILES
from tests.fault_server import FaultServer, whole
from tests.ui.attaching.conftest import Attacher, asked_last, written
from tests.ui.conftest import OpenDesktop
from tests.ui.dropping import drop
from tests.ui.talking import ask, choose, shown, texts

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def test_dropped_files_become_chips_and_go_out_in_fences(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        attacher = Attacher(open_desktop(server.url), qtbot)
        files = written(tmp_path, "add.py", "a - b\n"), written(tmp_path, "Письмо.txt", "да")
        assert drop(attacher.composer.field.viewport(), *files)
        attacher.wait()
        said = [chip.accessibleName() for chip in attacher.chips]
        qtbot.waitUntil(lambda: attacher.saved(folder) == ["add.py", "Письмо.txt"])
        QTest.keyClicks(attacher.composer.field, "Right?")
        with qtbot.waitSignal(attacher.desktop.session.answer_ended):
            QTest.keyClick(attacher.composer.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: attacher.saved(folder) == [])
        sent = asked_last(server)

    assert said == ["add.py, 6 bytes · ≤ 6 tokens", "Письмо.txt, 4 bytes · ≤ 4 tokens"]
    assert sent == ("Right?\n\n`add.py`:\n```python\na - b\n```\n\n`Письмо.txt`:\n```text\nда\n```")
    assert texts(attacher.desktop) == [sent, "Yes."]
    assert (attacher.composer.text(), attacher.names) == ("", [])


def test_a_file_alone_can_be_sent(open_desktop: OpenDesktop, qtbot: QtBot, tmp_path: Path) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        attacher = Attacher(open_desktop(server.url), qtbot)
        attacher.attach(written(tmp_path, "a.txt", "x"))
        with qtbot.waitSignal(attacher.desktop.session.answer_ended):
            QTest.keyClick(attacher.composer.field, Qt.Key.Key_Return)

        assert asked_last(server) == "`a.txt`:\n```text\nx\n```"


def test_of_json_files_chats_are_imported_and_others_attached(
    attacher: Attacher, qtbot: QtBot, tmp_path: Path
) -> None:
    drop(attacher.window, written(tmp_path, "package.json", '{"name": "x", "version": 1}'))
    attacher.wait()
    names = attacher.names
    drop(attacher.window, FILES / "chatgpt.json")
    qtbot.waitUntil(lambda: bool(attacher.window.findChildren(ImportReportDialog)))
    attacher.window.findChildren(ImportReportDialog)[0].close()

    assert names == attacher.names == ["package.json"]
    assert attacher.window.chats.rowCount() > 1


def test_the_button_and_its_keys_ask_for_files(
    attacher: Attacher, qtbot: QtBot, tmp_path: Path
) -> None:
    QTest.keySequence(attacher.window, "Ctrl+Shift+A")
    (dialog,) = attacher.window.findChildren(QFileDialog)
    dialog.filesSelected.emit([str(written(tmp_path, "a.txt")), str(written(tmp_path, "b.txt"))])
    dialog.close()
    attacher.wait()
    (button,) = (
        each for each in attacher.composer.findChildren(QToolButton)
        if each.accessibleName() == "Attach files"
    )  # fmt: skip
    with qtbot.waitSignal(attacher.composer.attach_requested):
        button.click()

    assert attacher.names == ["a.txt", "b.txt"]


def test_what_is_no_text_is_refused_with_a_sentence_for_each(
    attacher: Attacher, tmp_path: Path
) -> None:
    (tmp_path / "dir").mkdir()
    attacher.attach(written(tmp_path, "x.bin", b"\0\1"), tmp_path / "dir", tmp_path / "gone")

    assert attacher.names == []
    assert attacher.notice == (
        "“x.bin” was not attached: it is not text, and the service reads nothing else. "
        "“dir” was not attached: it is a folder. Attach the files that are in it. "
        "“gone” was not attached: there is no such file or folder."
    )


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX files")
def test_a_pipe_is_refused_and_nothing_waits_for_it(attacher: Attacher, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    attacher.attach(tmp_path / "pipe", written(tmp_path, "a.txt"))

    assert attacher.names == ["a.txt"]
    assert attacher.notice == "“pipe” was not attached: it is a pipe or a device, not a file."


def test_a_guessed_encoding_is_told(attacher: Attacher, tmp_path: Path) -> None:
    letter = "Это обычное письмо, которое было сохранено в старой программе.\n"
    attacher.attach(written(tmp_path, "письмо.txt", letter.encode("cp1251")))

    assert attacher.chips[0].attachment.text == letter
    assert attacher.notice == (
        "“письмо.txt” is not UTF-8. It was read as cp1251: check that it looks right."
    )
    assert "read as cp1251" in attacher.chips[0].toolTip()


def test_too_much_is_said_before_it_is_sent_and_is_not_lost_by_trying(
    attacher: Attacher, qtbot: QtBot, tmp_path: Path
) -> None:
    attacher.attach(written(tmp_path, "a.txt", "x" * 11_975))
    assert attacher.desktop.context is not None
    meter, button = attacher.desktop.context.shown.meter, attacher.composer._button
    fits = meter.is_warning, button.property("kind"), button.accessibleDescription()
    QTest.keyClicks(attacher.composer.field, "Why?")
    qtbot.waitUntil(lambda: meter.is_warning)
    said = meter.words, button.toolTip(), button.accessibleDescription()
    is_held = button.property("kind"), button.isEnabled(), attacher.tray.warning
    QTest.keyClick(attacher.composer.field, Qt.Key.Key_Return)
    refused = attacher.notice
    attacher.window.top_bar.models.model_chosen.emit("gpt-4")
    qtbot.waitUntil(lambda: not meter.is_warning)

    assert fits == (False, "primary", "")
    assert said == 3 * ("Message limit is 12,000 characters. This one has 12,002.",)
    assert is_held == ("", True, "")  # one sentence, and a press tells what can be done
    assert refused.startswith(
        "Message limit is 12,000 characters. You have entered 12,002 characters."
    )
    assert (attacher.composer.text(), attacher.names) == ("Why?", ["a.txt"])
    assert (button.property("kind"), button.toolTip()) == ("primary", "Send (Enter)")


def test_nothing_is_sent_without_what_is_being_read(
    attacher: Attacher, qtbot: QtBot, tmp_path: Path
) -> None:
    assert attacher.window.attaching is not None
    attacher.composer.set_text("Why?")
    attacher.window.attaching.take_files([str(written(tmp_path, "a.txt", "x" * 1_000_000))])
    with qtbot.assertNotEmitted(attacher.composer.send_requested):
        QTest.keyClick(attacher.composer.field, Qt.Key.Key_Return)
        is_reading = attacher.composer.attached.is_reading
    attacher.wait()

    assert is_reading
    assert (attacher.composer.text(), attacher.names) == ("Why?", ["a.txt"])


def test_a_file_goes_to_the_chat_it_was_dropped_on(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        attacher = Attacher(open_desktop(server.url), qtbot)
        ask(qtbot, attacher.desktop, "First chat")
        first = attacher.window.chat.open_id
        assert attacher.window.attaching is not None
        attacher.window.attaching.take_files([str(written(tmp_path, "a.txt"))])
        attacher.window.new_chat()
        in_new_chat = attacher.composer.attached.is_reading
        qtbot.waitUntil(lambda: attacher.saved(folder) == ["a.txt"])
        names = attacher.names
        attacher.window.open_chat(first)

    assert (in_new_chat, names, attacher.names) == (False, [], ["a.txt"])


def test_an_edited_question_takes_a_file_into_its_text_and_leaves_the_chips_alone(
    open_desktop: OpenDesktop, qtbot: QtBot, tmp_path: Path
) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        attacher = Attacher(open_desktop(server.url), qtbot)
        ask(qtbot, attacher.desktop, "First")
        attacher.attach(written(tmp_path, "next.txt"))
        choose(attacher.desktop, "edit", 0)
        in_edit = attacher.names
        attacher.attach(written(tmp_path, "a.py", "x\n"))
        qtbot.waitUntil(lambda: "a.py" in attacher.composer.text())
        text = attacher.composer.text()
        with qtbot.waitSignal(attacher.desktop.session.answer_ended):
            QTest.keyClick(attacher.composer.field, Qt.Key.Key_Return)

    assert in_edit == []
    assert text == "First\n\n`a.py`:\n```python\nx\n```"
    assert [found for _, found in shown(attacher.desktop)] == [text, "Yes."]
    assert attacher.names == ["next.txt"]


def left_of(widget: QWidget) -> int:
    """Return where in the window it begins, when its layout has come to rest."""
    QApplication.sendPostedEvents()
    return widget.mapTo(widget.window(), QPoint()).x()


def test_reading_is_told_where_the_text_begins_and_can_be_given_up(
    attacher: Attacher, qtbot: QtBot, tmp_path: Path
) -> None:
    assert attacher.window.attaching is not None
    attacher.window.attaching.take_files([str(written(tmp_path, "a.txt", "x" * 1_000_000))])
    line = attacher.tray.findChild(ReadingLine)
    assert isinstance(line, ReadingLine)
    said = line.label.text().replace("\u2068", "").replace("\u2069", "")
    QApplication.sendPostedEvents()
    begins, ends = left_of(line.label), left_of(line.label) + line.label.width()
    between = left_of(line.stop) - ends
    is_whole = line.label.width() >= width_of(line.label.font(), line.label.text())
    look = line.stop.font()
    line.stop.click()
    is_reading = attacher.composer.attached.is_reading
    attacher.attach(written(tmp_path, "b.txt"))
    reader = attacher.window.attaching.attaching._reader
    qtbot.waitUntil(lambda: not reader._jobs)

    assert said == "Reading a.txt…"
    assert (line.stop.text(), look.weight()) == ("Stop", 600)
    assert isinstance(line.stop, UnderlinedButton)
    assert (between, is_whole) == (4, True)
    assert not is_reading
    assert attacher.names == ["b.txt"]
    field = attacher.composer.field
    assert begins == left_of(attacher.chips[0]) == left_of(field) + field.text_inset


def test_enter_twice_sends_once(open_desktop: OpenDesktop, qtbot: QtBot, tmp_path: Path) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        attacher = Attacher(open_desktop(server.url), qtbot)
        attacher.attach(written(tmp_path, "a.txt", "x"))
        QTest.keyClicks(attacher.composer.field, "Why?")
        with qtbot.waitSignal(attacher.desktop.session.answer_ended):
            QTest.keyClick(attacher.composer.field, Qt.Key.Key_Return)
            QTest.keyClick(attacher.composer.field, Qt.Key.Key_Return)

        assert len(server.requests) == 1
        assert len(texts(attacher.desktop)) == 2
