"""The icon in a real tray, under a window manager: closing keeps the app there, and it is found."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from liaobots_desktop.store.settings import SettingsFile
from tests.end_to_end.managed_screen import active_window, is_visible, managed_screen
from tests.end_to_end.running_app import RunningApp
from tests.end_to_end.tray_host import TrayHost
from tests.session_bus import session_bus
from tests.virtual_screen import VirtualScreen
from tests.waiting import wait_until

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is for Linux"),
    pytest.mark.skipif(shutil.which("openbox") is None, reason="it needs a window manager"),
    pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="it needs D-Bus"),
]


@pytest.fixture
def screen() -> Iterator[VirtualScreen]:
    with managed_screen() as started:
        yield started


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch) -> Iterator[TrayHost]:
    with session_bus() as address, TrayHost(address) as host:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield host


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data directory where the icon is wanted."""
    made = tmp_path / "data"
    made.mkdir(mode=0o700)
    SettingsFile(made).change(tray=True)
    return made


def test_closing_keeps_the_app_in_the_tray_and_a_click_brings_it(
    tray: TrayHost, screen: VirtualScreen, folder: Path
) -> None:
    with RunningApp(screen, folder) as app:
        tray.wait_for_icon()
        entries = list(tray.menu())
        screen.xdotool("windowactivate", "--sync", app.window)
        screen.xdotool("key", "ctrl+w")
        screen.wait_for_window("Close the window")
        screen.xdotool("key", "Return")
        wait_until(lambda: not is_visible(screen, app.window), "the window is hidden")
        is_running = app.process.poll() is None
        tray.click()
        wait_until(lambda: active_window(screen) == app.window, "the window is back")
        tray.choose("Quit")
        _, said = app.process.communicate(timeout=60)

    assert entries == [
        "Open Liaobots Desktop",
        "Quick question",
        "New chat",
        "Do not disturb",
        "Quit",
    ]
    assert is_running
    assert (app.process.returncode, said) == (0, "")
    assert SettingsFile(folder).current.closing == "tray"


def test_what_starts_hidden_is_found_in_the_tray(
    tray: TrayHost, screen: VirtualScreen, folder: Path
) -> None:
    command = (sys.executable, "-m", "liaobots_desktop", "--hidden")
    app = RunningApp(screen, folder, command)
    with app.started():
        tray.wait_for_icon()
        tray.choose("Quick question")
        screen.wait_for_window("Quick question")
        tray.choose("Open Liaobots Desktop")
        window = screen.wait_for_window("Liaobots Desktop")
        wait_until(lambda: active_window(screen) == window, "the window has the keyboard")
        tray.choose("Quit")
        _, said = app.process.communicate(timeout=60)

    assert (app.process.returncode, said) == (0, "")
