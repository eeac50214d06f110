"""What is written about a service while the disk is full."""

import sys

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.service.completion_request import DEFAULT_SYSTEM_PROMPT
from liaobots_desktop.store.profile_file import ProfileFile
from liaobots_desktop.ui.prompts.system_prompt_dialog import SystemPromptDialog
from liaobots_desktop.ui.question_box import QuestionBox
from tests.full_disk import files_up_to
from tests.ui.prompts.conftest import Prompter, bare

__all__ = ("bare",)

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file"),
]


def test_its_system_prompt_is_asked_about_and_saved_as_soon_as_there_is_room(
    bare: Prompter, qtbot: QtBot
) -> None:
    account = bare.desktop.account
    chosen = account.profile().id
    bare.window.pages.show_services()
    page = bare.window.pages.services
    page.form.service.prompt.click()
    dialog = bare.dialog(SystemPromptDialog)
    QTest.keyClicks(dialog.field, "Arr. ")
    with files_up_to(1):
        dialog.save.click()
        bare.window.quit()
        asked = bare.dialog(QuestionBox).text()
        QTest.keySequence(bare.dialog(QuestionBox), "Esc")
        qtbot.waitUntil(lambda: "could not be saved" in page.status.text())
    with qtbot.waitSignal(account.saved_late):
        pass
    saved = ProfileFile(account.folder).find(chosen)
    after = page.status.text(), bare.window.notice_bar.notice()
    with qtbot.waitSignal(bare.window.closed):
        bare.window.quit()

    assert asked == "Quit and lose what you wrote?"
    assert saved is not None
    assert saved.system_prompt == f"Arr. {DEFAULT_SYSTEM_PROMPT}"
    assert after == ("", None)
