"""What costs more to show than its length says, and where it is cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liaobots_desktop.ui.transcript.costly import (
    has_too_many_rare_letters,
    has_too_much_markup,
    reach,
)

PIECES = st.lists(
    st.sampled_from(["word ", "`a`", "😀", "[a](b)", "$x$", "\U000e0041", "\0", "\ufe0f"])
)


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("plain words " * 100, 1_000),
        ("`a` " * 1_000, 333),
        ("😀" * 1_000, 25),
        ("1\ufe0f\u20e3" * 1_000, 38),
        ("©\ufe0f" * 1_000, 48),
        ("✔\ufe0f" * 1_000, 47),
        ("[a](https://e.com) " * 100, 320),
        ("$x$ " * 1_000, 91),
    ],
)
def test_costly_letters_count_for_several(text: str, length: int) -> None:
    assert reach(text, 0, 1_000) == length


@given(pieces=PIECES, more=PIECES, length=st.integers(1, 200))
def test_what_follows_never_changes_where_a_text_is_cut(
    pieces: list[str], more: list[str], length: int
) -> None:
    text = "".join(pieces)
    end = reach(text, 0, length)
    longer = reach(text + "".join(more), 0, length)

    assert longer == end if end <= len(text) else longer >= min(end, len(text))


def test_a_chat_full_of_emoji_keeps_their_colours() -> None:
    assert not has_too_many_rare_letters("- 😀 an entry\n" * 60, is_rest=True)
    assert has_too_many_rare_letters("😀" * 100, is_rest=True)
    assert not has_too_many_rare_letters("😀" * 200, is_rest=False)
    assert has_too_many_rare_letters("😀" * 300, is_rest=False)
    assert has_too_many_rare_letters("\U000e0041" * 700, is_rest=False)


def test_a_long_list_of_links_is_not_too_much() -> None:
    assert not has_too_much_markup("- [a link](https://example.com/page) and `code`\n" * 64)
    assert has_too_much_markup("[a](https://e.com)" * 200)
