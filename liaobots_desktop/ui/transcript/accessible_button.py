"""A button of a part as a screen reader meets it."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible

from liaobots_desktop.ui.transcript.accessible_node import AccessibleNode, PressAction
from liaobots_desktop.ui.transcript.look import PartButton, Spot
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.part import Part


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
