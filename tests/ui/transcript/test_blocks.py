"""The splitter: what it finds, that portions do not matter, that its steps are bounded."""

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from liaobots_desktop.markup import footnote_rules, front_matter, math_rules
from liaobots_desktop.ui.transcript import blocks as blocks_module
from liaobots_desktop.ui.transcript.block import Block, BlockKind, Form
from liaobots_desktop.ui.transcript.blocks import BlockSplitter
from tests.ui.transcript.markdown_texts import CUTS, cut, markdown_texts, wild_texts

TEXT, RULE = BlockKind.TEXT, BlockKind.RULE
TABLE, TABLE_END = BlockKind.TABLE, BlockKind.TABLE_END
CODE_START, CODE, CODE_END = BlockKind.CODE_START, BlockKind.CODE, BlockKind.CODE_END


def split(*portions: str, is_finished: bool = True) -> BlockSplitter:
    splitter = BlockSplitter()
    for portion in portions:
        splitter.feed(portion)
        while splitter.advance():
            pass
    if is_finished:
        splitter.finish()
        while splitter.advance():
            pass
    return splitter


def split_whole(text: str) -> BlockSplitter:
    """Split a text of which nothing is read before all of it is there."""
    splitter = BlockSplitter()
    splitter.feed(text)
    splitter.finish()
    while splitter.advance():
        pass
    return splitter


def test_each_top_level_item_is_a_block() -> None:
    source = "# Title\n\nWords\nmore\n\n- a\n- b\n\n***\n\n```py\nx = 1\n```\n> q\n"

    assert split(source).blocks == [
        Block(TEXT, "# Title", form=Form.HEADING),
        Block(TEXT, "Words\nmore"),
        Block(TEXT, "- a\n- b"),
        Block(RULE, "***"),
        Block(CODE_START, "py"),
        Block(CODE, "x = 1\n"),
        Block(CODE_END),
        Block(TEXT, "> q"),
    ]


def test_what_stands_before_the_open_item_is_final() -> None:
    splitter = split("One\n\nTwo", is_finished=False)

    assert [block.source for block in splitter.blocks] == ["One", "Two"]
    assert splitter.final_count == 0

    splitter.feed("\n\nThree\n")
    splitter.advance()

    assert [block.source for block in splitter.blocks] == ["One", "Two", "Three"]
    assert splitter.final_count == 2


def test_a_line_that_may_close_the_fence_is_not_shown_as_code() -> None:
    open_fence = split("```\ncode\n``", is_finished=False)

    assert open_fence.blocks == [Block(CODE_START), Block(CODE, "code\n"), Block(CODE_END)]


def test_a_fence_is_shown_when_its_language_is_there_to_the_end() -> None:
    for half in ("Words\n\n```", "Words\n\n```pytho", "Words\n\n~~~pytho"):
        assert split(half, is_finished=False).blocks == [Block(TEXT, "Words")]
    for half in ("Words\n-", "Words\n=", "Words\n  - "):  # no heading that is gone with the next
        assert split(half, is_finished=False).blocks == [Block(TEXT, "Words")]
    for half in ("- Words\n  -", "> Words\n> -"):
        begun = half.partition("\n")[0]
        assert split(half, is_finished=False).blocks == [Block(TEXT, begun)]

    whole = split("Words\n\n```pytho", "n\n", is_finished=False)
    ended = split("Words\n\n```pytho")

    assert [block.source for block in whole.blocks] == ["Words", "python", ""]
    assert [block.source for block in ended.blocks] == ["Words", "pytho", ""]


def test_an_unclosed_fence_keeps_its_last_line() -> None:
    assert split("```\ncode\n``").blocks[1] == Block(CODE, "code\n``")


def test_code_is_cut_into_pieces_that_join_to_the_source() -> None:
    code = "".join(f"line {number}\n" for number in range(100)) + "x" * 2500 + "\nend\n"
    pieces = [block.source for block in split(f"```\n{code}```\n").blocks[1:-1]]

    assert "".join(pieces) == code
    assert [piece.count("\n") for piece in pieces] == [40, 40, 22]


def test_an_opening_fence_that_turns_out_to_be_a_table_head_is_one() -> None:
    assert split("```a | b\n", "--|--\n").blocks == [
        Block(TABLE, "```a | b\n--|--"),
        Block(TABLE_END),
    ]


def test_a_long_table_goes_on_with_its_head_repeated_but_hidden() -> None:
    rows = "".join(f"| {number} | x |\n" for number in range(30))
    head = "| a | b |\n|---|---|\n"
    first, second, third, end = split(head + rows).blocks

    assert first.source.endswith("| 11 | x |")
    assert second.source == head + "\n".join(f"| {number} | x |" for number in range(12, 24))
    assert (second.head_lines, second.is_continued) == (2, True)
    assert third.source.startswith(head + "| 24 | x |")
    assert end == Block(TABLE_END)


def test_the_rows_of_an_open_table_become_final_piece_by_piece() -> None:
    rows = "".join(f"| {number} | x |\n" for number in range(30))
    splitter = split(f"| a | b |\n|---|---|\n{rows}", is_finished=False)

    assert splitter.final_count == 2
    assert [block.kind for block in splitter.blocks] == [TABLE, TABLE, TABLE, TABLE_END]


def test_the_more_columns_a_table_has_the_fewer_rows_are_in_a_piece() -> None:
    head = "|" + "a|" * 20 + "\n|" + "-|" * 20 + "\n"
    blocks = split(head + "|1|2|\n" * 5).blocks

    assert [block.source.count("\n|1|") for block in blocks] == [2, 2, 1, 0]


def test_a_long_list_is_cut_between_its_entries() -> None:
    source = "".join(f"{number}. entry\n   more\n" for number in range(1, 101))

    starts = [block.source.split("\n")[0] for block in split(source).blocks]
    assert starts == ["1. entry", "32. entry", "63. entry", "94. entry"]


def test_definitions_show_nothing_and_are_known_to_the_whole_answer() -> None:
    splitter = split("See [a].\n\n[a]: https://example.com/\n[a]: https://second.example/\n")

    assert [block.source for block in splitter.blocks] == ["See [a]."]
    assert splitter.references["A"]["href"] == "https://example.com/"


def test_hostile_text_is_cut_into_bounded_blocks() -> None:
    for hostile in ("x" * 1_000_000, "> " * 100_000, "[" * 100_000, "\t" * 20_000):
        lengths = [len(block.source) for block in split(hostile).blocks]

        assert max(lengths) <= blocks_module.HARD_LENGTH


@settings(max_examples=400, deadline=None)
@given(text=st.one_of(markdown_texts(), wild_texts()), cuts=CUTS)
def test_the_portions_do_not_matter(text: str, cuts: list[int]) -> None:
    at_once, in_portions = split_whole(text), split(*cut(text, cuts))

    assert in_portions.blocks == at_once.blocks
    assert in_portions.references == at_once.references


@pytest.mark.parametrize(
    ("text", "code"), [("```\na\n\n ", "a\n\n "), ("Words\n\n~~~c\nx\n   ", "x\n   ")]
)
def test_an_unclosed_fence_keeps_a_last_line_of_spaces(text: str, code: str) -> None:
    assert split_whole(text).blocks[-2] == Block(CODE, code)


@settings(max_examples=100, deadline=None)
@given(
    text=st.one_of(markdown_texts(max_lines=60), wild_texts(200)),
    cuts=CUTS,
    limit=st.integers(2, 12),
)
@example(
    text="`` not a fence\nList<String>\n\\(y\\) \\[z\\]\n```a | b\n|---|---|\n", cuts=[], limit=11
)
def test_the_portions_do_not_matter_when_blocks_are_cut_for_their_size(
    text: str, cuts: list[int], limit: int
) -> None:
    sizes = ("SOFT_LINES", "SOFT_LENGTH", "HARD_LINES", "HARD_LENGTH")
    usual = {name: getattr(blocks_module, name) for name in sizes}
    try:
        for name, value in zip(sizes, (limit, limit * 9, limit * 2, limit * 30), strict=True):
            setattr(blocks_module, name, value)

        assert split(*cut(text, cuts)).blocks == split_whole(text).blocks
    finally:
        for name, value in usual.items():
            setattr(blocks_module, name, value)


def test_much_that_came_at_once_makes_the_blocks_of_what_came_bit_by_bit() -> None:
    part = "# A\n\nWords\r\nmore\n\n- a\n- b\n\n| x | y |\n|---|---|\n" + "| 1 | 2 |\n" * 90
    fence = "\n```py\n" + "x = 1\n" * 40_000 + "```\n"
    text = "---\ntitle: x\n---\n" + (part + "\n") * 300 + fence + "long " * 60_000
    waiting = BlockSplitter()
    for at in range(0, len(text), 1_000):
        waiting.feed(text[at : at + 1_000])
    waiting.finish()
    while waiting.advance():
        pass
    bit_by_bit = split(*(text[at : at + 9_999] for at in range(0, len(text), 9_999)))

    assert len(text) > 800_000
    assert waiting.blocks == split(text).blocks == bit_by_bit.blocks


def test_an_open_beginning_that_is_long_is_read_to_its_end() -> None:
    text = "---\n" + "key: value\n" * 30_000 + "---\nWords\n"
    splitter = split(text)

    assert splitter.blocks[-1] == Block(TEXT, "Words")
    assert not splitter.has_work


@settings(max_examples=200, deadline=None)
@given(text=st.one_of(markdown_texts(), wild_texts()))
def test_the_blocks_are_those_of_one_whole_parse(text: str) -> None:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 60}).enable("table")
    footnote_rules.add_footnotes(math_rules.add_math(parser))
    text = text.replace("\x00", "")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assume(len(lines) <= blocks_module.SOFT_LINES)  # longer lists and quotes are cut
    assume(not front_matter.end_of("\n".join(lines), is_all=True))  # no parser knows that
    expected = []
    for token in parser.parse("\n".join(lines)):
        if token.level == 0 and token.nesting >= 0 and token.map is not None:
            source = "\n".join(lines[token.map[0] : token.map[1]]).rstrip(" \t\n")
            is_code = token.type in {"fence", "code_block"}
            expected.append(token.content.rstrip(" \t\n") if is_code else source)

    found: list[str] = []
    for block in split(text).blocks:
        if block.kind is CODE_START:
            found.append("")
        elif block.kind is CODE:
            found[-1] += block.source
        elif block.head_lines:
            found[-1] += "\n" + block.source.split("\n", block.head_lines)[-1]
        elif block.kind not in {CODE_END, TABLE_END}:
            found.append(block.source)

    assert [source.rstrip(" \t\n") for source in found] == expected
