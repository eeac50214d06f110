"""The transcript that notes which chat it draws, and draws nothing while that is not wanted."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from liaobots_desktop.bridge.undrawn_chats import UndrawnChats
from liaobots_desktop.chat.message import ConversationId, Message
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.keyboard_view import KeyboardView

_SETTLES_MS = 1000
"""From the first picture of a chat until it is taken to have been drawn."""


class DrawnView(KeyboardView):
    """Adds the note of what is drawn, for the next start; lives on the GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.undrawn: UndrawnChats | None = None
        """Takes the note; chats of which nothing is stored have none."""
        self.is_resting = False
        """Whether nothing is laid out or drawn, because the messages are shown as text."""
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLES_MS)
        self._settling.timeout.connect(self._on_settled)

    @property
    def shown_chat(self) -> ConversationId | None:
        """The chat that the messages belong to; the last one is read in any case."""
        items = self.transcript.items
        return items[-1].message.conversation_id if items else None

    def begin(self, messages: Sequence[Message], undrawn: UndrawnChats | None) -> None:
        """Note what is drawn from now on in `undrawn`, and rest with the chats in it."""
        self.undrawn = undrawn
        chat = messages[-1].conversation_id if messages else None
        self.is_resting = False
        if undrawn is not None and chat is not None and chat in undrawn:
            self.rest()

    def rest(self) -> None:
        """Lay out and draw nothing: the messages are shown as text."""
        self.is_resting = True
        self._settling.stop()
        self.prefetch.stop()

    def draw_again(self) -> None:
        """Lay the messages out and draw them: that is wanted now."""
        if self.undrawn is not None and self.shown_chat is not None:
            self.undrawn.allow(self.shown_chat)
        self.is_resting = False
        self.note_fresh()
        self._fit()
        self.arrange()

    def note_fresh(self) -> None:
        """Note that other messages are to be drawn, of which nothing was seen yet."""
        self._settling.stop()
        if self.undrawn is not None and self.shown_chat is not None and not self.is_resting:
            self.undrawn.note(self.shown_chat, is_fresh=True)

    @Slot()
    def arrange(self) -> None:
        if not self.is_resting:
            super().arrange()

    def show_growth(self, index: int, part: int) -> None:
        if not self.is_resting:
            super().show_growth(index, part)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.is_resting:
            return
        chat = self.shown_chat
        if self.undrawn is None or chat is None:
            super().paintEvent(event)
            return
        if not self.undrawn.is_noted(chat):  # another window has drawn meanwhile
            self.undrawn.note(chat)
        super().paintEvent(event)
        if not self._settling.isActive() and self.undrawn.is_fresh(chat):
            self._settling.start()

    @Slot()
    def _on_settled(self) -> None:
        if self.undrawn is not None and self.shown_chat is not None:
            self.undrawn.settle(self.shown_chat)
