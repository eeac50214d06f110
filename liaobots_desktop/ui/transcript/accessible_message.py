"""A message as a screen reader meets it: its name, its blocks, and what can be done with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface

from liaobots_desktop import joining
from liaobots_desktop.bridge.dates import clock
from liaobots_desktop.ui.transcript.accessible_blocks import BlockNode, TextNode
from liaobots_desktop.ui.transcript.accessible_code import CodeNode
from liaobots_desktop.ui.transcript.accessible_node import AccessibleNode
from liaobots_desktop.ui.transcript.accessible_row import ActionNode, RowNode
from liaobots_desktop.ui.transcript.accessible_table import TableNode
from liaobots_desktop.ui.transcript.code_head import CodeHead
from liaobots_desktop.ui.transcript.code_part import CodePart
from liaobots_desktop.ui.transcript.footer import status_of
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.part import DocumentPart, Part, RulePart
from liaobots_desktop.ui.transcript.table_part import TablePart
from liaobots_desktop.ui.transcript.text_part import TextPart

if TYPE_CHECKING:
    from liaobots_desktop.ui.transcript.view import TranscriptView

_Key = tuple[object, ...]


class MessageNode(AccessibleNode):
    """One message; its children are made when they are asked for. Lives on the GUI thread."""

    def __init__(
        self, view: "TranscriptView", parent: QAccessibleInterface, item: MessageItem
    ) -> None:
        super().__init__(view, parent, QAccessible.Role.ListItem)
        self.item = item
        self._made: dict[_Key, AccessibleNode] = {}

    def isValid(self) -> bool:
        """Return whether the message is still shown."""
        return self.view.transcript.index_of(self.item.message.id) is not None

    def text(self, kind: QAccessible.Text) -> str:
        """Return who wrote it, and when an answer began."""
        if kind is not QAccessible.Text.Name:
            return ""
        if not self.item.is_answer:
            return QCoreApplication.translate("AccessibleTranscript", "You")
        name = self.view.painter.name_of(self.item)
        return joining.facts((name, clock(self.item.message.created_at)))

    def state(self) -> QAccessible.State:
        """Return also whether the answer is still being written."""
        state = super().state()
        state.busy = self.item.is_answer and self.item.end is None
        return state

    def area(self) -> QRect:
        """Return where it lies in the viewport."""
        layout = self.view.transcript
        index = layout.index_of(self.item.message.id)
        if index is None:
            return QRect()
        top = layout.item_top(index) - layout.top
        return QRect(
            round(self.view.painter.left), top, layout.setting.width, layout.heights[index]
        )

    def children(self) -> list[AccessibleNode]:
        """Return the blocks, how the answer ended, and the buttons below."""
        self.item.complete(self.view.transcript.setting)
        keys = self._keys()
        if keys != list(self._made):
            self._made = {key: self._made.get(key) or self._make(key) for key in keys}
            self.take_children(list(self._made.values()))
        return self._children

    def _keys(self) -> list[_Key]:
        """Return what there is to show, in order; equal keys keep their nodes."""
        index = self.view.transcript.index_of(self.item.message.id)
        cut = self.view.painter.cut
        keys: list[_Key] = []
        if cut is not None and cut.index == index:
            keys.append(("status", cut.words))
        keys += [("part", part) for part in self.item.parts if not _is_inside(part)]
        if status_of(self.item.end):
            keys.append(("status", status_of(self.item.end)))
        actions = [] if index is None else self.view.painter.actions(index)
        keys += [("status", a.word) for a in actions if a.is_mark]
        keys += [("action", a.name, a.label) for a in actions if a.label and a.is_enabled]
        return keys

    def _make(self, key: _Key) -> AccessibleNode:
        roles = QAccessible.Role
        match key:
            case ("part", TextPart() as part):
                return self._text_node(part)
            case ("part", CodeHead() as part):
                return CodeNode(self, self.item, part)
            case ("part", DocumentPart() as part):
                return TextNode(self.view, self, roles.Paragraph, (self.item, part))
            case ("action", str(action), str(label)):
                return ActionNode(self, action, label)
            case ("status", str(words)):
                return RowNode(self, words)
        return AccessibleNode(self.view, self, roles.Separator)

    def _text_node(self, part: TextPart) -> AccessibleNode:
        if not isinstance(part, TablePart):
            return BlockNode(self, self.item, part)
        if part.shape.is_source:
            return TextNode(self.view, self, QAccessible.Role.Paragraph, (self.item, part))
        return TableNode(self.view, self, self.item, part)


def _is_inside(part: Part) -> bool:
    """Whether another node tells of it: pieces of code belong to the header, rows to the table."""
    if isinstance(part, TablePart):
        return part.number > 0 and not part.shape.is_source
    is_told = isinstance(part, TextPart | CodeHead | RulePart)
    is_bubble = isinstance(part, DocumentPart) and not isinstance(part, CodePart)
    return not (is_told or is_bubble)
