"""The transcript as a screen reader meets it: a list of messages."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.ui.transcript.accessible_message import MessageNode
from liaobots_desktop.ui.transcript.item_list import ItemList

if TYPE_CHECKING:
    from liaobots_desktop.ui.transcript.view import TranscriptView


class AccessibleTranscript(QAccessibleWidget):
    """The list; a message's node is made when it is asked for. Lives on the GUI thread.

    What the scroll area has for itself (its viewport, its bars) is left out; the pill is the
    last child while it is seen.
    """

    def __init__(self, view: "TranscriptView") -> None:
        super().__init__(view, QAccessible.Role.List, view.accessibleName())
        self._view = view
        self._items: ItemList | None = None
        self._nodes: dict[MessageId, MessageNode] = {}

    def dispose(self) -> None:
        """Take all messages from Qt."""
        for node in self._nodes.values():
            node.dispose()
        self._nodes.clear()

    def childCount(self) -> int:
        """Return the number of messages; nothing is laid out for it."""
        return len(self._shown()) + (not self._view.pill.isHidden())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return a message."""
        items = self._shown()
        if 0 <= index < len(items):
            item = items[index]
            if item.message.id not in self._nodes:
                self._nodes[item.message.id] = MessageNode(self._view, self, item)
            return self._nodes[item.message.id]
        if index == len(items) and not self._view.pill.isHidden():
            return QAccessible.queryAccessibleInterface(self._view.pill)
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the number of a message, -1 for others."""
        if isinstance(child, MessageNode):
            index = self._view.transcript.index_of(child.item.message.id)
            return -1 if index is None else index
        return len(self._shown()) if child.object() is self._view.pill else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the message at a point of the screen."""
        for index, _ in self._view.transcript.visible_now():
            node = self.child(index)
            if node is not None and node.rect().contains(x, y):
                return node
        return None

    def focusChild(self) -> None:  # type: ignore[override]
        """Return none: the focus is the view's."""

    def _shown(self) -> ItemList:
        items = self._view.transcript.items
        if items is not self._items:
            self.dispose()
            self._items = items
        return items


class Keeper(QObject):
    """Keeps the interface of a view as long as the view; lives on the GUI thread.

    Qt deletes the view's own interface with the view; those inside have no object that Qt
    could see go.
    """

    def __init__(self, view: "TranscriptView") -> None:
        super().__init__(view)
        self.interface = AccessibleTranscript(view)
        view.destroyed.connect(self._on_destroyed)

    @Slot()
    def _on_destroyed(self) -> None:
        self.interface.dispose()
