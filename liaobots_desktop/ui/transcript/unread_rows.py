"""Where the source of a message that is still being read stands, and what shows it later."""

import re
from array import array
from weakref import WeakKeyDictionary

from liaobots_desktop.ui.transcript.block import BlockKind
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.part import letter_width
from liaobots_desktop.ui.transcript.place import Anchor

_MOST_LINES, _LONGEST = 100_000, 1_500_000
"""Lines and characters of a text whose lines are looked for at once: some 30 ms."""
_known: "WeakKeyDictionary[MessageItem, tuple[int, int, array[int]]]" = WeakKeyDictionary()
"""Of each message that was drawn: the length of its text, the columns, where its lines begin."""


class UnreadRows:
    """The rows that are kept for a message; each shows a line of its source, or nothing."""

    def __init__(self, item: MessageItem, width: int) -> None:
        """`width` is that of the column, in pixels."""
        self.count = max(item.body_height // item.measures.line_height, 1)
        self._starts = _lines(item, max(int(width // letter_width(item.text(), item.measures)), 2))

    def span(self, row: int) -> tuple[int, int]:
        """Return where in the text a row begins and ends; a row that shows nothing is empty."""
        number = self._line(row)
        if row and number == self._line(row - 1):  # there are more rows than lines
            return self._starts[number], self._starts[number]
        return self._starts[number], self._starts[number + 1]

    def _line(self, row: int) -> int:
        return row * (len(self._starts) - 1) // self.count


def hold_source(anchor: Anchor, item: MessageItem, inside: int, width: int) -> None:
    """Let an anchor keep the source that is seen at the view's edge until all of it was read.

    `inside` is how far the edge is below the message's first part, in pixels.
    """
    if item.end is None or not item.has_backlog or inside < item.heights.total:
        return
    item.hold()
    height = item.measures.line_height
    row = min(inside // height, item.body_height // height - 1)
    anchor.source = UnreadRows(item, width).span(row)[0]
    anchor.source_y = row * height - inside


def release_source(anchor: Anchor, item: MessageItem) -> None:
    """Let an anchor keep the part that shows its source, once there is one."""
    if anchor.source is None or item.has_backlog:
        return
    place, end = 0, 0
    for number, block in enumerate(item.blocks):
        begin = block.at or end
        if begin > anchor.source:
            break
        length = 0 if block.kind is BlockKind.CODE_START else len(block.source)
        anchor.part, place, end = number, begin, begin + length
    if item.blocks:  # a message may have text and show nothing of it
        height = item.parts[anchor.part].outer_height
        share = min((anchor.source - place) / max(end - place, 1), 1)
        anchor.y = anchor.source_y - round(share * height)
    anchor.source = None


def _lines(item: MessageItem, columns: int) -> "array[int]":
    """Return where the wrapped lines of a message's source begin, and its end."""
    text = item.text()
    known = _known.get(item)
    if known is None or known[:2] != (len(text), columns):
        line = re.compile(
            rf"[^\n]{{0,{columns}}}+\n|[^\n]{{1,{columns - 1}}} |[^\n]{{1,{columns}}}"
        )
        if len(text) > _LONGEST or text.count("\n") > _MOST_LINES:
            starts = array("L", range(0, len(text), columns))
        else:
            starts = array("L", (found.start() for found in line.finditer(text)))
        starts.append(len(text))
        known = _known[item] = len(text), columns, starts
    return known[2]
