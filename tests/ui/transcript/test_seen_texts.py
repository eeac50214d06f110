"""What is read of a message without drawing it equals what its parts show."""

import re
import unicodedata
from collections.abc import Generator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liaobots_desktop.chat.message import Message
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.needle import Needle
from liaobots_desktop.ui.transcript.part import DocumentPart, Setting
from liaobots_desktop.ui.transcript.seen_blocks import read_quickly
from liaobots_desktop.ui.transcript.seen_texts import SeenTexts
from liaobots_desktop.ui.transcript.style import TextStyle

from .conftest import answer, question
from .markdown_texts import markdown_texts

PLAIN = [
    *("", "", "", "plain words", "слова и 文字", "a **bo**ld b", "*it* x", "x_y_z and `co*de`"),
    *("[text](https://a.b/c_d)", "[1] see", "**Note:** x", "- **x**: y", "- one", "  - two"),
    *("    - three", "   - odd", "1. first", "2. second", "10. ten", "   more", "  on", "     far"),
    *("# Head", "## H ##", "```py", "```", "   ```sh", "   cmd", "   ```", "> q", "> - a", ">"),
    *("> ```", "| a | b |", "|---|---|", "| `x` | **b** |", "| a \\| b | c |", "a | b", "| 1"),
    *("\\*x\\*", "~~no~~", "---", "$$", "$$x$$", "$a_b$ is", "\\(a\\)", "\\[", "\\]", "two  "),
    *(
        "AT&T < 3",
        "(“**q**”)",
        "***b***",
        "**b *i* c**",
        "$5 and $6",
        "[`x`](https://a.b)",
        "    x",
    ),
    *("**注意：**请看", "是**“重”**的，*好*吗", "~~不。~~好"),
    *("- [x] task", "[^1] note", "&amp;", "![alt](x)", "https://a.b/_c_", "__init__", "*a **b***"),
]
LINES = st.lists(st.tuples(st.sampled_from(PLAIN), st.sampled_from(["\n", "\n", "\n\n"])))
MARKS = st.sampled_from(
    [
        *("word", "w", " ", " ", "\n", "**", "*", "***", "_", "__", "`", "``", "[", "](https://x)"),
        *(
            "](x)",
            "]",
            "&amp;",
            "&",
            "\\",
            "~~",
            "~",
            "$",
            "(",
            ")",
            ":",
            ".",
            "，",
            "：",
            "“",
            "中",
            '"',
            "<",
        ),
        *(
            "<b>",
            "<a:b>",
            "!",
            "|",
            "#",
            "+",
            "😀",
            "\xa0",
            "https://a.b",
            "www.a.b",
            "a@b.c",
            "%20",
        ),
    ]
)


@pytest.fixture(scope="module")
def setting(qapp: object) -> Setting:
    del qapp  # documents need the application
    return Setting(TextStyle(Theme.load("light")), 700)


def lines_of(text: str) -> list[str]:
    found = re.split("[\n\u2028\u2029\ufdd0\ufdd1]", text)
    return [line for line in found if line]


def shown(message: Message, setting: Setting) -> list[str]:
    """Return the lines of the documents that the view would draw."""
    item = MessageItem(message)
    item.complete(setting)
    parts = [part for part in item.parts if isinstance(part, DocumentPart)]
    return [line for part in parts for line in lines_of(part.raw_text(setting))]


def told(message: Message, setting: Setting) -> list[str]:
    """Return the lines of the parts, without documents where that can be avoided."""
    item = MessageItem(message)
    item.complete(setting)
    parts = [part for part in item.parts if isinstance(part, DocumentPart)]
    return [line for part in parts for line in lines_of(part.seen_text(setting))]


def read(message: Message, setting: Setting) -> list[str]:
    """Return the lines of the message, read as a whole."""
    return lines_of(finish(SeenTexts().read(MessageItem(message), setting)))


def finish(reading: Generator[None, None, str]) -> str:
    while True:
        try:
            next(reading)
        except StopIteration as end:
            return str(end.value)


@settings(max_examples=400, deadline=None)
@given(drawn=LINES)
def test_plain_markdown_is_read_as_it_is_shown(
    setting: Setting, drawn: list[tuple[str, str]]
) -> None:
    message = answer(1, "".join(line + end for line, end in drawn))

    assert read(message, setting) == shown(message, setting)
    assert told(message, setting) == shown(message, setting)


@settings(max_examples=400, deadline=None)
@given(drawn=st.lists(MARKS, max_size=14))
def test_marks_in_a_line_are_read_as_they_are_shown(setting: Setting, drawn: list[str]) -> None:
    message = answer(1, "".join(drawn))

    assert read(message, setting) == shown(message, setting)
    assert told(message, setting) == shown(message, setting)


@settings(max_examples=200, deadline=None)
@given(source=markdown_texts(15))
def test_odd_markdown_is_read_as_it_is_shown(setting: Setting, source: str) -> None:
    message = answer(1, source)

    assert read(message, setting) == shown(message, setting)
    assert told(message, setting) == shown(message, setting)


@settings(max_examples=150, deadline=None)
@given(drawn=st.lists(MARKS, max_size=12), start=st.integers(0, 30), line=st.integers(0, 3))
def test_the_cheap_check_never_passes_a_seen_text_over(
    setting: Setting, drawn: list[str], start: int, line: int
) -> None:
    message = answer(1, "".join(drawn))
    seen = [*shown(message, setting), ""]

    assert Needle(seen[line % len(seen)][start : start + 5]).may_match(message.text)


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("A **bo**ld `wo*rd`", ["A bold wo*rd"]),
        ("**Note:** 这是**粗体**文字", ["Note: 这是粗体文字"]),
        ("1. one\n2. *two*\n\n   ```sh\n   ls\n   ```\n", ["one", "two", "ls"]),
        ("| a | b |\n|---|---|\n| `x` | c \\| d |", ["a", "b", "x", "c | d"]),
        ("> quoted\n> on", ["quoted on"]),
        ("# Head #\nText $a_b$", ["Head", "Text $a_b$"]),
        ("see [1] and [it](https://a.b/c_d)", ["see [1] and it"]),
    ],
)
def test_what_models_write_needs_no_parser(source: str, seen: list[str]) -> None:
    assert read_quickly(source) == seen


@pytest.mark.parametrize(
    "source", ["__init__", "*a **b***", "[a]: b", "- ```\nx", "a\n---", "&amp;", "<https://a.b>"]
)
def test_what_is_not_certain_is_left_to_the_parser(source: str) -> None:
    assert read_quickly(source) is None


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("https://a.b[word](https://x)", "https://a.b[word](https://x)"),
        ("see www.a.b/[word](https://x)", "see www.a.b/[word](https://x)"),
        ("https://a.b [word](https://x)", "https://a.b word"),
        ("[one](https://x)[two](https://y)", "onetwo"),
    ],
)
def test_an_address_takes_in_a_link_that_touches_it(
    setting: Setting, source: str, seen: str
) -> None:
    assert read(answer(1, source), setting) == [seen]
    assert shown(answer(1, source), setting) == [seen]


def test_a_table_that_is_shown_as_its_source_is_read_so(setting: Setting) -> None:
    source = f"|{'a|' * 21}\n|{'-|' * 21}\n|{'1|' * 21}"

    assert read(answer(1, source), setting) == source.split("\n")


TOWER = "a" + "\u0301" * 30


@pytest.mark.parametrize(
    "source",
    [
        f"{TOWER} word",
        f"- {TOWER}\n- b",
        f"```\n{TOWER}\n```",
        f"| {TOWER} | b |\n|---|---|\n| 1 | 2 |",
        f"**b**{TOWER[1:]}",
    ],
)
def test_towers_of_marks_are_read_as_they_are_shown(setting: Setting, source: str) -> None:
    message = answer(1, source)

    assert read(message, setting) == shown(message, setting)
    assert told(message, setting) == shown(message, setting)
    assert "\ufffd" in "".join(shown(message, setting))


def test_quotes_in_quotes_are_read_however_deep_they_are(setting: Setting) -> None:
    message = answer(1, "> " * 3_000 + "end")

    assert read(message, setting) == shown(message, setting)
    assert read_quickly("> > > two\n> > > words") == ["two words"]


def test_a_question_is_read_as_it_was_written(setting: Setting) -> None:
    assert read(question(1, "**no** marks\r\n# here"), setting) == ["**no** marks", "# here"]


def test_every_letter_that_grows_without_case_is_known() -> None:
    grown = [letter for letter in map(chr, range(0x20000)) if len(letter.casefold()) > 1]
    lost = [
        unicodedata.name(letter) for letter in grown if Needle("x").find(letter + "x") != [(1, 2)]
    ]

    assert lost == []
