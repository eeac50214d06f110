"""The theme of the system, as a desktop's portal tells of it, is the window's, at once."""

import shutil
import subprocess
import sys
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


def wait_for_colour(screen: VirtualScreen, colour: str) -> None:
    wait_until(
        lambda: screen.image().pixelColor(*IN_THE_SIDEBAR).name() == colour,
        f"a sidebar in {colour}",
        30,
    )


def test_the_window_is_dark_light_and_in_high_contrast_with_its_system_unless_one_is_chosen(
    tmp_path: Path,
) -> None:
    command = [sys.executable, "-m", "liaobots_desktop", "--demo", "--data-dir", str(tmp_path)]
    with (
        VirtualScreen() as screen,
        session_bus() as address,
        DesktopPortal(address, DARK) as portal,
    ):
        desktop = {"DBUS_SESSION_BUS_ADDRESS": address, "XDG_CURRENT_DESKTOP": "GNOME"}
        process = subprocess.Popen(command, env={**screen.env, **desktop})
        try:
            screen.focus(screen.wait_for_window(TITLE))
            wait_for_colour(screen, "#161719")
            for theme, colour in (("light", "#f7f6f3"), ("system", "#161719")):
                screen.xdotool("key", "ctrl+shift+p")
                screen.type(f"{theme} theme")
                screen.xdotool("key", "Return")
                wait_for_colour(screen, colour)
            portal.change("color-scheme", LIGHT)
            wait_for_colour(screen, "#f7f6f3")
            portal.change("contrast", 1)
            wait_for_colour(screen, "#ffffff")
        finally:
            process.kill()
            process.wait()
