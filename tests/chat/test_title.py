"""Titles made from first questions."""

import pytest

from liaobots_desktop.chat.title import from_question, of_chat, on_one_line
from liaobots_desktop.composing.attachment import Attachment, question_with


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("Hello", "Hello"),
        ("  two\n\tlines \r\n", "two lines"),
        ("", ""),
        (" \n", ""),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 59 + "…"),
        ("word " * 12 + "more", "word word word word word word word word word word word…"),
        ("a" * 40 + ", " + "b" * 40, "a" * 40 + "…"),
        ("短" * 61, "短" * 59 + "…"),
        ("bell\a escape\x1b[31m", "bell escape [31m"),
        ("right\u202eto left", "right to left"),
        ("👩\u200d🚀 and می\u200cخواهم", "👩\u200d🚀 and می\u200cخواهم"),
        ("half \ud83d", "half"),
        ("\u200d\u3164", ""),
    ],
)
def test_a_title_is_one_short_printable_line(question: str, title: str) -> None:
    assert from_question(question) == title


def test_a_chat_has_a_title_that_is_seen_whatever_it_begins_with() -> None:
    assert [of_chat(question) for question in ("Why?", "\u200b\u200e", "\u3164", "")] == [
        *("Why?", "…", "…", "…")
    ]


def test_a_question_of_ten_megabytes_takes_no_longer_than_a_short_one() -> None:
    assert from_question("a b " * 2_500_000) == "a b " * 14 + "a…"


def test_attached_texts_give_their_names_only_where_nothing_was_typed() -> None:
    files = (Attachment.of("a.py", "x = 1"), Attachment.of("b.txt", "y"))

    assert from_question(question_with("What is wrong?", files)) == "What is wrong?"
    assert from_question(question_with("", files)) == "a.py, b.txt"
    assert from_question("Look:\n```python\nx\n```") == "Look: ```python x ```"


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        (" Cats\n and dogs ", "Cats and dogs"),
        ("\u200b\u200d", ""),
        ("\u3164 \u2800", ""),
        ("\u200e\U0001f469\u200d\U0001f467", "\u200e\U0001f469\u200d\U0001f467"),
        ("\u0645\u06cc\u200c\u0634\u0648\u062f", "\u0645\u06cc\u200c\u0634\u0648\u062f"),
    ],
)
def test_letters_that_show_nothing_are_no_title_alone(typed: str, title: str) -> None:
    assert on_one_line(typed) == title
