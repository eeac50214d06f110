"""Nothing is cut in the languages that there are, at the usual size and at twice that."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.service.errors import Reaction
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.settings import SettingsFile
from tests.store.talking import answer_again, ask
from tests.translating import LANGUAGES
from tests.ui.conftest import OpenDesktop
from tests.ui.cut_texts import cut_texts
from tests.ui.dialogs import cut_in_dialogs

pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints", "raise", "grabbing"),
    pytest.mark.parametrize("language", LANGUAGES),
    pytest.mark.parametrize("zoom", [100, 200]),
]


@pytest.fixture
def desktop(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot, language: str, zoom: int
) -> Desktop:
    """A window of 1280 × 820 with an open chat whose answer has two versions."""
    SettingsFile(folder).change(language=language, zoom=zoom)
    store = ChatStore.open(folder / FILE_NAME)
    first = ask(store, "What is a decoder?", "It turns bytes into text.")
    answer_again(store, first.answer, "It makes text of bytes.")
    store.close()
    made = open_desktop("demo")
    made.window.resize(1280, 820)
    qtbot.waitUntil(lambda: made.usage is not None and made.context is not None)
    made.window.open_chat(first.question.conversation_id)
    qtbot.waitUntil(lambda: len(made.window.pane.transcript.transcript.items) == 2)
    return made


def test_no_text_of_a_dialog_is_cut(desktop: Desktop, qtbot: QtBot) -> None:
    assert cut_in_dialogs(desktop, qtbot) == {}


def test_no_text_of_the_window_is_cut(desktop: Desktop, qtbot: QtBot) -> None:
    window = desktop.window

    def is_whole() -> bool:
        return cut_texts(window) == []

    window.pane.open_find()
    window.notice_bar.show_notice(Notice("…", "…", reactions=tuple(Reaction)[:4]))
    qtbot.waitUntil(is_whole)
    window.notice_bar.show_notice(None)
    window.open_chat(None)
    qtbot.waitUntil(is_whole)
    window.commands.perform("app.statistics")
    qtbot.waitUntil(is_whole)
    window.pages.show_services()
    qtbot.waitUntil(is_whole)
    assert desktop.finding is not None
    window.pages.show_chat()
    desktop.finding.open()
    qtbot.waitUntil(is_whole)
