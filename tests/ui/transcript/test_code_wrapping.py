"""Long lines of code wrap when that is wanted; heights, hits and places stay right."""

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.ui.transcript.code_head import CodeHead
from liaobots_desktop.ui.transcript.code_part import CodePart
from liaobots_desktop.ui.transcript.hit import HitKind
from liaobots_desktop.ui.transcript.look import Spot
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, find_hit, settle

LONG = "    if x:\n        " + "word " * 60 + "needle\n\tend\n"


def show(qtbot: QtBot, view: TranscriptView, code: str = LONG) -> CodePart:
    view.show_messages([answer(1, f"Before\n\n```python\n{code}```\n" + "\nAfter\n" * 40)])
    settle(qtbot, view)
    view.verticalScrollBar().setValue(0)
    settle(qtbot, view)
    part = view.transcript.items[0].parts[2]
    assert isinstance(part, CodePart)
    return part


def wrap(qtbot: QtBot, view: TranscriptView) -> None:
    view.code_actions.press(Spot(0, 1, "wrap_code"))
    settle(qtbot, view)


def hover(view: TranscriptView, point: QPoint) -> None:
    QTest.mouseMove(view.viewport(), point)


def test_wrapping_grows_the_block_and_unwrapping_shrinks_it(
    qtbot: QtBot, view: TranscriptView
) -> None:
    part = show(qtbot, view)
    assert part.height == 60
    wrap(qtbot, view)

    assert part.height == 120
    assert view.transcript.items[0].heights[2] == 120
    assert not part.sideways.is_needed

    wrap(qtbot, view)

    assert part.height == 60
    assert part.sideways.is_needed


def test_a_wrapped_line_goes_on_behind_its_own_beginning(
    qtbot: QtBot, view: TranscriptView
) -> None:
    part = show(qtbot, view)
    wrap(qtbot, view)
    assert part.document is not None
    line = part.document.findBlockByNumber(1)
    letter = part.document.rects(0, 1)[0].width()
    at = line.position()
    lefts = [round(rect.left() / letter) for rect in part.document.rects(at, at + 300)]
    first_word = part.document.rects(at + 8, at + 9)[0].left()

    assert lefts == [0, 12, 12, 12]
    assert round(first_word / letter) == 8


def test_a_point_in_wrapped_code_is_the_place_that_is_drawn_there(
    qtbot: QtBot, view: TranscriptView
) -> None:
    part = show(qtbot, view)
    wrap(qtbot, view)
    at = part.raw_text(view.transcript.setting).index("needle")
    rect = view.transcript.rect_of(Place(0, 2, at))
    point = QPointF(rect.left() + view.painter.left + 1, rect.center().y() - view.transcript.top)

    assert view._tester.place_at(point) == Place(0, 2, at)


def test_the_header_stays_where_it_is(qtbot: QtBot, view: TranscriptView) -> None:
    show(qtbot, view, LONG * 12)
    place = view.transcript.part_top(0, 1) - view.transcript.top
    wrap(qtbot, view)
    wrapped_place = view.transcript.part_top(0, 1) - view.transcript.top
    wrap(qtbot, view)

    assert wrapped_place == place
    assert view.transcript.part_top(0, 1) - view.transcript.top == place


def test_the_header_stays_where_it_is_at_the_end_of_the_chat(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, "words\n\n" * 40 + f"```python\n{LONG}```")])
    settle(qtbot, view)
    head = len(view.transcript.items[0].parts) - 3
    assert view.is_following
    before = view.transcript.part_top(0, head) - view.transcript.top
    view.code_actions.press(Spot(0, head, "wrap_code"))
    settle(qtbot, view)

    assert view.transcript.part_top(0, head) - view.transcript.top == before


def test_the_line_at_the_upper_edge_stays_when_the_header_is_above(
    qtbot: QtBot, view: TranscriptView
) -> None:
    part = show(qtbot, view, LONG * 13)
    text = part.raw_text(view.transcript.setting)
    place = Place(0, 2, text.index("    if x:", len(text) // 2))
    top = round(view.transcript.rect_of(place).top())
    view.verticalScrollBar().setValue(top)
    settle(qtbot, view)
    before = view.transcript.rect_of(place).top() - view.transcript.top
    wrap(qtbot, view)

    assert part.height > 13 * 60
    assert view.transcript.rect_of(place).top() - view.transcript.top == before


def test_wrapped_code_fits_every_width(qtbot: QtBot, view: TranscriptView) -> None:
    part = show(qtbot, view)
    wrap(qtbot, view)
    wide = part.height
    view.resize(420, 600)
    settle(qtbot, view)
    assert part.document is not None

    assert part.height > wide
    assert part.document.idealWidth() <= view.transcript.setting.width - 24


def test_a_wrapped_block_grows_as_it_would_be_shown_at_once(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, "```python\n", None)])
    settle(qtbot, view)
    view.append_text(MessageId(1), LONG[:5])
    settle(qtbot, view)
    view.code_actions.press(Spot(0, 0, "wrap_code"))
    for start in range(5, len(LONG), 30):
        view.append_text(MessageId(1), LONG[start : start + 30])
        settle(qtbot, view)
    grown = view.transcript.items[0].parts[1]
    assert isinstance(grown, CodePart)
    height, picture = grown.height, view.viewport().grab().toImage()
    grown.release()
    view.arrange()
    settle(qtbot, view)

    assert grown.height == height == 120
    assert view.viewport().grab().toImage() == picture


def test_only_copy_is_drawn_until_the_pointer_is_over_the_block(
    qtbot: QtBot, view: TranscriptView
) -> None:
    show(qtbot, view)
    hover(view, QPoint(5, 590))
    at_rest = view.viewport().grab().toImage()
    hover(view, find_hit(view, HitKind.TEXT) + QPoint(0, 90))
    head = view.transcript.items[0].parts[1]
    assert isinstance(head, CodeHead)
    hovered = view.viewport().grab().toImage()
    hover(view, QPoint(5, 590))

    assert hovered != at_rest
    assert view.viewport().grab().toImage() == at_rest


def test_the_header_offers_three_buttons_and_says_whether_lines_wrap(
    qtbot: QtBot, view: TranscriptView
) -> None:
    show(qtbot, view)
    head = view.transcript.items[0].parts[1]
    setting = view.transcript.setting
    before = [(button.action, button.is_on) for button in head.buttons(setting)]
    wrap(qtbot, view)

    assert before == [("wrap_code", False), ("save_code", None), ("copy_code", None)]
    assert head.buttons(setting)[0].is_on is True


def test_buttons_give_way_to_the_language_where_there_is_no_room(
    qtbot: QtBot, view: TranscriptView
) -> None:
    show(qtbot, view)
    setting = view.transcript.setting
    setting.width = 120
    buttons = view.transcript.items[0].parts[1].buttons(setting)

    assert [button.action for button in buttons] == ["copy_code"]
