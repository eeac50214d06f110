"""Texts that are cut between letters."""

import pytest

from liaobots_desktop.chat.letters import whole
from liaobots_desktop.chat.title import from_question
from liaobots_desktop.exchange.file_names import safe_name
from liaobots_desktop.store.filing import as_name

FAMILY = "👩\u200d👩\u200d👧\u200d👦"


@pytest.mark.parametrize(
    ("text", "most", "begins"),
    [
        ("", 2, ""),
        ("abc", 3, "abc"),
        ("abc", 2, "ab"),
        ("xe\u0301a", 2, "x"),
        ("x" + FAMILY * 2, 9, "x" + FAMILY),
        ("x" + FAMILY * 2, 3, "x"),
        ("👍🏽👍🏽", 3, "👍🏽"),
        ("🇩🇪🇫🇷🇪🇸", 5, "🇩🇪🇫🇷"),
        ("🇩🇪🇫🇷🇪🇸", 4, "🇩🇪🇫🇷"),
        ("กก็ก", 2, "ก"),
        ("a1\ufe0f\u20e3", 3, "a"),
        ("a🏴\U000e0067\U000e007f", 3, "a"),
        ("e" + "\u0301" * 9, 4, "e\u0301\u0301\u0301"),
    ],
)
def test_no_part_of_a_letter_is_left(text: str, most: int, begins: str) -> None:
    assert whole(text, most) == begins


def test_titles_and_names_end_with_a_whole_letter() -> None:
    assert from_question("🇩🇪" * 40) == "🇩🇪" * 29 + "…"
    assert from_question("xe\u0301" * 40) == "xe\u0301" * 19 + "x…"
    assert as_name("xx" + FAMILY * 20) == "xx" + FAMILY * 14
    assert safe_name("🇩🇪" * 60) == "🇩🇪" * 22
