"""What is copied of a text that shows boxes: the letters that they stand for."""

import pytest

from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer
from tests.ui.transcript.test_clipboard import copied, select

MARKS = "".join(chr(0x300 + number) for number in range(30))
TOWER = f"a{MARKS}"
LONG_TOWER = "b" + "\U000e0100" * 25


@pytest.mark.parametrize(
    ("source", "begin", "end", "text"),
    [
        (f"one {TOWER} two three", "one", "two", f"one {TOWER} two"),
        (f"one {LONG_TOWER} two three", "one", "two", f"one {LONG_TOWER} two"),
        (f"one {TOWER}, {LONG_TOWER} and {TOWER} two x", "and", "two", f"and {TOWER} two"),
        (f"one **{TOWER} two** x", "one", "two", f"one **{TOWER} two**"),
        (f"[x](https://e.com/{TOWER}) one {TOWER} two x", "one", "two", f"one {TOWER} two"),
        (f"\ufffd one \ufffd {TOWER} two x", "one", "two", f"one \ufffd {TOWER} two"),
        (f"😀 one {TOWER} two x", "one", "two", f"one {TOWER} two"),
        (f"see `one {TOWER} two x`", "one", "two", f"one {TOWER} two"),
        (f"- x\n- one {TOWER} two\n- x", "one", "two", f"one {TOWER} two"),
        (
            f"| h | i |\n|---|---|\n| one {TOWER} | {TOWER} two |\n| x | y |",
            "one",
            "two",
            f"| h | i |\n| --- | --- |\n| one {TOWER} | {TOWER} two |",
        ),
    ],
)
def test_a_piece_of_an_answer_has_the_marks_that_were_sent(
    view: TranscriptView, source: str, begin: str, end: str, text: str
) -> None:
    view.show_messages([answer(1, source)])
    assert "\ufffd" in view.visible_text()
    select(view, begin, end)

    assert copied(view)[0] == text


def test_a_piece_of_a_tower_has_its_own_marks(view: TranscriptView) -> None:
    view.show_messages([answer(1, f"one {TOWER} two")])
    select(view, "\ufffd", "two")

    assert copied(view)[0] == f"{MARKS[18:]} two"


def test_a_piece_of_code_in_a_list_has_its_hidden_letters(view: TranscriptView) -> None:
    view.show_messages([answer(1, "- x\n\n  ```\n  a\u200bb = 1\n  c\u2060d = 2\n  e\n  ```\n")])
    select(view, "c", "2")
    one_line = copied(view)[0]
    select(view, "a", "2")

    assert one_line == "c\u2060d = 2"
    assert copied(view)[0] == "a\u200bb = 1\nc\u2060d = 2"


def test_what_would_break_a_document_stays_a_box(view: TranscriptView) -> None:
    view.show_messages([answer(1, f"one \ufffc and {TOWER} two x")])
    select(view, "one", "two")

    assert copied(view)[0] == f"one \ufffd and {TOWER} two"
