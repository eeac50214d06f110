r"""Markdown rules for math: `$…$`, `$$…$$`, `\(…\)` and `\[…\]`."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

_FORMULAS = (
    # possessive, and stopped by the next opening mark: the cost is linear whatever the text
    re.compile(r"(?P<mark>\$\$)(?P<tex>(?:[^\\$]|\\[\s\S]|\$(?!\$))++)\$\$"),
    re.compile(r"(?P<mark>\\\[)(?P<tex>(?:[^\\]|\\[^\[\]])++)\\\]"),
    re.compile(r"(?P<mark>\\\()(?P<tex>(?:[^\\]|\\[^()])++)\\\)"),
    re.compile(
        r"(?<![A-Za-z0-9$])(?P<mark>\$)(?=[^\s$])(?P<tex>(?:[^\\$`]|\\[^`])++)(?<!\s)\$"
        r"(?:(?=(?:th|st|nd|rd|s)\b)|(?![A-Za-z0-9$]))"
    ),
)
_CLOSING = {"$$": "$$", "\\[": "\\]"}
_NOTHING = " \t\n\\"  # escaped brackets with an escaped backslash between are no formula
_IS_POSSIBLE = re.compile(r"\$|\\[(\[]")


def may_hold_math(source: str) -> bool:
    """Return whether a text needs these rules at all."""
    return _IS_POSSIBLE.search(source) is not None


def add_math(parser: "MarkdownIt") -> "MarkdownIt":
    """Let a parser know math; its tokens are `math_inline` and `math_display`.

    `content` is what is between the delimiters, `markup` the whole source with them.
    """
    parser.inline.ruler.before("escape", "math", _inline_math)
    ends = ["paragraph", "reference", "blockquote", "list"]
    parser.block.ruler.before("fence", "math", _math_lines, {"alt": ends})
    return parser


def _inline_math(state: "StateInline", silent: bool) -> bool:
    if state.src[state.pos] not in "$\\":
        return False
    for pattern in _FORMULAS:
        found = pattern.match(state.src, state.pos, state.posMax)
        if found is None or not found["tex"].strip(_NOTHING):
            continue
        if not silent:
            is_display = found.group().startswith(("$$", "\\["))
            token = state.push("math_display" if is_display else "math_inline", "", 0)
            token.content = found["tex"]
            token.markup = found.group()
        state.pos = found.end()
        return True
    return False


def _math_lines(state: "StateBlock", start: int, end: int, silent: bool) -> bool:
    """Keep the lines of a display formula together: `- b` in it does not begin a list.

    They become a paragraph that ends with the closing delimiter, or at a blank line.
    """
    if state.is_code_block(start):
        return False
    first = _line(state, start)
    closing = _CLOSING.get(first[:2])
    if closing is None or closing in first[2:]:
        return False
    if silent:
        return True
    line = start + 1
    while line < end and not state.isEmpty(line) and state.sCount[line] >= state.blkIndent:
        line += 1
        if closing in _line(state, line - 1):
            break
    state.line = line
    opened = state.push("paragraph_open", "p", 1)
    opened.map = [start, line]
    token = state.push("inline", "", 0)
    token.content = state.getLines(start, line, state.blkIndent, False).strip()
    token.map = [start, line]
    token.children = []
    state.push("paragraph_close", "p", -1)
    return True


def _line(state: "StateBlock", line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
