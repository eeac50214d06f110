"""What leads out of the message pane: links, code into files, a chat to the clipboard."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.ui.chat_pane import ChatPane

if TYPE_CHECKING:  # imported when it is first needed
    from liaobots_desktop.ui.code_saver import CodeSaver
    from liaobots_desktop.ui.link_opener import LinkOpener


class WaysOut(QObject):
    """Lives on the GUI thread.

    Signals:
        notice_changed: the Notice that says what did not go, or asks whether it should.
    """

    notice_changed = Signal(object)

    def __init__(self, store: ChatStore, session: ChatSession, pane: ChatPane) -> None:
        super().__init__()
        self._store = store
        self._session = session
        self._pane = pane
        self._code_saver: CodeSaver | None = None
        self._links: LinkOpener | None = None
        pane.link_activated.connect(self._on_link_activated)
        pane.code_save_requested.connect(self._on_code_save_requested)

    @Slot(object)
    def copy(self, conversation_id: ConversationId) -> None:
        """Put a whole chat on the clipboard as Markdown."""
        from liaobots_desktop.exchange.markdown_export import to_markdown
        from liaobots_desktop.exchange.naming import named

        try:
            conversation = self._store.conversations.find(conversation_id)
        except StoreError as error:
            self.notice_changed.emit(Notice(str(error)))
            return
        if conversation is not None:
            profiles = self._session.profiles
            names = profiles.account.services.model_names(profiles.account.profile_of(conversation))
            messages = named(self._session.messages(conversation_id), names)
            QGuiApplication.clipboard().setText(to_markdown(conversation, messages))

    @Slot(object)
    def choose(self, meant: object) -> None:
        """Carry out what a button of a notice means, if the notice was raised here."""
        if self._links is not None:
            self._links.choose(meant)

    @Slot(str, str)
    def _on_link_activated(self, target: str, words: str) -> None:
        if self._links is None:
            from liaobots_desktop.ui.link_opener import LinkOpener

            self._links = LinkOpener(self)
            self._links.notice_changed.connect(self.notice_changed)
        self._links.follow(target, words)

    @Slot(object, str)
    def _on_code_save_requested(self, code: str, name: str) -> None:
        if self._code_saver is None:
            from liaobots_desktop.ui.code_saver import CodeSaver

            self._code_saver = CodeSaver(self._pane)
            self._code_saver.failed.connect(self._on_code_not_saved)
        self._code_saver.ask(code, name)

    @Slot(str)
    def _on_code_not_saved(self, sentence: str) -> None:
        self.notice_changed.emit(Notice(sentence))
