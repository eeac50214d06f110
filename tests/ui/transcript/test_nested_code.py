"""Code inside lists and quotes: a header like that of other code, and Copy of the exact source."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.transcript import accessible_factory
from liaobots_desktop.ui.transcript.hit import HitKind
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


def test_a_screen_reader_can_press_copy(view: TranscriptView) -> None:
    view.show_messages([answer(1, "- a\n\n  ```py\n  x = 1\n  ```\n")])
    block = QAccessible.queryAccessibleInterface(view).child(0).child(0)
    copy = block.child(block.childCount() - 1)
    copy.actionInterface().doAction("Press")

    assert copy.role() is QAccessible.Role.Button
    assert copy.text(QAccessible.Text.Name) == "Copy code"
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
    assert code_sources(source) == codes
