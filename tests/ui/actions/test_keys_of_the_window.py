"""Each key of the window does what it is said to do, pressed where one writes questions."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.action_file import ActionFile
from liaobots_desktop.ui.question_list import QuestionList
from tests.ui.conftest import OpenDesktop
from tests.ui.listed import titles

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LAST_CODE = "last = 2"
ANSWER_START = "First:\n\n```python"

Seen = Callable[[Desktop], object]


def title(desktop: Desktop) -> str:
    """Return the title of the open chat; "" for a new one."""
    chat = desktop.window.chat.open_id
    return desktop.window.chats.chats((chat,))[0].title if chat is not None else ""


def field(desktop: Desktop) -> str:
    return desktop.window.pane.composer.text()


def zoom(desktop: Desktop) -> int:
    return desktop.account.settings.zoom


def copied(_desktop: Desktop) -> str:
    return QGuiApplication.clipboard().text()


def cursor(desktop: Desktop) -> int:
    return desktop.window.pane.transcript.message_cursor.spot.item


def is_on_message(desktop: Desktop) -> bool:
    return bool(desktop.window.pane.transcript.message_cursor.is_on)


def is_writing(desktop: Desktop) -> bool:
    return bool(desktop.window.pane.composer.field.hasFocus())


def is_palette_open(desktop: Desktop) -> bool:
    assert desktop.finding is not None
    return bool(desktop.finding.palette.isVisible())


def is_list_shown(desktop: Desktop) -> bool:
    return bool(desktop.window.findChildren(QuestionList))


def is_finding(desktop: Desktop) -> bool:
    return bool(desktop.window.pane.is_finding)


def is_sidebar_hidden(desktop: Desktop) -> bool:
    return desktop.window.sidebar.isHidden()


def is_model_list_open(desktop: Desktop) -> bool:
    return desktop.window.top_bar.models.view().isVisible()


def listed(desktop: Desktop) -> list[str]:
    return [name for name in titles(desktop.window.sidebar) if len(name) == 1]


def dialog(desktop: Desktop) -> str:
    shown = [d for d in desktop.window.findChildren(QDialog) if d.isVisible()]
    return shown[0].windowTitle() if shown else ""


def guest(desktop: Desktop) -> str:
    return type(desktop.window.pane.guest).__name__


def is_closed(desktop: Desktop) -> bool:
    return not desktop.window.isVisible()


def is_focused(desktop: Desktop) -> bool:
    return is_sidebar_hidden(desktop) and desktop.window.top_bar.isHidden()


def is_full_screen(desktop: Desktop) -> bool:
    return desktop.window.isFullScreen()


KEYS: list[tuple[Qt.Key, Qt.KeyboardModifier, Seen, object]] = [
    (Key.Key_N, CTRL, title, ""),
    (Key.Key_O, CTRL | SHIFT, title, ""),
    (Key.Key_K, CTRL, is_palette_open, True),
    (Key.Key_F, CTRL | SHIFT, is_palette_open, True),
    (Key.Key_F, CTRL, is_finding, True),
    (Key.Key_F3, NONE, is_finding, True),
    (Key.Key_F3, SHIFT, is_finding, True),
    (Key.Key_Up, NONE, field, "more c"),
    (Key.Key_C, CTRL | SHIFT, lambda desktop: copied(desktop)[:17], ANSWER_START),
    (Key.Key_Semicolon, CTRL | SHIFT, copied, LAST_CODE),
    (Key.Key_Up, ALT, cursor, 3),
    (Key.Key_Down, ALT, is_on_message, True),
    (Key.Key_Up, ALT | SHIFT, cursor, 0),
    (Key.Key_Down, ALT | SHIFT, cursor, 2),
    (Key.Key_J, CTRL, is_list_shown, True),
    (Key.Key_Tab, CTRL, title, "b"),
    (Key.Key_Tab, CTRL | SHIFT, title, "d"),
    (Key.Key_1, ALT, title, "d"),
    (Key.Key_2, ALT, title, "c"),
    (Key.Key_3, ALT, title, "b"),
    (Key.Key_4, ALT, title, "a"),
    (Key.Key_9, ALT, title, "c"),
    (Key.Key_M, CTRL | SHIFT, is_model_list_open, True),
    (Key.Key_D, CTRL | SHIFT, guest, "ContestChoice"),
    (Key.Key_B, CTRL, is_sidebar_hidden, True),
    (Key.Key_F9, NONE, is_sidebar_hidden, True),
    (Key.Key_Comma, CTRL, dialog, "Settings"),
    (Key.Key_Backspace, CTRL | SHIFT, listed, ["d", "b", "a"]),
    (Key.Key_E, CTRL | SHIFT, dialog, "Export chats"),
    (Key.Key_L, CTRL, is_writing, True),
    (Key.Key_Escape, SHIFT, is_writing, True),
    (Key.Key_Slash, CTRL, dialog, "Keys"),
    (Key.Key_F1, NONE, dialog, "Keys"),
    (Key.Key_Equal, CTRL, zoom, 110),
    (Key.Key_Plus, CTRL, zoom, 110),
    (Key.Key_Minus, CTRL, zoom, 90),
    (Key.Key_W, CTRL, is_closed, True),
    (Key.Key_Q, CTRL, is_closed, True),
    (Key.Key_F10, NONE, is_focused, True),
    (Key.Key_F11, NONE, is_full_screen, True),
    (Key.Key_P, CTRL | SHIFT, is_palette_open, True),
    (Key.Key_L, CTRL | SHIFT, dialog, "Prompts"),
    (Key.Key_Y, CTRL | SHIFT, dialog, "System prompt"),
    (Key.Key_I, CTRL | SHIFT, dialog, "Request"),
]


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen, of popups
@pytest.mark.parametrize(
    ("key", "modifiers", "seen", "expected"),
    KEYS,
    ids=[f"{key.name[4:]}-{modifiers.value:08x}" for key, modifiers, _, _ in KEYS],
)
def test_a_key_of_the_window_does_what_is_said_of_it(
    qtbot: QtBot,
    used: Desktop,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    seen: Seen,
    expected: object,
) -> None:
    composer = used.window.pane.composer
    composer.setFocus()
    QTest.keyClick(composer.field, key, modifiers)

    qtbot.waitUntil(lambda: seen(used) == expected)


def test_f2_lets_the_title_of_the_open_chat_be_edited(qtbot: QtBot, used: Desktop) -> None:
    QTest.keyClick(used.window.pane.composer.field, Key.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "Other")
    QTest.keyClick(editor, Key.Key_Return)

    qtbot.waitUntil(lambda: title(used) == "Other")


def test_ctrl_0_brings_the_normal_size_back(qtbot: QtBot, used: Desktop) -> None:
    used.account.choose_zoom(150)
    QTest.keyClick(used.window.pane.composer.field, Key.Key_0, CTRL)

    qtbot.waitUntil(lambda: zoom(used) == 100)


def test_a_key_for_the_services_leaves_the_first_start_as_it_is(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    """Esc would not lead back: nothing was chosen yet."""
    ActionFile(folder).write_keys({"app.services": ["Ctrl+Alt+J"]})
    desktop = open_desktop("")
    qtbot.waitUntil(lambda: desktop.window.asking is not None)
    desktop.window.activateWindow()
    QTest.keyClick(desktop.window, Key.Key_J, CTRL | ALT)

    assert desktop.window.pages.currentWidget() is desktop.window.pages.first_start
