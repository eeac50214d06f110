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
    with RunningApp(screen, folder) as app:
        app.ask("silence")
        app.wait_for_text(1, " ")
        screen.xdotool("key", "ctrl+shift+Return")
        beside = wait_for_title(screen, "silence")
        wait_until(lambda: active_window(screen) == beside, "the new window has the keyboard")
        screen.xdotool("key", "ctrl+comma")
        settings = screen.wait_for_window("Settings")
        wait_until(lambda: active_window(screen) == settings, "the settings have the keyboard")
        screen.xdotool("key", "Escape")
        wait_until(lambda: active_window(screen) == beside, "the keyboard is where it was")
        PICTURES.mkdir(parents=True, exist_ok=True)
        screen.screenshot(PICTURES / "two-windows.png")
        both = ask_in(app, app.window, "silence please", 2)
        ended = app.quit()
        after = app.answers()
    with RunningApp(screen, folder) as again:
        wait_for_title(screen, "silence")
        wait_until(lambda: active_window(screen) == again.window, "the main one has the keyboard")
        left = again.quit()

    assert both == [None, None]
    assert ended == (0, "")
    assert [end for _, end in after] == ["interrupted", "interrupted"]
    assert all(text for text, _ in after)
    assert left == (0, "")


def test_esc_stops_the_answer_of_the_window_in_which_it_is_pressed(
    screen: VirtualScreen, tmp_path: Path
) -> None:
    with RunningApp(screen, tmp_path / "data") as app:
        app.ask("silence")
        app.wait_for_text(1, " ")
        screen.xdotool("key", "ctrl+shift+Return")
        beside = wait_for_title(screen, "silence")
        wait_until(lambda: active_window(screen) == beside, "the new window has the keyboard")
        ask_in(app, app.window, "silence please", 2)
        screen.xdotool("key", "Escape")
        _, stopped = app.wait_for_end(2)
        goes_on = app.answers()[0][1]
        activate(screen, beside)
        screen.xdotool("key", "Escape")
        app.wait_for_end(1)
        ask_in(app, beside, "silence", 3)
        asked = questions(tmp_path / "data")
        left = app.quit()

    assert (stopped, goes_on) == ("stopped", None)
    assert asked == [["silence", "silence"], ["silence please"]]
    assert left == (0, "")


def ask_in(app: RunningApp, window: str, question: str, number: int) -> list[str | None]:
    """Ask in a window, wait for the first words of an answer; return how all have ended."""
    activate(app.screen, window)
    app.ask(question)
    app.wait_for_text(number, " ")
    return [end for _, end in app.answers()]


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
