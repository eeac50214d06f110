"""The window as it is asked to export and import, by keys, menus and dropped files."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.exchange.export_report import Format
from liaobots_desktop.ui.exchange.exchange import Exchange
from liaobots_desktop.ui.exchange.export_dialog import ExportDialog
from liaobots_desktop.ui.exchange.progress_strip import ProgressStrip
from tests.store import talking
from tests.ui.conftest import CODE, OpenDesktop
from tests.ui.dropping import drop

Child = TypeVar("Child", bound=QWidget)

PATIENCE_MS = 60_000


def child(parent: QWidget, kind: type[Child], name: str = "") -> Child:
    """Return the one visible child of a kind, with an accessible name or a label if wanted."""
    (found,) = (
        each
        for each in parent.findChildren(kind)
        if name in {"", each.accessibleName(), each.property("text")} and each.isVisible()
    )
    return found


def names(folder: Path) -> list[str]:
    """Return the names of all that is in a folder."""
    return sorted(path.name for path in folder.rglob("*"))


class Asked:
    """The window and what is done with it."""

    def __init__(self, desktop: Desktop, qtbot: QtBot) -> None:
        self.desktop = desktop
        self.window = desktop.window
        self._qtbot = qtbot
        qtbot.waitUntil(lambda: self.window.exchange is not None)

    @property
    def exchange(self) -> Exchange:
        """What does the work."""
        assert self.window.exchange is not None
        return self.window.exchange.exchange

    @property
    def notice(self) -> str:
        """What the notice bar says, "" if it is hidden."""
        notice = self.window.notice_bar.notice()
        return notice.text if notice else ""

    @property
    def titles(self) -> list[str]:
        """What the sidebar lists, without the headings."""
        chats = self.window.chats
        rows = [chats.index(row) for row in range(chats.rowCount())]
        return [str(row.data()) for row in rows if row.flags()]

    def press(self, keys: str) -> None:
        """Press keys in the window."""
        self.window.activateWindow()
        self._qtbot.waitUntil(self.window.isActiveWindow)
        QTest.keySequence(self.window, keys)

    def button_of_notice(self, label: str) -> QPushButton:
        """Return a button of the notice bar, when it is shown."""
        bar = self.window.notice_bar
        self._qtbot.waitUntil(lambda: all(b.isVisible() for b in bar.findChildren(QPushButton)))
        return child(bar, QPushButton, label)

    def dialog(self, kind: type[Child]) -> Child:
        """Return the dialog of a kind that is open."""
        return child(self.window, kind)

    def choose(self, kind: Format, target: Path, subject: int = 0) -> ExportDialog:
        """Fill the export dialog that is open; return it."""
        dialog = self.dialog(ExportDialog)
        child(dialog, QComboBox, "Chats").setCurrentIndex(subject)
        formats = child(dialog, QComboBox, "Format")
        formats.setCurrentIndex(formats.findData(kind))
        field = child(dialog, QLineEdit, "Save to")
        field.selectAll()
        QTest.keyClicks(field, str(target))
        return dialog

    def export(self, kind: Format, target: Path, subject: int = 0) -> bool:
        """Fill the dialog and export; return whether it was done."""
        dialog = self.choose(kind, target, subject)
        with self.job() as ends:
            child(dialog, QPushButton, "Export").click()
        return ends == [True]

    @contextmanager
    def job(self) -> Iterator[list[bool]]:
        """Wait for the end of the job that is begun in the block; yield how it ended."""
        ends: list[bool] = []
        with self._qtbot.waitSignal(self.exchange.ended, timeout=PATIENCE_MS) as ended:
            yield ends
        ends.extend(ended.args or [])

    def cancel_when_seen(self) -> None:
        """Press Cancel in the strip as soon as it shows itself."""
        self._qtbot.waitUntil(
            lambda: any(s.isVisible() for s in self.window.findChildren(ProgressStrip)),
            timeout=PATIENCE_MS,
        )
        child(child(self.window, ProgressStrip), QPushButton, "Cancel").click()

    def close_dialogs(self) -> None:
        """Close what is open above the window."""
        for dialog in self.window.findChildren(QDialog):
            dialog.close()

    def drop(self, onto: QWidget, *files: Path) -> bool:
        """Drag files onto a widget and let them go; return whether they were taken."""
        return drop(onto, *files)


@pytest.fixture
def asked(open_desktop: OpenDesktop, qtbot: QtBot) -> Asked:
    """The window without any chat; nothing is asked of a service."""
    return Asked(open_desktop("http://127.0.0.1:1"), qtbot)


@pytest.fixture
def chats(asked: Asked) -> list[ConversationId]:
    """Three chats of two messages; the first is open, and the auth code stands in the second."""
    store = asked.desktop._store
    answers = [
        talking.ask(store, question, answer).answer
        for question, answer in (
            ("Сколько рек? 河有多少？", "**Three**:\n\n- Nile\n- 长江\n- Волга"),
            (f"Is it {CODE}?", f"No, not `{CODE}`."),
            ("CON", "```python\nprint('x')\n```"),
        )
    ]
    asked.window.chats.refresh()
    asked.window.open_chat(answers[0].conversation_id)
    return [answer.conversation_id for answer in answers]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder of the user's."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder
