"""Pointing, selecting, copying, links and actions."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.ui.transcript.hit import HitKind
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, find_hit, question, settle

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def drag(view: TranscriptView, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(view.viewport(), LEFT, NONE, start)
    QTest.mouseMove(view.viewport(), QPoint((start.x() + end.x()) // 2, end.y()))
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), LEFT, NONE, end)


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_a_selection_runs_across_blocks_and_messages(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([question(1, "The question"), answer(2, "# Head\n\nWords\n\n- a\n- b")])
    settle(qtbot, view)
    drag(view, QPoint(0, 20), QPoint(790, 590))

    assert view.selected_text() == "The question\n\nHead\n\nWords\n\na\nb"

    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert clipboard() == "## You\n\nThe question\n\n## GPT-4\n\n# Head\n\nWords\n\n- a\n- b"


def test_selected_code_is_one_piece(view: TranscriptView) -> None:
    code = "".join(f"line {number}\n" for number in range(100))
    view.show_messages([answer(1, f"```\n{code}```\n\nEnd")])
    view.select_all()

    assert view.selected_text() == f"{code}\nEnd"


def test_ctrl_a_selects_all_messages(view: TranscriptView) -> None:
    view.show_messages([answer(number, f"Answer {number}") for number in range(1, 60)])
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)

    assert view.selected_text().startswith("Answer 1\n\nAnswer 2\n\n")
    assert view.selected_text().endswith("\n\nAnswer 59")


def test_a_double_click_selects_a_word(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "somewhere")])
    settle(qtbot, view)
    QTest.mouseDClick(view.viewport(), LEFT, NONE, find_hit(view, HitKind.TEXT))

    assert view.selected_text() == "somewhere"


def test_a_click_selects_nothing_and_shift_click_extends(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, "First words\n\nLast words")])
    settle(qtbot, view)
    QTest.mouseClick(view.viewport(), LEFT, NONE, QPoint(10, 60))

    assert view.selected_text() == ""

    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.mouseClick(view.viewport(), LEFT, shift, QPoint(790, 590))

    assert view.selected_text() == "First words\n\nLast words"


def test_copy_in_a_code_block_gives_the_exact_source(qtbot: QtBot, view: TranscriptView) -> None:
    code = "if x:\n\tprint('a\u00a0b \x1b[31m \u202e')  \n\n" + "y" * 2500
    view.show_messages([answer(1, f"```python\n{code}\n```\n")])
    settle(qtbot, view)
    view.verticalScrollBar().setValue(0)
    QTest.mouseClick(view.viewport(), LEFT, NONE, find_hit(view, HitKind.BUTTON, "copy_code"))

    assert clipboard() == code


def test_copy_says_that_it_copied(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "```\nx\n```\n")])
    settle(qtbot, view)
    away = QPoint(5, 590)
    QTest.mouseClick(view.viewport(), LEFT, NONE, away)  # the keyboard is in the view, too
    place = find_hit(view, HitKind.BUTTON, "copy_code")
    button = QRect(place - QPoint(60, 12), QSize(120, 24))
    before = view.viewport().grab(button).toImage()
    QTest.mouseClick(view.viewport(), LEFT, NONE, place)
    QTest.mouseMove(view.viewport(), away)

    assert view.viewport().grab(button).toImage() != before
    qtbot.waitUntil(lambda: view.viewport().grab(button).toImage() == before)


@pytest.mark.parametrize("time", ["first", "second"])
def test_a_test_can_point_where_the_one_before_did(
    qtbot: QtBot, view: TranscriptView, time: str
) -> None:
    del time
    view.show_messages([answer(1, "```\nx\n```\n")])
    settle(qtbot, view)
    QTest.mouseClick(view.viewport(), LEFT, NONE, find_hit(view, HitKind.BUTTON, "copy_code"))
    pointed = view.hover.code
    QTest.mouseMove(view.viewport(), QPoint(5, 590))

    assert pointed is not None
    assert view.hover.code is None


def test_a_link_is_only_announced(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "[open this](smb://host/share)")])
    settle(qtbot, view)
    place = find_hit(view, HitKind.LINK)
    with qtbot.waitSignal(view.link_activated) as activated:
        QTest.mouseClick(view.viewport(), LEFT, NONE, place)

    assert activated.args == ["smb://host/share", "open this"]
    QTest.mouseMove(view.viewport(), place)
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor


def test_dragging_over_a_link_does_not_open_it(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "[open this page](https://example.com)")])
    settle(qtbot, view)
    place = find_hit(view, HitKind.LINK)
    with qtbot.assertNotEmitted(view.link_activated):
        drag(view, place, place + QPoint(40, 0))


def actions(view: TranscriptView, index: int) -> list[str]:
    return [entry.action for entry in view.painter.entries(index) if entry.action]


def test_the_last_answer_offers_its_actions(view: TranscriptView) -> None:
    view.show_messages([answer(1, "One"), question(2, "?"), answer(3, "Two")])

    assert actions(view, 2) == ["copy", "retry", "more"]
    assert actions(view, 0) == []


def test_an_interrupted_answer_can_go_on(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([question(1, "?"), answer(2, "Half an", EndState.INTERRUPTED)])
    settle(qtbot, view)
    place = find_hit(view, HitKind.ACTION, "continue")
    with qtbot.waitSignal(view.action_requested) as requested:
        QTest.mouseClick(view.viewport(), LEFT, NONE, place)

    assert requested.args == ["continue", MessageId(2)]


def test_an_answer_that_grows_offers_nothing(view: TranscriptView) -> None:
    view.show_messages([answer(1, "Half an", None)])

    assert actions(view, 0) == []


def test_wide_code_scrolls_sideways_in_its_block(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "```\n" + "wide " * 100 + "\n```\n")])
    settle(qtbot, view)
    sideways = view._tester.hit(find_hit(view, HitKind.TEXT).toPointF()).sideways
    assert sideways is not None
    sideways.scroll_by(50)

    assert sideways.offset == 50

    sideways.scroll_by(1e9)

    assert sideways.offset == sideways.content - sideways.room


def test_the_bar_of_wide_code_can_be_dragged(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "```\n" + "wide " * 100 + "\n```\n")])
    settle(qtbot, view)
    bar = find_hit(view, HitKind.BAR)
    sideways = view._tester.hit(bar.toPointF()).sideways
    assert sideways is not None
    QTest.mousePress(view.viewport(), LEFT, NONE, bar)
    QTest.mouseMove(view.viewport(), bar + QPoint(30, 5))
    QTest.mouseRelease(view.viewport(), LEFT, NONE, bar + QPoint(30, 5))

    assert sideways.offset == 30 * sideways.content / sideways.room
    assert view.selection.is_empty


def test_the_context_menu_offers_what_fits(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "```\nx\n```\n")])
    settle(qtbot, view)
    content = view._menu_content(view._tester.hit(find_hit(view, HitKind.TEXT).toPointF()))

    assert content.copy_code is not None
    assert content.copy_link is None
    assert [entry.text for entry in content.message_actions] == [
        "Copy message",
        "Regenerate",
        "Copy as plain text",
        "Copy as HTML",
        "Quote in the composer",
        "Always send",
        "Never send",
        "Show request…",
        "Details…",
        "Delete",
    ]
