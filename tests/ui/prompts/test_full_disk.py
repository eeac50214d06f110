"""What becomes of prompts that cannot be saved, also system prompts, and cannot come back."""

import sys
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.service.completion_request import DEFAULT_SYSTEM_PROMPT
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.store.draft_table import prompt_form
from liaobots_desktop.ui.prompts.library_dialog import LibraryDialog
from liaobots_desktop.ui.prompts.system_prompt_dialog import SystemPromptDialog
from liaobots_desktop.ui.question_box import QuestionBox
from tests.full_disk import files_up_to
from tests.store.looking import read
from tests.ui.prompts.conftest import PROMPTS, Prompter, names

FORM = prompt_form("p", "")
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


def test_words_of_a_prompt_stay_are_asked_about_and_saved_as_soon_as_there_is_room(
    dialog: LibraryDialog, prompter: Prompter, qtbot: QtBot, folder: Path
) -> None:
    dialog.tree.mark("1")
    with files_up_to(1):
        QTest.keyClicks(dialog.editor.content, "Very. ")
        qtbot.waitUntil(lambda: "could not be saved" in dialog.status.text())
        dialog.tree.mark("2")
        dialog.tree.mark("1")
        seen = dialog.editor.content.toPlainText()
        QTest.keyClicks(dialog.editor.description, "x")
        dialog.close()
        prompter.window.quit()
        box = prompter.dialog(QuestionBox)
        asked = box.text()
        QTest.keySequence(box, "Esc")
    qtbot.waitUntil(lambda: prompter.stored(folder) == prompter.library.library)
    with qtbot.waitSignal(prompter.window.closed):
        prompter.window.quit()

    brief = prompter.stored(folder).prompts[0]
    assert (seen, asked) == ("Very. Be brief.", "Quit and lose what you wrote?")
    assert (brief.content, brief.description) == ("Very. Be brief.", "short answersx")


def test_that_of_new_chats_is_told_and_asked_about_until_there_is_room_and_saved_then(
    bare: Prompter, qtbot: QtBot, folder: Path
) -> None:
    bar = bare.window.notice_bar
    bare.door.edit_system_prompt()
    dialog = bare.dialog(SystemPromptDialog)
    QTest.keyClicks(dialog.field, "Arr. ")
    with files_up_to(1):
        dialog.save.click()
        told = bar.notice()
        bare.window.quit()
        box = bare.dialog(QuestionBox)
        asked = box.text()
        QTest.keySequence(box, "Esc")
        before = read(folder / FILE_NAME, "SELECT text FROM draft")
    qtbot.waitUntil(lambda: not bar.isVisible())
    with files_up_to(1):
        bare.window.drafts.save_form(FORM, "Of a form that is closed")
    qtbot.waitUntil(lambda: bare.window.drafts.waiting == {})
    after = read(folder / FILE_NAME, "SELECT place, text FROM draft ORDER BY 1")
    with qtbot.waitSignal(bare.window.closed):
        bare.window.quit()

    assert told is not None
    assert "could not be saved" in told.text
    assert asked == "Quit and lose what you wrote?"
    assert before == []
    assert after == [
        ("prompt p filled in for ", "Of a form that is closed"),
        ("system prompt", f"Arr. {DEFAULT_SYSTEM_PROMPT}"),
    ]
