"""What counts as a hit."""

import pytest

from liaobots_desktop.ui.transcript.needle import Needle


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
    assert Needle(needle).count(text) == len(hits)


def test_case_counts_when_asked_for() -> None:
    assert Needle("Word", has_case=True).find("word Word") == [(5, 9)]


@pytest.mark.parametrize(
    ("needle", "text", "hits"),
    [
        ("cat", "cat concat cats cat.", [(0, 3), (16, 19)]),
        ("слово", "слово слова", [(0, 5)]),
        ("don", "don't don", [(6, 9)]),
        ("don't", "don't 'don't'", [(0, 5), (7, 12)]),
        ("Straße", "Die Straße, Straßen", [(4, 10)]),
        ("段落", "这是一个段落。", [(4, 6)]),
        ("Python", "用Python写Python3", [(1, 7)]),
        ("cafe", "cafe\u0301 cafe", [(6, 10)]),
        ("हिन्द", "हिन्दी हिन्द", [(7, 12)]),
        ("c++", "C++ c++11 (c++)", [(0, 3), (4, 7), (11, 14)]),
        ("end", "obj.end _end 2end", [(4, 7)]),
    ],
)
def test_whole_words_end_at_the_boundaries_of_unicode(
    needle: str, text: str, hits: list[tuple[int, int]]
) -> None:
    assert Needle(needle, is_word=True).find(text) == hits
    assert Needle(needle, is_word=True).count(text) == len(hits)
