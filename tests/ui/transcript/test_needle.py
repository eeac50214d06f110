"""What counts as a hit, and that no text is passed over."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.blocks import Block, BlockKind
from liaobots_desktop.ui.transcript.needle import Needle
from liaobots_desktop.ui.transcript.part import Setting
from liaobots_desktop.ui.transcript.style import TextStyle
from liaobots_desktop.ui.transcript.text_part import TextPart


@pytest.mark.parametrize(
    ("needle", "text", "hits"),
    [
        ("word", "A Word, a word", [(2, 6), (10, 14)]),
        ("привет", "ПРИВЕТ", [(0, 6)]),
        ("段落", "这是一个段落。", [(4, 6)]),
        ("istanbul", "İstanbul", [(0, 8)]),
        ("end", "İß end", [(3, 6)]),
        ("strasse", "Die Straße", [(4, 10)]),
        ("s", "ß", []),
        ("b", "😀b", [(2, 3)]),
    ],
)
def test_a_hit_ignores_case_and_keeps_its_place(
    needle: str, text: str, hits: list[tuple[int, int]]
) -> None:
    assert Needle(needle).find(text) == hits


def test_case_counts_when_asked_for() -> None:
    assert Needle("Word", has_case=True).find("word Word") == [(5, 9)]


@pytest.mark.parametrize(
    ("needle", "text", "hits"),
    [
        ("cat", "cat concat cats cat.", [(0, 3), (16, 19)]),
        ("слово", "слово слова", [(0, 5)]),
        ("don", "don't don", [(6, 9)]),
    ],
)
def test_whole_words_end_at_the_boundaries_of_unicode(
    needle: str, text: str, hits: list[tuple[int, int]]
) -> None:
    assert Needle(needle, is_word=True).find(text) == hits


PIECES = st.sampled_from(
    [
        "bold",
        "word",
        "Straße",
        "a",
        " ",
        "\n",
        "**",
        "*",
        "_",
        "`",
        "[",
        "](x)",
        "&amp;",
        "\\",
        "1. ",
    ]
)


@pytest.mark.usefixtures("qapp")
@settings(max_examples=150, deadline=None)
@given(source=st.lists(PIECES, max_size=12).map("".join), start=st.integers(0, 30))
def test_the_cheap_check_never_passes_a_seen_text_over(source: str, start: int) -> None:
    setting = Setting(TextStyle(Theme.load("light")), 700)
    part = TextPart(0, Block(BlockKind.TEXT, source), {}, 700)
    seen = part.build(setting).toRawText()

    assert part.raw_text(setting) == seen
    assert Needle(seen[start : start + 5].partition("\u2029")[0]).may_match(source)
