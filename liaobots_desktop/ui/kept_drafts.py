"""What was written and not sent, of all chats: windows come and go, and the drafts stay."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.draft_table import StoredDraft
from liaobots_desktop.ui.kept_attachments import KeptAttachments, Place

if TYPE_CHECKING:
    from liaobots_desktop.ui.question_editing import Draft


class KeptDrafts(QObject):
    """One for each store; lives on the GUI thread. A chat is open in one window at most."""

    def __init__(self, store: ChatStore) -> None:
        super().__init__()
        self.texts: dict[Place, Draft] = {}
        """Drafts as they were left; what is being written stands in a composer."""
        self.waiting: dict[Place, StoredDraft] = {}
        """What another program, or a full disk, kept from being saved; it is tried again."""
        self.attached = KeptAttachments(store, self)

    def shut_down(self) -> bool:
        """Write what is to be written; returns whether the thread has ended."""
        return self.attached.shut_down()
