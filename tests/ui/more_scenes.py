"""States beside those of `scenes` that are there for a while only: steps, questions, notices."""

from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.notice import Choice, Notice
from liaobots_desktop.service.errors import Reaction
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.faults.plain_chat import PlainChat
from liaobots_desktop.ui.file_dialog import FileDialog
from liaobots_desktop.ui.presence.closing import Closing
from liaobots_desktop.ui.prompts.system_prompt_dialog import SystemPromptDialog
from liaobots_desktop.ui.unsaved_words import UnsavedWords
from liaobots_desktop.ui.welcome.keys_step import KeysStep
from liaobots_desktop.ui.welcome.look_step import LookStep


def look_step(desktop: Desktop, _qtbot: QtBot) -> QWidget:
    """The second step of the first start."""
    step = LookStep(desktop.account)
    desktop.window.show_page(step)
    step.take_keyboard()
    return step


def keys_step(desktop: Desktop, _qtbot: QtBot) -> QWidget:
    """The third one."""
    step = KeysStep(desktop.window.commands.keymap)
    desktop.window.show_page(step)
    step.take_keyboard()
    return step


def plain_chat(desktop: Desktop, _qtbot: QtBot) -> QWidget:
    """What is shown when the messages could not be drawn."""
    pane = desktop.window.pane
    pane.show_guest(PlainChat(pane.transcript))
    return desktop.window


def notice(desktop: Desktop, _qtbot: QtBot) -> QWidget:
    """A notice with as many buttons as there may be."""
    choices = (Choice("Show in folder", None),)
    shown = Notice("The service is busy.", "502", tuple(Reaction)[:5], choices=choices)
    desktop.window.notice_bar.show_notice(shown)
    return desktop.window


def destroying(desktop: Desktop, _qtbot: QtBot) -> QWidget:
    """The question that is asked before chats are gone for good."""
    chat = desktop.window.chat.open_id
    assert chat is not None
    desktop.window.sidebar.places.ask_to_destroy((chat,), 1)
    return _box(desktop.window)


def closing(desktop: Desktop, _qtbot: QtBot) -> QWidget:
    """What closing the window shall mean, while there is a tray."""
    desktop.account.choose(Settings.closing, "ask")
    Closing(desktop.account, desktop.window).keeps_running()
    return _box(desktop.window)


def losing(desktop: Desktop, _qtbot: QtBot) -> QWidget:
    """Whether the app shall end with words that could not be saved."""
    UnsavedWords(desktop.window, desktop.window.drafts, None, are_answers=False)
    return _box(desktop.window)


def discarding(desktop: Desktop, _qtbot: QtBot) -> QWidget:
    """Whether a system prompt that is being written shall be dropped."""
    assert desktop.window.prompts is not None
    desktop.window.prompts.edit_system_prompt()
    (dialog,) = desktop.window.findChildren(SystemPromptDialog)
    dialog.field.setPlainText("Answer in one sentence.")
    dialog.reject()
    return _box(dialog)


def keeping(desktop: Desktop, qtbot: QtBot) -> QWidget:
    """Whether a temporary chat shall be kept."""
    assert desktop.presence is not None
    desktop.presence.temporary.open()
    made = desktop.presence.temporary.windows[-1]
    made.chat.send("What is a decoder?")
    qtbot.waitUntil(lambda: not made.session.is_busy)
    made.close()
    return _box(made)


def file_dialog(desktop: Desktop, qtbot: QtBot) -> QWidget:
    """The dialog that asks for a file, where the system has none."""
    dialog = FileDialog(desktop.window, "", str(Path(__file__).parent))
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def _box(above: QWidget) -> QMessageBox:
    (box,) = above.findChildren(QMessageBox)
    return box


MORE = {
    "start look": look_step,
    "start keys": keys_step,
    "plain chat": plain_chat,
    "notice": notice,
    "destroying": destroying,
    "closing": closing,
    "keeping": keeping,
    "losing": losing,
    "discarding": discarding,
    "file dialog": file_dialog,
}
