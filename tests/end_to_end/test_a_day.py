"""A whole day's use by the keyboard alone, on a real window under a window manager."""

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from liaobots_desktop.demo.server import DemoServer
from tests.end_to_end.managed_screen import active_window, managed_screen
from tests.end_to_end.running_app import TITLE
from tests.end_to_end.seen_app import Eyes, accessible
from tests.virtual_screen import VirtualScreen
from tests.waiting import wait_until

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is for Linux"),
    pytest.mark.skipif(shutil.which("openbox") is None, reason="it needs a window manager"),
]

CODE = "Abc123Def456G"
STOPPED = "long 1 MB"
"""Its answer takes minutes: it is not whole when Esc comes, however busy the machine is."""
MOVE_TO, NEW_FOLDER = ("Down",) * 6, ("Down",)
"""Behind Rename, Duplicate, Pin and Archive; behind No folder."""
DARK = "#161719"
"""The sidebar in the dark theme."""
_MOST_STEPS = 40
NEWEST = "SELECT text, ended FROM whole_message WHERE role = 'assistant' ORDER BY id DESC LIMIT 1"
ENDED = "SELECT count(*) FROM whole_message WHERE role = 'assistant' AND ended IS NOT NULL"


class Day:
    """The hands on the keyboard, the eyes on the bus, and what is on the disk."""

    def __init__(
        self, screen: VirtualScreen, eyes: Eyes, env: dict[str, str], folder: Path
    ) -> None:
        self.screen, self.eyes, self._env, self._folder = screen, eyes, env, folder

    def start(self) -> None:
        """Start the app and wait for its window."""
        command = [sys.executable, "-m", "liaobots_desktop", "--data-dir", str(self._folder)]
        self.process = subprocess.Popen(command, env=self._env, stderr=subprocess.PIPE, text=True)
        self.window = self.screen.wait_for_window(TITLE)

    def quit(self) -> tuple[int, str]:
        """Press Ctrl+Q; return the exit code and what was written to stderr, but for Qt's note."""
        self.press("ctrl+q")
        _, said = self.process.communicate(timeout=60)
        lines = (line for line in said.splitlines() if not line.startswith("AtSpiAdaptor:"))
        return self.process.returncode, "\n".join(lines)

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        self.screen.xdotool("key", "--delay", "20", *keys)

    def enter(self, text: str) -> None:
        """Type a text and press Enter."""
        self.screen.type(text)
        self.press("Return")

    def walk(self, key: str, role: str, name: str) -> None:
        """Press a key until something with this role and name has the keyboard."""
        for _ in range(_MOST_STEPS):
            there = self.eyes.ask(focus=True)
            if there and there[0] == role and name in there[1]:
                return
            self.press(key)
            wait_until(lambda: self.eyes.ask(focus=True) != there, f"{key} leads on from {there}")  # noqa: B023
        raise AssertionError(f"{key} does not lead to the {role} {name!r}")

    def read(self, query: str) -> Any:
        """Return the first column of the first row of what is on the disk, None without one."""
        path = self._folder / "chats.db"
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
            row = database.execute(query).fetchone()
        return row[0] if row else None

    def wait_for(self, query: str, value: object) -> None:
        """Wait until the disk says so."""
        wait_until(lambda: self.read(query) == value, f"{value!r} by {query!r}")

    def setting(self, name: str) -> Any:
        """Return what is kept of a setting."""
        text = (self._folder / "settings.json").read_text(encoding="utf-8")
        return json.loads(text).get(name)


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    with managed_screen() as screen, accessible(screen) as (env, eyes):
        made = Day(screen, eyes, env, tmp_path / "data")
        yield made
        made.process.kill()
        made.process.communicate()


@pytest.fixture
def service() -> Iterator[str]:
    with DemoServer(pace=0.2) as server:
        yield server.url


def test_a_day_by_keyboard_alone(day: Day, service: str) -> None:
    day.start()
    start_with_a_code(day, service)
    ask_stop_and_edit(day)
    walk_branches(day)
    find_and_search(day)
    order(day)
    choose_theme_and_language(day)
    ended = day.quit()
    day.start()
    day.eyes.wait_for("label", "Streams")  # the title above the chat that was open
    day.eyes.wait_for("list", "Сообщения")
    day.eyes.wait_for("push button", "Новый чат")
    is_dark = day.screen.image().pixelColor(2, 400).name() == DARK
    ended_again = day.quit()

    assert (ended, ended_again) == ((0, ""), (0, ""))
    assert is_dark


def start_with_a_code(day: Day, service: str) -> None:
    day.eyes.wait_for("password text", "Auth code", focused=True)
    day.screen.type(CODE)
    day.walk("Tab", "combo box", "Service")
    day.walk("Down", "combo box", "another address, web protocol")
    day.walk("Tab", "text", "Address of the service")
    day.enter(service)
    day.eyes.wait_for("push button", "Next", focused=True)
    day.press("Return")
    day.eyes.wait_for("push button", "Begin", focused=True)
    day.press("Return")
    day.eyes.wait_for("text", "Your question", focused=True)


def ask_stop_and_edit(day: Day) -> None:
    day.enter("Why does my stream break on Cyrillic text?")
    day.wait_for(ENDED, 1)
    day.enter(STOPPED)
    wait_until(lambda: "small book" in (day.read(NEWEST) or ""), "the head of the long answer")
    day.press("Escape")
    day.wait_for(ENDED, 2)
    assert day.read("SELECT ended FROM message ORDER BY id DESC LIMIT 1") == "stopped"
    day.eyes.wait_for_no("push button", "Stop")  # the disk knows of it before the window does
    day.press("Up")
    day.press("ctrl+a")
    day.enter("What is a decoder?")
    day.wait_for(ENDED, 3)
    asked = f"text IN ('{STOPPED}', 'What is a decoder?')"
    assert day.read(f"SELECT count(DISTINCT parent_id) FROM message WHERE {asked}") == 1


def walk_branches(day: Day) -> None:
    head = "SELECT head_id FROM conversation"
    newest = day.read(head)
    day.press("alt+Up", "alt+Up")
    day.walk("Tab", "push button", "Previous version")
    day.press("Return")
    day.wait_for(f"SELECT head_id = {newest} FROM conversation", 0)
    day.press("Escape")


def find_and_search(day: Day) -> None:
    day.press("ctrl+f")
    day.eyes.wait_for("text", "Find in this chat", focused=True)
    day.screen.type("Cyrillic")
    day.eyes.wait_for("label", "1 of")
    day.press("Escape")
    day.press("ctrl+n")
    day.eyes.wait_for("push button", "Plan a week in a new city")
    day.enter("How do quokkas live?")
    day.wait_for(ENDED, 4)
    day.press("ctrl+k")
    day.eyes.wait_for("text", "Search all chats", focused=True)
    day.screen.type("Cyrillic")
    day.eyes.wait_for("list item", "Cyrillic")
    day.press("Return")
    day.eyes.wait_for("label", "Title of the chat: Why does my stream")


def order(day: Day) -> None:
    day.press("F2")
    # Qt leaves the field of a row out of the tree: nothing seen has the keyboard then
    wait_until(lambda: day.eyes.ask(focus=True) is None, "the field in the row of the chat")
    day.press("ctrl+a")
    day.enter("Streams")
    day.wait_for("SELECT count(*) FROM conversation WHERE title = 'Streams'", 1)
    day.walk("Tab", "list item", "Streams")
    day.press("Menu", *MOVE_TO, "Right", *NEW_FOLDER, "Return")
    day.wait_for("SELECT count(*) FROM folder", 1)
    wait_until(lambda: day.eyes.ask(focus=True) is None, "the field in the row of the folder")
    day.press("ctrl+a")
    day.enter("Work")
    day.wait_for("SELECT name FROM folder", "Work")
    filed = "SELECT folder_id IS NOT NULL FROM conversation WHERE title = 'Streams'"
    day.wait_for(filed, 1)
    deleted = "SELECT deleted_at IS NOT NULL FROM conversation WHERE title = 'Streams'"
    day.press("ctrl+shift+BackSpace")
    day.wait_for(deleted, 1)
    day.press("ctrl+z")
    day.wait_for(deleted, 0)
    day.eyes.wait_for("label", "Title of the chat: Streams")
    assert day.read(filed) == 1


def choose_theme_and_language(day: Day) -> None:
    day.press("ctrl+comma")
    day.eyes.wait_for("text", "Find a setting", focused=True)
    day.screen.type("theme")
    day.walk("Tab", "combo box", "Follow the system")
    day.walk("Down", "combo box", "Dark")
    wait_until(lambda: day.setting("theme") == "dark", "the theme is kept")
    wait_until(lambda: day.screen.image().pixelColor(2, 400).name() == DARK, "a dark window")
    day.press("shift+Tab")
    day.press("ctrl+f", "ctrl+a")
    day.screen.type("language")
    day.walk("Tab", "combo box", "Follow the system")
    day.walk("Down", "combo box", "Русский")
    wait_until(lambda: day.setting("language") == "ru", "the language is kept")
    day.eyes.wait_for("push button", "Новый чат")
    day.eyes.wait_for("push button", "Закрыть")  # the dialog was made anew in that language
    day.screen.wait_for_window("Настройки")
    wait_until(lambda: active_window(day.screen) != day.window, "the dialog is active")
    day.press("Escape", "Escape")  # ends the search, closes the dialog
    wait_until(lambda: active_window(day.screen) == day.window, "the window is active again")
