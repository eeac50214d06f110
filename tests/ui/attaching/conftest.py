"""The window to which something is attached, and what is seen of it."""

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.ui.attaching.chip import Chip
from liaobots_desktop.ui.attaching.tray import Tray
from liaobots_desktop.ui.composer import Composer
from tests.fault_server import FaultServer
from tests.store.looking import read
from tests.ui.conftest import OpenDesktop


class Attacher:
    """A window, and its composer with what is attached."""

    def __init__(self, desktop: Desktop, qtbot: QtBot) -> None:
        self.desktop = desktop
        self.window = desktop.window
        self._qtbot = qtbot
        qtbot.waitUntil(lambda: desktop.window.attaching is not None)
        self.window.activateWindow()

    @property
    def composer(self) -> Composer:
        """Where questions are written."""
        return self.window.pane.composer

    @property
    def tray(self) -> Tray:
        """The row of chips."""
        (found,) = self.window.findChildren(Tray)
        return found

    @property
    def chips(self) -> list[Chip]:
        """The chips that are seen."""
        tray = self.window.findChild(Tray)
        return [chip for chip in tray.chips if chip.isVisible()] if tray is not None else []

    @property
    def names(self) -> list[str]:
        """The names of the texts that are attached."""
        return [chip.attachment.name for chip in self.chips]

    @property
    def notice(self) -> str:
        """What the notice bar says."""
        notice = self.window.notice_bar.notice()
        return notice.text if notice else ""

    def attach(self, *files: Path) -> None:
        """Attach files and wait until they are read."""
        assert self.window.attaching is not None
        self.window.attaching.take_files([str(file) for file in files])
        self.wait()

    def wait(self) -> None:
        """Wait until nothing is being read."""
        self._qtbot.waitUntil(lambda: not self.composer.attached.is_reading)

    def saved(self, folder: Path, query: str = "SELECT name FROM draft_attachment") -> list[str]:
        """Return what is on disk."""
        return [row[0] for row in read(folder / FILE_NAME, query)]


def written(folder: Path, name: str, text: str | bytes = "hello\n") -> Path:
    """Make a file."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def asked_last(server: FaultServer) -> str:
    """Return the last question that a service was asked."""
    return str(json.loads(server.requests[-1].body)["messages"][-1]["content"])


@pytest.fixture
def attacher(open_desktop: OpenDesktop, qtbot: QtBot) -> Attacher:
    """The window without any chat; nothing is asked of a service."""
    return Attacher(open_desktop("http://127.0.0.1:1"), qtbot)
