"""Find in the window at 640 × 480 and 300 %: messages are read beside a notice and what waits."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.queued import QueuedId
from liaobots_desktop.service.errors import Reaction
from liaobots_desktop.ui.queue_fold import QueueFold
from tests.fault_server import FaultServer, hang
from tests.terminal.replies import BEGIN, piece
from tests.ui.conftest import OpenDesktop
from tests.ui.queueing import begin, enter, strip_of
from tests.ui.talking import open_with_keys

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


@pytest.fixture
def waiting(open_desktop: OpenDesktop, qtbot: QtBot) -> Iterator[Desktop]:
    """A low window in which a question waits below a notice; the field has the keyboard."""
    with FaultServer([BEGIN, piece("So"), hang()]) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        window = desktop.window
        window.activateWindow()
        begin(desktop, qtbot)
        enter(desktop, qtbot, "Two")
        qtbot.waitUntil(lambda: len(strip_of(desktop).rows) == 1)
        window.resize(640, 480)
        desktop.account.choose_zoom(300)
        window.notice_bar.show_notice(Notice("Told.", reactions=(Reaction.RETRY,)))
        window.pane.composer.setFocus()
        settle()
        yield desktop
        window.chat.stop()
        desktop.account.choose_zoom(100)


def seen_of_desk(desktop: Desktop) -> tuple[int, bool]:
    """Return how high it is, and whether the field has the keyboard."""
    settle()
    pane = desktop.window.pane
    return pane.desk.height(), pane.composer.field.hasFocus()


def test_the_composer_makes_room_while_the_keyboard_is_in_the_find_bar(
    waiting: Desktop,
) -> None:
    pane = waiting.window.pane
    room_for_messages = pane._stack
    before = seen_of_desk(waiting)
    pane.open_find()
    pane.find_bar.field.setText("One")
    found = seen_of_desk(waiting)
    room = pane.transcript.viewport().height()
    below = pane.transcript.mapTo(waiting.window, QPoint()).y() + pane.transcript.height()
    pane.composer.setFocus()  # as an action does that brings text
    written = seen_of_desk(waiting)
    pane.find_bar.next.setFocus()
    again = seen_of_desk(waiting)
    QTest.keyClick(pane.find_bar.field, Qt.Key.Key_Escape)
    closed = seen_of_desk(waiting)
    pane.open_find()
    waiting.account.choose_zoom(250)
    smaller = seen_of_desk(waiting)[0], room_for_messages.minimumHeight()
    waiting.account.choose_zoom(125)
    usual = seen_of_desk(waiting)

    assert before[0] > 100
    assert found == (0, False)
    assert room >= 130  # two lines
    assert below == 480
    assert written[0] > 60  # as much as is left of the window
    assert written[1]
    assert again == (0, False)
    assert closed == before
    assert smaller == (0, 110)  # two lines of this size
    assert usual[0] > 100
    assert room_for_messages.minimumHeight() == 1


def test_lines_of_messages_are_read_between_a_notice_and_a_question_that_waits(
    waiting: Desktop,
) -> None:
    window, seen, lines = waiting.window, {}, []
    for zoom in (300, 200):
        waiting.account.choose_zoom(zoom)
        for text in ("Told.", "Told. " * 40):
            window.notice_bar.show_notice(Notice(text, reactions=(Reaction.RETRY,)))
            settle()
            seen[zoom, len(text)] = window.pane.transcript.viewport().height()
            layout = window.pane.transcript.transcript
            if zoom == 300:
                top = layout.part_top(1, 0) - layout.top
                lines.append((top, layout.view_height))
    window.pane.composer.set_text("a\nb\nc\nd")
    settle()
    written = window.pane.composer.field.visibleRegion().boundingRect().height()
    window.notice_bar.show_notice(None)
    strip_of(waiting).hide()
    window.pane.open_find()
    finding = seen_of_desk(waiting)[0]
    QTest.keyClick(window.pane.find_bar.field, Qt.Key.Key_Escape)
    settle()
    usual = window.pane.composer._foot.isVisible()

    assert seen[300, 5] >= 67  # a line
    assert all(top >= -4 and top + 22 <= height for top, height in lines)  # its letters are seen
    assert seen[300, 240] >= 67
    assert seen[200, 5] >= 135  # three
    assert seen[200, 240] >= 135
    assert written >= 2 * 57  # three lines of the field
    assert finding == 0
    assert usual  # 640 × 480 at 200 % is not low when nothing stands beside the messages


def test_a_bar_that_is_closed_without_the_keyboard_brings_the_composer_back(
    waiting: Desktop,
) -> None:
    pane = waiting.window.pane
    pane.open_find()
    during = seen_of_desk(waiting)
    pane.find_bar.hide()
    after = seen_of_desk(waiting)

    assert during == (0, False)
    assert after[0] > 100


def test_what_waits_is_one_line_in_a_low_window_until_it_is_asked_for(waiting: Desktop) -> None:
    window, strip = waiting.window, strip_of(waiting)
    window.notice_bar.show_notice(None)
    settle()
    row, (fold,) = strip.rows[0], strip.findChildren(QueueFold)
    folded = strip.height(), window.pane.transcript.viewport().height(), row.edit.isVisible()
    heard = fold.accessibleName()
    fold.click()
    settle()
    opened = row.edit.isVisible(), row.edit.visibleRegion().boundingRect() == row.edit.rect()
    heard_then = fold.accessibleName()
    row.edit.click()
    fold.click()
    settle()
    edited = row.field is not None and row.field.isVisible()
    row.end_edit()
    settle()
    again = row.isVisible()
    waiting.account.choose_zoom(100)
    settle()
    usual = row.isVisible(), strip.why.isVisible(), fold.isVisible()

    assert folded[0] < 90
    assert folded[1] >= 130  # two lines
    assert not folded[2]
    assert opened == (True, True)
    assert (heard, heard_then) == ("Show the waiting questions", "Hide the waiting questions")
    assert edited
    assert not again
    assert usual == (True, True, False)


def test_what_waits_is_folded_again_when_another_program_has_asked_what_was_edited(
    waiting: Desktop,
) -> None:
    strip = strip_of(waiting)
    row, (fold,) = strip.rows[0], strip.findChildren(QueueFold)
    fold.click()
    row.edit.click()
    fold.click()
    settle()
    edited = row.isVisible()
    strip.show_questions([row.question._replace(id=QueuedId(0))])
    settle()

    assert edited
    assert not strip.rows[0].isVisible()


def test_a_line_of_messages_is_read_also_beside_a_question_of_three_lines(
    waiting: Desktop,
) -> None:
    pane = waiting.window.pane
    pane.composer.set_text("a\nb\nc")
    settle()
    beside = pane.transcript.viewport().height()
    seen = pane.composer.field.viewport().rect().contains(pane.composer.field.cursorRect())
    crowded = pane.composer.field.height()
    waiting.window.notice_bar.show_notice(None)
    settle()

    assert beside >= 67
    assert seen
    assert (crowded, pane.composer.field.height()) == (63, 177)
