"""Two windows, two answers at once, the end of the app, and its next start: both are back."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.end_to_end.managed_screen import active_window, managed_screen
from tests.end_to_end.running_app import RunningApp
from tests.virtual_screen import VirtualScreen
from tests.waiting import wait_until

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is for Linux"),
    pytest.mark.skipif(shutil.which("openbox") is None, reason="it needs a window manager"),
]

PICTURES = Path(__file__).parents[2] / "build" / "screenshots"


@pytest.fixture
def screen() -> Iterator[VirtualScreen]:
    with managed_screen() as started:
        yield started


def test_two_windows_answer_at_once_and_both_come_back_after_a_quit(
    screen: VirtualScreen, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    PICTURES.mkdir(parents=True, exist_ok=True)
    with RunningApp(screen, folder) as app:
        app.ask("silence")
        app.wait_for_text(1, " ")
        screen.xdotool("key", "ctrl+shift+Return")
        beside = wait_for_title(screen, "silence")
        wait_until(lambda: active_window(screen) == beside, "the new window has the keyboard")
        activate(screen, app.window)
        app.ask("silence please")
        app.wait_for_text(2, " ")
        screen.screenshot(PICTURES / "two-windows.png")
        both = [end for _, end in app.answers()]
        ended = app.quit()
        after = app.answers()
    with RunningApp(screen, folder) as again:
        back = wait_for_title(screen, "silence")
        wait_until(lambda: active_window(screen) == again.window, "the main one has the keyboard")
        activate(screen, back)
        again.ask("silence")
        again.wait_for_text(3, " ")
        activate(screen, again.window)
        again.ask("silence please")
        again.wait_for_text(4, " ")
        screen.xdotool("key", "Escape")
        _, stopped = again.wait_for_end(4)
        goes_on = again.answers()[2][1]
        activate(screen, back)
        screen.xdotool("key", "Escape")
        _, stopped_too = again.wait_for_end(3)
        left = again.quit()

    assert both == [None, None]
    assert ended == (0, "")
    assert [end for _, end in after] == ["interrupted", "interrupted"]
    assert all(text for text, _ in after)
    assert (stopped, goes_on, stopped_too) == ("stopped", None, "stopped")
    assert questions(folder) == [["silence", "silence"], ["silence please", "silence please"]]
    assert left == (0, "")


def activate(screen: VirtualScreen, window: str) -> None:
    """Bring a window before the others, as a click on it does."""
    screen.xdotool("windowactivate", "--sync", window)
    wait_until(lambda: active_window(screen) == window, "the window has the keyboard")


def wait_for_title(screen: VirtualScreen, title: str) -> str:
    """Wait for the window of a chat, whose title begins so, and return its id."""

    def found() -> str:
        try:
            return screen.xdotool("search", "--onlyvisible", "--name", f"^{title}").split()[-1]
        except subprocess.CalledProcessError:
            return ""  # not there yet

    return wait_until(found, f"the window of {title}")


def questions(folder: Path) -> list[list[str]]:
    """Return what was asked in each chat, in the order in which they were begun."""
    with closing(sqlite3.connect(f"file:{folder / 'chats.db'}?mode=ro", uri=True)) as database:
        rows = database.execute(
            "SELECT conversation_id, text FROM whole_message WHERE role = 'user' ORDER BY id"
        ).fetchall()
    asked: dict[str, list[str]] = {}
    for chat, text in rows:
        asked.setdefault(chat, []).append(text)
    return list(asked.values())
