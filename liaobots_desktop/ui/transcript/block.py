"""The top-level pieces that an answer is cut into."""

from dataclasses import dataclass, field
from enum import Enum, auto


class BlockKind(Enum):
    """What a block is, and so which part of the view draws it."""

    TEXT = auto()
    TABLE = auto()
    TABLE_END = auto()
    RULE = auto()
    CODE_START = auto()
    CODE = auto()
    CODE_END = auto()


class Form(Enum):
    """What kind of TEXT a block is, as far as the room above it needs to know."""

    PLAIN = auto()
    HEADING = auto()
    FOOTNOTE = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """A top-level piece of an answer.

    Code becomes CODE_START (with its language as `source`), CODE pieces and CODE_END; a table
    TABLE pieces of some rows and TABLE_END.
    `is_continued`: goes on a block that was cut for its size. `head_lines`: the first lines of
    `source` only repeat a table's head, to be parsed but not shown. `keeps_lines`:
    every line end is seen. `at`: where the first line
    of the code that begins, or of TEXT, lies in the whole text with plain line ends.
    """

    kind: BlockKind
    source: str = ""
    is_continued: bool = False
    head_lines: int = 0
    form: Form = Form.PLAIN
    keeps_lines: bool = False
    at: int = field(default=0, compare=False)


def code_blocks(pieces: list[str]) -> list[Block]:
    """Return CODE blocks of pieces, closed."""
    blocks = [Block(BlockKind.CODE, piece) for piece in pieces if piece]
    return [*blocks, Block(BlockKind.CODE_END)]
