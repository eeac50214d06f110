"""Code as it is displayed: what cannot be seen made visible, long lines broken."""

from PySide6.QtGui import QFont, QFontMetricsF, QTextCursor, QTextDocument

from liaobots_desktop.ui.transcript.displayable import displayable_code
from liaobots_desktop.ui.transcript.fence import MAX_LINE

TAB = 4
"""Columns of a tab."""
LINE_BREAK = "\u2028"
"""Where a long line goes on in the next line of the view; it is no character of the code."""
_HANG, _MOST_HANG = 4, 32
"""Columns that a wrapped line goes on behind its own beginning, and the most of both."""


def shown_code(source: str) -> str:
    """Return code as it is displayed, its last line end included; long lines are broken."""
    code = displayable_code(source)
    if len(code) <= MAX_LINE:
        return code
    return "\n".join(
        LINE_BREAK.join(line[at : at + MAX_LINE] for at in range(0, len(line), MAX_LINE)) or line
        for line in code.split("\n")
    )


def line_count(shown: str) -> int:
    """Return the number of lines of the view that displayed code takes when nothing is wrapped."""
    code = shown.removesuffix("\n")
    return 1 + code.count("\n") + code.count(LINE_BREAK)


def wrapped_line_count(shown: str, columns: int) -> int:
    """Return about how many lines of the view code takes when it is wrapped after `columns`."""
    lines = shown.removesuffix("\n").replace(LINE_BREAK, "\n").split("\n")
    return sum(max(-(-len(line.expandtabs(TAB)) // max(columns, 1)), 1) for line in lines)


def set_tab_stops(document: QTextDocument, font: QFont) -> None:
    """Let a tab of code in `font` be as wide as its columns."""
    option = document.defaultTextOption()
    option.setTabStopDistance(QFontMetricsF(font).horizontalAdvance(" ") * TAB)
    document.setDefaultTextOption(option)


def hang_lines(document: QTextDocument, first: int = 0) -> None:
    """Let wrapped lines go on a little behind their own indentation, from a line on."""
    letter = QFontMetricsF(document.defaultFont()).horizontalAdvance(" ")
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.findBlockByNumber(first)
    while block.isValid():
        text = block.text()
        indent = len(text[: len(text) - len(text.lstrip())].expandtabs(TAB))
        hang = min(indent // TAB * TAB + _HANG, _MOST_HANG) * letter
        block_format = block.blockFormat()
        block_format.setLeftMargin(hang)
        block_format.setTextIndent(-hang)
        cursor.setPosition(block.position())
        cursor.setBlockFormat(block_format)
        block = block.next()
    cursor.endEditBlock()
