"""Find in this chat, in the real window: opening, walking and closing by keys and mouse."""

from dataclasses import dataclass
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.ui.find_bar import FindBar
from liaobots_desktop.ui.transcript.place import Place
from tests.fault_server import FaultServer, whole
from tests.ui.conftest import OpenDesktop

ANSWER = b"""Word **wor**d, Words.

```
word = 1
```

The last
word.
"""
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@dataclass
class Chat:
    """A window with one answered question, and what a user does there."""

    desktop: Desktop
    qtbot: QtBot

    @property
    def bar(self) -> FindBar:
        return self.desktop.window.pane.find_bar

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        focused = QApplication.focusWidget()
        QTest.keyClick(
            focused or self.desktop.window, key, modifiers or Qt.KeyboardModifier.NoModifier
        )

    def type(self, text: str) -> str:
        """Type into the bar; return what it says when all is counted."""
        QTest.keyClicks(self.bar.field, text)
        self.qtbot.waitUntil(lambda: not self.bar._finder.is_counting)
        return self.bar.count.text()

    def says(self, text: str) -> bool:
        """Whether the bar tells this of the hits."""
        return self.bar.count.text() == text

    def select(self, start: Place, end: Place) -> None:
        view = self.desktop.window.pane.transcript
        view.selection.anchor, view.selection.caret = start, end


@pytest.fixture
def chat(open_desktop: OpenDesktop, qtbot: QtBot) -> Chat:
    with FaultServer(whole(ANSWER)) as server:
        desktop = open_desktop(server.url)
        QApplication.processEvents()  # the keys come after the first picture
        desktop.window.activateWindow()
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.chat.send("Which word?")
    return Chat(desktop, qtbot)


def test_ctrl_f_opens_the_bar_with_the_keyboard_in_it(chat: Chat) -> None:
    chat.press(Qt.Key.Key_F, CTRL)

    assert chat.bar.isVisible()
    assert chat.bar.field.hasFocus()
    assert chat.type("word") == "1 of 6"


def test_a_click_on_the_icon_opens_the_bar(chat: Chat) -> None:
    icon = next(
        button
        for button in chat.desktop.window.top_bar.findChildren(QToolButton)
        if button.toolTip() == "Find in this chat (Ctrl+F)"
    )
    QTest.mouseClick(icon, Qt.MouseButton.LeftButton)

    assert chat.bar.isVisible()
    assert chat.bar.field.hasFocus()


def test_a_selection_of_one_line_is_looked_for(chat: Chat) -> None:
    chat.select(Place(1, 0, 5), Place(1, 0, 9))
    chat.press(Qt.Key.Key_F, CTRL)

    assert chat.bar.field.text() == "word"
    assert chat.bar.field.selectedText() == "word"


def test_a_selection_of_more_lines_is_not_taken_over(chat: Chat) -> None:
    chat.press(Qt.Key.Key_F, CTRL)
    chat.type("kept")
    chat.press(Qt.Key.Key_Escape)
    chat.select(Place(0, 0, 0), Place(1, 0, 4))
    chat.press(Qt.Key.Key_F, CTRL)

    assert chat.bar.field.text() == "kept"


def test_a_new_chat_without_messages_has_nothing_to_find(chat: Chat) -> None:
    chat.desktop.window.new_chat()
    chat.press(Qt.Key.Key_F, CTRL)

    assert not chat.desktop.window.pane.is_finding


def test_f3_walks_forth_and_shift_f3_back_with_a_hint_at_the_ends(chat: Chat) -> None:
    chat.press(Qt.Key.Key_F, CTRL)
    said = chat.type("word")
    for modifiers, then in (
        (None, "2 of 6"),
        (SHIFT, "1 of 6"),
        (SHIFT, "6 of 6, continued from the end"),
        (None, "1 of 6, continued from the start"),
    ):
        chat.press(Qt.Key.Key_F3, modifiers)
        chat.qtbot.waitUntil(partial(chat.says, then))

    assert said == "1 of 6"


def test_f3_opens_the_bar_when_it_is_closed(chat: Chat) -> None:
    chat.press(Qt.Key.Key_F3)

    assert chat.bar.isVisible()


def test_case_and_whole_words_are_chosen_by_their_buttons(chat: Chat) -> None:
    chat.press(Qt.Key.Key_F, CTRL)
    said = [chat.type("Word")]
    for button in (chat.bar.word, chat.bar.case, chat.bar.word):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        chat.qtbot.waitUntil(lambda: not chat.bar._finder.is_counting)
        said.append(chat.bar.count.text().split()[-1])

    assert said == ["1 of 6", "5", "1", "2"]


def test_a_hit_goes_over_a_line_end_of_the_source(chat: Chat) -> None:
    chat.press(Qt.Key.Key_F, CTRL)

    assert chat.type("last word") == "1 of 1"


def test_what_is_not_found_is_said_and_seen(chat: Chat) -> None:
    chat.press(Qt.Key.Key_F, CTRL)
    usual = chat.bar.field.grab().toImage().pixelColor(60, 4)
    said = chat.type("nowhere")
    warned = chat.bar.field.grab().toImage().pixelColor(60, 4)

    assert said == "Not found"
    assert usual.name() == "#ffffff"
    assert warned.name() == "#fff6e0"
    assert not chat.bar.next.isEnabled()

    chat.bar.field.clear()

    assert chat.bar.count.text() == ""
    assert chat.bar.field.grab().toImage().pixelColor(60, 4) == usual


@pytest.mark.parametrize("place", ["composer", "transcript"])
def test_esc_closes_and_gives_the_keyboard_back(chat: Chat, place: str) -> None:
    pane = chat.desktop.window.pane
    widget = pane.transcript if place == "transcript" else pane.composer
    widget.setFocus()
    before = QApplication.focusWidget()
    chat.press(Qt.Key.Key_F, CTRL)
    chat.type("word")
    chat.press(Qt.Key.Key_Escape)

    assert not chat.bar.isVisible()
    assert QApplication.focusWidget() is before
    assert pane.transcript.painter.stretch_sources[0](1, 0) == ()
