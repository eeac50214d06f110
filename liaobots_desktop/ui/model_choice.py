"""Which model, of which service, the open chat asks: shown in the bar above it, chosen there."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.message import Conversation, ConversationId
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.ui.chat_pane import ChatPane
from liaobots_desktop.ui.model_selector import ModelSelector

if TYPE_CHECKING:  # imported when models are offered in a menu
    from liaobots_desktop.bridge.models_beside import OfferedModel


class ModelChoice(QObject):
    """Between the selector, the open chat and the account; lives on the GUI thread.

    Signals:
        notice_changed: the Notice to show.
    """

    notice_changed = Signal(object)

    def __init__(
        self,
        store: ChatStore,
        session: ChatSession,
        account: Account,
        pane: ChatPane,
        selector: ModelSelector,
    ) -> None:
        super().__init__()
        self._store = store
        self._session = session
        self._account = account
        self._pane = pane
        self._selector = selector
        self._chat: ConversationId | None = None
        self._profile = account.profile()
        self._lost: dict[ConversationId, Notice] = {}
        selector.model_chosen.connect(self._on_model_chosen)
        selector.list_left.connect(self._free_keyboard)
        account.changed.connect(self._on_account_changed)
        session.chat_changed.connect(self._on_chat_changed)

    def show(self, chat: Conversation | None) -> None:
        """Show the model and the service of a chat, or those of new ones."""
        self._chat = chat.id if chat else None
        chat = chat and self._session.profiles.as_wanted(chat)
        profile = self._profile = self._account.profile_of(chat)
        self._selector.offer(profile, tuple(self._others(profile)))
        self._selector.show_model(chat.model if chat else self._account.settings.model)
        self._show_in_pane(profile)
        if chat is not None:
            self._tell_lost(chat, profile)

    def offered(self) -> "list[OfferedModel]":
        """Return the models that can be asked in the chat that is shown, also of other services."""
        from liaobots_desktop.bridge.models_beside import models_beside

        return models_beside(self._account, self._profile)

    def _tell_lost(self, chat: Conversation, profile: Profile) -> None:
        """Tell that the service of a chat is gone; once it is back, that is told no more."""
        notices = self._session.notices
        if self._session.profiles.is_newly_lost(chat):
            text = self.tr("The service that this chat asked was deleted, so it asks {0} now.")
            self._lost[chat.id] = Notice(text.format(profile.title), conversation_id=chat.id)
            notices.show(self._lost[chat.id])
        elif not self._account.has_lost_profile(chat):
            told = self._lost.pop(chat.id, None)
            if told is not None and notices.of(chat.id) == told:
                notices.clear(chat.id)

    def _others(self, shown: Profile) -> Iterator[Profile]:
        """Yield the services that can be asked instead: the chosen one, and the user's own."""
        if self._account.remembered(shown) is None:
            return  # --demo, or an address that was named for this time
        chosen = self._account.profile().id
        for profile in self._account.services.all():
            if profile.id != shown.id and (profile.id == chosen or not profile.is_built_in):
                yield profile

    def _show_in_pane(self, profile: Profile) -> None:
        self._pane.name_models(self._account.services.model_names(profile))
        model = profile.model(self._selector.model_id())
        if model is not None:
            self._pane.show_model(profile, model)

    def _show_again(self) -> None:
        try:
            chat = self._store.conversations.find(self._chat) if self._chat else None
        except StoreError:
            return  # what is shown stays; whoever reads the chat next tells it
        model = self._selector.model_id()
        self.show(chat)
        if chat is None:
            self._selector.show_model(model)  # it may not be kept yet
            self._show_in_pane(self._account.profile())

    @Slot()
    def _on_account_changed(self) -> None:
        self._show_again()

    @Slot(object)
    def _on_chat_changed(self, conversation_id: ConversationId) -> None:
        if conversation_id == self._chat:
            self._show_again()

    @Slot(str)
    def _on_model_chosen(self, model_id: str) -> None:
        if self._selector.model_id() != model_id:  # it was chosen elsewhere
            self._selector.show_model(model_id)
        profile = self._account.services.find(self._selector.profile_id())
        try:
            if profile is not None:
                self._choose(profile)
            if self._chat is not None:
                self._session.profiles.choose_model(self._chat, model_id)
            self._account.choose_model(model_id)
        except StoreError as error:
            self.notice_changed.emit(Notice(str(error)))
        self._free_keyboard()

    @Slot()
    def _free_keyboard(self) -> None:
        """Let the next key go into the question, or to where it was if a page covers that."""
        if self._pane.isVisible():
            self._pane.composer.setFocus()
        else:
            self._selector.before.give_back(self._selector)

    def _choose(self, profile: Profile) -> None:
        """Let the open chat ask another service, or new ones if none is open; raises NotSaved."""
        if self._account.remembered(profile) is None:
            return
        if self._chat is None and self._account.profile().id != profile.id:
            self._account.choose_profile(profile)
        elif self._chat is not None and self._session.profiles.of(self._chat).id != profile.id:
            self._session.profiles.choose(self._chat, profile)
