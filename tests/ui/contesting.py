"""Lets models answer side by side in the window under test, and looks at their columns."""

import threading

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.ui.contest.contest_choice import ContestChoice
from liaobots_desktop.ui.contest.contest_column import ContestColumn
from liaobots_desktop.ui.contest.contest_view import ContestView
from tests.fault_server import Answer, wait_for
from tests.terminal.replies import BEGIN, END, answer, piece

SMALL, LARGE = "gpt-3.5-turbo", "gpt-4"
BOTH: dict[str, Answer] = {SMALL: answer("Small answer."), LARGE: answer("Large answer.")}
MESSAGES = "SELECT model, text, ended FROM whole_message WHERE role = 'assistant' ORDER BY id"


def press(desktop: Desktop) -> None:
    """Press Ctrl+Shift+D."""
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(desktop.window, Qt.Key.Key_D, modifiers)


def choice_of(desktop: Desktop) -> ContestChoice:
    guest = desktop.window.pane.guest
    assert isinstance(guest, ContestChoice)
    return guest


def view_of(desktop: Desktop) -> ContestView:
    guest = desktop.window.pane.guest
    assert isinstance(guest, ContestView)
    return guest


def shown_view(desktop: Desktop, qtbot: QtBot) -> ContestView:
    """Wait until both columns are there and have their answers."""

    def has_answers() -> bool:
        guest = desktop.window.pane.guest
        columns = guest.columns if isinstance(guest, ContestView) else []
        return len(columns) == 2 and all(column.answer_id is not None for column in columns)

    qtbot.waitUntil(has_answers)
    return view_of(desktop)


def begin(desktop: Desktop, qtbot: QtBot, question: str = "Why?") -> ContestView:
    """Let both models answer what is written in the composer."""
    desktop.window.pane.composer.set_text(question)
    press(desktop)
    choice_of(desktop).begin.click()
    return shown_view(desktop, qtbot)


def columns(view: ContestView) -> list[tuple[str, str]]:
    """Return the text and the state of each column."""
    return [(text_of(column), column.state.text()) for column in view.columns]


def text_of(column: ContestColumn) -> str:
    assert column.answer_id is not None
    return column.view.text_of(column.answer_id)


def button(desktop: Desktop, label: str) -> QPushButton:
    """Return a button of the column's notices."""
    QApplication.processEvents()
    found = view_of(desktop).findChildren(QPushButton)
    return next(one for one in found if one.text() == label and one.isVisible())


def paused(text: str, more: threading.Event, rest: str = "") -> Answer:
    return [BEGIN, piece(text), wait_for(more), *([piece(rest)] if rest else []), END]
