"""What takes the keyboard for a while gives it back, also where who had it is hidden or gone."""

from itertools import permutations
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.ui.question_list import QuestionList
from tests.store.talking import ask
from tests.ui.conftest import OpenDesktop

_CTRL = Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier
_RENAME = (Qt.Key.Key_F2, _NONE)
_FIND, _PALETTE, _QUESTIONS = [(key, _CTRL) for key in (Qt.Key.Key_F, Qt.Key.Key_K, Qt.Key.Key_J)]
_ESC = (Qt.Key.Key_Escape, _NONE)


def test_after_esc_one_writes_on_whatever_key_was_pressed_over_another(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    store = ChatStore.open(folder / FILE_NAME)
    chat = ask(store, "Why?").answer.conversation_id
    store.close()
    desktop = open_desktop("https://liaobots.com")
    window, field = desktop.window, desktop.window.pane.composer.field
    qtbot.waitUntil(window.isActiveWindow)
    window.open_chat(chat)
    places: dict[str, QWidget] = {}
    for first, second in permutations((_RENAME, _FIND, _PALETTE, _QUESTIONS), 2):
        if second == _RENAME:
            continue
        field.setFocus()
        for key, held in (first, second, _ESC):
            QTest.keyClick(window.focusWidget(), key, held)
        if first == _FIND:  # the bar is still open, and had the keyboard
            QTest.keyClick(window.focusWidget(), *_ESC)
        qtbot.waitUntil(lambda: not window.findChildren(QuestionList))
        places[f"{first[0].name}, {second[0].name}"] = window.focusWidget()
    QTest.keyClick(field, *_QUESTIONS)
    QTest.keyClick(window.focusWidget(), *_QUESTIONS)
    lists = len(window.findChildren(QuestionList))
    QTest.keyClick(window.focusWidget(), *_ESC)
    places["twice"] = window.focusWidget()
    QTest.keyClick(field, *_QUESTIONS)
    window.pane.show_chat([])  # as when another window has put the chat into the Trash
    qtbot.waitUntil(lambda: not window.findChildren(QuestionList))

    assert lists == 1
    assert {name for name, place in places.items() if place is not field} == set()


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen, of popups
@pytest.mark.parametrize("way", ["keys", "mouse", "Tab"])
def test_a_letter_after_the_list_of_models_chooses_no_model(
    way: str, open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    window = open_desktop("https://liaobots.com").window
    field, models = window.pane.composer.field, window.top_bar.models
    qtbot.waitUntil(field.hasFocus)
    if way == "keys":
        QTest.keyClick(field, Qt.Key.Key_M, _CTRL | Qt.KeyboardModifier.ShiftModifier)
    elif way == "mouse":
        models.setFocus(Qt.FocusReason.MouseFocusReason)  # as Qt does it before the press
        QTest.mouseClick(models, Qt.MouseButton.LeftButton)
    else:
        models.setFocus(Qt.FocusReason.TabFocusReason)
        models.showPopup()
    was_open = models.view().isVisible()
    QTest.keyClick(models.view(), *_ESC)
    after = window.focusWidget()
    window.show_services()  # a page, below the same list of models
    qtbot.waitUntil(lambda: window.focusWidget() is not after)
    on_page = window.focusWidget()
    window.top_bar.choose_model()
    QTest.keyClick(models.view(), *_ESC)

    assert was_open
    assert not models.view().isVisible()
    assert after is (models if way == "Tab" else field)
    assert on_page is not models
    assert window.focusWidget() is on_page
