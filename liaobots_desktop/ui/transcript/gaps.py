"""How much room is above each part of an answer."""

from collections.abc import Sequence

from liaobots_desktop.ui.transcript.block import Block, Form
from liaobots_desktop.ui.transcript.measures import Measures

_CONTINUED = 4


def gap_above(blocks: Sequence[Block], index: int, measures: Measures) -> int:
    """Return the room above what shows a block, in pixels."""
    block = blocks[index]
    if index == 0 or block.head_lines:
        return 0
    is_next_note = block.form is Form.FOOTNOTE and blocks[index - 1].form is Form.FOOTNOTE
    if block.is_continued or is_next_note:
        return _CONTINUED
    return measures.heading_gap if block.form is Form.HEADING else measures.paragraph_gap
