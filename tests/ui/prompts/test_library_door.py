"""Where the library of prompts is opened from, and what it says while it has none."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from liaobots_desktop.composing.prompt import Prompt
from liaobots_desktop.ui.prompts.library_dialog import LibraryDialog
from tests.ui.conftest import OpenDesktop
from tests.ui.prompts.conftest import Prompter, names

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def test_the_menu_of_a_new_chat_leads_there(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    prompter = Prompter(open_desktop("http://127.0.0.1:1"), qtbot)
    menu = QMenu(prompter.window)
    prompter.door.add_to(menu)
    entries = [action.text() for action in menu.actions()]
    menu.actions()[1].trigger()
    dialog = prompter.dialog(LibraryDialog)
    dialog.new_prompt.click()
    qtbot.waitUntil(lambda: names(dialog) == ["New prompt"])

    assert entries == ["System prompt…", "Prompts…"]
    assert isinstance(dialog.tree.current, Prompt)


def test_the_menu_of_a_chat_still_ends_with_the_trash(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    prompter = Prompter(open_desktop("http://127.0.0.1:1"), qtbot)
    menu = QMenu(prompter.window)
    menu.addAction("Export…")
    menu.addSeparator()
    menu.addAction("Move to the Trash")
    prompter.door.add_to(menu)

    assert [action.text() for action in menu.actions()] == [
        "Export…",
        "",
        "System prompt…",
        "Prompts…",
        "",
        "Move to the Trash",
    ]


def test_it_says_that_it_reads_then_that_there_are_none(bare: Prompter, qtbot: QtBot) -> None:
    bare.door.manage()
    dialog = bare.dialog(LibraryDialog)
    at_first = bare.library.is_read or dialog.found.words.text() == "Reading the prompts…"
    was_listed = dialog.tree.isVisible()
    qtbot.waitUntil(lambda: bare.library.is_read)
    said = "No prompts yet. A prompt is a text you use again and again."

    assert at_first
    assert dialog.found.words.text() == said
    assert (was_listed, dialog.tree.isVisible(), dialog.empty.text()) == (False, False, "")
    QApplication.processEvents()
    assert dialog.found.width() == dialog.width() - 40  # all but the margins
    dialog.new_prompt.click()
    qtbot.waitUntil(lambda: dialog.found.width() == 270)
    dialog.close()


def test_the_dialog_that_is_open_follows_the_theme(prompter: Prompter, qtbot: QtBot) -> None:
    account = prompter.desktop.account
    account.choose_theme("light")
    prompter.door.manage()
    tree = prompter.dialog(LibraryDialog).tree
    qtbot.waitUntil(lambda: tree.topLevelItemCount() == 3)
    tree.mark("2")
    folder = tree.topLevelItem(0)
    assert folder is not None
    middle = tree.visualItemRect(tree.currentItem()).center().y()

    def seen() -> tuple[str, bool]:
        """Return the ground of the marked row, and whether the icon of a folder is light."""
        row = tree.viewport().grab().toImage().pixelColor(tree.viewport().width() - 9, middle)
        icon = folder.icon(0).pixmap(16, 16).toImage()
        pixels = [icon.pixelColor(x, y) for x in range(16) for y in range(16)]
        return row.name(), max(pixels, key=QColor.alpha).lightness() > 128

    light = seen()
    account.choose_theme("dark")

    assert (light, seen()) == (("#edebe6", False), ("#26282b", True))
    prompter.dialog(LibraryDialog).close()
