"""What all parts of one block of code share."""

from dataclasses import dataclass, field

from liaobots_desktop.ui.transcript.measures import USUAL
from liaobots_desktop.ui.transcript.sideways import Sideways


@dataclass(slots=True)
class CodeBlock:
    """One block of code, as its header, its pieces and its lower edge see it.

    `at` is where its first line begins in the message, with plain line ends. A folded block shows
    its first piece only. `is_pointed`: the pointer is somewhere over the block.
    `name` is that of an attached file. `line_height`: the distance of its lines, in pixels.
    """

    language: str
    at: int = 0
    is_folded: bool = False
    is_wrapped: bool = False
    is_copied: bool = False
    is_pointed: bool = False
    name: str = ""
    line_height: int = USUAL.code_line_height
    sideways: Sideways = field(default_factory=Sideways)

    def toggle_wrap(self) -> None:
        """Wrap long lines, or let them run on; the parts take it over in their `fit`."""
        self.is_wrapped = not self.is_wrapped
        self.sideways.content = self.sideways.offset = 0
