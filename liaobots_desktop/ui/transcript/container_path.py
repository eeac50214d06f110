"""Which lists and quotes a paragraph of a document stands in, kept in its block format."""

from dataclasses import dataclass

from PySide6.QtGui import QTextBlockFormat, QTextFormat

_PROPERTY = QTextFormat.Property.UserProperty.value + 1
QUOTE = "> "
"""The mark of a quote; of entries it is like `- ` and `12. [x] `, of footnotes `[^1]: `."""
_FOOTNOTE_INDENT = 4


@dataclass(frozen=True, slots=True)
class Container:
    """A quote or a list's entry: its mark in Markdown, and a number of its own."""

    mark: str
    number: int

    @property
    def indent(self) -> int:
        """How far, in spaces, all lines but the first are indented."""
        marker = self.mark.partition("[")[0]  # `- [x] ` is a task, `[^1]: ` a footnote
        return len(marker) or _FOOTNOTE_INDENT


class ContainerPath:
    """The containers that are open while a document is written; lives on the GUI thread."""

    def __init__(self) -> None:
        self._open: list[Container] = []
        self._count = 0

    def open(self, mark: str) -> None:
        """Begin a quote or an entry."""
        self._count += 1
        self._open.append(Container(mark, self._count))

    def close(self) -> None:
        """End the innermost one."""
        self._open.pop()

    def keep_in(self, block_format: QTextBlockFormat) -> None:
        """Write the path into the format of a paragraph."""
        text = "\n".join(f"{container.number}\t{container.mark}" for container in self._open)
        block_format.setProperty(_PROPERTY, text)


def containers_of(block_format: QTextBlockFormat) -> tuple[Container, ...]:
    """Return the containers that a paragraph stands in, the outermost first."""
    lines = block_format.stringProperty(_PROPERTY).split("\n")
    pairs = (line.split("\t", 1) for line in lines if line)
    return tuple(Container(mark, int(number)) for number, mark in pairs)
