"""What is pasted: a long text becomes a chip at once, files are attached, a picture is told."""

import time
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.store.looking import read
from tests.timing import Within
from tests.ui.attaching.conftest import Attacher, written

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def paste(attacher: Attacher, pasted: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(pasted)
    QTest.keySequence(attacher.composer.field, "Ctrl+V")
    QGuiApplication.clipboard().clear()  # what stays there is destroyed when Python is gone


def text_of(text: str) -> QMimeData:
    made = QMimeData()
    made.setText(text)
    return made


def test_a_long_paste_becomes_a_chip_and_its_text_can_stand_in_the_field_again(
    attacher: Attacher, qtbot: QtBot, folder: Path
) -> None:
    text = "слово и слово\n" * 1_000
    QTest.keyClicks(attacher.composer.field, "ab")
    QTest.keyClick(attacher.composer.field, Qt.Key.Key_Left)
    paste(attacher, text_of(text))
    attacher.wait()
    names, before = attacher.names, attacher.composer.text()
    attacher.chips[0].menu_of().actions()[0].trigger()
    qtbot.waitUntil(lambda: attacher.saved(folder) == [])

    assert (names, before) == (["Pasted text 1.txt"], "ab")
    assert attacher.composer.text() == f"a{text}b"
    assert attacher.names == []
    assert read(folder / "chats.db", "SELECT text FROM draft") == [(f"a{text}b",)]


def test_ctrl_z_takes_back_what_was_pasted_and_typed_and_nothing_else_of_the_app(
    attacher: Attacher, qtbot: QtBot
) -> None:
    composer, window = attacher.composer, attacher.window
    with qtbot.waitSignal(attacher.desktop.session.answer_ended):
        window.chat.send("Why?")
    QTest.keySequence(window, "Ctrl+Shift+Backspace")
    qtbot.waitUntil(lambda: window.chat.open_id is None)
    QTest.keyClicks(composer.field, "ab")
    paste(attacher, text_of("x" * 30_000))
    attacher.wait()
    seen = []
    for _ in range(2):
        QTest.keySequence(composer.field, "Ctrl+Z")
        seen.append((attacher.names, composer.text()))
    paste(attacher, text_of("x" * 30_000))
    attacher.wait()
    QTest.keyClicks(composer.field, "c")
    for _ in range(2):
        QTest.keySequence(composer.field, "Ctrl+Z")
        seen.append((attacher.names, composer.text()))
    stayed = window.chat.open_id is None
    paste(attacher, text_of("x" * 30_000))
    attacher.wait()
    window.top_bar.models.setFocus()
    composer.setFocus()
    QTest.keySequence(composer.field, "Ctrl+Z")  # of what was done before: the chat comes back
    qtbot.waitUntil(lambda: window.chat.open_id is not None)

    assert seen == [([], "ab"), ([], ""), (["Pasted text 2.txt"], ""), ([], "")]
    assert stayed


def test_of_a_long_text_of_another_program_all_is_kept_that_is_text(
    attacher: Attacher, qtbot: QtBot, folder: Path
) -> None:
    copied = QMimeData()
    copied.setData(
        "text/plain;charset=utf-8", b"\xef\xbb\xbf" + b"\xff\0\r\n\xf0\x9f\x98\x80" * 3_000
    )
    copied.setText("another form of it")
    paste(attacher, copied)
    qtbot.waitUntil(lambda: attacher.saved(folder) != [])

    assert attacher.saved(folder, "SELECT text FROM draft_attachment") == ["\ufffd\0\n😀" * 3_000]


@pytest.mark.parametrize(
    ("text", "can_be_edited"),
    [("x\n" * 100_000, True), ("x\n" * 110_000, False), ("x y " * 6_000, False)],
)
def test_only_what_a_field_can_hold_is_put_back(
    attacher: Attacher, text: str, can_be_edited: bool
) -> None:
    paste(attacher, text_of(text))
    attacher.wait()
    back = attacher.chips[0].menu_of().actions()[0]

    assert back.isEnabled() == can_be_edited


@pytest.mark.parametrize("text", ["x" * 5_000_000, "слово и слово\n" * 420_000])
def test_a_huge_paste_never_holds_the_window_up(
    attacher: Attacher, qtbot: QtBot, folder: Path, text: str, within: Within
) -> None:
    beats: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    timer.start(0)
    pasted = text_of(text)
    qtbot.waitUntil(lambda: len(beats) > 10)
    began = time.thread_time()  # other processes have the machine, too
    paste(attacher, pasted)
    took = time.thread_time() - began
    qtbot.waitUntil(lambda: len(attacher.names) == 1)
    name = attacher.names
    qtbot.waitUntil(lambda: attacher.saved(folder) == name)
    QTest.keyClicks(attacher.composer.field, "and now?")
    timer.stop()
    longest = max(later - earlier for earlier, later in pairwise(beats))

    within(took, 0.3)
    within(longest, 0.5)
    assert not attacher.chips[0].menu_of().actions()[0].isEnabled()


def test_pasted_files_are_attached_and_a_picture_is_told(
    attacher: Attacher, tmp_path: Path
) -> None:
    files, picture = QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(written(tmp_path, "a.txt")))])
    files.setText(str(tmp_path / "a.txt"))
    picture.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    paste(attacher, files)
    attacher.wait()
    paste(attacher, picture)

    assert (attacher.names, attacher.composer.text()) == (["a.txt"], "")
    assert attacher.notice == "Pictures cannot be sent: the service reads text only."
