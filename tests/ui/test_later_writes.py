"""What is chosen in the window is written off its thread, and is there at the next start."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.action_file import ActionFile
from liaobots_desktop.store.profile_file import ProfileFile
from liaobots_desktop.store.settings import Settings, SettingsFile
from tests.store.small_disk import fill, needs_a_small_disk, small_disk
from tests.ui.conftest import OpenDesktop


def test_the_window_waits_for_the_disk_with_no_choice(
    open_desktop: OpenDesktop, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop = open_desktop("demo")
    sync, threads = os.fsync, list[str]()

    def noting(descriptor: int) -> None:
        threads.append(threading.current_thread().name)
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", noting)
    account = desktop.account
    account.choose_zoom(125)
    account.choose_theme("dark")
    account.choose_model("gpt-4")
    new = account.services.new("Mine", account.services.all()[1].endpoint)  # type: ignore[arg-type]
    account.keep_profile(new)
    account.choose_profile(new)
    desktop.window.commands.keymap.change("chat.new", ["Ctrl+Alt+N"])
    desktop.window.commands.recent.note("view.dark")
    desktop.window.close()
    desktop.shut_down()

    assert set(threads) == {"later-writes"}
    kept = SettingsFile(folder).current
    assert (kept.zoom, kept.theme, kept.model, kept.profile) == (125, "dark", "gpt-4", new.id)
    assert ProfileFile(folder).find(new.id) == new
    assert ActionFile(folder).keys() == {"chat.new": ["Ctrl+Alt+N"]}
    assert ActionFile(folder).used() == ("view.dark",)


@needs_a_small_disk
def test_a_choice_that_the_disk_refuses_is_told_and_kept_with_the_next(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    folder.rmdir()
    with small_disk(folder, "3m") as disk:
        desktop = open_desktop("demo")
        filler = fill(disk)
        desktop.window.commands.perform("view.zoom_in")
        qtbot.waitUntil(lambda: desktop.window.notice_bar.notice() is not None)
        notice = desktop.window.notice_bar.notice()
        filler.unlink()
        desktop.window.commands.perform("view.dark")
        desktop.later.finish()
        kept = SettingsFile(disk).current
        desktop.shut_down()

    assert notice is not None
    assert notice.text.startswith("This could not be saved (the disk is full).")
    assert (kept.zoom, kept.theme) == (110, "dark")


_SCRIPT = """
import os, signal, sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from liaobots_desktop import launch
from liaobots_desktop.app import Desktop
from liaobots_desktop.instance.claiming import Claim, claim_window

sync = os.fsync
begin = Desktop.begin


def slow(number):
    time.sleep(0.2)
    sync(number)


def act(desktop):
    os.fsync = slow
    for zoom in (110, 125, 150):
        desktop.account.choose_zoom(zoom)
    os.kill(os.getpid(), signal.SIGTERM)


def begun(desktop, wish):
    begin(desktop, wish)
    desktop._first_paint.painted.connect(lambda: QTimer.singleShot(0, lambda: act(desktop)))


Desktop.begin = begun
sys.exit(launch.run(Claim(Path(sys.argv[1])), demo=True))
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM")
def test_a_choice_is_kept_when_the_system_ends_the_app(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(folder)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert SettingsFile(folder).current == Settings(zoom=150)
