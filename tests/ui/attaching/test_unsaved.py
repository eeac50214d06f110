"""What is attached and cannot be saved holds up the end of the app, as words do."""

import subprocess
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from liaobots_desktop import app
from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.ui.prompts.system_prompt_dialog import SystemPromptDialog
from liaobots_desktop.ui.question_box import QuestionBox
from tests.store.small_disk import fill, needs_a_small_disk, small_disk
from tests.ui.attaching.conftest import Attacher, written
from tests.ui.conftest import OpenDesktop
from tests.ui.ending import end

pytestmark = [
    needs_a_small_disk,
    pytest.mark.qt_log_ignore("This plugin does not support"),  # offscreen, of dialogs
]


def asked(desktop: Desktop) -> tuple[str, str, bool]:
    """End the app; returns what it asks before, and whether it is still there then."""
    desktop.window.quit()
    boxes = desktop.window.findChildren(QuestionBox)
    explanation = [label.text() for label in boxes[0].findChildren(QLabel)] if boxes else [""]
    told = (boxes[0].text() if boxes else "", explanation[-1], desktop.window.isVisible())
    for box in boxes:
        box.reject()
    return told


def form_written_in(desktop: Desktop) -> SystemPromptDialog:
    """Return the form of the system prompt with something written in it."""
    assert desktop.window.prompts is not None
    desktop.window.prompts.edit_system_prompt()
    (form,) = desktop.window.findChildren(SystemPromptDialog)
    form.field.setPlainText("Arr.")
    return form


def test_on_a_full_disk_it_is_kept_until_there_is_room(
    open_desktop: OpenDesktop, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    folder.rmdir()
    with small_disk(folder, "3m"):
        attacher = Attacher(open_desktop("demo"), qtbot)
        filler = fill(folder)
        attacher.attach(written(tmp_path, "notes.txt", "a word " * 10_000))
        question, explanation, is_there = asked(attacher.desktop)
        filler.unlink()
        with qtbot.waitSignal(attacher.window.closed):
            attacher.window.quit()
        saved = attacher.saved(folder)

    assert (question, is_there) == ("Quit and lose what you attached?", True)
    assert "Stay, and it is saved as soon as" in explanation
    assert saved == ["notes.txt"]


def test_in_a_read_only_folder_it_is_asked_about(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    with small_disk(tmp_path / "small") as folder:
        with closing(ChatStore.open(folder / FILE_NAME)) as store:
            store.drafts.attach(None, [("before.txt", "x")])
        subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
        desktop = Desktop(qapp, app.open_store(folder), folder, demo=True)
        desktop.recover()
        desktop.window.show()
        attacher = Attacher(desktop, qtbot)
        at_the_start = attacher.names
        attacher.attach(written(tmp_path, "notes.txt"))
        names, told = attacher.names, asked(desktop)
        drafts = desktop.window.drafts
        written_in = form_written_in(desktop)
        drafts.saving_wanted.emit()
        timers = (*drafts.findChildren(QTimer), *written_in.findChildren(QTimer))
        tried_again = any(timer.isActive() for timer in timers)
        held = len(drafts.waiting)
        end(desktop)

    assert at_the_start == ["before.txt"]
    assert names == ["before.txt", "notes.txt"]
    assert (held, tried_again) == (1, False)
    assert told == (
        "Quit and lose what you attached?",
        "It was not sent, and nothing new can be saved here.",
        True,
    )
