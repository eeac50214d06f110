"""Code inside lists and quotes: a header and buttons like those of other code."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.ui.transcript import accessible_factory
from liaobots_desktop.ui.transcript.code_source import without_last_line_end
from liaobots_desktop.ui.transcript.hit import HitKind
from liaobots_desktop.ui.transcript.hover_areas import hover_areas
from liaobots_desktop.ui.transcript.look import Spot
from liaobots_desktop.ui.transcript.nested_code import code_sources
from liaobots_desktop.ui.transcript.text_part import TextPart
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, find_hit, settle

NESTED = """1. First

   ```python
   if x:
   \ty = "a\u00a0b\x00"  # \u202e
   ```

   - > ~~~
     > in a quote
     >
     >   two
     > ~~~
"""


def header_of(view: TranscriptView, save: QPoint) -> QImage:
    """Return a picture of the header around a button that saves."""
    return view.viewport().grab(QRect(save.x() - 20, save.y() - 4, 80, 30)).toImage()


@pytest.fixture(autouse=True)
def factory() -> None:
    accessible_factory.install()


def clicked(view: TranscriptView, action: str) -> str:
    point = find_hit(view, HitKind.BUTTON, action)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    return QGuiApplication.clipboard().text()


def test_copy_gives_the_exact_code(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, NESTED)])
    settle(qtbot, view)

    assert clicked(view, "copy_code_0") == 'if x:\n\ty = "a\u00a0b\x00"  # \u202e'
    assert clicked(view, "copy_code_1") == "in a quote\n\n  two"


def test_copy_says_that_it_copied(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, NESTED)])
    settle(qtbot, view)
    part = view.transcript.items[0].parts[0]
    assert isinstance(part, TextPart)
    clicked(view, "copy_code_1")

    assert [code.is_copied for code in part.nested_codes] == [False, True]
    qtbot.waitUntil(lambda: not part.nested_codes[1].is_copied)


def test_save_hands_over_the_exact_code_and_a_name(qtbot: QtBot, view: TranscriptView) -> None:
    text = NESTED.replace("\x00", "").replace("\n", "\r\n")
    view.show_messages([answer(1, f"Words\n\n---\n\n{text}")])
    settle(qtbot, view)
    with qtbot.waitSignal(view.code_save_requested) as first:
        clicked(view, "save_code_0")
    with qtbot.waitSignal(view.code_save_requested) as second:
        clicked(view, "save_code_1")

    assert first.args == ['if x:\r\n\ty = "a\u00a0b"  # \u202e\r\n', "snippet.py"]
    assert second.args == ["in a quote\r\n\r\n  two\r\n", "snippet.txt"]
    assert clicked(view, "copy_code_1") == "in a quote\r\n\r\n  two"


def test_save_is_drawn_while_the_pointer_or_the_keyboard_is_at_its_card(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, NESTED)])
    settle(qtbot, view)
    part = view.transcript.items[0].parts[0]
    assert isinstance(part, TextPart)
    places = [find_hit(view, HitKind.BUTTON, f"save_code_{number}") for number in (0, 1)]
    QTest.mouseMove(view.viewport(), QPoint(5, 590))
    at_rest = header_of(view, places[0]), header_of(view, places[1])
    QTest.mouseMove(view.viewport(), places[0] + QPoint(-200, 50))
    pointed = header_of(view, places[0]), header_of(view, places[1])
    QTest.mouseMove(view.viewport(), places[1] + QPoint(-200, 50))
    moved_on = header_of(view, places[0]), header_of(view, places[1])
    QTest.mouseMove(view.viewport(), QPoint(5, 590))
    left = header_of(view, places[0]), header_of(view, places[1])
    view.painter.focus = Spot(0, 0, "copy_code_0")
    focused = header_of(view, places[0]), header_of(view, places[1])

    assert pointed[0] != at_rest[0]
    assert pointed[1] == at_rest[1]
    assert moved_on[0] == at_rest[0]
    assert moved_on[1] != at_rest[1]
    assert left == at_rest
    assert focused[0] == pointed[0]
    assert focused[1] == at_rest[1]


def test_moving_onto_a_card_draws_its_header_again(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, NESTED)])
    settle(qtbot, view)
    save = find_hit(view, HitKind.BUTTON, "save_code_0")
    QTest.mouseMove(view.viewport(), find_hit(view, HitKind.TEXT))
    before = replace(view.hover)
    QTest.mouseMove(view.viewport(), save + QPoint(-200, 50))

    assert any(area.contains(save) for area in hover_areas(view.painter, before, view.hover))
    assert hover_areas(view.painter, view.hover, view.hover) == []


def test_the_context_menu_copies_and_saves_code_of_a_card(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, NESTED)])
    settle(qtbot, view)
    place = find_hit(view, HitKind.BUTTON, "save_code_1") + QPoint(-200, 50)
    copy, save = view._menu_content(view._tester.hit(place.toPointF())).code_entries
    copy.do()
    with qtbot.waitSignal(view.code_save_requested) as requested:
        save.do()

    assert (copy.text, save.text) == ("Copy code", "Save code as…")
    assert QGuiApplication.clipboard().text() == "in a quote\n\n  two"
    assert requested.args == ["in a quote\n\n  two\n", "snippet.txt"]


def test_what_is_known_of_a_card_stays_while_more_text_arrives(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, "- a\n\n  ```py\n  x = 1\n", None)])
    settle(qtbot, view)
    part = view.transcript.items[0].parts[0]
    assert isinstance(part, TextPart)
    (code,) = part.nested_codes
    height = code.card.height()
    view.append_text(MessageId(1), "  y = 2\n")
    settle(qtbot, view)

    assert [shown is code for shown in part.nested_codes] == [True]
    assert code.card.height() == height + 20


def test_the_header_stands_above_the_code(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "- a\n\n  ```py\n  x = 1\n  ```\n")])
    settle(qtbot, view)
    part = view.transcript.items[0].parts[0]
    assert isinstance(part, TextPart)
    assert part.document is not None
    (code,) = part.nested_codes
    line = part.document.documentLayout().blockBoundingRect(part.document.lastBlock())

    assert (code.language, code.header.left(), code.header.right()) == ("py", 24, 740)
    assert line.top() - code.header.bottom() == 10


def test_code_alone_in_a_quote_has_room_for_its_header(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "Text\n\n> ```\n> code\n> ```\n")])
    settle(qtbot, view)
    part = view.transcript.items[0].parts[1]
    assert isinstance(part, TextPart)

    assert part.nested_codes[0].header.top() == 0
    assert part.height == 32 + 10 + 20 + 12 + 4


def test_a_screen_reader_can_press_save_and_copy(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "- a\n\n  ```py\n  x = 1\n  ```\n")])
    block = QAccessible.queryAccessibleInterface(view).child(0).child(0)
    save, copy = (block.child(block.childCount() - number) for number in (2, 1))
    copy.actionInterface().doAction("Press")
    with qtbot.waitSignal(view.code_save_requested) as requested:
        save.actionInterface().doAction("Press")

    assert copy.role() is QAccessible.Role.Button
    assert copy.text(QAccessible.Text.Name) == "Copy code"
    assert save.text(QAccessible.Text.Name) == "Save code as…"
    assert requested.args == ["x = 1\n", "snippet.py"]
    assert QGuiApplication.clipboard().text() == "x = 1"


def test_text_beside_a_header_is_no_button(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, NESTED)])
    settle(qtbot, view)
    copy = find_hit(view, HitKind.BUTTON, "copy_code_0")

    assert view._tester.hit((copy - QPoint(200, 0)).toPointF()).kind is HitKind.TEXT


def test_selected_code_of_a_list_keeps_its_language(view: TranscriptView) -> None:
    view.show_messages([answer(1, "- first one\n\n  ```py\n  x = 1\n  ```\n- second")])
    view.select_all()
    anchor = view.selection.anchor
    assert anchor is not None
    view.selection.anchor = anchor.__class__(0, 0, 6)

    assert view.excerpts()[0].text == "- one\n\n  ```py\n  x = 1\n  ```\n- second"


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        ("- a\n\n      indented\n", ["indented"]),
        ("> ```\n> a\n>\n> b\n> ```", ["a\n\nb"]),
        ("- ```\n  \ttab\n  ```", ["\ttab"]),
        ("1. ```\n     two more\n   ```\n2. ```\n   ```", ["  two more", ""]),
        ("- ```\n  \ue000\x00\n  ```", ["\ue000\x00"]),
        ("- ```\n  never closed", ["never closed"]),
    ],
)
def test_the_indentation_of_containers_is_taken_away(source: str, codes: list[str]) -> None:
    assert [without_last_line_end(code) for code, _ in code_sources(source)] == codes


def test_a_tab_is_as_wide_as_in_other_code(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "- ```\n  \tx\n      x\n  ```")])
    settle(qtbot, view)
    part = view.transcript.items[0].parts[0]
    assert isinstance(part, TextPart)
    assert part.document is not None
    tab, spaces = (part.document.rects(at, at)[0].left() for at in (1, 7))

    assert tab == spaces
