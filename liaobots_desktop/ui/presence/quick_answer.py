"""The answer to a quick question: drawn, or as plain text where it cannot be."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from liaobots_desktop.bridge.undrawn_chats import UndrawnChats
from liaobots_desktop.chat.message import Message, MessageId
from liaobots_desktop.ui.actions.table import default_keys
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.faults.plain_chat import PlainChat
from liaobots_desktop.ui.transcript.possible_actions import RETRY_OF_NOTHING
from liaobots_desktop.ui.transcript.view import TranscriptView

_BESIDE = 4
"""Pixels at 100 % by which plain text stands further out than messages that are drawn."""
_OFFERED = frozenset({"copy", "more", "copy_plain", "copy_html", RETRY_OF_NOTHING})
"""What can be done with a message here: the rest belongs to the app's window."""


class QuickAnswer(QWidget):
    """Shows the messages of one chat; lives on the GUI thread.

    Signals:
        asked_again: the Message without a text that should be asked for once more.
    """

    asked_again = Signal(object)

    def __init__(self, view: TranscriptView) -> None:
        super().__init__()
        self.view = view
        view.setAccessibleName(self.tr("Answer"))
        view.painter.offered = _OFFERED
        view.action_requested.connect(self._on_action_requested)
        self.text: PlainChat | None = None
        """What is shown instead of the messages."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(view)
        again = QShortcut(self)
        again.setKeys([QKeySequence(keys) for keys in default_keys("messages.regenerate")])
        again.activated.connect(self._on_again)

    def show_messages(self, messages: Sequence[Message], undrawn: UndrawnChats | None) -> None:
        """Show the messages of a chat; those that are shown as text already go on as text."""
        chat = messages[0].conversation_id if messages else None
        if self.text is None or chat != self.view.shown_chat:
            self._leave_text()
            self.view.begin(messages, undrawn)
        self.view.show_messages(messages)
        if self.view.is_resting:
            self.show_as_text()

    def show_as_text(self) -> None:
        """Show the messages as plain text: they cannot be drawn."""
        if self.text is None:
            self.text = PlainChat(self.view)
            self.text.setContentsMargins(zoomed(_BESIDE), 0, zoomed(_BESIDE), 0)
            self.text.left.connect(self._draw_again)
            self.view.hide()
            self._column.addWidget(self.text)
            self.text.take_keyboard()

    def _leave_text(self) -> None:
        if self.text is not None:
            self.text.hide()
            self.text.deleteLater()
            self.text = None
            self.view.show()

    @Slot(str, object)
    def _on_action_requested(self, action: str, message_id: MessageId) -> None:
        if action == "copy":
            self.view.copy_message(message_id)
        elif action == "retry":
            self._on_again()

    @Slot()
    def _on_again(self) -> None:
        items = self.view.transcript.items
        if self.view.message_menu.can("retry", len(items) - 1):
            self.asked_again.emit(items[-1].message)

    @Slot()
    def _draw_again(self) -> None:
        self._leave_text()
        self.view.draw_again()
