"""What is written in the form of a system prompt or of a prompt when the app ends."""

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.service.completion_request import DEFAULT_SYSTEM_PROMPT
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.draft_table import prompt_form
from liaobots_desktop.ui.prompts.system_prompt_dialog import SystemPromptDialog
from liaobots_desktop.ui.prompts.variable_form import VariableForm
from liaobots_desktop.ui.question_box import QuestionBox
from tests.full_disk import files_up_to
from tests.store.looking import read
from tests.ui.conftest import OpenDesktop
from tests.ui.prompts.conftest import PROMPTS, Prompter

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_SCRIPT = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from liaobots_desktop import launch
from liaobots_desktop.app import Desktop
from liaobots_desktop.composing.prompt import Prompt
from liaobots_desktop.instance.claiming import Claim
from liaobots_desktop.ui.prompts.system_prompt_dialog import SystemPromptDialog
from liaobots_desktop.ui.prompts.variable_form import VariableForm

begin = Desktop.begin
signal.signal(signal.SIGHUP, signal.SIG_DFL)  # the tests may run under nohup


def act(desktop):
    if desktop.window.prompts is None:
        QTimer.singleShot(10, lambda: act(desktop))
        return
    desktop.window.pages.show_chat()
    if sys.argv[3] == "system prompt":
        desktop.window.prompts.edit_system_prompt()
        (dialog,) = desktop.window.findChildren(SystemPromptDialog)
        dialog.field.selectAll()
        QTest.keyClicks(dialog.field, "Be a pirate.")
    else:
        desktop.window.prompts.insert(Prompt("p", "Letter", "About {{matter}}."))
        (dialog,) = desktop.window.findChildren(VariableForm)
        QTest.keyClicks(dialog.fields["matter"], "the roof")
    os.kill(os.getpid(), getattr(signal, sys.argv[2]))


def begun(desktop, wish):
    begin(desktop, wish)
    desktop._first_paint.painted.connect(lambda: QTimer.singleShot(0, lambda: act(desktop)))


Desktop.begin = begun
sys.exit(launch.run(Claim(Path(sys.argv[1])), demo=True))
"""


def kept(folder: Path) -> list[str]:
    return [text for _, text in read(folder / FILE_NAME, "SELECT place, text FROM draft")]


def opened(prompter: Prompter) -> SystemPromptDialog:
    prompter.door.edit_system_prompt()
    return prompter.dialog(SystemPromptDialog)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize(
    ("name", "form", "words"),
    [
        ("SIGTERM", "system prompt", "Be a pirate."),
        ("SIGHUP", "prompt", '{"matter": "the roof"}'),
    ],
)
def test_it_is_kept_when_the_system_ends_the_app(
    folder: Path, name: str, form: str, words: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(folder), name, form],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert kept(folder) == [words]


def test_it_is_there_when_the_form_opens_again_until_it_is_saved_or_discarded(
    bare: Prompter, qtbot: QtBot, open_desktop: OpenDesktop, folder: Path
) -> None:
    dialog = opened(bare)
    QTest.keyClicks(dialog.field, "Arr. ")
    qtbot.waitUntil(lambda: kept(folder) != [])  # by itself: the app may be killed
    end_as_the_system_does(bare.desktop)
    again = Prompter(open_desktop("http://127.0.0.1:1"), qtbot)
    dialog = opened(again)
    found = dialog.field.toPlainText()
    QTest.keySequence(dialog.field, "Ctrl+Z")
    undone = dialog.field.toPlainText()
    QTest.keySequence(dialog.field, "Ctrl+Shift+Z")
    QTest.keySequence(dialog.field, "Esc")
    (discard,) = (each for each in again.dialog(QuestionBox).buttons() if each.text() == "Discard")
    discard.click()
    discarded = kept(folder)
    dialog = opened(again)
    as_it_was = dialog.field.toPlainText()
    QTest.keyClicks(dialog.field, "Arr! ")
    again.desktop.window.drafts.saving_wanted.emit()
    written = kept(folder)
    dialog.save.click()

    assert found == f"Arr. {DEFAULT_SYSTEM_PROMPT}"
    assert undone == as_it_was == DEFAULT_SYSTEM_PROMPT
    assert (discarded, written) == ([], [f"Arr! {DEFAULT_SYSTEM_PROMPT}"])
    with closing(ChatStore.open(folder / FILE_NAME)) as store:
        assert store.drafts.system_prompt() == f"Arr! {DEFAULT_SYSTEM_PROMPT}"
    assert kept(folder) == [f"Arr! {DEFAULT_SYSTEM_PROMPT}"]  # as that of the new chat only


def end_as_the_system_does(desktop: Desktop) -> None:
    """Do what SIGTERM does."""
    desktop.window.drafts.let_go()
    desktop.window.quit()
    assert desktop.shut_down()


def test_the_form_of_a_prompt_is_as_it_was_left_until_it_is_filled_or_discarded(
    prompter: Prompter, qtbot: QtBot, open_desktop: OpenDesktop, folder: Path
) -> None:
    prompter.write("/let")
    prompter.press("Return")
    form = prompter.dialog(VariableForm)
    QTest.keyClick(form.fields["tone"], Qt.Key.Key_Down)
    QTest.keyClicks(form.fields["matter"], "the roof")
    qtbot.waitUntil(lambda: len(kept(folder)) == 2)  # by itself: the app may be killed
    end_as_the_system_does(prompter.desktop)
    again = Prompter(open_desktop("http://127.0.0.1:1"), qtbot)
    unsent = again.composer.text()
    again.door.insert(PROMPTS[1])
    form = again.dialog(VariableForm)
    QTest.keySequence(form, "Esc")
    box = again.dialog(QuestionBox)
    asked = box.text()
    box.reject()
    form.accept()
    put = again.composer.text()
    at_once = kept(folder)
    again.composer.set_text("")
    again.door.insert(PROMPTS[1])
    again.dialog(VariableForm).accept()
    fresh = again.composer.text()
    damaged = [put_of(again, '{"tone": "firm", "matter": "the ro'), put_of(again, '["firm"]')]

    assert unsent == "/let"
    assert asked == "Discard what you wrote?"
    assert put == "Write a firm letter about the roof."
    assert at_once == ["Write a firm letter about the roof."]  # as the question only
    assert [fresh, *damaged] == ["Write a polite letter about ."] * 3


def put_of(prompter: Prompter, read: str) -> str:
    """Return what the form puts with what was read of it in a damaged file."""
    prompter.window.drafts.save_form(prompt_form("2", ""), read)
    prompter.composer.set_text("")
    prompter.door.insert(PROMPTS[1])
    prompter.dialog(VariableForm).accept()
    return prompter.composer.text()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file")
def test_the_app_does_not_end_silently_where_it_could_not_be_kept(bare: Prompter) -> None:
    dialog = opened(bare)
    QTest.keyClicks(dialog.field, "Arr. ")
    with files_up_to(1):
        bare.window.quit()
        box = bare.dialog(QuestionBox)
        asked = box.text()
        QTest.keySequence(box, "Esc")
    bare.window.drafts.saving_wanted.emit()

    assert asked == "Quit and lose what you wrote?"
    assert bare.window.drafts.waiting == {}
    assert dialog.isVisible()


def test_that_of_a_service_is_kept(bare: Prompter, folder: Path) -> None:
    bare.window.pages.show_services()
    button = bare.window.pages.services.form.service.prompt
    button.click()
    QTest.keyClicks(bare.dialog(SystemPromptDialog).field, "Arr. ")
    bare.window.drafts.saving_wanted.emit()
    written = kept(folder)
    bare.dialog(SystemPromptDialog).save.click()

    assert written == [f"Arr. {DEFAULT_SYSTEM_PROMPT}"]
    assert kept(folder) == []
