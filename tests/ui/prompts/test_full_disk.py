"""What becomes of prompts that cannot be saved, and of those that cannot come back."""

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.prompts.library_dialog import LibraryDialog
from tests.full_disk import files_up_to
from tests.ui.prompts.conftest import PROMPTS, Prompter, names

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints"),
    pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file"),
]


def test_what_could_not_be_brought_back_can_be_tried_again(
    dialog: LibraryDialog, prompter: Prompter, qtbot: QtBot, folder: Path
) -> None:
    dialog.tree.mark("1")
    dialog.remove.click()
    qtbot.waitUntil(lambda: "Brief" not in names(dialog))
    with files_up_to(1):
        dialog.undo.click()
        qtbot.waitUntil(lambda: "could not be saved" in dialog.status.text())
    failed = dialog.undo.isVisible()
    dialog.undo.click()
    qtbot.waitUntil(lambda: "Brief" in names(dialog))

    assert failed
    assert prompter.stored(folder).prompts == PROMPTS


def test_what_could_not_be_removed_is_not_taken_back_and_the_list_goes_on(
    dialog: LibraryDialog, prompter: Prompter, qtbot: QtBot
) -> None:
    dialog.tree.mark("1")
    with files_up_to(1), qtbot.waitSignals([prompter.library.failed] * 2):
        dialog.remove.click()
        dialog.undo.click()  # at once
    offered = prompter.library.can_take_back
    dialog.tree.mark("2")
    dialog.remove.click()
    qtbot.waitUntil(lambda: "    Letter" not in names(dialog))

    assert not offered
    assert "Brief" in names(dialog)
