"""What is pasted of an answer as plain text: bullets, numbers, and labels as they are seen."""

import time

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.timing import Within
from tests.ui.transcript.conftest import answer, question


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("3. one\n4. two\n   - in it\n\n     more", "3. one\n4. two\n   • in it\n     more"),
        ("- [x] done\n- [ ] not\n  1. step", "[x] done\n[ ] not\n    1. step"),
        ("- a\n\n  ```py\n  if x:\n      y\n  ```\n- b", "• a\n  if x:\n      y\n• b"),
        ("> - quoted\n> - twice", "• quoted\n• twice"),
        ("-\n- b", "• \n• b"),
        ("- - a\n- ## b", "• • a\n• b"),
        ("1. a\n\n   | x | y |\n   |---|---|\n   | 1 |  |\n\nend", "1. a\nx\ty\n1\t\n\nend"),
        ("See[^n].\n\n[^n]: A note\n\n    - of two", "See[1].\n\n[1] A note\n    • of two ↑"),
        ("- one", "• one"),
        ("words **and**  \nmore", "words and\nmore"),
    ],
)
def test_a_message_copied_as_plain_text_keeps_what_marks_its_lists(
    view: TranscriptView, source: str, text: str
) -> None:
    view.show_messages([answer(1, source)])
    view.message_menu.choose("copy_plain", MessageId(1))

    assert QGuiApplication.clipboard().text() == text


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (0, 11, "1. one\n2. two\n3. thr"),
        (1, 6, "ne\n2. tw"),
        (4, 7, "two"),
        (0, 3, "one"),
    ],
)
def test_of_one_entry_only_its_words_are_copied(
    view: TranscriptView, first: int, last: int, text: str
) -> None:
    view.show_messages([answer(1, "1. one\n2. two\n3. three")])
    view.selection.anchor, view.selection.caret = Place(0, 0, first), Place(0, 0, last)
    view.copy_as_plain_text()

    assert QGuiApplication.clipboard().text() == text
    assert view.selected_text() == text.replace("1. ", "").replace("2. ", "").replace("3. ", "")


def test_a_selection_of_many_messages_is_copied_bit_by_bit(
    qtbot: QtBot, view: TranscriptView, within: Within
) -> None:
    asked = [question(2 * number + 1, f"Ask {number}") for number in range(300)]
    said = [answer(2 * number + 2, "- so\n\n" + "Some *words*.\n\n" * 20) for number in range(300)]
    view.show_messages([message for pair in zip(asked, said, strict=True) for message in pair])
    view.select_all()
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    started = time.thread_time()
    view.copy_as_plain_text()
    spent = time.thread_time() - started
    at_once = clipboard.text()
    view.clear_selection()
    qtbot.waitUntil(lambda: clipboard.text() != "before", timeout=60_000)
    messages = clipboard.text().split("\n\nAsk ")

    assert at_once == "before"
    assert len(messages) == 300
    assert messages[299] == "299\n\n• so" + "\n\nSome words." * 20
    within(spent, 0.1)
