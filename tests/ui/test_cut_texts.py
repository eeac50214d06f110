"""Every string two fifths longer: nothing is cut, in no window, page or dialog."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.settings import SettingsFile
from liaobots_desktop.ui import respeaking
from liaobots_desktop.ui.faults.plain_chat import PlainChat
from liaobots_desktop.ui.welcome.keys_step import KeysStep
from liaobots_desktop.ui.welcome.look_step import LookStep
from tests.store.talking import answer_again, ask
from tests.translating import PSEUDO, write_pseudo
from tests.ui.conftest import OpenDesktop
from tests.ui.cut_texts import cut_texts
from tests.ui.dialogs import OPENERS, cut_in_dialogs, opened_dialog

_NAMES = ("GPT-", "Liaobots", "Demo", "liaobots.", "://", "decoder", "Letter", "tone", "la ")
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise")


@pytest.fixture(scope="module")
def languages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Translations with a language in which everything is longer."""
    folder = tmp_path_factory.mktemp("languages") / "translations"
    write_pseudo(folder)
    return folder


@pytest.fixture(autouse=True)
def _longer(languages: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIAOBOTS_TRANSLATIONS", str(languages))
    SettingsFile(folder).change(language=PSEUDO)


@pytest.fixture
def desktop(open_desktop: OpenDesktop, folder: Path, qtbot: QtBot) -> Desktop:
    """A window with an open chat whose answer has two versions."""
    store = ChatStore.open(folder / FILE_NAME)
    first = ask(store, "What is a decoder?", "It turns bytes into text.")
    answer_again(store, first.answer, "It makes text of bytes.")
    store.close()
    made = open_desktop("demo")
    qtbot.waitUntil(lambda: made.usage is not None and made.context is not None)
    made.window.open_chat(first.question.conversation_id)
    qtbot.waitUntil(lambda: len(made.window.pane.transcript.transcript.items) == 2)
    return made


def test_no_text_of_a_dialog_is_cut(desktop: Desktop, qtbot: QtBot) -> None:
    assert cut_in_dialogs(desktop, qtbot) == {}


def test_no_text_of_the_first_start_is_cut(open_desktop: OpenDesktop) -> None:
    assert cut_texts(open_desktop().window) == []


def test_no_text_of_the_steps_after_it_is_cut(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    window = open_desktop().window
    window.pages.first_start.findChildren(QPushButton)[-1].click()
    for step in (LookStep, KeysStep):
        qtbot.waitUntil(lambda: isinstance(window.pages.currentWidget(), step))  # noqa: B023
        page = window.pages.currentWidget()

        assert cut_texts(window) == []
        assert {text for text in _texts(page) if "e" in text and "ø" not in text} <= {"Esperanto"}
        page.findChildren(QPushButton)[0].click()


def test_no_text_of_the_window_is_cut(desktop: Desktop, qtbot: QtBot) -> None:
    window = desktop.window

    def is_whole() -> bool:  # once it is laid out
        return cut_texts(window) == []

    window.pane.open_find()
    qtbot.waitUntil(is_whole)
    window.open_chat(None)
    qtbot.waitUntil(is_whole)
    window.pages.show_services()
    qtbot.waitUntil(is_whole)
    window.commands.perform("app.statistics")
    qtbot.waitUntil(is_whole)
    window.pages.show_chat()
    window.pane.show_guest(PlainChat(window.pane.transcript))
    qtbot.waitUntil(is_whole)
    assert desktop.finding is not None
    desktop.finding.open()
    qtbot.waitUntil(is_whole)


def test_nothing_is_left_in_english(desktop: Desktop, qtbot: QtBot) -> None:
    window = desktop.window
    said: set[str] = set()
    for kind in OPENERS:
        dialog = opened_dialog(desktop, qtbot, kind)
        said |= _texts(dialog)
        dialog.close()
    window.pages.show_services()
    window.commands.perform("app.statistics")
    said |= _texts(window)
    english = {text for text in said if "ø" not in text and any(map(str.isalpha, text))}

    assert len(said) > 250
    assert {text for text in english if not _is_no_text_of_the_app(text)} == set()


@pytest.mark.parametrize("which", ["quick question", "temporary chat"])
def test_no_text_of_the_other_windows_is_cut_or_left_in_english(
    desktop: Desktop, qtbot: QtBot, which: str
) -> None:
    qtbot.waitUntil(lambda: desktop.presence is not None)
    presence = desktop.presence
    assert presence is not None
    if which == "quick question":
        presence.ask_quickly()
    else:
        presence.temporary.open()
    shown = presence._quick_ask or presence.temporary.windows[0]
    english = {text for text in _texts(shown) if "ø" not in text and any(map(str.isalpha, text))}

    assert cut_texts(shown) == []
    assert {text for text in english if not _is_no_text_of_the_app(text)} == set()


def _texts(top: QWidget) -> set[str]:
    entries = (top, *top.findChildren(QObject))
    return {text for entry in entries for text, _ in respeaking.texts_of(entry)}


def _is_no_text_of_the_app(text: str) -> bool:
    """Whether it is a name, an address, what a user wrote, a date, or a button that Qt names."""
    return any(part in text for part in _NAMES) or text in {"OK", "Cancel", "polite", "firm"}


def test_a_text_without_room_is_found(qtbot: QtBot) -> None:
    top = QWidget()
    qtbot.addWidget(top)
    label, button, field = QLabel("A label", top), QPushButton("A button", top), QLineEdit(top)
    field.setPlaceholderText("What can be written here")
    for widget in (label, button, field):
        widget.resize(20, 20)
    wrapped = QLabel("A label of many words in a column that is narrow", top)
    wrapped.setWordWrap(True)
    wrapped.resize(100, 20)

    assert [fault.partition(" has")[0] for fault in cut_texts(top)] == [
        "QLabel: “A label of many words in a column that is narrow”",
        "QLabel: “A label”",
        "QLineEdit: “What can be written here”",
        "QPushButton: “A button”",
    ]
