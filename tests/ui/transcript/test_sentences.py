"""Sentences as a screen reader says them while they arrive."""

import pytest

from liaobots_desktop.ui.transcript.sentences import SentenceCutter


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One is here. Two is", ["One is here.", "Two is"]),
        ("Pi is 3.14, see a.b.c! Good?", ["Pi is 3.14, see a.b.c!", "Good?"]),
        ("Он сказал: «Да!» Потом ушёл…", ["Он сказал: «Да!»", "Потом ушёл…"]),
        ("你好。你是谁？我很好！", ["你好。", "你是谁？", "我很好！"]),
        ("كيف حالك؟ بخير.", ["كيف حالك؟", "بخير."]),
        ("A heading\nIts text", ["A heading", "Its text"]),
        ("1. First\n2. Second", ["1. First", "2. Second"]),
        (" \n\n ", []),
    ],
)
def test_sentences_end_where_a_reader_would_pause(text: str, expected: list[str]) -> None:
    cutter = SentenceCutter()

    assert cutter.feed(text) + cutter.flush() == expected


@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_portions_do_not_change_the_sentences(size: int) -> None:
    text = "Say 1. No? «Yes!» 3.5 is。more\n2. End"
    whole, cut = SentenceCutter(), SentenceCutter()
    expected = whole.feed(text) + whole.flush()

    said = [s for at in range(0, len(text), size) for s in cut.feed(text[at : at + size])]

    assert said + cut.flush() == expected


def test_a_sentence_without_an_end_is_said_in_pieces_that_hold_every_word() -> None:
    cutter = SentenceCutter()
    text = "word " * 300

    said = cutter.feed(text) + cutter.flush()

    assert max(map(len, said)) <= 400
    assert " ".join(said).split() == text.split()
