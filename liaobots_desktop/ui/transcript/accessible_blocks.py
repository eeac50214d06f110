"""One block of an answer as a screen reader meets it: heading, list, quote, table, links."""

from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QTextBlock, QTextCursor, QTextTable

from liaobots_desktop.ui.transcript import markdown
from liaobots_desktop.ui.transcript.accessible_node import (
    AccessibleNode,
    HeadingLevel,
    button,
)
from liaobots_desktop.ui.transcript.accessible_text import AccessibleText
from liaobots_desktop.ui.transcript.displayable import displayable
from liaobots_desktop.ui.transcript.document import Mark, MarkKind, TextDocument
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.part import DocumentPart, Part
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.text_part import TextPart

if TYPE_CHECKING:
    from liaobots_desktop.ui.transcript.view import TranscriptView

_ROLES = {
    "heading_open": QAccessible.Role.Heading,
    "bullet_list_open": QAccessible.Role.List,
    "ordered_list_open": QAccessible.Role.List,
    "blockquote_open": QAccessible.Role.BlockQuote,
    "table_open": QAccessible.Role.Table,
}


class TextNode(AccessibleNode):
    """A stretch of text with its links inside; lives on the GUI thread."""

    def __init__(
        self,
        view: "TranscriptView",
        parent: AccessibleNode,
        role: QAccessible.Role,
        place: tuple[MessageItem, DocumentPart],
        stretch: tuple[int, int | None] = (0, None),
    ) -> None:
        super().__init__(view, parent, role)
        self.item, self.part = place
        self.stretch = stretch
        self._text = AccessibleText(view, *place, *stretch)
        self.text_part = self._text
        self._known: TextDocument | None = None

    def area(self) -> QRect:
        """Return where it lies in the viewport."""
        return self._text.area()

    def isValid(self) -> bool:
        """Return whether its part is still shown."""
        return self.part in self.item.parts

    def holds(self, part: Part, position: int) -> bool:
        """Return whether a position of a part's document lies in it, or right behind it."""
        start, end = self.stretch
        return self.part is part and start <= position and (end is None or position <= end)

    def offset_of(self, place: Place) -> int:
        """Return where a place in it lies, in characters from its start."""
        return self._text.offset_of(place.position)

    @property
    def content(self) -> str:
        """The text in it, formulas as their source."""
        return self._text.text(0, -1)

    def link_at(self, position: int) -> AccessibleNode | None:
        """Return the link that begins at a position of the document."""
        marks = self._links(self.laid_out())
        nodes = [child for child in self.children() if child.role() is QAccessible.Role.Link]
        found = (node for mark, node in zip(marks, nodes, strict=True) if mark.start == position)
        return next(found, None)

    def children(self) -> list[AccessibleNode]:
        """Return what is inside, made again when the part was built again."""
        document = self.laid_out()
        if document is not self._known:
            self._known = document
            self.take_children(self.make_children(document))
        return self._children

    def make_children(self, document: TextDocument) -> list[AccessibleNode]:
        """Return a node for each link and each formula."""
        nodes = [(mark.start, self._link(document, mark)) for mark in self._links(document)]
        for position, source in self._text.formulas():
            formula = AccessibleNode(self.view, self, QAccessible.Role.Equation, source)
            nodes.append((position, formula))
        return [node for _, node in sorted(nodes, key=lambda entry: entry[0])]

    def _links(self, document: TextDocument) -> list[Mark]:
        start, end = self.stretch
        end = document.length() if end is None else end
        marks = (mark for mark in document.marks if mark.kind is MarkKind.LINK)
        return [mark for mark in marks if start <= mark.start <= mark.end <= end]

    def laid_out(self) -> TextDocument:
        """Return the part's document.

        Raises:
            RuntimeError: the part has none after it was laid out.
        """
        self.part.lay_out(self.view.transcript.setting)
        if self.part.document is None:
            raise RuntimeError("A part that was laid out has no document.")
        return self.part.document

    def _link(self, document: TextDocument, mark: Mark) -> AccessibleNode:
        press = partial(self.view.link_clicked.emit, mark.target)
        node = button(self, QAccessible.Role.Link, document.plain_text(mark.start, mark.end), press)
        node.text_part = AccessibleText(self.view, self.item, self.part, mark.start, mark.end)
        return node


class BlockNode(TextNode):
    """A Markdown block; its role is read from its source when a screen reader asks."""

    def __init__(self, parent: AccessibleNode, item: MessageItem, part: TextPart) -> None:
        super().__init__(parent.view, parent, QAccessible.Role.Paragraph, (item, part))
        self._source: str | None = None
        self._text_of_all = self.text_part

    def role(self) -> QAccessible.Role:
        """Return what kind of block it is."""
        self._look()
        return self._role

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """Return a further interface, after a look at what the block is now."""
        self._look()
        return super().interface_cast(kind)

    def make_children(self, document: TextDocument) -> list[AccessibleNode]:
        """Return entries, rows or links."""
        self._look()
        if self._role is QAccessible.Role.List:
            return self._entries(document)
        if self._role is QAccessible.Role.Table:
            return self._rows(document)
        return super().make_children(document)

    def _look(self) -> None:
        source = cast("TextPart", self.part).source
        if source == self._source:
            return
        self._source = source
        tokens = markdown.parse_blocks(displayable(source), {})
        first = tokens[0] if tokens else None
        self._role = _ROLES.get(first.type if first else "", QAccessible.Role.Paragraph)
        is_heading = first is not None and first.type == "heading_open"
        self.attributes_part = HeadingLevel(int(first.tag[1:])) if first and is_heading else None
        is_whole = self._role not in {QAccessible.Role.List, QAccessible.Role.Table}
        self.text_part = self._text_of_all if is_whole else None

    def _entries(self, document: TextDocument) -> list[AccessibleNode]:
        marks = [mark for mark in document.marks if mark.kind is MarkKind.ENTRY]
        ends: list[int | None] = [mark.start - 1 for mark in marks[1:]]
        nodes: list[AccessibleNode] = []
        for mark, end in zip(marks, [*ends, None], strict=True):
            place = (self.item, self.part)
            stretch = (mark.start, end)
            nodes.append(TextNode(self.view, self, QAccessible.Role.ListItem, place, stretch))
        return nodes

    def _rows(self, document: TextDocument) -> list[AccessibleNode]:
        table = _table_of(document)
        if table is None:
            return super().make_children(document)
        return [RowNode(self, table, row) for row in range(table.rows())]


class RowNode(AccessibleNode):
    """A row of a table with its cells."""

    def __init__(self, parent: BlockNode, table: QTextTable, row: int) -> None:
        super().__init__(parent.view, parent, QAccessible.Role.Row)
        # imported here: it needs this module
        from liaobots_desktop.ui.transcript.accessible_cell import CellNode

        place = (parent.item, parent.part)
        nodes: list[AccessibleNode] = []
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            stretch = (cell.firstPosition(), cell.lastPosition())
            nodes.append(CellNode(self, place, stretch, column))
        self.take_children(nodes)

    def area(self) -> QRect:
        """Return where its cells lie in the viewport."""
        area = QRect()
        for child in self._children:
            area = area.united(child.area())
        return area


def _table_of(document: TextDocument) -> QTextTable | None:
    block: QTextBlock = document.begin()
    while block.isValid():
        table = cast("QTextTable | None", QTextCursor(block).currentTable())
        if table is not None:
            return table
        block = block.next()
    return None
