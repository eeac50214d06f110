"""One block of an answer as a screen reader meets it: heading, list, quote, links."""

from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible

from liaobots_desktop.markup import markdown, task_rules
from liaobots_desktop.ui.transcript import footnotes
from liaobots_desktop.ui.transcript.accessible_button import ButtonNode
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
from liaobots_desktop.ui.transcript.targets import label_of
from liaobots_desktop.ui.transcript.text_part import TextPart

if TYPE_CHECKING:
    from liaobots_desktop.ui.transcript.view import TranscriptView

_ROLES = {
    "heading_open": QAccessible.Role.Heading,
    "bullet_list_open": QAccessible.Role.List,
    "ordered_list_open": QAccessible.Role.List,
    "blockquote_open": QAccessible.Role.BlockQuote,
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
        name = document.plain_text(mark.start, mark.end)
        press = partial(self._follow, mark.target, name)
        if label_of(mark.target) is not None:
            name = footnotes.spoken(mark.target, self.item.references)
        node = button(self, QAccessible.Role.Link, name, press)
        node.text_part = AccessibleText(self.view, self.item, self.part, mark.start, mark.end)
        return node

    def _follow(self, target: str, words: str) -> None:
        index = self.view.transcript.index_of(self.item.message.id)
        if index is not None:
            self.view.follow_link(index, target, words)


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
        """Return entries or links, and the buttons of code inside."""
        self._look()
        is_list = self._role is QAccessible.Role.List
        found = self._entries(document) if is_list else super().make_children(document)
        return found + self._buttons()

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
        is_whole = self._role is not QAccessible.Role.List
        self.text_part = self._text_of_all if is_whole else None

    def _buttons(self) -> list[AccessibleNode]:
        part = cast("TextPart", self.part)
        made = part.buttons(self.view.transcript.setting)
        return [ButtonNode(self, self.item, part, button) for button in made]

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

    def text(self, kind: QAccessible.Text) -> str:
        """Return the number and the words of a numbered entry as its name; others have none."""
        if kind is QAccessible.Text.Name and self._label[:1].isdigit():
            return f"{self._label} {self.content}"
        return super().text(kind)

    def state(self) -> QAccessible.State:
        """Return whether it can be seen, and whether a task is done."""
        state = super().state()
        state.checkable = self._label in {task_rules.label(done) for done in (True, False)}
        state.checked = self._label == task_rules.label(is_done=True)
        return state
