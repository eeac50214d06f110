"""What is seen of a parsed block, read from its tokens as the writers would write them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from liaobots_desktop.ui.transcript.displayable import displayable_code
from liaobots_desktop.ui.transcript.inline_writer import image_text, one_line
from liaobots_desktop.ui.transcript.markdown import MAX_NESTING
from liaobots_desktop.ui.transcript.table_writer import read_table

if TYPE_CHECKING:
    from markdown_it.token import Token

_WITHOUT_TEXT = {
    f"{name}_{end}"
    for name in (
        *("paragraph", "heading", "bullet_list", "ordered_list", "list_item", "blockquote"),
        *("em", "strong", "s", "link"),
    )
    for end in ("open", "close")
} | {"hr"}


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
            if not table.is_small_enough:
                raise UnknownTokenError
            for row in table.rows[hides_head:]:
                for cell in row[: len(table.alignments)]:
                    lines += _inline_lines(cell.children or [], is_cell=True)
        elif token.type == "inline":
            lines += _inline_lines(token.children or [], is_cell=False)
        elif token.type in {"fence", "code_block"}:
            lines += displayable_code(token.content.removesuffix("\n")).split("\n")
        elif token.type not in _WITHOUT_TEXT:
            raise UnknownTokenError
        position += 1
    return lines


def _inline_lines(tokens: "list[Token]", *, is_cell: bool) -> list[str]:
    text = "".join(_seen(tokens, number, is_cell) for number in range(len(tokens)))
    return text.replace("\u2028", "\n").split("\n")


def _seen(tokens: "list[Token]", number: int, is_cell: bool) -> str:
    token = tokens[number]
    match token.type:
        case "text" | "text_special" | "code_inline":
            return one_line(token.content)
        case "math_inline":
            return token.markup
        case "math_display":
            return token.markup if is_cell else f"\n{token.markup}\n"
        case "softbreak":
            beside = {other.type for other in tokens[max(number - 1, 0) : number + 2]}
            return "" if "math_display" in beside and not is_cell else " "
        case "hardbreak":
            return "\n"
        case "image":
            return image_text(token)
        case _ if token.type in _WITHOUT_TEXT:
            return ""
    raise UnknownTokenError
