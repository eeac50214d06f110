"""A window with one chat of which nothing is stored: it is gone when the window closes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QMessageBox, QPushButton, QVBoxLayout

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.store.branch_table import Deletion
from liaobots_desktop.store.memory_store import open_in_memory
from liaobots_desktop.ui.chat_controller import ChatController
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.in_common import InCommon
from liaobots_desktop.ui.kept_drafts import KeptDrafts
from liaobots_desktop.ui.low_window import LowWindow
from liaobots_desktop.ui.notice_bar import NoticeBar
from liaobots_desktop.ui.notice_reactions import NoticeReactions
from liaobots_desktop.ui.pane_keys import PaneKeys
from liaobots_desktop.ui.question_box import QuestionBox
from liaobots_desktop.ui.session_end import is_session_over
from liaobots_desktop.ui.temporary.asking import TemporaryAsking
from liaobots_desktop.ui.temporary.commands import TemporaryCommands
from liaobots_desktop.ui.temporary.temporary_bar import TemporaryBar
from liaobots_desktop.ui.temporary.temporary_pane import TemporaryPane
from liaobots_desktop.ui.temporary.temporary_strip import TemporaryStrip
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.ways_out import WaysOut
from liaobots_desktop.ui.writing.writing_keys import WritingKeys

if TYPE_CHECKING:
    from liaobots_desktop.ui.attaching_door import AttachingDoor
    from liaobots_desktop.ui.exchange_door import ExchangeDoor
    from liaobots_desktop.ui.spelling_door import SpellingDoor

_SIZE = QSize(860, 720)
_LEAST_FOR_BOTH = 640
"""Pixels at 100 % in which the words have two lines beside the button."""


class TemporaryWindow(QFrame):
    """The app's own parts on a store in memory and a session of its own; on the GUI thread.

    Signals:
        keep_requested: the chat should be stored with the others.
        service_requested: as of `NoticeReactions`.
        closed: the window was closed, and what it had is gone.
        quit_requested: the app should end.
    """

    keep_requested = Signal()
    service_requested = Signal(object, bool)
    closed = Signal()
    quit_requested = Signal()

    attaching: "AttachingDoor"
    exchange: "ExchangeDoor | None" = None
    """Imports chats that were to be attached, into the app."""
    spelling: "SpellingDoor | None" = None
    """The app's, which checks what is written here."""

    def __init__(self, common: InCommon) -> None:
        super().__init__()
        self.setObjectName("chatPane")
        self.setWindowTitle(self.tr("Temporary chat"))
        self.setAccessibleName(self.tr("Temporary chat"))
        size = QSize(zoomed(_SIZE.width()), zoomed(_SIZE.height()))
        self.resize(size.boundedTo(self.screen().availableSize()))
        self.setMinimumSize(420, 360)
        theme = common.themes.theme
        self._account = account = common.account
        self._box: QMessageBox | None = None
        self._may_go = False
        self.commands = TemporaryCommands(common.keymap, self)
        self.store = open_in_memory()
        self.session = ChatSession(self.store, account)
        self.pane = TemporaryPane(theme)
        self.top_bar = TemporaryBar(theme)
        self.notice_bar = NoticeBar(theme)
        self.drafts = KeptDrafts(self.store)
        self.chat = self._made_controller()
        self._ways_out = WaysOut(self.store, self.session, self.pane)
        self.reactions = NoticeReactions(self.session, account, self.notice_bar)
        self.keep_button = QPushButton(self.tr("Keep this chat"))
        self._strip = self._made_strip()
        bars = self.top_bar, self._strip
        self._low = LowWindow(self, bars, self.notice_bar, self.pane.desk)
        self._arrange()
        self._connect()
        self._bind_keys()
        self.asking = TemporaryAsking(self, common)
        self._begin(theme)

    def _begin(self, theme: Theme) -> None:
        self.set_theme(theme)
        self._obey()
        self.chat.open_chat(None)
        self._show_state()

    def _made_controller(self) -> ChatController:
        parts = (self.pane, self.top_bar, self.drafts)
        made = ChatController(self.store, self.session, self._account, *parts)
        made.setParent(self)  # the account, which tells it of changes, lives longer
        return made

    def _made_strip(self) -> TemporaryStrip:
        self.keep_button.setProperty("kind", "small")
        told = self.tr(
            "Temporary chat: not stored on this computer, gone with this window. The service "
            "sees it like any other."
        )
        return TemporaryStrip(told, self.keep_button)

    def _arrange(self) -> None:
        self.pane.desk.joined.emit(self._strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.top_bar, self._strip, self.notice_bar):
            column.addWidget(part)
        column.addWidget(self.pane, 1)

    def _connect(self) -> None:
        composer = self.pane.composer
        self.keep_button.clicked.connect(self.keep_requested)
        for part in (self.chat, self._ways_out):
            part.notice_changed.connect(self.reactions.show)
        self.notice_bar.choice_made.connect(self._ways_out.choose)
        self.notice_bar.undo_chosen.connect(self._on_undo)
        self.notice_bar.focus_left.connect(composer.setFocus)
        self.reactions.stands = self.chat.notices.of_open
        self.reactions.service_requested.connect(self.service_requested)
        self.session.conversations_changed.connect(self._show_state)
        self.chat.opened.connect(self._show_state)
        self._account.changed.connect(self._obey)

    def _bind_keys(self) -> None:
        PaneKeys(self.pane, self.commands.bind, self)
        WritingKeys(self.pane.composer.field, self.chat, self.commands.keymap)
        for action_id, act in (
            ("app.escape", self._on_escape),
            ("app.close", self.close),
            ("ask.model", self.top_bar.choose_model),
            ("ask.focus", self.pane.composer.setFocus),
            ("find.chat", self._on_find),
            ("find.next", self.pane.find_next),
            ("find.previous", self.pane.find_previous),
        ):
            self.commands.bind(action_id, act)

    @property
    def has_messages(self) -> bool:
        """Whether anything would be lost."""
        return self.chat.open_id is not None

    def set_theme(self, theme: Theme) -> None:
        """Use other colours and sizes from now on."""
        for part in (self.top_bar, self.notice_bar, self.pane):
            part.set_theme(theme)
        self._low.fit()
        self._keep_room()

    def _keep_room(self) -> None:
        """Let nothing move when the button comes, where the words need not its room till then."""
        policy = self.keep_button.sizePolicy()
        policy.setRetainSizeWhenHidden(self.width() >= zoomed(_LEAST_FOR_BOTH))
        self.keep_button.setSizePolicy(policy)

    def let_go(self) -> None:
        """Close the window without a question."""
        self._may_go = True
        self.close()

    def shut_down(self) -> bool:
        """End what is under way and forget all; returns whether its threads have ended."""
        self.chat.keep_draft()  # nothing of it is left to be done a second later
        parts = (self.asking, self.session, self.chat, self.reactions, self.drafts)
        have_ended = [part.shut_down() for part in parts]
        if all(have_ended):
            self.store.close()
            self.deleteLater()
        return all(have_ended)

    @Slot()
    def _obey(self) -> None:
        self.pane.obey(self._account.settings)

    @Slot()
    def _show_state(self) -> None:
        """Offer to keep a chat that is whole: not while an answer is written."""
        self.keep_button.setVisible(self.has_messages)
        self.keep_button.setEnabled(not self.session.is_busy)

    @Slot()
    def _on_escape(self) -> None:
        if self.pane.is_finding and not self.chat.is_answering:
            self.pane.find_bar.close_bar()
        else:
            self.chat.cancel()

    @Slot()
    def _on_find(self) -> None:
        if self.has_messages:
            self.pane.open_find()

    @Slot(object)
    def _on_undo(self, undone: object) -> None:
        if isinstance(undone, Deletion):
            self.chat.restore(undone, self._undone)

    def _undone(self) -> None:
        self.notice_bar.show_notice(None)

    def _ask(self) -> None:
        """Ask before something is lost that nothing brings back."""
        if self._box is not None:
            return
        explanation = self.tr("Nothing of it is stored, so it cannot be brought back.")
        box = self._box = QuestionBox(self, self.tr("Discard this chat?"), explanation)
        box.setWindowTitle(self.windowTitle())
        leave = box.addButton(self.tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
        if not self.session.is_busy:
            keep = box.addButton(self.tr("Keep this chat"), QMessageBox.ButtonRole.AcceptRole)
            keep.clicked.connect(self.keep_requested)
        cancel = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        leave.clicked.connect(self.let_go)
        box.finished.connect(self._on_answered)
        box.open()

    @Slot()
    def _on_answered(self) -> None:
        if self._box is not None:
            self._box.deleteLater()
            self._box = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_room()

    @Slot()
    def quit(self) -> None:
        """Let the app end, or ask first, as its own window does."""
        self.quit_requested.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.has_messages and not self._may_go and not is_session_over():
            event.ignore()
            self._ask()
            return
        super().closeEvent(event)
        self.closed.emit()
