"""The icon is clicked again while the window is open: it comes forward, under a window manager."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from liaobots_desktop.instance.window_lock import holder_of
from tests.end_to_end.managed_screen import (
    active_window,
    is_visible,
    managed_screen,
    windows_of_ours,
)
from tests.end_to_end.running_app import TITLE, RunningApp
from tests.virtual_screen import VirtualScreen
from tests.waiting import wait_until

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is for Linux"),
    pytest.mark.skipif(shutil.which("openbox") is None, reason="it needs a window manager"),
]


@pytest.fixture
def screen() -> Iterator[VirtualScreen]:
    with managed_screen() as started:
        yield started


def start_again(screen: VirtualScreen, folder: Path, *words: str) -> tuple[int, str, str]:
    command = [sys.executable, "-m", "liaobots_desktop", "--data-dir", str(folder), *words]
    done = subprocess.run(
        command, env=screen.env, capture_output=True, text=True, timeout=60, check=False
    )
    return done.returncode, done.stdout, done.stderr


def test_a_minimised_window_comes_up_with_the_keyboard(
    screen: VirtualScreen, tmp_path: Path
) -> None:
    with RunningApp(screen, tmp_path / "data") as app:
        screen.xdotool("windowminimize", app.window)
        wait_until(lambda: not is_visible(screen, app.window), "the window is minimised")
        left = start_again(screen, tmp_path / "data")
        wait_until(lambda: is_visible(screen, app.window), "the window is back")
        wait_until(lambda: active_window(screen) == app.window, "the window has the keyboard")
        app.ask("What can you do?")
        _, end = app.wait_for_end(1)
        ended = app.quit()

    assert left == (0, "", "")
    assert end == "complete"
    assert ended == (0, "")


def test_a_covered_window_comes_before_the_one_that_covers_it(
    screen: VirtualScreen, tmp_path: Path
) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    with RunningApp(screen, one) as covered, RunningApp(screen, two):
        other = wait_until(lambda: other_window(screen, covered.window), "the other window")
        screen.xdotool("windowactivate", "--sync", other)
        wait_until(lambda: active_window(screen) == other, "the other window is active")
        screen.xdotool("mousemove", "640", "410")
        above = under_the_pointer(screen)
        left = start_again(screen, one)
        wait_until(lambda: active_window(screen) == covered.window, "the first is active")
        wait_until(lambda: under_the_pointer(screen) != above, "the first lies above")

    assert left == (0, "", "")


def test_toggle_hides_the_window_and_shows_it_with_the_keyboard(
    screen: VirtualScreen, tmp_path: Path
) -> None:
    with RunningApp(screen, tmp_path / "data") as app:
        hidden = start_again(screen, tmp_path / "data", "--toggle")
        wait_until(lambda: not is_visible(screen, app.window), "the window is hidden")
        shown = start_again(screen, tmp_path / "data", "--toggle")
        wait_until(lambda: active_window(screen) == app.window, "the window has the keyboard")
        app.ask("What can you do?")
        _, end = app.wait_for_end(1)
        ended = app.quit()

    assert (hidden, shown) == ((0, "", ""), (0, "", ""))
    assert end == "complete"
    assert ended == (0, "")


def test_a_start_that_is_hidden_comes_with_the_question_of_another(
    screen: VirtualScreen, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    command = [sys.executable, "-m", "liaobots_desktop", "--demo", "--data-dir", str(folder)]
    with subprocess.Popen([*command, "--hidden"], env=screen.env) as hidden:
        try:
            wait_until(lambda: folder.exists() and holder_of(folder).address, "it takes calls")
            left = start_again(screen, folder, "--hidden")
            nothing_seen = not windows_of_ours(screen)
            asked = start_again(screen, folder, "ask", "--in-window", "What can you do?")
            window = screen.wait_for_window(TITLE)
            wait_until(lambda: active_window(screen) == window, "the window has the keyboard")
            app = RunningApp(screen, folder)
            _, end = app.wait_for_end(1)
        finally:
            hidden.terminate()

    assert (left, asked) == ((0, "", ""), (0, "", ""))
    assert nothing_seen
    assert end == "complete"


def test_a_quick_question_is_typed_at_once_and_ends_with_its_window(
    screen: VirtualScreen, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    command = [sys.executable, "-m", "liaobots_desktop", "--demo", "--data-dir", str(folder)]
    with subprocess.Popen([*command, "--quick-ask"], env=screen.env) as begun:
        try:
            small = screen.wait_for_window("Quick question")
            wait_until(lambda: active_window(screen) == small, "it has the keyboard")
            nothing_else = windows_of_ours(screen) == []
            screen.type("What can you do?")
            screen.xdotool("key", "Return")
            _, end = RunningApp(screen, folder).wait_for_end(1)
            screen.xdotool("key", "Escape")
            code = begun.wait(60)
        finally:
            begun.kill()

    assert nothing_else
    assert (end, code) == ("complete", 0)


def test_a_quick_question_comes_from_the_open_app_and_leads_into_it(
    screen: VirtualScreen, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    with RunningApp(screen, folder) as app:
        screen.xdotool("windowminimize", app.window)
        wait_until(lambda: not is_visible(screen, app.window), "the window is minimised")
        left = start_again(screen, folder, "--quick-ask")
        small = screen.wait_for_window("Quick question")
        wait_until(lambda: active_window(screen) == small, "it has the keyboard")
        was_alone = not is_visible(screen, app.window)
        screen.type("What can you do?")
        screen.xdotool("key", "Return")
        app.wait_for_end(1)
        screen.xdotool("key", "ctrl+o")
        wait_until(lambda: active_window(screen) == app.window, "the window has the keyboard")
        ended = app.quit()

    assert left == (0, "", "")
    assert was_alone
    assert ended == (0, "")


def under_the_pointer(screen: VirtualScreen) -> str:
    """Return the window, or its manager's frame, that is the highest where the pointer is."""
    return screen.xdotool("getmouselocation", "--shell").rpartition("WINDOW=")[2]


def test_that_a_hung_window_does_not_answer_is_said_in_a_box(
    screen: VirtualScreen, tmp_path: Path
) -> None:
    with RunningApp(screen, tmp_path / "data") as app:
        wait_until(lambda: holder_of(tmp_path / "data").address, "the window takes calls")
        os.kill(app.process.pid, signal.SIGSTOP)
        command = [sys.executable, "-m", "liaobots_desktop", "--data-dir", str(tmp_path / "data")]
        second = subprocess.Popen(command, env=screen.env, stderr=subprocess.PIPE, text=True)
        box = wait_until(lambda: other_window(screen, app.window), "the box")
        screen.focus(box)
        screen.xdotool("key", "Return")
        _, said = second.communicate(timeout=60)
        os.kill(app.process.pid, signal.SIGCONT)

    assert second.returncode == 1
    assert said.startswith("The window with these chats is already open, but it does not respond")


def other_window(screen: VirtualScreen, window: str) -> str | None:
    found = screen.xdotool("search", "--onlyvisible", "--name", TITLE).split()
    return next((other for other in found if other != window), None)
