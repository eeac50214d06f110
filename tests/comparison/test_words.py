"""Texts are taken apart into lines and words, and nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liaobots_desktop.comparison.words import lines_of, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The fox, twice.", ["The", " ", "fox", ",", " ", "twice", "."]),
        ("naïve café", ["naïve", " ", "café"]),
        ("e\u0301tat", ["e\u0301tat"]),
        ("协程是函数。", ["协", "程", "是", "函", "数", "。"]),
        ("カ\u3099く", ["カ\u3099", "く"]),
        ("한국어 문장", ["한국어", " ", "문장"]),
        ("ที่นี่", ["ที่", "นี่"]),
        ("مرحبًا، هذه", ["مرحبًا", "،", " ", "هذه"]),
        ("हिन्दी भाषा", ["हिन्दी", " ", "भाषा"]),
        ("my_name += f(x)", ["my_name", " ", "+", "=", " ", "f", "(", "x", ")"]),
        ("\n    \tx\n", ["\n", "    \t", "x", "\n"]),
        ("👩‍👩‍👧 👍🏽", ["👩‍👩‍👧", " ", "👍🏽"]),
        ("👩‍❤️‍👨, ☝🏽☝🏿 ⛹🏽‍♂️.", ["👩‍❤️‍👨", ",", " ", "☝🏽", "☝🏿", " ", "⛹🏽‍♂️", "."]),
        ("क्\u200d.", ["क्\u200d", "."]),
        ("", []),
    ],
)
def test_a_text_is_taken_apart_as_its_script_is_written(text: str, words: list[str]) -> None:
    assert list(words_of(text)) == words


@given(st.text())
def test_words_and_lines_joined_are_the_text_again(text: str) -> None:
    assert "".join(words_of(text)) == text
    assert "".join(lines_of(text)) == text


def test_lines_end_at_line_feeds_only() -> None:
    assert lines_of("a\r\nb\u2028c\n\nd") == ["a\r\n", "b\u2028c\n", "\n", "d"]
