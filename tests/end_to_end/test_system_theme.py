"""The theme of the system, as a desktop's portal tells of it, is the window's, at once."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.end_to_end.desktop_portal import DARK, LIGHT, DesktopPortal
from tests.end_to_end.running_app import TITLE
from tests.session_bus import session_bus
from tests.virtual_screen import VirtualScreen
from tests.waiting import wait_until

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.skipif(sys.platform != "linux", reason="portals are Linux's"),
    pytest.mark.skipif(shutil.which("Xvfb") is None, reason="it needs a screen"),
]
IN_THE_SIDEBAR = (6, 400)
NO_WINDOW = "#000000"
LIGHT_ONE, DARK_ONE, CONTRAST = "#f7f6f3", "#161719", "#ffffff"


def colour(screen: VirtualScreen) -> str:
    return screen.image().pixelColor(*IN_THE_SIDEBAR).name()


def first_colour(screen: VirtualScreen) -> str:
    wait_until(lambda: colour(screen) != NO_WINDOW, "a window")
    return colour(screen)


def wait_for_colour(screen: VirtualScreen, wanted: str) -> None:
    wait_until(lambda: colour(screen) == wanted, f"a sidebar in {wanted}", 30)


def is_kept_as_dark(kept: Path) -> bool:
    return kept.exists() and json.loads(kept.read_text("utf-8"))["was_dark"]


@contextmanager
def started(screen: VirtualScreen, address: str, folder: Path) -> Iterator[None]:
    """Start the app under GNOME; it is killed at the end."""
    command = [sys.executable, "-m", "liaobots_desktop", "--demo", "--data-dir", str(folder)]
    desktop = {"DBUS_SESSION_BUS_ADDRESS": address, "XDG_CURRENT_DESKTOP": "GNOME"}
    process = subprocess.Popen(command, env={**screen.env, **desktop})
    try:
        yield
    finally:
        process.kill()
        process.wait()


def test_the_window_is_dark_light_and_in_high_contrast_with_its_system_unless_one_is_chosen(
    tmp_path: Path,
) -> None:
    with (
        VirtualScreen() as screen,
        session_bus() as address,
        DesktopPortal(address, DARK) as portal,
    ):
        (tmp_path / "window.json").write_text('{"was_dark": true}', "utf-8")
        with started(screen, address, tmp_path):
            first = [first_colour(screen)]
            wait_for_colour(screen, LIGHT_ONE)  # the first look has heard nothing
            portal.begin()
            screen.focus(screen.wait_for_window(TITLE))
            wait_for_colour(screen, DARK_ONE)
            for theme, wanted in (("light", LIGHT_ONE), ("system", DARK_ONE)):
                screen.xdotool("key", "ctrl+shift+p")
                screen.type(f"{theme} theme")
                screen.xdotool("key", "Return")
                wait_for_colour(screen, wanted)
            wait_until(lambda: is_kept_as_dark(tmp_path / "window.json"), "a note of the dark")
        wait_for_colour(screen, NO_WINDOW)
        with started(screen, address, tmp_path):
            first.append(first_colour(screen))
            portal.change("color-scheme", LIGHT)
            wait_for_colour(screen, LIGHT_ONE)
            portal.change("contrast", 1)
            wait_for_colour(screen, CONTRAST)

    assert first == [DARK_ONE, DARK_ONE]
