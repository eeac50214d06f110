"""Another language is chosen while windows, pages and dialogs are open: nothing stays behind."""

import re
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.exceptions import TimeoutError as NotInTime
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.prompts.system_prompt_dialog import SystemPromptDialog
from tests.ui.conftest import OpenDesktop
from tests.ui.dialogs import OPENERS
from tests.ui.said import Said, texts_of_all
from tests.ui.scenes import SCENES, open_with_a_chat

DIALOGS = [kind.__name__ for kind in OPENERS if kind is not SystemPromptDialog]
"""All that can be open at once: the library of prompts keeps the other one away."""
WINDOWS = ("find", "services", "statistics", "palette", "attached", "a window beside")
TOGETHER = {
    "all windows": (*DIALOGS, *WINDOWS, "menu bar", "quick question", "temporary chat"),
    "queue": ("queue", SystemPromptDialog.__name__, "settings general"),
    "editing": ("editing", "settings appearance"),
    "contest": ("contest", "settings chat"),
    "trash": ("trash", "settings data"),
    "plain http": ("plain http", "settings services"),
    "contest choice": ("contest choice", "settings keys"),
    "commands": ("commands",),
}
"""What is shown before the language changes, one after the other; all of it stays open."""
OF_USERS = re.compile(
    r"<[^>]*>|What is a decoder\?|And then\?|Why\?|It turns bytes into text|Pasted text 1\.txt"
    r"|\b(New service|Letter|tone|polite|firm|how|Bytes in UTF-8|Text|Characters|python)\b(?!:)"
)
"""What users and models have written in the scenes, and the news, which are in English; tags."""
NAMES = re.compile(
    r"https?://\S*|\{\{.*?\}\}|\b(model|role|in|before|after|has|lang|is):\S*|LIAOBOTS_CODE"
    r"|liaobots-\S+|(ai\.)?liaobots\.(com|work)|settings\.json|\b[Gg][Pp][Tt]-[\w.-]+"
    r"|Liaobots( Desktop| web| API)?|ChatGPT|chatbot-\u2060?ui|Open ?WebUI|OpenAI|GitHub|Wayland"
    r"|\b(API|Markdown|JSON|HTML|PDF|PEM|POST|MIT|SOCKS|curl|http|HTTP|CSV|English|UTF)\b|-(\u2060-\u2060)?quick\S*"
    r"|\b(Ctrl|Shift|Alt|Enter|Esc|Tab|Delete|Backspace|Home|End|PgUp|PgDown|F\d+|Ins|Del)\b"
)
"""What is called so in every language."""
LEFT = {
    "ru": ("[A-Za-z]{3}", "English"),
    "ar": ("[А-яё]", "Русский"),
    "en": ("[\u0620-\u06ff]", "العربية"),
}
"""What is chosen, one after the other; the letters of what is left, and how that calls itself."""
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen


def _foreign(letters: str, own: str, others: Collection[QWidget]) -> Said:
    """Return what is said with these letters that is neither a name nor written by a user."""
    texts = {
        (where, text, NAMES.sub("", OF_USERS.sub("", text))) for where, text in texts_of_all(others)
    }
    return {
        (where, text) for where, text, rest in texts if re.search(letters, rest) and own not in text
    }


def _switched(desktop: Desktop, qtbot: QtBot, code: str, others: Collection[QWidget]) -> Said:
    """Choose a language; return what still stands there in these letters in the end."""
    desktop.account.choose(Settings.language, code)
    QApplication.sendPostedEvents()
    with suppress(NotInTime):
        qtbot.waitUntil(lambda: not _foreign(*LEFT[code], others), timeout=5_000)
    return _foreign(*LEFT[code], others)


def _still(texts: Said) -> Said:
    """Return what does not change by itself: a search takes its time, a meter counts for Send."""
    return {
        (where, re.sub(r"in \d+ ms", "in 1 ms", text))
        for where, text in texts
        if where not in {"ContextMeter", "SendButton"} and not where.startswith("spoken")
    }


@pytest.mark.parametrize("shown", TOGETHER)
def test_nothing_stays_in_a_language_that_is_left(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot, shown: str
) -> None:
    others = QApplication.topLevelWidgets()
    desktop = open_with_a_chat(open_desktop, folder, qtbot)
    for name in TOGETHER[shown]:
        SCENES[name](desktop, qtbot)
    english = texts_of_all(others)
    left = {code: _switched(desktop, qtbot, code, others) for code in LEFT}

    assert {code: sorted(texts) for code, texts in left.items()} == {"ru": [], "ar": [], "en": []}
    assert _still(texts_of_all(others)) == _still(english)
