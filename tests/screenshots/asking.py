"""What goes along with a question: chips and cards; prompts by a slash, and their dialogs."""

import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import EndState
from liaobots_desktop.composing.attachment import Attachment, question_with
from liaobots_desktop.composing.prompt import Prompt, PromptFolder
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.prompts.library_dialog import LibraryDialog
from liaobots_desktop.ui.prompts.system_prompt_dialog import SystemPromptDialog
from liaobots_desktop.ui.prompts.variable_form import VariableForm
from liaobots_desktop.ui.prompts_door import PromptsDoor
from tests.screenshots import ordering
from tests.screenshots.reading import show
from tests.screenshots.stage import (
    Saved,
    Scene,
    grabbed,
    opened,
    settle,
    sized,
    taken,
    wait_until,
)

_CODE = "".join(f"def step_{n}(x):\n    return x + {n}\n\n\n" for n in range(20))
_LOG = "12:00:01 started\n12:00:02 Ошибка: файл не найден\n"
_CARDS = "with attached files"
_FOLDERS = (PromptFolder("w", "Work"), PromptFolder("l", "Letters", "w"), PromptFolder("c", "中文"))
_PROMPTS = (
    Prompt(
        "1",
        "Summarise a text",
        "Summarise this in {{sentences:3|5|10}} sentences for {{reader:a manager}}:\n\n{{text}}",
        "in a few sentences",
        "w",
    ),
    Prompt(
        "2",
        "Letter to the landlord",
        "Write a {{tone:polite|firm}} letter to my landlord about {{matter}}. Today is {{date}}.",
        "",
        "l",
    ),
    Prompt("3", "Explain what I copied", "Explain:\n\n{{clipboard}}", "the text on the clipboard"),
    Prompt("4", "总结文章", "用三句话总结下面的文章。", "", "c"),
    Prompt("5", "Перевести на русский", "Переведи на русский язык: {{текст}}", "translate"),
)


def saved(store: ChatStore) -> Saved:
    """Store the chats of the sidebar, one with attached files, and the prompts."""
    chats = ordering.saved(store)
    files = (Attachment.of("steps.py", _CODE), Attachment.of("журнал.log", _LOG))
    question = question_with("Why does step 7 fail? The log is attached.", files)
    asked = store.messages.ask_first(question, "gpt-4", "")
    store.messages.append(asked.answer.id, "It does not: the log tells of a missing file.")
    store.messages.finish(asked.answer.id, EndState.COMPLETE)
    store.prompts.put(_FOLDERS, _PROMPTS)
    return {**chats, _CARDS: asked.answer.conversation_id}


def _prompts(desktop: Desktop) -> PromptsDoor:
    """Return the ways to prompts, which are there a moment after the window."""
    wait_until(lambda: desktop.window.prompts is not None)
    assert desktop.window.prompts is not None
    return desktop.window.prompts


def _chips(desktop: Desktop, _chats: Saved) -> QPixmap:
    window = desktop.window
    window.new_chat()
    wait_until(lambda: window.attaching is not None)
    assert window.attaching is not None
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in ("steps.py", "журнал.log")]
        for path, text in zip(paths, (_CODE, _LOG), strict=True):
            path.write_text(text, encoding="utf-8")
        photos = Path(folder) / "Photos"
        photos.mkdir()
        window.attaching.take_files([*map(str, paths), str(photos)])
        window.attaching.take_text("A long text that was pasted. " * 1_000)
        composer = window.pane.composer
        wait_until(lambda: not composer.attached.is_reading)
    composer.set_text("Why does step 7 fail?")
    QTest.qWait(2_000)
    picture = grabbed(window)
    window.chat.attachments.clear()
    composer.set_text("")
    return picture


def _cards(desktop: Desktop, chats: Saved) -> QPixmap:
    window = desktop.window
    show(desktop, chats[_CARDS])
    return grabbed(window)


def _slash(desktop: Desktop, _chats: Saved) -> QPixmap:
    window = desktop.window
    window.new_chat()
    prompts = _prompts(desktop)
    window.pane.composer.field.setFocus()
    QTest.keyClicks(window.pane.composer.field, "/")
    wait_until(lambda: prompts.slash is not None and prompts.slash.popup.isVisible())
    QTest.qWait(50)
    picture = grabbed(window)
    window.pane.composer.set_text("")
    return picture


def _form(desktop: Desktop, _chats: Saved) -> QPixmap:
    _prompts(desktop).insert(_PROMPTS[0])
    return _taken(desktop, VariableForm)


def _library(desktop: Desktop, _chats: Saved, sought: str = "") -> QPixmap:
    prompts, common = _prompts(desktop), desktop.common
    assert common is not None
    prompts.manage()
    wait_until(lambda: common.library.is_read)
    dialog = desktop.window.findChildren(LibraryDialog)[0]
    dialog.tree.mark("2")
    dialog.field.setText(sought)
    return _taken(desktop, LibraryDialog)


def _system_prompt(desktop: Desktop, _chats: Saved) -> QPixmap:
    _prompts(desktop).edit_system_prompt()
    return _taken(desktop, SystemPromptDialog)


def _discarding(desktop: Desktop, _chats: Saved) -> QPixmap:
    """Return the question that is asked before a system prompt is dropped."""
    _prompts(desktop).edit_system_prompt()
    dialog = opened(desktop, SystemPromptDialog)
    assert isinstance(dialog, SystemPromptDialog)
    dialog.field.setPlainText("Answer in one sentence.")
    dialog.reject()
    (box,) = dialog.findChildren(QMessageBox)
    picture = grabbed(box)
    box.reject()
    dialog.done(0)
    settle()
    return picture


def _taken(desktop: Desktop, kind: type[Dialog]) -> QPixmap:
    dialog = opened(desktop, kind)
    QTest.qWait(50)
    return taken(desktop, dialog)


PICTURES: dict[str, Scene] = {
    "chips": _chips,
    "attached": _cards,
    "slash": _slash,
    "slash-small-200": sized(_slash, 640, 480, 200),
    "variables": _form,
    "prompts": _library,
    "prompts-nothing": partial(_library, sought="quaternion"),
    "system-prompt": _system_prompt,
    "question-discarding": _discarding,
    "question-discarding-small-200": sized(_discarding, 640, 480, 200),
}
"""By the name of the picture."""
