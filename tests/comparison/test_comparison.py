"""Versions are compared word by word, in every script, and can be had again from what is told."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liaobots_desktop.comparison.comparison import Kind, compare
from tests.comparison.reading import compared, differences
from tests.timing import Within

TEXT = st.text(st.sampled_from("ab ,\n协程"), max_size=60)


@given(TEXT, TEXT)
def test_both_versions_can_be_had_again(old: str, new: str) -> None:
    spans = compared(old, new).spans

    assert "".join(span.text for span in spans if span.kind is not Kind.ADDED) == old
    assert "".join(span.text for span in spans if span.kind is not Kind.REMOVED) == new
    assert all(one.kind is not other.kind for one, other in pairwise(spans))


@pytest.mark.parametrize(
    ("old", "new", "seen"),
    [
        ("The fox jumps.", "The dog jumps.", "The [-fox-]{+dog+} jumps."),
        ("One two", "One two three", "One two{+ three+}"),
        ("协程是可以暂停的", "协程是能够暂停的", "协程是[-可以-]{+能够+}暂停的"),
        ("كيف حالك اليوم", "كيف حالك غدا", "كيف حالك [-اليوم-]{+غدا+}"),
        ("x = foo(a, b)\n", "x = foo(a, c)\n", "x = foo(a, [-b-]{+c+})\n"),
        ("if a:\n  b\n", "if a:\n    b\n", "if a:\n[-  -]{+    +}b\n"),
        ("a\nb\nc\n", "a\nc\n", "a\n[-b\n-]c\n"),
        ("a\n", "a", "a[-\n-]"),
        ("same", "same", "same"),
        ("", "", ""),
        ("", "new", "{+new+}"),
        ("old", "", "[-old-]"),
    ],
)
def test_what_changed_is_told_word_by_word(old: str, new: str, seen: str) -> None:
    assert differences(old, new) == seen


def test_changed_words_with_only_spaces_between_are_one_change() -> None:
    assert differences("a quick brown fox", "a slow red fox") == "a [-quick brown-]{+slow red+} fox"


def test_a_word_that_two_rewritten_parts_share_by_chance_does_not_split_them() -> None:
    old = "Bring cups plates forks knives and pots pans lids spoons."
    new = "Take apples pears plums grapes and carrots leeks peas beans."

    assert differences(old, new) == (
        "[-Bring cups plates forks knives and pots pans lids spoons-]"
        "{+Take apples pears plums grapes and carrots leeks peas beans+}."
    )


def test_lines_that_stay_hold_those_between_them() -> None:
    old = "the first line\n\nthe middle\n\nthe last line\n"
    new = "the last word\n\nthe middle\n\nthe first word\n"

    assert differences(old, new) == (
        "the [-first line-]{+last word+}\n\nthe middle\n\nthe [-last line-]{+first word+}\n"
    )


def test_words_are_counted_without_what_stands_between_them() -> None:
    found = compared("one  two\nthree\n", "one  2\n3 4\n")

    assert (found.removed.words, found.added.words) == (2, 3)


@pytest.mark.parametrize(
    ("added", "words"),
    [
        ("Well — “don’t”, he said (twice): 4,000!", 6),
        ("A well-known one; see a.txt, it's 3.14…", 7),
        ("سنرى غدًا، إن شاء الله.", 5),
        ("今天，天气好。", 5),
        ("x = f(a, b) + 1", 5),
        ("- * — 😀", 0),
    ],
)
def test_words_are_counted_as_a_person_does_without_signs(added: str, words: int) -> None:
    found = compared("", added)

    assert (found.removed.words, found.added.words) == (0, words)


@pytest.mark.parametrize(
    ("added", "characters"),
    [("今天，天气好。", 5), ("用 asyncio 写", 9), ("กำลังใจ", 6), ("plain words", 0), ("。", 0)],
)
def test_where_words_have_no_spaces_their_characters_are_counted(
    added: str, characters: int
) -> None:
    found = compared("", added).added

    assert found.characters * found.is_unspaced == characters


@given(TEXT, TEXT)
def test_nearly_all_characters_are_told_of(old: str, new: str) -> None:
    told: list[int] = []
    compare(old, new, told.append)

    assert abs(sum(told) - len(old) - len(new)) <= len(told)


def test_a_megabyte_against_another_looks_up_often_enough_to_be_stopped(within: Within) -> None:
    old = "".join(f"word{number % 3001} " for number in range(60_000))
    new = "".join(f"word{number * 7 % 3001} " for number in range(60_000))
    gaps: list[float] = []
    last = time.thread_time()

    def look_up(_: int) -> None:
        nonlocal last
        gaps.append(time.thread_time() - last)
        last = time.thread_time()

    compare(old, new, look_up)

    within(max(gaps), 0.4)


def test_a_text_of_which_nothing_is_left_is_not_joined_over_and_over(within: Within) -> None:
    times = []
    for length in (20_000, 80_000):
        old = "".join(chr(0x4E00 + number * 31 % 2003) for number in range(length))
        new = "".join(chr(0x4E00 + number * 37 % 2003) for number in range(length))
        start = time.process_time()
        compared(old, new)
        times.append(time.process_time() - start)

    within(times[1], 8 * times[0])
