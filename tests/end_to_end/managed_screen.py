"""A screen with a window manager, which gives windows the keyboard and hides them."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from tests.end_to_end.running_app import TITLE
from tests.virtual_screen import VirtualScreen
from tests.waiting import wait_until


@contextmanager
def managed_screen() -> Iterator[VirtualScreen]:
    """Start a screen and openbox on it."""
    with VirtualScreen(1280, 820) as started:
        manager = subprocess.Popen(
            ["openbox", "--sm-disable"], env=started.env, stderr=subprocess.DEVNULL
        )
        wait_until(lambda: active_window(started) is not None, "openbox")
        yield started
        manager.terminate()
        manager.wait(60)


def active_window(screen: VirtualScreen) -> str | None:
    """Return the window that has the keyboard, or None where no manager tells of one."""
    try:
        return screen.xdotool("getactivewindow")
    except subprocess.CalledProcessError as error:
        return "" if "No such" not in error.stderr and "not support" not in error.stderr else None


def is_visible(screen: VirtualScreen, window: str) -> bool:
    """Whether a window is seen, wholly or in part."""
    return window in windows_of_ours(screen)


def windows_of_ours(screen: VirtualScreen) -> list[str]:
    """Return the windows with the app's name that are seen."""
    try:
        return screen.xdotool("search", "--onlyvisible", "--name", TITLE).split()
    except subprocess.CalledProcessError:
        return []
