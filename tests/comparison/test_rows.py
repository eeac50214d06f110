"""A comparison as lines, in one text and side by side."""

from hypothesis import given
from hypothesis import strategies as st

from liaobots_desktop.comparison.comparison import Kind
from liaobots_desktop.comparison.rows import LONGEST, Line, side_by_side, unified
from tests.comparison.reading import compared, read

TEXT = st.text(st.sampled_from("ab \n"), max_size=60)


def beside(old: str, new: str) -> list[tuple[str, str]]:
    rows = [row for row in side_by_side(compared(old, new).spans) if row is not None]
    return [(_seen(one), _seen(other)) for one, other in rows]


def in_one(old: str, new: str) -> list[str]:
    return [_seen(line) for line in unified(compared(old, new).spans)]


def _seen(line: Line) -> str:
    end = {None: "", Kind.REMOVED: "[-↵-]", Kind.ADDED: "{+↵+}"}[line.changed_end]
    return "(nothing)" if line.is_filler else read(line.spans) + end


def _text(lines: list[Line]) -> str:
    ends = ("" if line.end_before is None else "\n" for line in lines)
    texts = ("".join(span.text for span in line.spans) for line in lines)
    return "".join(end + text for end, text in zip(ends, texts, strict=True))


@given(TEXT, TEXT)
def test_the_lines_of_each_side_are_its_version(old: str, new: str) -> None:
    rows = [row for row in side_by_side(compared(old, new).spans) if row is not None]

    assert _text([one for one, _ in rows]) == old
    assert _text([other for _, other in rows]) == new


@given(TEXT, TEXT)
def test_the_lines_of_both_in_one_are_the_pieces_in_order(old: str, new: str) -> None:
    spans = compared(old, new).spans

    assert _text(list(unified(spans))) == "".join(span.text for span in spans)


def test_a_changed_line_stands_beside_its_other_version() -> None:
    assert beside("one\ntwo cats\nthree", "one\ntwo dogs\nthree") == [
        ("one", "one"),
        ("two [-cats-]", "two {+dogs+}"),
        ("three", "three"),
    ]


def test_a_line_of_one_version_only_stands_beside_nothing() -> None:
    assert beside("one\nthree\n", "one\ntwo\nthree\n") == [
        ("one", "one"),
        ("(nothing)", "{+two+}"),
        ("three", "three"),
        ("", ""),
    ]


def test_a_line_that_became_several_stands_beside_the_one_most_like_it() -> None:
    assert beside("It is good for waiting.\n", "Use it for waiting:\n- files\n- nets\n") == [
        ("[-It is good-] for waiting[-.-]", "{+Use it+} for waiting{+:+}"),
        ("(nothing)", "{+- files+}"),
        ("(nothing)", "{+- nets+}"),
        ("", ""),
    ]


def test_a_line_end_that_changed_alone_is_told() -> None:
    assert in_one("one\n\ntwo", "one two") == ["one[-↵-]", "[-↵-]", "{+ +}two"]


def test_a_line_that_went_as_a_whole_needs_no_sign_for_its_end() -> None:
    assert in_one("a\nb\nc\n", "a\nc\n") == ["a", "[-b-]", "c", ""]


def test_a_very_long_line_goes_on_in_lines_of_its_own() -> None:
    long = "x" * (2 * LONGEST + 5)
    lines = list(unified(compared(long, long).spans))

    assert [len(line.spans[0].text) for line in lines] == [LONGEST, LONGEST, 5]
    assert [line.end_before for line in lines] == [None, None, None]


def test_lines_between_fences_are_code_in_the_version_they_are_in() -> None:
    lines = unified(compared("a\n```\nb\n```\nc", "a\n```\nb2\n```\nc").spans)

    assert [line.is_code for line in lines] == [False, True, True, True, False]


def test_many_lines_without_others_beside_them_do_not_come_all_at_once() -> None:
    rows = list(side_by_side(compared("", "\n".join("ab" for _ in range(1000))).spans))

    assert rows.count(None) == 5


def test_a_long_line_is_cut_between_letters() -> None:
    flags = "x" + "🇩🇪" * 2500

    assert in_one(flags, flags) == ["x" + "🇩🇪" * 1999, "🇩🇪" * 501]
