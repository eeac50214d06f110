"""The palette in the real window, over chats that are stored before it opens."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.search.found import FoundChat, FoundCode, Hit
from liaobots_desktop.ui.finding import Finding
from liaobots_desktop.ui.palette.palette_frame import PaletteFrame
from liaobots_desktop.ui.palette.rows import Command, Heading, MoreChats, Row
from tests.ui.conftest import OpenDesktop

NOBODY = "http://127.0.0.1:1"
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@dataclass
class Palette:
    """A window, and what a user does with its palette."""

    desktop: Desktop
    qtbot: QtBot

    @property
    def finding(self) -> Finding:
        assert self.desktop.finding is not None
        return self.desktop.finding

    @property
    def card(self) -> PaletteFrame:
        return self.finding.palette.card

    @property
    def is_open(self) -> bool:
        return self.finding.palette.isVisible()

    @property
    def rows(self) -> list[str]:
        """What is listed: headings, titles, and sentences and code behind them."""
        return [_words_of(row) for row in self.card.results.rows]

    @property
    def line(self) -> str:
        return self.card.foot.line.text()

    @property
    def marked(self) -> str:
        row = self.card.rows.current_row()
        return "" if row is None else _words_of(row)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        focused = QApplication.focusWidget() or self.desktop.window
        QTest.keyClick(focused, key, modifiers or Qt.KeyboardModifier.NoModifier)

    def open(self) -> None:
        self.press(Qt.Key.Key_K, CTRL)
        self.settle()

    def type(self, text: str) -> list[str]:
        """Put a text into the field; return what is listed when all is found."""
        self.card.field.setText(text)
        return self.settle()

    def settle(self) -> list[str]:
        """Wait for the end of the search; return what is listed then."""
        self.qtbot.waitUntil(self._has_settled)
        return self.rows

    def _has_settled(self) -> bool:
        search, is_stale = self.card.search, self.card.results.is_stale
        return search.text == self.card.field.text() and search.has_ended and not is_stale


OpenPalette = Callable[..., Palette]


def _words_of(row: Row) -> str:
    if isinstance(row, Heading | MoreChats):
        return row.text.split(" in ")[0]  # the milliseconds are another story
    if isinstance(row, Command):
        return f"{row.text} [{row.right}]"
    if isinstance(row, FoundChat):
        return row.title
    if isinstance(row, Hit):
        return f"{row.title}: {row.snippet.text}"
    assert isinstance(row, FoundCode)
    return f"{row.title}, {row.language}: {row.code}"


@pytest.fixture
def saved(folder: Path) -> ChatStore:
    """The store that the window opens later."""
    return ChatStore.open(folder / FILE_NAME)


@pytest.fixture
def start(open_desktop: OpenDesktop, qtbot: QtBot, saved: ChatStore) -> OpenPalette:
    """Open the window on what was saved."""

    def start_one(url: str = NOBODY) -> Palette:
        saved.close()
        desktop = open_desktop(url)
        qtbot.waitUntil(lambda: desktop.finding is not None)
        desktop.window.activateWindow()
        desktop.window.pane.composer.setFocus()
        return Palette(desktop, qtbot)

    return start_one


@pytest.fixture
def start_open(start: OpenPalette) -> OpenPalette:
    """Open the window on what was saved, and the palette in it."""

    def start_one() -> Palette:
        palette = start()
        palette.open()
        return palette

    return start_one
