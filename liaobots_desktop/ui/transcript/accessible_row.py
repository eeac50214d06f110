"""The row under a message as a screen reader meets it: what can be done, and what it tells."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible

from liaobots_desktop.ui.transcript.accessible_node import AccessibleNode, PressAction
from liaobots_desktop.ui.transcript.look import Spot

if TYPE_CHECKING:
    from liaobots_desktop.ui.transcript.accessible_message import MessageNode


class RowNode(AccessibleNode):
    """Words in the row; lives on the GUI thread."""

    def __init__(
        self,
        message: "MessageNode",
        words: str,
        role: QAccessible.Role = QAccessible.Role.StaticText,
    ) -> None:
        super().__init__(message.view, message, role, words)
        self._message = message

    @property
    def index(self) -> int | None:
        """The number of the message, None once it is gone."""
        return self.view.transcript.index_of(self._message.item.message.id)

    def area(self) -> QRect:
        """Return where the row lies in the viewport."""
        return QRect() if self.index is None else self.view.painter.row_area(self.index)


class ActionNode(RowNode):
    """A button of the row: `action` is what it does; lives on the GUI thread."""

    def __init__(self, message: "MessageNode", action: str, label: str) -> None:
        super().__init__(message, label, QAccessible.Role.Button)
        self._action = action
        press = partial(self.view.message_menu.choose, action, message.item.message.id)
        self.action_part = PressAction(press)

    def area(self) -> QRect:
        """Return where its word lies in the viewport; what only the menu has lies in the row."""
        if self.index is None:
            return QRect()
        painter, layout = self.view.painter, self.view.transcript
        for rect in painter.spot_rects(Spot(self.index, action=self._action)):
            return rect.translated(painter.left, -layout.top).toAlignedRect()
        return super().area()
