"""The message cursor: the message, or the thing in it, that the keyboard stands on."""

from PySide6.QtCore import QObject, Slot

from liaobots_desktop.chat.message import Message
from liaobots_desktop.ui.transcript.look import Spot
from liaobots_desktop.ui.transcript.scrolling_view import ScrollingView
from liaobots_desktop.ui.transcript.style import MESSAGE_GAP

_SPACE = 24
"""Pixels that are kept free between what the cursor goes to and the edge of the view."""
_ROUNDS = 3
"""A message that is laid out on the way may be higher than was guessed."""


class MessageCursor(QObject):
    """Moves the painter's focus over a view and brings it onto the screen; on the GUI thread."""

    def __init__(self, view: ScrollingView) -> None:
        super().__init__(view)
        self._view = view
        self._layout = view.transcript
        self._message: Message | None = None

    @property
    def spot(self) -> Spot:
        """What the keyboard stands on."""
        return self._view.painter.focus

    @property
    def is_on(self) -> bool:
        """Whether it stands on a message, or on something in it."""
        return self.spot.item >= 0

    @property
    def is_on_stop(self) -> bool:
        """Whether it stands on a link, a button or a word under a message."""
        return self.is_on and (bool(self.spot.action) or self.spot.link is not None)

    def clear(self) -> None:
        """Stand on nothing."""
        self._message = None
        if self.is_on:
            self._view.painter.focus = Spot()
            self._view.focus_moved.emit(Spot(), "")
            self._view.viewport().update()

    def put(self, index: int, *, at_top: bool = False) -> None:
        """Stand on a message and bring it onto the screen, if asked for to its upper edge."""
        self._take(Spot(index))
        if at_top:
            self._view.bring_to_top(index)
        self._show_message(index)

    def put_on(self, spot: Spot) -> None:
        """Stand on something in a message and bring it onto the screen."""
        self._take(spot)
        self._show_spot(spot)

    def move(self, step: int) -> None:
        """Go to the next message (1) or the one before (-1), first to one that is seen."""
        shown = [index for index, _ in self._layout.visible_now()]
        if not shown:
            return
        if self.is_on:
            index = min(max(self.spot.item + step, 0), len(self._layout.items) - 1)
        else:
            index = shown[0] if step > 0 else shown[-1]
        self.put(index)

    @Slot()
    def on_messages_shown(self) -> None:
        """Stay at the message, or at its place if another version of it is shown there."""
        before, message = self.spot, self._message
        items = self._layout.items
        if message is None or not items:
            self.clear()
            return
        if items[-1].message.conversation_id != message.conversation_id:
            self.clear()
            return
        index = self._layout.index_of(message.id)
        if index is None:
            index = min(before.item, len(items) - 1)
        self._take(Spot(index, action=before.action if before.part < 0 else ""))

    def _take(self, spot: Spot) -> None:
        self._message = self._layout.items[spot.item].message
        self._view.painter.focus = spot
        self._view.viewport().update()

    def _show_message(self, index: int) -> None:
        """Scroll until all of a message is seen, or its begin if it is higher than the view."""
        layout = self._layout
        for _ in range(_ROUNDS):
            y = layout.item_top(index) - layout.top
            lower = layout.view_height - _SPACE - (layout.heights[index] - MESSAGE_GAP)
            wanted = max(min(y, lower), _SPACE)
            if wanted == y:
                return
            layout.keep(index, 0, layout.items[index].head_height + wanted)
            self._view.arrange()

    def _show_spot(self, spot: Spot) -> None:
        rects = self._view.painter.spot_rects(spot)
        if not rects:
            return
        layout = self._layout
        y = round(rects[0].top()) - layout.top
        lower = layout.view_height - _SPACE - round(rects[-1].bottom() - rects[0].top())
        wanted = max(min(y, lower), _SPACE)
        if wanted != y:
            last = max(len(layout.items[spot.item].parts) - 1, 0)
            part = last if spot.part < 0 else spot.part
            top = layout.part_top(spot.item, part) - layout.top
            layout.keep(spot.item, part, top + wanted - y)
            self._view.arrange()
