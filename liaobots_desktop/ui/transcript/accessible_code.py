"""A block of code as a screen reader meets it: its lines, and what can be done with them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QAccessible

from liaobots_desktop.ui.transcript.accessible_blocks import TextNode
from liaobots_desktop.ui.transcript.accessible_node import AccessibleNode, PressAction
from liaobots_desktop.ui.transcript.code_head import CodeHead
from liaobots_desktop.ui.transcript.code_part import CodePart
from liaobots_desktop.ui.transcript.folding import end_of
from liaobots_desktop.ui.transcript.look import PartButton, Spot
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.part import Part

if TYPE_CHECKING:
    pass

_Key = tuple[Part, str, str]


class CodeNode(AccessibleNode):
    """The buttons of the header, the code in the pieces it is drawn in, the row that unfolds it.

    Code that is folded away is not there. Lives on the GUI thread.
    """

    def __init__(self, parent: AccessibleNode, item: MessageItem, head: CodeHead) -> None:
        language = head.code.language
        name = _tr("Code, {0}").replace("{0}", language) if language else _tr("Code")
        super().__init__(parent.view, parent, QAccessible.Role.Grouping, name)
        self._item = item
        self._head = head
        self._made: dict[_Key, AccessibleNode] = {}

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


class ButtonNode(AccessibleNode):
    """A button of a part; lives on the GUI thread."""

    def __init__(
        self, parent: AccessibleNode, item: MessageItem, part: Part, button: PartButton
    ) -> None:
        super().__init__(parent.view, parent, QAccessible.Role.Button, button.label)
        self.action_part = PressAction(self._press)
        self._item = item
        self._part = part
        self._action = button.action

    def state(self) -> QAccessible.State:
        """Return also whether it is on, where it can be."""
        state = super().state()
        button = self._button()
        state.checkable = button is not None and button.is_on is not None
        state.checked = button is not None and bool(button.is_on)
        return state

    def area(self) -> QRect:
        """Return where it lies in the viewport."""
        layout = self.view.transcript
        spot, button = self._spot(), self._button()
        if spot is None or button is None:
            return QRect()
        top = layout.part_top(spot.item, spot.part) + self._part.gap - layout.top
        return button.rect.translated(self.view.painter.left, top).toRect()

    def _button(self) -> PartButton | None:
        buttons = self._part.buttons(self.view.transcript.setting)
        return next((button for button in buttons if button.action == self._action), None)

    def _spot(self) -> Spot | None:
        index = self.view.transcript.index_of(self._item.message.id)
        if index is None or self._part not in self._item.parts:
            return None
        return Spot(index, self._item.parts.index(self._part), self._action)

    def _press(self) -> None:
        spot = self._spot()
        if spot is not None:
            self.view.code_actions.press(spot)


def _tr(text: str) -> str:
    return QCoreApplication.translate("AccessibleTranscript", text)
