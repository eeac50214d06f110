"""Below which words of a question there is a wave; looked at as it is drawn."""

import sys
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.question_edit import QuestionEdit
from liaobots_desktop.ui.spelling.layer import SpellingLayer
from tests.timing import Within
from tests.ui.writing.spelling import marked, put_caret, wait_for_marks

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the set-up installs dictionaries on Linux"
)


def compose(field: QuestionEdit, text: str, committed: str = "") -> None:
    """Let an input method show a text that is not there yet, or write one."""
    event = QInputMethodEvent(text, [])
    event.setCommitString(committed)
    QApplication.sendEvent(field, event)


def test_a_word_is_marked_once_it_is_written(
    spelled: Desktop, field: QuestionEdit, qtbot: QtBot
) -> None:
    theme = spelled.themes.theme
    QTest.keyClicks(field, "helo wrld")
    wait_for_marks(qtbot, field, theme, ["helo"])
    QTest.keyClicks(field, ".")
    put_caret(field, 0)
    wait_for_marks(qtbot, field, theme, ["helo", "wrld"])
    QTest.keyClicks(field, "x")

    assert marked(field, theme) == ["wrld"]


def test_the_word_that_was_typed_is_marked_when_the_caret_or_the_keyboard_leaves_it(
    spelled: Desktop, field: QuestionEdit, qtbot: QtBot
) -> None:
    theme = spelled.themes.theme
    QTest.keyClicks(field, "my wrld")
    QTest.keyClick(field, Qt.Key.Key_Left)
    wait_for_marks(qtbot, field, theme, ["wrld"])
    QTest.keyClicks(field, "l")
    unmarked = marked(field, theme)
    field.clearFocus()

    assert unmarked == []
    wait_for_marks(qtbot, field, theme, ["wrlld"])


def test_what_is_no_word_of_a_language_is_left_alone(
    spelled: Desktop, field: QuestionEdit, qtbot: QtBot
) -> None:
    theme = spelled.themes.theme
    field.setPlainText(
        "Helo `inlin cod` https://exampl.com/foo @nme NASA x1 中文 Привет превед 😀 aftr\n"
        "```\nprnt\n```\nlastt "
    )
    wait_for_marks(qtbot, field, theme, ["Helo", "превед", "aftr", "lastt"])


def test_a_fence_takes_the_marks_away_at_once(
    spelled: Desktop, field: QuestionEdit, qtbot: QtBot
) -> None:
    theme = spelled.themes.theme
    field.setPlainText("\nprnt aftr\nend ")
    wait_for_marks(qtbot, field, theme, ["prnt", "aftr"])
    put_caret(field, 0)
    QTest.keyClicks(field, "```")

    assert marked(field, theme) == []


def test_marks_move_with_the_words(spelled: Desktop, field: QuestionEdit, qtbot: QtBot) -> None:
    theme = spelled.themes.theme
    field.setPlainText("one wrld more ")
    wait_for_marks(qtbot, field, theme, ["wrld"])
    put_caret(field, 0)
    field.insertPlainText("and 😀 ")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)

    assert marked(field, theme) == ["wrld"]


def test_an_input_method_is_not_disturbed(
    spelled: Desktop, field: QuestionEdit, qtbot: QtBot
) -> None:
    theme = spelled.themes.theme
    field.setPlainText("one wrld more ")
    wait_for_marks(qtbot, field, theme, ["wrld"])
    put_caret(field, 0)
    compose(field, "nihao ")
    while_composing = marked(field, theme)
    compose(field, "", "你好")
    put_caret(field, 7)
    compose(field, "xx")
    in_the_word = marked(field, theme)
    compose(field, "")

    assert while_composing == ["wrld"]
    assert in_the_word == []
    assert field.toPlainText() == "你好one wrld more "


def test_marks_are_nothing_to_undo_or_to_save(
    spelled: Desktop, field: QuestionEdit, qtbot: QtBot
) -> None:
    QTest.keyClicks(field, "helo ")
    steps = field.document().availableUndoSteps()
    with qtbot.assertNotEmitted(field.textChanged):
        wait_for_marks(qtbot, field, spelled.themes.theme, ["helo"])

    assert field.document().availableUndoSteps() == steps
    assert field.document().firstBlock().layout().formats() == []


def test_marks_have_the_colour_of_the_theme(
    spelled: Desktop, field: QuestionEdit, qtbot: QtBot
) -> None:
    field.setPlainText("helo and more ")
    wait_for_marks(qtbot, field, spelled.themes.theme, ["helo"])
    light = spelled.themes.theme
    spelled.account.choose_theme("dark")

    assert marked(field, light) == []
    assert marked(field, spelled.themes.theme) == ["helo"]


def test_nothing_is_loaded_before_the_first_text(spelled: Desktop, field: QuestionEdit) -> None:
    before = spelled.account.spelling
    QTest.keyClicks(field, "h")

    assert before is None
    assert spelled.account.spelling is not None


def test_turned_off_nothing_is_marked_or_looked_up(
    spelled: Desktop, field: QuestionEdit, qtbot: QtBot
) -> None:
    theme = spelled.themes.theme
    field.setPlainText("helo and more ")
    wait_for_marks(qtbot, field, theme, ["helo"])
    spelled.account.choose(Settings.spelling, False)
    off = marked(field, theme)
    used = spelled.account.spelling.used if spelled.account.spelling else None
    spelled.account.choose(Settings.spelling, True)
    wait_for_marks(qtbot, field, theme, ["helo"])

    assert off == []
    assert used == ()


def test_a_key_in_a_text_of_100_000_characters_takes_less_than_a_picture(
    spelled: Desktop, field: QuestionEdit, qtbot: QtBot, within: Within
) -> None:
    line = "The quick brown fox jmps over `teh` lazy dog, and somme misstakes more.\n"
    field.setPlainText(line * (100_000 // len(line)))
    put_caret(field, 50_000 // len(line) * len(line))
    expected = ["jmps", "somme", "misstakes"]
    qtbot.waitUntil(lambda: marked_at_caret(field, spelled) == expected, timeout=20_000)
    (layer,) = field.findChildren(SpellingLayer)
    taken = []
    for letter in "abc defg hij klmno pq rst uvw xyz":
        begun = time.thread_time()
        QTest.keyClicks(field, letter)
        field.repaint()
        layer.repaint()
        taken.append(time.thread_time() - begun)
    taken.sort()

    within(taken[len(taken) * 95 // 100], 0.016)


def marked_at_caret(field: QuestionEdit, desktop: Desktop) -> list[str]:
    """Return the marked words of the caret's line."""
    number = field.textCursor().blockNumber()
    block = field.document().findBlockByNumber(number)
    return marked(field, desktop.themes.theme, block.position(), block.length() - 1)


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_the_marks_lie_over_the_text_wherever_that_is(
    field: QuestionEdit, qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    field.setLayoutDirection(direction)
    field.insertPlainText("one line")
    (layer,) = field.findChildren(SpellingLayer)
    short = layer.geometry(), field.viewport().geometry()
    field.insertPlainText("\nmore" * 30)
    qtbot.waitUntil(lambda: field.verticalScrollBar().isVisible())
    qtbot.waitUntil(lambda: layer.geometry() == field.viewport().geometry())
    field.clear()
    qtbot.waitUntil(lambda: not field.verticalScrollBar().isVisible())

    assert short[0] == short[1]
    assert layer.geometry() == field.viewport().geometry()
    assert layer.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_a_fence_that_is_taken_away_brings_the_marks_back(
    spelled: Desktop, field: QuestionEdit, qtbot: QtBot
) -> None:
    theme = spelled.themes.theme
    field.setPlainText("```\nfine\n\nprnt aftr ")
    put_caret(field, 0)
    field.insertPlainText("wrld\n")
    wait_for_marks(qtbot, field, theme, ["wrld"])
    put_caret(field, 5)
    QTest.keyClick(field, Qt.Key.Key_Delete)

    wait_for_marks(qtbot, field, theme, ["wrld", "prnt", "aftr"])
