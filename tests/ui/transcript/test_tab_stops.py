"""Tab inside the transcript: links, buttons and rows in the order of reading, then out."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, question, settle

Key = Qt.Key
TEXT = "See [one](a:1) and [two](a:2).\n\n```python\nx\n```\n\nThe [third](a:3)."


class Between(QWidget):
    """A transcript between two fields."""

    def __init__(self) -> None:
        super().__init__()
        self.above = QLineEdit(self)
        self.view = TranscriptView(Theme.load("light"), self)
        self.below = QLineEdit(self)
        self.above.setGeometry(0, 0, 800, 30)
        self.view.setGeometry(0, 40, 800, 600)
        self.below.setGeometry(0, 650, 800, 30)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Between]:
    """The window with a question and an answer with links and code."""
    made = Between()
    made.resize(800, 700)
    qtbot.addWidget(made)
    made.view.show_messages([question(1, "Why?"), answer(2, TEXT)])
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    settle(qtbot, made.view)
    yield made
    made.hide()


def walk(window: Between, key: Qt.Key) -> list[str]:
    """Press a key until the focus leaves the view; return what had it."""
    seen: list[str] = []
    QTest.keyClick(window.focusWidget(), key)
    while window.focusWidget() is window.view and len(seen) < 20:
        spot = window.view.message_cursor.spot
        seen.append(spot.action or (spot.link.target if spot.link else "the view"))
        QTest.keyClick(window.view, key)
    return seen


CODE = ["wrap_code", "save_code", "copy_code"]
ORDER = ["copy", "edit", "more", "a:1", "a:2", *CODE, "a:3", "copy", "retry", "more"]


def test_tab_goes_through_everything_in_the_order_of_reading_and_out(window: Between) -> None:
    window.above.setFocus()

    assert walk(window, Key.Key_Tab) == ["the view", *ORDER]
    assert window.focusWidget() is window.below


def test_tab_reaches_the_buttons_of_code_inside_a_list(qtbot: QtBot, window: Between) -> None:
    text = "- [one](a:1)\n\n  ```\n  x = 1\n  ```\n\n  [two](a:2)"
    window.view.show_messages([answer(2, text)])
    settle(qtbot, window.view)
    window.above.setFocus()

    stops = ["the view", "a:1", "save_code_0", "copy_code_0", "a:2"]
    assert walk(window, Key.Key_Tab)[:5] == stops


def test_shift_tab_goes_back_the_same_way(window: Between) -> None:
    window.below.setFocus()

    assert walk(window, Key.Key_Backtab) == [*reversed(ORDER), "the view"]
    assert window.focusWidget() is window.above


def test_tab_goes_on_from_the_message_cursor(window: Between) -> None:
    window.view.previous_message()
    QTest.keyClick(window.view, Key.Key_Tab)
    link = window.view.message_cursor.spot.link

    assert link is not None
    assert link.target == "a:1"


def test_enter_and_space_press_what_has_the_focus(qtbot: QtBot, window: Between) -> None:
    window.view.previous_message()
    for _ in range(2):
        QTest.keyClick(window.view, Key.Key_Tab)
    with qtbot.waitSignal(window.view.link_activated) as activated:
        QTest.keyClick(window.view, Key.Key_Return)
    for _ in range(3):
        QTest.keyClick(window.view, Key.Key_Tab)
    QTest.keyClick(window.view, Key.Key_Space)
    for _ in range(3):
        QTest.keyClick(window.view, Key.Key_Tab)
    with qtbot.waitSignal(window.view.action_requested) as requested:
        QTest.keyClick(window.view, Key.Key_Space)

    assert activated.args == ["a:2", "two"]
    assert QGuiApplication.clipboard().text() == "x"
    assert requested.args == ["retry", MessageId(2)]


def test_a_ring_is_drawn_around_it_and_survives_another_theme(window: Between) -> None:
    view = window.view
    view.previous_message()
    QTest.keyClick(view, Key.Key_Tab)
    for theme in (Theme.load("light"), Theme.load("dark")):
        view.set_theme(theme)
        picture = view.viewport().grab().toImage()
        rect = view.painter.spot_rects(view.painter.focus)[0]
        x = round(view.painter.left + rect.center().x())
        y = round(rect.top()) - view.transcript.top
        colors = {picture.pixelColor(x, y + at).name() for at in (-1, 0)}

        assert theme.color("accent").name() in colors


def test_what_has_the_focus_comes_onto_the_screen(qtbot: QtBot, window: Between) -> None:
    view = window.view
    view.show_messages([answer(3, "[first](a:1)\n\n" + "Text.\n\n" * 60 + "[last](a:2)")])
    settle(qtbot, view)
    view.verticalScrollBar().setValue(0)
    view.next_message()
    for _ in range(2):
        QTest.keyClick(view, Key.Key_Tab)
    rect = view.painter.spot_rects(view.painter.focus)[0]
    link = view.painter.focus.link

    assert link is not None
    assert link.target == "a:2"
    assert 0 <= rect.top() - view.transcript.top <= view.transcript.view_height - rect.height()


def test_looking_for_the_next_link_lays_out_a_bounded_number_of_parts(
    qtbot: QtBot, window: Between
) -> None:
    view = window.view
    view.show_messages([answer(3, "No [link] here.\n\n" * 2_000)])
    settle(qtbot, view)
    view.previous_message()
    before = len(view.transcript.setting.built)
    QTest.keyClick(view, Key.Key_Tab)

    assert view.message_cursor.spot.action == "copy"
    assert len(view.transcript.setting.built) - before < 200


def test_what_the_keyboard_stands_on_is_told_and_that_it_left(window: Between) -> None:
    told: list[tuple[str, str]] = []
    window.view.focus_moved.connect(lambda spot, words: told.append((spot.action, words)))
    window.view.previous_message()
    for _ in range(3):
        QTest.keyClick(window.view, Key.Key_Tab)
    window.view.message_cursor.clear()

    assert told == [
        ("", f"gpt-4: {TEXT}"),
        ("", "one"),
        ("", "two"),
        ("wrap_code", "Wrap long lines"),
        ("", ""),
    ]
