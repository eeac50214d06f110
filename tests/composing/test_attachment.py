"""What is attached is sent as fenced text below its name, and is found again in a question."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from liaobots_desktop.composing.attachment import (
    Attachment,
    as_name,
    beginning_with,
    fenced,
    language_of,
    parts_of,
    question_with,
    taken_apart,
)
from tests.timing import Within


def test_a_question_holds_its_text_and_below_it_each_file_in_a_fence() -> None:
    files = (Attachment.of("add.py", "a + b\n"), Attachment.of("notes.txt", "no end"))

    assert question_with("What is wrong?", files) == (
        "What is wrong?\n\n`add.py`:\n```python\na + b\n```\n\n`notes.txt`:\n```text\nno end\n```"
    )


def test_without_typed_text_the_files_are_the_question() -> None:
    assert question_with("  ", (Attachment.of("a.go", "x"),)) == "`a.go`:\n```go\nx\n```"
    assert question_with(" spaces stay ", ()) == " spaces stay "


@given(
    typed=st.text(max_size=8),
    texts=st.lists(st.text("ab`\n", max_size=20), max_size=3),
    most=st.integers(0, 120),
)
def test_the_beginning_of_a_question_is_what_it_begins_with(
    typed: str, texts: list[str], most: int
) -> None:
    files = [Attachment.of("a.py", text) for text in texts]

    assert beginning_with(typed, files, most) == question_with(typed, files)[:most]


@given(
    st.lists(
        st.sampled_from(["\r\n", "\r", "\n", "x", "é", "\ud83d", "\ude00", "😀"]), max_size=12
    ).map("".join),
    st.integers(65_524, 65_536),  # a piece has 65,536 characters, or bytes of UTF-8
)
@example(middle="\ud83d\ude00", before=65_535)  # a pair with one half in each piece
@example(middle="\r\n", before=65_535)
def test_where_the_pieces_of_a_long_text_end_does_not_matter(middle: str, before: int) -> None:
    text = "é" * before + middle + "\r"
    made = Attachment.of("x.txt", text)
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    of_bytes = Attachment.of("x.txt", memoryview(whole.encode()))
    whole = whole.replace("\r\n", "\n").replace("\r", "\n")

    assert made.text == whole
    assert made == of_bytes
    assert made.size == len(whole.encode())
    assert made.length == len(f"`x.txt`:\n```text\n{whole}```".encode("utf-16-le")) // 2


def test_of_utf8_all_is_kept_but_its_mark_and_what_is_invalid() -> None:
    made = Attachment.of("x.txt", memoryview(b"\xef\xbb\xbfa\xff\0\r\n\xf0\x9f\x98\x80\xd0"))

    assert made.text == "a\ufffd\0\n😀\ufffd"
    assert (made.size, made.length) == (13, len("`x.txt`:\n```text\n\n```") + 7)


def test_the_fence_is_longer_than_any_in_the_text() -> None:
    text = "```\ncode\n```\n`````` six\n"

    assert fenced(Attachment.of("x.md", text)) == f"`x.md`:\n```````markdown\n{text}```````"


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("a.py", "python"),
        ("A.YML", "yaml"),
        ("Dockerfile", "dockerfile"),
        ("notes.txt", "text"),
        ("no ending", "text"),
        ("x.zig", "zig"),
        ("x.tar.gz2_", "text"),
        (".gitignore", "text"),
    ],
)
def test_the_suffix_tells_the_language(name: str, language: str) -> None:
    assert language_of(name) == language


def test_a_name_is_one_line_without_backticks() -> None:
    assert as_name("a`b\nc\x1b[31m\u202e.txt") == "a'b c [31m .txt"
    assert as_name("نمی\u200cدانم 👨\u200d👩\u200d👧.txt") == "نمی\u200cدانم 👨\u200d👩\u200d👧.txt"
    assert as_name("") == as_name("\u200d \u200c") == "text"
    assert len(as_name("x" * 500)) == 120


def test_the_length_is_what_the_question_grows_by() -> None:
    for text in ("a", "a\n", "👩‍🚀 ```\n````\n", "\r\nx\ry"):
        made = Attachment.of("naïve 👩‍🚀.py", text)
        grown = question_with("Why?", (made,)).removeprefix("Why?\n\n")

        assert made.length == len(grown.encode("utf-16-le")) // 2
        assert made.size == made.most_tokens() == len(made.text.encode())
        assert "\r" not in made.text


def test_lone_surrogates_become_what_can_be_sent() -> None:
    assert Attachment.of("x", "a\ud800b").text == "a\ufffdb"


_NAMES = st.text(min_size=1, max_size=20)
_TEXTS = st.text(st.sampled_from("`\n :ax~👩"), max_size=60)


@given(
    typed=st.text(st.sampled_from("a b\n"), max_size=20),
    files=st.lists(st.tuples(_NAMES, _TEXTS), min_size=1, max_size=4),
)
def test_what_was_attached_is_found_again(typed: str, files: list[tuple[str, str]]) -> None:
    attached = [Attachment.of(name, text) for name, text in files]
    question = question_with(typed, attached)
    parts = parts_of(question)

    assert [part.name for part in parts] == [each.name for each in attached]
    assert [question[part.start : part.end].removesuffix("\n") for part in parts] == [
        each.text.removesuffix("\n") for each in attached
    ]
    assert question[: parts[0].beginning].rstrip("\n") == (
        typed.rstrip("\n") if typed.strip() else ""
    )


@pytest.mark.parametrize(
    "question",
    [
        "",
        "```python\nx\n```",
        "`a.py`:\n```python\nx\n``` and more",
        "`a.py`:\n```python\nx\n",
        "text `a.py`:\n```\nx\n```",
    ],
)
def test_other_code_in_a_question_is_no_attachment(question: str) -> None:
    assert parts_of(question) == []


def test_a_hostile_question_is_read_at_once(within: Within) -> None:
    hostile = "\n\n`a`:\n```\n" * 100_000 + "```"
    began = time.process_time()
    parts_of(hostile)

    within(time.process_time() - began, 1)


@given(st.text(), st.lists(st.tuples(st.text(), st.text()), min_size=1, max_size=3))
def test_a_question_that_is_taken_apart_is_the_same_when_it_is_put_together(
    typed: str, files: list[tuple[str, str]]
) -> None:
    question = question_with(typed.rstrip("\n"), [Attachment.of(*each) for each in files])
    text, attached = taken_apart(question)

    assert question_with(text, attached) == question


def test_taken_apart_are_what_was_typed_and_the_texts_by_their_names() -> None:
    files = (Attachment.of("add.py", "a + b\n"), Attachment.of("notes.txt", "no end\n"))

    assert taken_apart(question_with("What is wrong?", files)) == ("What is wrong?", files)
    assert taken_apart("`a.py` is fine") == ("`a.py` is fine", ())
