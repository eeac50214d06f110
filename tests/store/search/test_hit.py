"""The text around what was found."""

import pytest

from liaobots_desktop.store.search.folding import FoldedText
from liaobots_desktop.store.search.found import Snippet
from liaobots_desktop.store.search.hit import snippet_of

LOREM = (
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt. "
)


def snippet(source: str, *words: str) -> Snippet:
    return snippet_of(source, FoldedText(source), words)


def marked(found: Snippet) -> list[str]:
    return [found.text[start:end] for start, end in found.marks]


@pytest.mark.parametrize(
    ("source", "words", "text", "marks"),
    [
        ("Die Straße hier", ("strasse",), "Die Straße hier", ["Straße"]),
        ("Ёлка, ёлки", ("елк",), "Ёлка, ёлки", ["Ёлк", "ёлк"]),
        ("one\n\n  two three", ("two", "one"), "one two three", ["one", "two"]),
        ("one\n\n  two three", ("one two",), "one two three", ["one two"]),
        ("needles", ("needle", "edles"), "needles", ["needles"]),
        ("aaaa", ("aa",), "aaaa", ["aa", "aa"]),
        ("  no words ", (), "no words", []),
        ("", (), "", []),
        ("👩‍🚀 x", ("👩🚀",), "👩‍🚀 x", ["👩‍🚀"]),
    ],
)
def test_words_are_marked_as_they_stand_in_the_source(
    source: str, words: tuple[str, ...], text: str, marks: list[str]
) -> None:
    found = snippet(source, *words)
    in_source = [" ".join(source[start:end].split()) for start, end in found.source_marks]

    assert found.text == text
    assert marked(found) == marks
    assert in_source == marks


def test_a_long_text_is_cut_between_words() -> None:
    found = snippet(LOREM * 50 + "A needle here. " + LOREM * 50, "needle")

    assert found.text == (
        "…sed do eiusmod tempor incididunt. A needle here. Lorem ipsum dolor sit amet,"
        " consectetur adipiscing elit, sed do eiusmod…"
    )
    assert marked(found) == ["needle"]


def test_the_longest_word_chooses_the_place() -> None:
    found = snippet("an " + LOREM * 9 + " an unusual word " + LOREM, "an", "unusual")

    assert marked(found) == ["an", "unusual"]


def test_many_hits_beyond_what_is_shown_are_not_marked() -> None:
    found = snippet("ab " * 1000, "ab")

    assert len(found.text) < 100
    assert marked(found) == ["ab"] * 27
    assert found.source_marks[1] == (3, 5)
