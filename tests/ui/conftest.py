"""The real window on real parts: a database file, a worker thread, a server on loopback."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QAccessible, QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop import app
from liaobots_desktop.app import Desktop
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.settings import SettingsFile
from tests.store import talking
from tests.store.looking import write
from tests.ui.ending import end

CODE = "Abc123Def456G"

OpenDesktop = Callable[..., Desktop]


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application as the app prepares it, before a test opens the first window, too."""
    app.prepare(qapp)
    return qapp


class OpenedFolders(QObject):
    """Takes the place of the system's file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Note what was to be opened."""
        self.paths.append(url.toLocalFile())


@pytest.fixture
def opened_folders() -> Iterator[OpenedFolders]:
    """What the file manager was asked to show."""
    opened = OpenedFolders()
    # PySide6 6.10 takes text here, whatever its stubs say
    QDesktopServices.setUrlHandler("file", opened, "open")  # type: ignore[arg-type]
    yield opened
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def reader() -> Iterator[None]:
    """A screen reader is there."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The data directory of the window under test."""
    chosen = tmp_path / "liaobots"
    chosen.mkdir(mode=0o700)
    return chosen


@pytest.fixture
def open_desktop(qtbot: QtBot, qapp: QApplication, folder: Path) -> Iterator[OpenDesktop]:
    """Open the app; `base_url` chooses the service, none shows the first start."""
    opened: list[Desktop] = []

    def open_one(
        base_url: str = "", *, code: str = CODE, theme: str = "light", is_patient: bool = True
    ) -> Desktop:
        for before in opened:
            before.later.finish()  # what was chosen in it is there for this one
        SettingsFile(folder).change(base_url=base_url, theme=theme)
        if base_url and code:
            AuthFile(folder).save(AuthCode(code))
        store = app.open_store(folder)
        store.recover()
        desktop = Desktop(qapp, store, folder, demo=False)
        opened.append(desktop)
        with qtbot.waitExposed(desktop.window):
            desktop.window.show()
        qtbot.waitUntil(lambda: desktop.finding is not None)
        if is_patient:  # a busy machine is no other program: tests need not wait for each act
            store.be_patient()
        return desktop

    yield open_one
    for desktop in opened:
        end(desktop)


@pytest.fixture
def ordered(open_desktop: OpenDesktop, folder: Path, qtbot: QtBot) -> Desktop:
    """A window with the chats d, c, b and a, the last used first; its keys are there."""
    store = ChatStore.open(folder / FILE_NAME)
    for title in "abcd":
        talking.ask(store, title)
    store.close()
    # two within a millisecond would stand in any order
    write(
        folder / FILE_NAME, "UPDATE conversation SET updated_at = updated_at - 200 + unicode(title)"
    )
    opened = open_desktop("demo")
    qtbot.waitUntil(lambda: opened.keeping is not None)
    opened.window.activateWindow()
    return opened


@pytest.fixture
def low(ordered: Desktop, qtbot: QtBot) -> Iterator[Desktop]:
    """A small window with a chat, everything three times as large as designed."""
    qtbot.waitUntil(lambda: ordered.usage is not None and ordered.context is not None)
    ordered.window.open_chat(ordered.window.chats.nth_chat(1))
    ordered.window.resize(640, 480)
    ordered.account.choose_zoom(300)
    for _ in range(4):
        QApplication.processEvents()
    yield ordered
    ordered.account.choose_zoom(100)
