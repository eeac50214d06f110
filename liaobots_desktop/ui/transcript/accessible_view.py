"""The transcript as a screen reader meets it: a list of messages."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.ui.transcript.accessible_message import MessageNode
from liaobots_desktop.ui.transcript.accessible_node import AccessibleNode
from liaobots_desktop.ui.transcript.item_list import ItemList

if TYPE_CHECKING:
    from liaobots_desktop.ui.transcript.view import TranscriptView


class AccessibleTranscript(QAccessibleWidget):
    """The list; a message's node is made when it is asked for. Lives on the GUI thread.

    What the scroll area has for itself (its viewport, its bars) is left out; the pill is the
    last child while it is seen.
    """

    def __init__(self, view: "TranscriptView") -> None:
        super().__init__(view, QAccessible.Role.List)
        self._view = view
        self._items: ItemList | None = None
        self._nodes: dict[MessageId, MessageNode] = {}
        self._focused: AccessibleNode | None = None

    def dispose(self) -> None:
        """Take all messages from Qt: the view is gone.

        PySide may keep this object for ever: it must not keep the window that the view was in.
        """
        for node in self._nodes.values():
            node.dispose()
        self._nodes.clear()
        self._items = self._focused = None
        del self._view

    def text(self, kind: QAccessible.Text) -> str:
        """Return also the name in the language that is spoken now."""
        is_name = kind is QAccessible.Text.Name
        return self._view.accessibleName() if is_name else super().text(kind)

    @property
    def focused(self) -> AccessibleNode | None:
        """The one inside that has the focus while the view has it."""
        node = self._focused
        return node if node is not None and Shiboken.isValid(node) and node.isValid() else None

    @focused.setter
    def focused(self, node: AccessibleNode | None) -> None:
        if self.focused is not None:
            self.focused.is_focused = False
        self._focused = node
        if node is not None:
            node.is_focused = True

    def renew(self) -> None:
        """Let go of messages that are not shown any more."""
        self._shown()

    def message(self, index: int) -> MessageNode:
        """Return a message; IndexError if there is none."""
        item = self._shown()[index]
        if item.message.id not in self._nodes:
            self._nodes[item.message.id] = MessageNode(self._view, self, item)
        return self._nodes[item.message.id]

    def knows_children_of(self, index: int) -> bool:
        """Return whether what is in a message was asked for."""
        items = self._shown()
        node = self._nodes.get(items[index].message.id) if index < len(items) else None
        return node is not None and node.is_asked

    def childCount(self) -> int:
        """Return the number of messages; nothing is laid out for it."""
        return len(self._shown()) + (not self._view.pill.isHidden())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return a message."""
        items = self._shown()
        if 0 <= index < len(items):
            return self.message(index)
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

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return what the keyboard stands on, None if that is the view as a whole."""
        return self.focused

    def _shown(self) -> ItemList:
        items = self._view.transcript.items
        if items is not self._items:
            self._items = items
            for message_id, node in list(self._nodes.items()):
                index = items.index_of(message_id)
                if index is None or items[index] is not node.item:
                    self._nodes.pop(message_id).dispose()
        return items


class Keeper(QObject):
    """Keeps the interface of a view as long as the view; lives on the GUI thread.

    Qt deletes the view's own interface with the view; those inside have no object that Qt
    could see go.
    """

    def __init__(self, view: "TranscriptView") -> None:
        super().__init__(view)
        # imported here: it needs this module
        from liaobots_desktop.ui.transcript.accessible_events import ReaderEvents

        self.interface = AccessibleTranscript(view)
        self._events: QObject | None = ReaderEvents(view, self.interface)
        view.destroyed.connect(self._on_destroyed)

    def retire(self) -> None:
        """Tell nothing any more: another interface does.

        Qt asks again when a class has got a signal or slot since; a view may be asked for while it
        is still being made. It keeps the interface that it had, and so it must live on.
        """
        if self._events is not None:
            self._events.deleteLater()
            self._events = None

    @Slot()
    def _on_destroyed(self) -> None:
        self.interface.dispose()
