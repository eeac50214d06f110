"""What was written and not sent, of all chats: windows come and go, and the drafts stay."""

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.draft_table import StoredDraft
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.ui.kept_attachments import KeptAttachments, Place
from liaobots_desktop.ui.session_end import is_session_over

if TYPE_CHECKING:
    from liaobots_desktop.bridge.chat_session import ChatSession
    from liaobots_desktop.ui.in_common import InCommon
    from liaobots_desktop.ui.main_window import MainWindow
    from liaobots_desktop.ui.question_editing import Draft
    from liaobots_desktop.ui.unsaved_words import UnsavedWords

_SAVE_AGAIN_MS = 1000


class KeptDrafts(QObject):
    """One for each store; lives on the GUI thread. A chat is open in one window at most.

    Signals:
        saving_wanted: what is being written is to be saved now; the app may be about to end.
    """

    saving_wanted = Signal()

    _may_go = _is_over = False
    _asked: "UnsavedWords | None" = None
    _common: "InCommon | None" = None

    def __init__(self, store: ChatStore, session: "ChatSession | None" = None) -> None:
        """With `session`, the app does not end either while text of its is in memory only."""
        super().__init__()
        self._session, self._store = session, store
        self.texts: dict[Place, Draft] = {}
        """Drafts as they were left; what is being written stands in a composer."""
        self.waiting: dict[Place, StoredDraft] = {}
        """What another program, or a full disk, kept from being saved; it is tried again."""
        self.attached = KeptAttachments(store, self)
        self._timer = QTimer(self, singleShot=True, interval=_SAVE_AGAIN_MS)
        self._timer.timeout.connect(self.saving_wanted)
        if session is not None:
            self.saving_wanted.connect(session.profiles.new_prompt.save)

    def hear(self, common: "InCommon") -> None:
        """Ask about words of prompts, too, before the app ends."""
        if self._common is None:
            self._common = common
            self.saving_wanted.connect(common.save_prompts)

    @property
    def are_unsaved(self) -> bool:
        """Whether words would go with the app: of a question, a form, a prompt, or a service."""
        if self._session is not None:
            profiles = self._session.profiles
            profiles.account.finish_writing()
            if profiles.new_prompt.would_be_lost or profiles.account.services.file.is_unsaved:
                return True
        if self._common is not None and self._common.are_prompts_refused():
            return True
        return any(draft.text or draft.edited_id is not None for draft in self.waiting.values())

    def hold_up(self, window: "MainWindow") -> bool:
        """Ask in its main window before the app ends, if words would be gone with it.

        Returns whether it asks; the end of the session is never held up.
        """
        self.saving_wanted.emit()
        if not window.is_last:
            return False  # whether all is saved may take a while to know
        are_answers = self._session is not None and self._session.running.are_refused
        are_files = not self.attached.save()
        if is_session_over() or not (self.are_unsaved or are_answers or are_files):
            return False
        may_go, self._may_go = self._may_go, False  # something else may keep the app open
        if may_go:
            return False
        if self._asked is None:
            from liaobots_desktop.ui.unsaved_words import UnsavedWords

            self._asked = UnsavedWords(window, self, self._store.refusal, are_answers=are_answers)
            self._asked.destroyed.connect(self._on_answered)
        return True

    def find_form(self, place: ConversationId) -> str:
        """Return what was written in a form before the app ended; raises NotRead."""
        waiting = self.waiting.get(place)
        return waiting.text if waiting is not None else self._store.drafts.find(place).text

    def find_form_if_readable(self, place: ConversationId) -> str:
        """Return the same, "" if it cannot be read: the window tells of such chats."""
        with suppress(StoreError):
            return self.find_form(place)
        return ""

    def save_form(self, place: ConversationId, text: str) -> bool:
        """Keep what is written in a form, nothing with ""; returns whether that is on disk.

        What is not is held here, tried again, and asked about before the app ends.
        """
        if self._is_over:
            return False  # the store is closed
        draft, is_saved = StoredDraft(text), False
        with suppress(StoreError):  # it waits then
            if self._store.refusal is None:
                self._store.drafts.save(place, draft)
                is_saved = True
        self.waiting.pop(place, None)
        if not is_saved and (text or self._store.refusal is None):
            self.waiting[place] = draft
            if self._store.refusal is None:  # else there is nothing to wait for
                self._timer.start()
        return is_saved

    @Slot()
    def let_go(self) -> None:
        """Do not hold up the end that comes now: the user, or the system, wants it."""
        self._may_go = True

    @Slot()
    def _on_answered(self) -> None:
        self._asked = None

    def shut_down(self) -> bool:
        """Write what is to be written; returns whether the thread has ended."""
        self._is_over = True
        return self.attached.shut_down()
