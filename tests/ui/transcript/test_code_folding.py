"""Long blocks of code are folded after 40 lines, and nothing moves when they are unfolded."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.ui.transcript.caret import Caret
from liaobots_desktop.ui.transcript.code_end import CodeEnd
from liaobots_desktop.ui.transcript.code_part import CodePart
from liaobots_desktop.ui.transcript.finder import Finder
from liaobots_desktop.ui.transcript.hit import HitKind
from liaobots_desktop.ui.transcript.look import Spot
from liaobots_desktop.ui.transcript.needle import Needle
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, find_hit, question, settle

CODE = "".join(f"line {number}\n" for number in range(128))
TEXT = f"Before\n\n```\n{CODE}```\n\nAfter"


def pieces(view: TranscriptView, item: int = 0) -> list[CodePart]:
    return [part for part in view.transcript.items[item].parts if isinstance(part, CodePart)]


def row(view: TranscriptView) -> list[str]:
    """Return what the row at the lower edge says."""
    ends = [part for part in view.transcript.items[-1].parts if isinstance(part, CodeEnd)]
    return [button.label for button in ends[-1].buttons(view.transcript.setting)]


def click(view: TranscriptView, action: str) -> None:
    place = find_hit(view, HitKind.BUTTON, action)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def y_of(view: TranscriptView, part: int) -> int:
    return view.transcript.part_top(0, part) - view.transcript.top


def test_a_long_block_shows_its_first_lines_only(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, TEXT)])
    settle(qtbot, view)

    assert [part.height for part in pieces(view)] == [800, 0, 0, 0]
    assert [part.document is None for part in pieces(view)] == [False, True, True, True]
    assert row(view) == ["Show all 128 lines"]


def test_forty_lines_are_not_folded_and_41_are(view: TranscriptView) -> None:
    for lines, expected in ((40, []), (41, ["Show all 41 lines"])):
        view.show_messages([answer(1, "```\n" + "x\n" * lines + "```\n")])

        assert row(view) == expected


def test_showing_all_moves_nothing_above_and_showing_less_keeps_the_row(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, TEXT)])
    settle(qtbot, view)
    before = y_of(view, 1)
    click(view, "fold_code")
    settle(qtbot, view)

    assert y_of(view, 1) == before
    assert [part.height for part in pieces(view)] == [800, 800, 800, 160]
    assert row(view) == ["Show less"]

    view.scroll_to_end()
    settle(qtbot, view)
    below = y_of(view, 6)
    click(view, "fold_code")
    settle(qtbot, view)

    assert y_of(view, 6) == below
    assert [part.height for part in pieces(view)] == [800, 0, 0, 0]


def test_a_block_that_is_read_while_it_comes_stays_open(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([question(1, "?"), answer(2, "", None)])
    for start in range(0, len(TEXT), 300):
        view.append_text(MessageId(2), TEXT[start : start + 300])
    settle(qtbot, view)
    heights = [part.height for part in pieces(view, 1)]
    view.finish_message(MessageId(2), EndState.COMPLETE)
    settle(qtbot, view)

    assert heights == [800, 800, 800, 160]
    assert [part.height for part in pieces(view, 1)] == heights
    assert row(view) == ["Show less"]


def test_no_row_is_shown_while_the_block_grows(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "```\n" + CODE, None)])
    settle(qtbot, view)

    assert row(view) == []


def test_a_folded_block_opens_when_its_answer_goes_on(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "```\n" + CODE, EndState.INTERRUPTED)])
    settle(qtbot, view)
    folded = [part.is_hidden for part in pieces(view)]
    view.resume_message(MessageId(1))
    view.append_text(MessageId(1), "more\n")
    settle(qtbot, view)

    assert folded == [False, True, True, True]
    assert [part.is_hidden for part in pieces(view)] == [False, False, False, False]


def test_a_hit_in_folded_code_is_counted_and_unfolds_it(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, TEXT), answer(2, "words\n\n" * 60)])
    settle(qtbot, view)
    finder = Finder(view)
    finder.look_for(Needle("line 100"))
    qtbot.waitUntil(lambda: not finder.is_counting)

    assert (finder.total, finder.number) == (1, 1)
    assert not pieces(view)[2].is_hidden
    place = Place(0, 4, pieces(view)[2].raw_text(view.transcript.setting).index("line 100"))
    y = view.transcript.rect_of(place).top() - view.transcript.top
    assert 0 < y < view.transcript.view_height


def test_the_caret_skips_what_is_folded(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, TEXT)])
    settle(qtbot, view)
    caret = Caret(view.transcript)
    end = Place(0, 2, len(pieces(view)[0].raw_text(view.transcript.setting)))
    down = caret.moved(end, QTextCursor.MoveOperation.Right)

    assert down == Place(0, 7, 0)
    assert caret.moved(down, QTextCursor.MoveOperation.Left) == end


def test_a_point_below_the_first_lines_is_in_them(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, TEXT)])
    settle(qtbot, view)
    edge = y_of(view, 6) + 5
    place = view._tester.place_at(QPointF(40, edge))

    assert place is not None
    assert place.part == 2


def test_the_menu_offers_what_the_buttons_do(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, TEXT)])
    settle(qtbot, view)
    words = ["Save code as…", "Wrap long lines", "Show all 128 lines"]

    assert [entry.text for entry in view.code_actions.entries(0, 2)] == words

    view.code_actions.entries(0, 2)[2].do()

    assert [entry.text for entry in view.code_actions.entries(0, 2)][2] == "Show less"


def test_a_huge_folded_block_costs_nothing_to_draw(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "```\n" + "x = 1\n" * 40_000 + "```\n\nEnd")])
    settle(qtbot, view)
    drawn = [part for part in pieces(view) if part.document is not None]
    layout = view.transcript
    visited = []
    number = 0
    while number < len(layout.items[0].parts):
        visited.append(number)
        number = layout.items[0].heights.after(number)

    assert len(pieces(view)) == 1_000
    assert drawn == pieces(view)[:1]
    assert visited == [0, 1, 1_001, 1_002]


def test_pressing_what_is_no_button_does_nothing(view: TranscriptView) -> None:
    view.show_messages([answer(1, TEXT)])
    view.code_actions.press(Spot(0, 0, "fold_code"))

    assert pieces(view)[1].is_hidden


def test_nothing_is_folded_where_nothing_can_be_unfolded(view: TranscriptView) -> None:
    view.transcript.setting.folds_code = False
    view.show_messages([answer(1, TEXT)])

    assert [part.height for part in pieces(view)] == [800, 800, 800, 160]
