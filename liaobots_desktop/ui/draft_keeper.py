"""Keeps what was written and not sent in each chat, over restarts and crashes."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from liaobots_desktop.chat.message import ConversationId, Message, MessageId
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.draft_table import StoredDraft
from liaobots_desktop.store.errors import StoreBusy, StoreError
from liaobots_desktop.ui.composer import Composer
from liaobots_desktop.ui.draft_attachments import DraftAttachments
from liaobots_desktop.ui.kept_attachments import Place
from liaobots_desktop.ui.kept_drafts import KeptDrafts
from liaobots_desktop.ui.question_editing import Draft, QuestionEditing

_SAVE_MS = 1000
_TRIES = 5
"""Seconds after which it is told that another program keeps drafts from being saved."""


class DraftKeeper(QObject):
    """Saves the composer's text at most once a second, and brings it back; on the GUI thread.

    Saving waits for no disk (0.1 ms), and for no key: it happens when a second is over.

    Signals:
        save_failed: a StoreError, once: another program holds the file, or what is attached is
            kept in memory.
        kept_in_memory: the StoreError for which drafts are in memory only; None: no more.
    """

    save_failed = Signal(object)
    kept_in_memory = Signal(object)

    def __init__(
        self, store: ChatStore, kept: KeptDrafts, editing: QuestionEditing, composer: Composer
    ) -> None:
        super().__init__()
        self._store = store
        self._editing = editing
        self._composer = composer
        self._chat: ConversationId | None = None
        self._drafts = kept.texts
        self._saved = StoredDraft()
        self.has_begun = False
        """Whether any chat was shown yet."""
        self._has_failed = False
        self._waiting = kept.waiting
        self._tries = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAVE_MS)
        self._timer.timeout.connect(self.save)
        self.attachments = DraftAttachments(kept.attached, composer, self)
        kept.attached.save_failed.connect(self.save_failed)
        kept.saving_wanted.connect(self.save)
        self.attachments.put_back.connect(self.save)
        composer.field.textChanged.connect(self._on_changed)
        composer.field.cursorPositionChanged.connect(self._on_changed)

    def leave(self) -> None:
        """Keep the draft of the chat that is being left."""
        if self.has_begun:
            self._drafts[self._chat] = self._editing.draft
            self.save()

    def show(self, conversation_id: ConversationId | None) -> None:
        """Put the draft of a chat into the composer; from now on it is that chat's.

        Raises:
            StoreError: it could not be read.
        """
        stored = self._store.drafts.find(conversation_id)
        if conversation_id not in self._drafts:
            self._drafts[conversation_id] = self._whole(stored)
        self._chat, self._saved, self.has_begun = conversation_id, stored, True
        self._editing.show(self._drafts.pop(conversation_id))
        self.attachments.show(conversation_id)
        if not self._waiting:
            self._timer.stop()

    def became(self, conversation_id: ConversationId) -> None:
        """Take note that the new chat was stored: what is in the composer is its draft."""
        self._drafts.pop(None, None)
        self._write(None, StoredDraft())
        self._chat, self._saved = conversation_id, StoredDraft()
        self.attachments.became(conversation_id)
        self.save()

    def forget_sent(self, place: Place, question: str) -> None:
        """Take note that a question was stored after its chat was left: it is no draft any more."""
        left = self._drafts.get(place)
        if left is None:  # what was written there stands in the composer of a window
            return
        if left.edited is not None and left.edited_text == question:
            rest = Draft(left.text)
        elif left.edited is None and self.attachments.with_text(place, left.text) == question:
            rest = Draft()
            self.attachments.forget(place)
        else:
            return
        self._drafts[place] = rest
        self._write(place, StoredDraft(rest.text))

    @Slot()
    def save(self) -> None:
        """Save the draft of the chat that is open, if it has changed, and what waits."""
        self._timer.stop()
        for chat, waiting in tuple(self._waiting.items()):
            self._write(chat, waiting)
        draft = self._editing.draft
        edited = draft.edited.id if draft.edited is not None else None
        stored = StoredDraft(draft.text, draft.caret, edited, draft.edited_text)
        if stored != self._saved and self._write(self._chat, stored):
            self._saved = stored
        if self._has_failed and not self._waiting:
            self._has_failed = False
            self.kept_in_memory.emit(None)

    def _write(self, conversation_id: ConversationId | None, draft: StoredDraft) -> bool:
        if self._store.refusal is not None:  # told at the start, and when something is sent
            self._waiting.pop(conversation_id, None)
            if draft.text or draft.edited_text:
                self._waiting[conversation_id] = draft
            return False
        try:
            self._store.drafts.save(conversation_id, draft)
        except StoreBusy as error:
            self._waiting[conversation_id] = draft
            self._tries += 1
            self._timer.start()
            if self._tries == _TRIES:
                self.save_failed.emit(error)
            return True
        except StoreError as error:
            self._waiting[conversation_id] = draft  # its chat may be left before there is room
            self._timer.start()
            if not self._has_failed:
                self._has_failed = True
                self.kept_in_memory.emit(error)
            return False
        self._tries = 0
        self._waiting.pop(conversation_id, None)
        return True

    def _whole(self, stored: StoredDraft) -> Draft:
        """Return a draft with the question that is edited; without it the edit is a draft."""
        if stored.edited_id is None:
            return Draft(stored.text, caret=stored.caret)
        edited = self._question(stored.edited_id)
        if edited is not None:
            return Draft(stored.text, edited, stored.edited_text, stored.caret)
        joined = stored.without_edit()
        return Draft(joined.text, caret=joined.caret)

    def _question(self, message_id: MessageId) -> Message | None:
        try:
            self._store.branches.siblings(message_id)  # a deleted one is none of them
            return self._store.messages.find(message_id)
        except KeyError:
            return None

    @Slot()
    def _on_changed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()
