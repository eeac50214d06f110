"""One block of an answer as a screen reader meets it: heading, list, quote, table, links."""

from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QTextTable

from liaobots_desktop.markup import markdown, task_rules
from liaobots_desktop.ui.transcript import footnotes
from liaobots_desktop.ui.transcript.accessible_node import (
    AccessibleNode,
    HeadingLevel,
    button,
)
from liaobots_desktop.ui.transcript.accessible_text import AccessibleText
from liaobots_desktop.ui.transcript.displayable import displayable
from liaobots_desktop.ui.transcript.document import Mark, MarkKind, TextDocument
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.targets import label_of
from liaobots_desktop.ui.transcript.text_part import TextPart

if TYPE_CHECKING:
    from liaobots_desktop.ui.transcript.view import TranscriptView

_ROLES = {
    "heading_open": QAccessible.Role.Heading,
    "bullet_list_open": QAccessible.Role.List,
    "ordered_list_open": QAccessible.Role.List,
    "blockquote_open": QAccessible.Role.BlockQuote,
    "table_open": QAccessible.Role.Table,
    "footnote_open": QAccessible.Role.Note,
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

    def children(self) -> list[AccessibleNode]:
        """Return what is inside, made again when the part was built again."""
        document = self.laid_out()
        if document is not self._known:
            self._known = document
            self.take_children(self.make_children(document))
        return self._children

    def make_children(self, document: TextDocument) -> list[AccessibleNode]:
        """Return a node for each link."""
        end = document.length() if self.stretch[1] is None else self.stretch[1]
        return [
            self._link(document, mark)
            for mark in document.marks
            if mark.kind is MarkKind.LINK and self.stretch[0] <= mark.start <= mark.end <= end
        ]

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
        press = partial(self._follow, mark.target)
        name = document.plain_text(mark.start, mark.end)
        if label_of(mark.target) is not None:
            name = footnotes.spoken(mark.target, self.item.references)
        node = button(self, QAccessible.Role.Link, name, press)
        node.text_part = AccessibleText(self.view, self.item, self.part, mark.start, mark.end)
        return node

    def _follow(self, target: str) -> None:
        index = self.view.transcript.index_of(self.item.message.id)
        if index is not None:
            self.view.follow_link(index, target)


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
        kinds = {MarkKind.ENTRY, MarkKind.TASK}
        tasks = {mark.start: mark.target for mark in document.marks if mark.kind in kinds}
        starts = list(tasks)
        ends: list[int | None] = [start - 1 for start in starts[1:]]
        place = (self.item, self.part)
        return [
            EntryNode(self, place, (start, end), tasks[start])
            for start, end in zip(starts, [*ends, None], strict=True)
        ]

    def _rows(self, document: TextDocument) -> list[AccessibleNode]:
        table = document.first_table()
        if table is None:
            return super().make_children(document)
        return [RowNode(self, table, row) for row in range(table.rows())]


class EntryNode(TextNode):
    """An entry of a list; `label` is what marks it, also whether it is a task that is done."""

    def __init__(
        self,
        parent: BlockNode,
        place: tuple[MessageItem, DocumentPart],
        stretch: tuple[int, int | None],
        label: str,
    ) -> None:
        super().__init__(parent.view, parent, QAccessible.Role.ListItem, place, stretch)
        self._label = label

    def state(self) -> QAccessible.State:
        """Return whether it can be seen, and whether a task is done."""
        state = super().state()
        state.checkable = self._label in {task_rules.label(done) for done in (True, False)}
        state.checked = self._label == task_rules.label(is_done=True)
        return state


class RowNode(AccessibleNode):
    """A row of a table with its cells."""

    def __init__(self, parent: BlockNode, table: QTextTable, row: int) -> None:
        super().__init__(parent.view, parent, QAccessible.Role.Row)
        place = (parent.item, parent.part)
        nodes: list[AccessibleNode] = []
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            stretch = (cell.firstPosition(), cell.lastPosition())
            nodes.append(TextNode(self.view, self, QAccessible.Role.Cell, place, stretch))
        self.take_children(nodes)

    def area(self) -> QRect:
        """Return where its cells lie in the viewport."""
        area = QRect()
        for child in self._children:
            area = area.united(child.area())
        return area
