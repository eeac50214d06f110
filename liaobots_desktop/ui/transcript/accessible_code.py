"""A block of code as a screen reader meets it: its lines, and what can be done with them."""

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QAccessible

from liaobots_desktop.ui.transcript.accessible_blocks import TextNode
from liaobots_desktop.ui.transcript.accessible_button import ButtonNode
from liaobots_desktop.ui.transcript.accessible_node import AccessibleNode
from liaobots_desktop.ui.transcript.code_head import CodeHead
from liaobots_desktop.ui.transcript.code_part import CodePart
from liaobots_desktop.ui.transcript.folding import end_of
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.part import Part

_Key = tuple[Part, str, str]


class CodeNode(AccessibleNode):
    """The buttons of the header, the code in the pieces it is drawn in, the row that unfolds it.

    Code that is folded away is not there. Lives on the GUI thread.
    """

    def __init__(self, parent: AccessibleNode, item: MessageItem, head: CodeHead) -> None:
        super().__init__(parent.view, parent, QAccessible.Role.Grouping)
        self._item = item
        self._head = head
        self._made: dict[_Key, AccessibleNode] = {}

    def text(self, kind: QAccessible.Text) -> str:
        """Return what language the code is in."""
        if kind is not QAccessible.Text.Name:
            return ""
        language = self._head.code.name or self._head.code.language
        if not language:
            return QCoreApplication.translate("AccessibleTranscript", "Code")
        named = QCoreApplication.translate("AccessibleTranscript", "Code, {0}")
        return named.replace("{0}", language)

    def children(self) -> list[AccessibleNode]:
        """Return buttons and pieces in the order of reading; equal ones keep their nodes."""
        made: dict[_Key, AccessibleNode] = {}
        key: _Key
        for part in self._parts():
            if isinstance(part, CodePart) and not part.is_hidden:
                key = (part, "", "")
                made[key] = self._made.get(key) or self._piece(part)
            for button in part.buttons(self.view.transcript.setting):
                key = (part, button.action, button.label)
                made[key] = self._made.get(key) or ButtonNode(self, self._item, part, button)
        if list(made) != list(self._made):
            self._made = made
            self.take_children(list(made.values()))
        return self._children

    def area(self) -> QRect:
        """Return where the code lies in the viewport."""
        area = QRect()
        for node in self.children():
            area = area.united(node.area())
        return area

    def _parts(self) -> list[Part]:
        parts = self._item.parts
        if self._head not in parts:
            return []
        head = parts.index(self._head)
        return parts[head : end_of(parts, head)]

    def _piece(self, part: CodePart) -> AccessibleNode:
        return TextNode(self.view, self, QAccessible.Role.StaticText, (self._item, part))
