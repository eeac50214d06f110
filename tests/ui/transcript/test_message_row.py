"""The row under a message: what it holds, when it is shown, and that nothing moves for it."""

import itertools
from collections.abc import Iterable
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.ui.transcript.hit import HitKind
from liaobots_desktop.ui.transcript.look import Spot
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, find_hit, point_at, question, settle

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def words(view: TranscriptView, index: int) -> list[str]:
    return [entry.text for entry in view.painter.entries(index)]


@pytest.fixture
def chat(qtbot: QtBot, view: TranscriptView) -> TranscriptView:
    """Two questions with their answers; the first question and the last answer have versions."""
    view.show_messages(
        [
            question(1, "Why?"),
            answer(2, "Because of **this**."),
            question(3, "And then?"),
            answer(4, "Then, too.", EndState.STOPPED),
        ]
    )
    view.set_branches({MessageId(1): (1, 2), MessageId(3): (1, 1), MessageId(4): (3, 3)})
    settle(qtbot, view)
    return view


def test_only_the_last_answer_always_shows_its_row(chat: TranscriptView) -> None:
    last = ["Stopped.", "Copy", "Regenerate", "Continue", "‹", "3 / 3", "›", "More"]

    assert [words(chat, index) for index in range(4)] == [[], [], [], last]


def test_the_message_under_the_pointer_shows_its_row(chat: TranscriptView) -> None:
    point_at(chat, 0)

    assert words(chat, 0) == ["‹", "1 / 2", "›", "Copy", "Edit", "More"]

    point_at(chat, 1)

    assert words(chat, 0) == []
    assert words(chat, 1) == ["Copy", "Regenerate", "More"]

    point_at(chat, 2)

    assert words(chat, 2) == ["Copy", "Edit", "More"]


def test_an_answer_without_text_is_retried_and_not_copied(view: TranscriptView) -> None:
    view.show_messages([question(1, "Why?"), answer(2, "", EndState.FAILED)])

    assert words(view, 1) == ["No answer came.", "Retry", "More"]


def test_a_question_that_nothing_answers_can_be_asked_again(view: TranscriptView) -> None:
    view.show_messages([question(1, "Why?")])
    point_at(view, 0)

    assert words(view, 0) == ["Retry", "Copy", "Edit", "More"]


def test_the_row_of_a_question_ends_below_its_bubble_and_stays_in_the_gap(
    chat: TranscriptView,
) -> None:
    rects = [entry.rect for entry in chat.painter.entries(0, is_whole=True)]
    area = chat.painter.row_area(0)

    assert rects[-1].right() == chat.transcript.setting.width
    assert {(rect.top(), rect.bottom()) for rect in rects} == {(3, 19)}  # of 20
    assert all(left.right() <= right.left() for left, right in itertools.pairwise(rects))
    assert area.bottom() <= chat.transcript.item_top(1) - chat.transcript.top + 2


def test_nothing_moves_when_a_row_appears_or_says_that_it_copied(chat: TranscriptView) -> None:
    tops = [chat.transcript.item_top(index) for index in range(4)]
    places = [entry.rect.left() for entry in chat.painter.entries(3)]
    for index in range(4):
        point_at(chat, index)
        QApplication.processEvents()
    place = find_hit(chat, HitKind.ACTION, "copy")
    chat.message_menu.choose("copy", MessageId(4))

    assert place.y() > 0
    assert "Copied" in words(chat, 3)
    assert [entry.rect.left() for entry in chat.painter.entries(3)] == places
    assert [chat.transcript.item_top(index) for index in range(4)] == tops


@pytest.mark.parametrize(
    ("action", "message"), [("branch_next", 1), ("branch_previous", 4), ("edit", 1), ("retry", 2)]
)
def test_a_click_in_the_row_is_told(
    qtbot: QtBot, chat: TranscriptView, action: str, message: int
) -> None:
    point_at(chat, message - 1)
    place = find_hit(chat, HitKind.ACTION, action)
    with qtbot.waitSignal(chat.action_requested) as requested:
        QTest.mouseClick(chat.viewport(), LEFT, NONE, place)

    assert requested.args == [action, MessageId(message)]


def test_the_end_of_the_versions_is_inactive(chat: TranscriptView) -> None:
    enabled = {entry.action: entry.is_enabled for entry in chat.painter.entries(3)}
    rect = chat.painter.spot_rects(Spot(3, action="branch_next"))[0]
    point = rect.center() + QPointF(chat.painter.left, -chat.transcript.top)

    assert (enabled["branch_previous"], enabled["branch_next"]) == (True, False)
    assert chat._tester.hit(point).kind is HitKind.NOTHING


class PaintedArea(QObject):
    """Adds up the area that a widget draws again."""

    def __init__(self) -> None:
        super().__init__()
        self.pixels = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(event, QPaintEvent):
            areas = cast("Iterable[QRect]", event.region())  # its stubs forget that
            self.pixels += sum(area.width() * area.height() for area in areas)
        return super().eventFilter(watched, event)


def test_hovering_draws_rows_again_and_not_the_view(chat: TranscriptView) -> None:
    left, inside = round(chat.painter.left), chat.transcript.item_top(1) - chat.transcript.top + 30
    QTest.mouseMove(chat.viewport(), QPoint(left + 20, inside))
    QApplication.processEvents()
    painted = PaintedArea()
    chat.viewport().installEventFilter(painted)
    QTest.mouseMove(chat.viewport(), QPoint(left + 40, inside))
    QApplication.processEvents()
    within_a_message = painted.pixels
    point_at(chat, 0)
    QApplication.processEvents()
    chat.viewport().removeEventFilter(painted)

    assert within_a_message == 0
    assert 0 < painted.pixels < 0.2 * chat.viewport().width() * chat.viewport().height()


def test_the_words_in_the_header_of_code_are_drawn_while_the_pointer_is_over_it(
    view: TranscriptView,
) -> None:
    view.show_messages([answer(1, "Words\n\n```py\nx\ny\n```\n\nMore")])
    words, code = (view.transcript.part_top(0, part) - view.transcript.top + 10 for part in (0, 2))
    left = round(view.painter.left)

    def header() -> QImage:
        QApplication.processEvents()
        shown = view.screen().grabWindow(view.winId()).toImage()
        return shown.copy(QRect(left, code - 42, 740, 30))

    QTest.mouseMove(view.viewport(), QPoint(left + 30, words))
    plain = header()
    QTest.mouseMove(view.viewport(), QPoint(left + 30, code))
    pointed = header()
    QTest.mouseMove(view.viewport(), QPoint(left + 30, words))

    assert pointed != plain
    assert header() == plain


def test_leaving_takes_the_row_away(chat: TranscriptView) -> None:
    point_at(chat, 1)
    QApplication.processEvents()
    shown = chat.viewport().grab().toImage()
    QApplication.sendEvent(chat.viewport(), QEvent(QEvent.Type.Leave))

    assert words(chat, 1) == []
    assert chat.viewport().grab().toImage() != shown


@pytest.mark.parametrize("zoom", [1.0, 2.5, 3.0])
@pytest.mark.parametrize("width", [720, 560])
def test_what_a_narrow_row_has_no_room_for_is_in_its_menu(
    chat: TranscriptView, zoom: float, width: int
) -> None:
    chat.resize(width, 540)
    chat.set_zoom(zoom)
    column = chat.transcript.setting.width
    for index, item in enumerate(chat.transcript.items):
        chat.painter.focus = Spot(index)
        row = chat.painter.entries(index)
        edges = [(entry.rect.left(), entry.rect.right()) for entry in row]
        menu = [entry.text for entry in chat.message_menu.entries(index)]
        offered = {entry.action for entry in row} | set(menu)
        wanted = [{"copy", "Copy message"}]
        wanted.append({"retry", "Regenerate"} if item.is_answer else {"edit", "Edit"})

        assert row[-1].action == "more"
        assert min(left for left, _ in edges) >= 0
        assert max(right for _, right in edges) <= column
        assert all(before <= after for (_, before), (after, _) in itertools.pairwise(edges))
        assert all(len(names & offered) == 1 for names in wanted)


def test_the_menu_of_a_narrow_row_walks_through_the_versions(chat: TranscriptView) -> None:
    chat.resize(560, 540)
    chat.set_zoom(3.0)
    menu = [entry.text for entry in chat.message_menu.entries(3)]

    assert words(chat, 3) == ["Stopped.", "More"]
    assert menu[:4] == ["Copy message", "Regenerate", "Continue", "Previous version (3 of 3)"]
