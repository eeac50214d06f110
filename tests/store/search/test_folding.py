"""What is the same to a search, and where it stands in the text."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liaobots_desktop.store.search import folding
from liaobots_desktop.store.search.folding import FoldedText, folded, pieces

_DIFFICULT = " \n\0\u200b\u0301eéÉйиёßﬁ´ｶﾞ文ᄀ\u1161\u11a8가ıİæ\u064b"
TEXTS = st.text(st.one_of(st.characters(), st.sampled_from(_DIFFICULT)), max_size=12)


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("Привет, МИР", "привет, мир"),
        ("Ёлка и ещё", "елка и еще"),
        ("Е\u0308лка", "елка"),
        ("мой", "мой"),
        ("за\u0301мок", "замок"),
        ("Café naïve Łódź Øre", "cafe naive lodz ore"),
        ("cafe\u0301", "cafe"),
        ("Straße ﬁn", "strasse fin"),
        ("İstanbul ılık", "istanbul ilik"),
        ("Ἄλφα ΣΟΦΌΣ", "αλφα σοφοσ"),
        ("＜Ｆｕｌｌ＞ ｶﾞ", "<full> ガ"),
        ("がか", "がか"),
        ("مَرْحَبًا", "مرحبا"),
        ("שָׁלוֹם", "שלום"),
        ("文章", "文章"),
        ("👩\u200d🚀❤\ufe0f", "👩🚀❤"),
        ("soft\u00adhyphen", "softhyphen"),
        ("a \t\n b\u00a0c\0d", "a b c d"),
        ("", ""),
    ],
)
def test_text_is_compared_without_case_accents_and_forms(text: str, compared: str) -> None:
    assert folded(text) == compared


@given(TEXTS)
def test_pieces_fold_as_the_whole_does(text: str) -> None:
    parts = list(pieces(text, 1))

    assert "".join(parts) == text
    assert "".join(folding._folded(part) for part in parts) == folding._folded(text)


@given(TEXTS)
def test_each_folded_character_comes_from_somewhere(text: str) -> None:
    there = FoldedText(text)
    spans = [there.source_span(at, at + 1) for at in range(len(there.text))]

    assert there.text == folded(text)
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert "".join(folded(text[start:end]) for start, end in sorted(set(spans))) == there.text


def test_characters_that_are_called_plain_become_one_each() -> None:
    plain = [chr(code) for code in range(sys.maxunicode) if folding._PLAIN.fullmatch(chr(code))]

    assert len(plain) > 20_000
    assert [letter for letter in plain if len(folded(letter)) != 1] == []
    assert [letter for letter in plain if unicodedata.category(letter)[0] == "M"] == []


@pytest.mark.parametrize(
    ("text", "word", "span"),
    [
        ("Die Straße hier", "strasse", (4, 10)),
        ("Die Straße hier", "hier", (11, 15)),
        ("Е\u0308лка тут", "елка", (0, 5)),
        ("a  \n\t b", "b", (6, 7)),
        ("x" * 40_000 + "é" * 40_000 + " ёлка", "елка", (80_001, 80_005)),
        ("文章" * 20_000 + "本", "本", (40_000, 40_001)),
    ],
)
def test_a_word_is_found_where_it_stands_in_the_source(
    text: str, word: str, span: tuple[int, int]
) -> None:
    there = FoldedText(text)
    at = there.text.index(word)

    assert there.source_span(at, at + len(word)) == span
