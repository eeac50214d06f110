"""Exports that take long, are stopped, or meet a disk that takes nothing."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.exchange.export_report import Format
from liaobots_desktop.ui.exchange.progress_strip import ProgressStrip
from tests.store import talking
from tests.store.small_disk import fill, needs_a_small_disk, small_disk
from tests.ui.exchange.conftest import Asked, child, names

# the offscreen platform says this of every dialog
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def long_chats(asked: Asked, count: int, length: int = 40) -> None:
    """Store chats that take a while to draw."""
    for number in range(count):
        talking.ask(
            asked.desktop._store, f"Chat {number}?", "A paragraph.\n\n- a\n- b\n\n" * length
        )


@pytest.mark.parametrize("kind", [Format.PDF, Format.HTML])
def test_cancel_in_the_middle_leaves_nothing_and_says_nothing(
    asked: Asked, out: Path, kind: Format
) -> None:
    long_chats(asked, 60, 200)
    (out / "there.txt").write_text("mine")
    asked.window.export_requested.emit()
    dialog = asked.choose(kind, out / "chats")
    with asked.job() as ends:
        child(dialog, QPushButton, "Export").click()
        asked.cancel_when_seen()

    assert ends == [False]
    assert names(out) == ["there.txt"]
    assert asked.notice == ""


def test_a_pdf_that_is_stopped_replaces_nothing(asked: Asked, out: Path) -> None:
    long_chats(asked, 1, 4_000)
    asked.window.open_chat(asked.desktop._store.conversations.page(1)[0].id)
    (out / "a.pdf").write_text("mine")
    asked.press("Ctrl+Shift+E")
    dialog = asked.choose(Format.PDF, out / "a.pdf")
    child(dialog, QPushButton, "Export").click()
    with asked.job() as ends:
        child(dialog, QPushButton, "Replace").click()
        asked.cancel_when_seen()

    assert ends == [False]
    assert names(out) == ["a.pdf"]
    assert (out / "a.pdf").read_text() == "mine"


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use keeps its name there")
def test_a_pdf_whose_disk_is_pulled_out_ends_and_says_so(
    asked: Asked, out: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    long_chats(asked, 1, 400)
    asked.window.open_chat(asked.desktop._store.conversations.page(1)[0].id)
    asked.press("Ctrl+Shift+E")
    dialog = asked.choose(Format.PDF, out / "a.pdf")
    with asked.job() as ends:
        child(dialog, QPushButton, "Export").click()
        qtbot.waitUntil(lambda: bool(names(out)))  # what is drawn stands beside its place
        out.rename(tmp_path / "gone")
        out.touch()  # so that nothing in it can be taken away either

    assert ends == [False]
    assert asked.notice.startswith(f"{out / 'a.pdf'} could not be written")


def test_the_window_goes_on_while_chats_are_drawn_and_one_job_runs_at_a_time(
    asked: Asked, out: Path, qtbot: QtBot
) -> None:
    long_chats(asked, 4, 400)
    rounds: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: rounds.append(1))
    asked.window.export_requested.emit()
    dialog = asked.choose(Format.PDF, out / "chats")
    with asked.job() as ends:
        timer.start(0)
        child(dialog, QPushButton, "Export").click()
        asked.press("Ctrl+Shift+E")
        told = asked.notice
    timer.stop()
    qtbot.waitUntil(lambda: asked.window.findChildren(ProgressStrip) == [])

    assert ends == [True]
    assert told == "Another export or import is running. Wait until it is done."
    assert len(rounds) > 32
    assert len(names(out / "chats")) == 4


def test_cancel_is_one_tab_below_the_top_bar(asked: Asked, out: Path, qtbot: QtBot) -> None:
    long_chats(asked, 12, 400)
    asked.window.open_chat(asked.desktop._store.conversations.page(1)[0].id)
    asked.window.export_requested.emit()
    dialog = asked.choose(Format.PDF, out / "chats")
    with asked.job() as ends:
        child(dialog, QPushButton, "Export").click()
        qtbot.waitUntil(lambda: any(s.isVisible() for s in strips(asked)))
        more = child(asked.window, QToolButton, "More for this chat")
        more.setFocus()
        QTest.keyClick(more, Qt.Key.Key_Tab)
        focused = asked.window.focusWidget()
        assert isinstance(focused, QPushButton)
        QTest.keyClick(focused, Qt.Key.Key_Space)

    assert focused.text() == "Cancel"
    assert ends == [False]
    assert names(out) == []


def strips(asked: Asked) -> list[ProgressStrip]:
    return asked.window.findChildren(ProgressStrip)


def test_closing_the_window_ends_an_export_and_leaves_nothing(asked: Asked, out: Path) -> None:
    long_chats(asked, 30)
    asked.window.export_requested.emit()
    dialog = asked.choose(Format.PDF, out / "chats")
    child(dialog, QPushButton, "Export").click()
    asked.window.close()
    has_ended = asked.desktop.shut_down()

    assert has_ended
    assert names(out) == []


@needs_a_small_disk
@pytest.mark.parametrize("kind", [Format.PDF, Format.TEXT, Format.JSON])
def test_a_full_disk_is_a_sentence_and_leaves_nothing(
    asked: Asked, tmp_path: Path, kind: Format
) -> None:
    long_chats(asked, 8)
    with small_disk(tmp_path / "disk") as disk:
        fill(disk)
        asked.window.export_requested.emit()
        is_done = asked.export(kind, disk / "chats.json")
        left = names(disk)

    assert not is_done
    assert asked.notice.startswith(f"{tmp_path}/disk/chats.json")
    assert asked.notice.endswith(" could not be written (the disk is full). Choose another place.")
    assert left == ["filler"]


@needs_a_small_disk
@pytest.mark.parametrize("kind", [Format.PDF, Format.TEXT])
def test_a_disk_that_gets_full_on_the_way_loses_what_was_written_there(
    asked: Asked, tmp_path: Path, kind: Format
) -> None:
    long_chats(asked, 8, 1_000)
    with small_disk(tmp_path / "disk", "128k") as disk:
        asked.window.export_requested.emit()
        is_done = asked.export(kind, disk / "chats")
        left = names(disk)

    assert not is_done
    assert "could not be written (" in asked.notice
    assert left == []


@needs_a_small_disk
@pytest.mark.parametrize("kind", [Format.PDF, Format.HTML])
@pytest.mark.usefixtures("chats")
def test_a_read_only_folder_is_a_sentence(asked: Asked, tmp_path: Path, kind: Format) -> None:
    with small_disk(tmp_path / "disk") as disk:
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        asked.press("Ctrl+Shift+E")
        is_done = asked.export(kind, disk / f"a.{kind.ending}")

    assert not is_done
    assert asked.notice == (
        f"{tmp_path}/disk/a.{kind.ending} could not be written (the disk is read-only). "
        "Choose another place."
    )
