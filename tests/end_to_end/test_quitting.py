"""Ctrl+Q in the middle of everything: two windows that answer, a comparison, a temporary chat."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.managed_screen import active_window, managed_screen
from tests.end_to_end.running_app import RunningApp
from tests.end_to_end.test_windows import activate, wait_for_title
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


@pytest.mark.parametrize("from_temporary", [True, False])
def test_ctrl_q_ends_it_all_in_order_and_keeps_what_came(
    screen: VirtualScreen, tmp_path: Path, from_temporary: bool
) -> None:
    folder = tmp_path / "data"
    with RunningApp(screen, folder) as app:
        app.ask("silence")
        app.wait_for_text(1, " ")
        screen.xdotool("key", "ctrl+shift+Return")
        beside = wait_for_title(screen, "silence")
        wait_until(lambda: active_window(screen) == beside, "the new window has the keyboard")
        activate(screen, app.window)
        compare(app, "slow")
        screen.xdotool("key", "ctrl+shift+n")
        temporary = wait_for_title(screen, "Temporary")
        wait_until(lambda: active_window(screen) == temporary, "it has the keyboard")
        app.ask("flamingos")
        if not from_temporary:
            activate(screen, beside)
        ended = app.quit()
        after = app.answers()

    assert ended == (0, "")
    assert [end for _, end in after] == ["interrupted"] * 3
    assert all(text for text, _ in after)
    assert not [file for file in folder.rglob("*") if is_told(file, b"flamingos")]


def is_told(file: Path, word: bytes) -> bool:
    """Whether a file holds a word."""
    return file.is_file() and word in file.read_bytes()


def compare(app: RunningApp, question: str) -> None:
    """Let two models answer a question side by side, and wait for words of both."""
    app.screen.type(question)
    app.screen.xdotool("key", "ctrl+shift+d")
    app.screen.xdotool("key", "Return")
    app.wait_for_text(2, " ")
    app.wait_for_text(3, " ")
