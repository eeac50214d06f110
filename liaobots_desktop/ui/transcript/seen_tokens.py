"""What is seen of a parsed block, read from its tokens as the writers would write them."""

from typing import TYPE_CHECKING

from liaobots_desktop.markup.markdown import MAX_NESTING
from liaobots_desktop.ui.transcript.displayable import displayable_code
from liaobots_desktop.ui.transcript.inline_writer import image_text, one_line
from liaobots_desktop.ui.transcript.table_writer import Table, read_table

if TYPE_CHECKING:
    from markdown_it.token import Token

_ENDS = ("open", "close")
_BLOCKS = ("paragraph", "heading", "bullet_list", "ordered_list", "list_item", "blockquote")
_WITHOUT_TEXT = {f"{name}_{end}" for name in _BLOCKS for end in _ENDS} | {"hr"}
_LINE_MARKS = {f"{name}_{end}": "" for name in ("em", "strong", "s", "link") for end in _ENDS}
_LINE_MARKS["hardbreak"] = "\n"
"""What is seen of marks inside a line."""


class UnknownTokenError(Exception):
    """Only the document can tell what is seen."""


def seen_lines(tokens: "list[Token]", *, hides_head: bool) -> list[str]:
    """Return the lines that are seen of a block; `hides_head`: those of its table's head are not.

    Raises:
        UnknownTokenError: what is seen is not known here.
    """
    lines: list[str] = []
    position = 0
    while position < len(tokens):
        token = tokens[position]
        if token.level >= MAX_NESTING - 1:
            raise UnknownTokenError
        if token.type == "table_open":
            table, position = read_table(tokens, position)
            lines += _table_lines(table, hides_head=hides_head)
        else:
            lines += _block_lines(token)
        position += 1
    return lines


def _block_lines(token: "Token") -> list[str]:
    if token.type == "inline":
        return _inline_lines(token.children or [], is_cell=False)
    if token.type in {"fence", "code_block"}:
        return displayable_code(token.content.removesuffix("\n")).split("\n")
    if token.type not in _WITHOUT_TEXT:
        raise UnknownTokenError
    return []


def _table_lines(table: Table, *, hides_head: bool) -> list[str]:
    if not table.is_small_enough:
        raise UnknownTokenError
    cells = (cell for row in table.rows[hides_head:] for cell in row[: len(table.alignments)])
    return [line for cell in cells for line in _inline_lines(cell.children or [], is_cell=True)]


def _inline_lines(tokens: "list[Token]", *, is_cell: bool) -> list[str]:
    text = "".join(_seen(tokens, number, is_cell) for number in range(len(tokens)))
    return text.replace("\u2028", "\n").split("\n")


def _seen(tokens: "list[Token]", number: int, is_cell: bool) -> str:
    token = tokens[number]
    if token.type in {"text", "text_special", "code_inline"}:
        return one_line(token.content)
    if token.type == "image":
        return image_text(token)
    if token.type.startswith("math_"):
        is_alone = token.type == "math_display" and not is_cell
        return f"\n{token.markup}\n" if is_alone else token.markup
    if token.type == "softbreak":
        beside = {other.type for other in tokens[max(number - 1, 0) : number + 2]}
        return "" if "math_display" in beside and not is_cell else " "
    if token.type not in _LINE_MARKS:
        raise UnknownTokenError
    return _LINE_MARKS[token.type]
