"""Tells a screen reader where the caret and the focus go, and that messages come and go."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleTextCursorEvent,
    QAccessibleTextSelectionEvent,
)

from liaobots_desktop.ui.transcript.accessible_blocks import TextNode
from liaobots_desktop.ui.transcript.accessible_node import AccessibleNode
from liaobots_desktop.ui.transcript.accessible_view import AccessibleTranscript
from liaobots_desktop.ui.transcript.look import Spot
from liaobots_desktop.ui.transcript.part import Part
from liaobots_desktop.ui.transcript.place import END, Place

if TYPE_CHECKING:
    from liaobots_desktop.ui.transcript.view import TranscriptView

_BEAT = 500
"""Milliseconds between two looks at what has come to a message that grows."""


class ReaderEvents(QObject):
    """Sends events for one view; lives on the GUI thread.

    It is made when a screen reader first asks for the view, and looks only at messages that one
    has asked for: without a screen reader nothing is built.
    """

    def __init__(self, view: "TranscriptView", tree: AccessibleTranscript) -> None:
        super().__init__(view)
        self._view = view
        self._tree = tree
        self._count = len(view.transcript.items)
        self._grown: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_BEAT)
        self._timer.timeout.connect(self._on_beat)
        view.caret_keys.caret_moved.connect(self._on_caret_moved)
        view.caret_keys.selection_changed.connect(self._on_selection_changed)
        view.focus_moved.connect(self._on_focus_moved)
        view.messages_shown.connect(self._on_messages_shown)
        view.message_grown.connect(self._on_message_grown)

    @Slot(object)
    def _on_caret_moved(self, place: Place | None) -> None:
        """Give the focus to the text that the caret has entered; tell where it stands there."""
        node = None if place is None or not QAccessible.isActive() else self._text_at(place)
        if node is None or place is None:
            return
        self._focus(node)
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(node, node.offset_of(place)))

    @Slot()
    def _on_selection_changed(self) -> None:
        selection = self._view.selection
        caret = selection.caret
        if caret is None or selection.is_empty or not QAccessible.isActive():
            return
        node = self._text_at(caret)
        span = selection.span_of(caret.item, caret.part)
        if node is None or span is None:
            return
        start, end = (
            node.offset_of(Place(caret.item, caret.part, END if position is None else position))
            for position in span
        )
        QAccessible.updateAccessibility(QAccessibleTextSelectionEvent(node, start, end))

    @Slot(object, str)
    def _on_focus_moved(self, spot: Spot, label: str) -> None:
        """Give the focus to a message, or to the link or button of that name in it."""
        if not QAccessible.isActive() or spot.item < 0:
            self._tree.focused = None
            return
        message = self._tree.message(spot.item)
        node: AccessibleNode | None = message
        if spot.action:
            node = _named(message, QAccessible.Role.Button, label)
        elif spot.link is not None:
            text = self._text_at(Place(spot.item, spot.part, spot.link.start))
            node = None if text is None else text.link_at(spot.link.start)
        if node is not None:
            self._focus(node)

    @Slot()
    def _on_messages_shown(self) -> None:
        """Tell of the messages on the screen: a reader then asks for the list again."""
        self._grown.clear()
        self._count = len(self._view.transcript.items)
        self._tree.renew()
        if QAccessible.isActive():
            for index, _ in self._view.transcript.visible_now():
                self._tree.message(index).tell(QAccessible.Event.ObjectCreated)

    @Slot(int, int)
    def _on_message_grown(self, index: int, _first: int) -> None:
        if not QAccessible.isActive():
            return
        changed = index
        if index >= self._count:
            self._count = len(self._view.transcript.items)
            self._tree.message(index).tell(QAccessible.Event.ObjectCreated)
            changed = index - 1  # what can be done with the last message changes
        if changed >= 0 and self._tree.knows_children_of(changed):
            self._grown.add(changed)
            if not self._timer.isActive():
                self._timer.start()

    @Slot()
    def _on_beat(self) -> None:
        """Tell what has come and gone in messages whose inside was asked for."""
        while self._grown:
            index = self._grown.pop()
            if index < len(self._view.transcript.items):
                self._tree.message(index).children()

    def _focus(self, node: AccessibleNode) -> None:
        if node is not self._tree.focused:
            self._tree.focused = node
            node.tell(QAccessible.Event.Focus)

    def _text_at(self, place: Place) -> TextNode | None:
        """Return the smallest stretch of text that holds a place, if need be that of the focus."""
        part, position = place.part, place.position
        parts = self._view.transcript.items[place.item].parts
        if part == END:
            texts = [number for number, shown in enumerate(parts) if shown.has_text]
            part = texts[-1] if texts else 0
        if part >= len(parts):
            return None
        known = self._tree.focused
        if isinstance(known, TextNode) and known.holds(parts[part], position):
            return known
        return _text_in(self._tree.message(place.item), parts[part], position)


def _text_in(node: AccessibleNode, part: Part, position: int) -> TextNode | None:
    for child in node.children():
        if isinstance(child, TextNode) and not child.holds(part, position):
            continue
        found = _text_in(child, part, position)
        if found is not None:
            return found
        if isinstance(child, TextNode) and child.text_part is not None:
            return child
    return None


def _named(node: AccessibleNode, role: QAccessible.Role, name: str) -> AccessibleNode | None:
    for child in node.children():
        if child.role() is role and child.text(QAccessible.Text.Name) == name:
            return child
        found = None if isinstance(child, TextNode) else _named(child, role, name)
        if found is not None:
            return found
    return None
