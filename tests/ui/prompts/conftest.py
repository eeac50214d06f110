"""The window with some kept prompts, and what is seen of them."""

from contextlib import closing
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.prompt_library import PromptLibrary
from liaobots_desktop.composing.prompt import Library, Prompt, PromptFolder
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.ui.composer import Composer
from liaobots_desktop.ui.prompts.library_dialog import LibraryDialog
from liaobots_desktop.ui.prompts_door import PromptsDoor
from tests.ui.conftest import OpenDesktop

Dialog = TypeVar("Dialog", bound=QDialog)

FOLDERS = (PromptFolder("w", "Work"), PromptFolder("l", "Letters", "w"))
PROMPTS = (
    Prompt("1", "Brief", "Be brief.", "short answers"),
    Prompt("2", "Letter", "Write a {{tone:polite|firm}} letter about {{matter}}.", "", "l"),
    Prompt("3", "Translate", "Translate to {{language:English}}: {{clipboard}}", "", "w"),
    Prompt("4", "总结文章", "用三句话总结。"),
)


class Prompter:
    """A window and its composer, and the dialogs that open above it."""

    def __init__(self, desktop: Desktop, qtbot: QtBot) -> None:
        self.desktop = desktop
        self.window = desktop.window
        self._qtbot = qtbot
        qtbot.waitUntil(lambda: desktop.window.prompts is not None)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.composer.field.setFocus()

    @property
    def composer(self) -> Composer:
        """Where questions are written."""
        return self.window.pane.composer

    @property
    def door(self) -> PromptsDoor:
        """What leads to prompts."""
        assert self.window.prompts is not None
        return self.window.prompts

    @property
    def library(self) -> PromptLibrary:
        """All prompts."""
        assert self.desktop.common is not None
        return self.desktop.common.library

    def write(self, text: str) -> None:
        """Type into the composer, and wait until prompts are read that it needs."""
        QTest.keyClicks(self.composer.field, text)
        if self.door.slash is not None:
            self._qtbot.waitUntil(lambda: self.library.is_read)

    def press(self, *keys: str) -> None:
        """Press keys in the composer."""
        for key in keys:
            QTest.keySequence(self.composer.field, key)

    @property
    def offered(self) -> list[str]:
        """The names in the popup, [] while it is not seen."""
        slash = self.door.slash
        if slash is None or not slash.popup.isVisible():
            return []
        rows = slash.popup.rows.model()
        return [rows.index(row, 0).data().strip("\u2068\u2069") for row in range(rows.rowCount())]

    def dialog(self, kind: type[Dialog]) -> Dialog:
        """Wait for the dialog of a kind that is open."""

        def visible() -> list[Dialog]:
            return [each for each in self.window.findChildren(kind) if each.isVisible()]

        self._qtbot.waitUntil(lambda: len(visible()) == 1)
        return visible()[0]

    def stored(self, folder: Path) -> Library:
        """Return what is on disk."""
        with closing(ChatStore.open(folder / FILE_NAME)) as store:
            return store.prompts.library()


@pytest.fixture
def prompter(open_desktop: OpenDesktop, qtbot: QtBot, folder: Path) -> Prompter:
    """The window with four prompts; nothing is asked of a service."""
    with closing(ChatStore.open(folder / FILE_NAME)) as store:
        store.prompts.put(FOLDERS, PROMPTS)
    return Prompter(open_desktop("http://127.0.0.1:1"), qtbot)


@pytest.fixture
def bare(open_desktop: OpenDesktop, qtbot: QtBot) -> Prompter:
    """The window without any prompt."""
    return Prompter(open_desktop("http://127.0.0.1:1"), qtbot)


def names(dialog: LibraryDialog) -> list[str]:
    """Return what the tree lists, indented by folders."""
    found: list[str] = []

    def walk(item: object, depth: int) -> None:
        for number in range(item.childCount()):  # type: ignore[attr-defined]
            child = item.child(number)  # type: ignore[attr-defined]
            found.append("  " * depth + child.text(0).strip("\u2068\u2069"))
            walk(child, depth + 1)

    walk(dialog.tree.invisibleRootItem(), 0)
    return found


@pytest.fixture
def dialog(prompter: Prompter, qtbot: QtBot) -> LibraryDialog:
    QTest.keySequence(prompter.window, "Ctrl+Shift+L")
    made = prompter.dialog(LibraryDialog)
    qtbot.waitUntil(lambda: bool(names(made)))
    return made
