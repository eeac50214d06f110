"""What all windows have in common besides the chats; made right after the first picture."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.bridge.question_queue import QuestionQueue
from liaobots_desktop.store.action_file import ActionFile
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.store.later_writes import LaterWrites
from liaobots_desktop.ui.actions.keymap import Keymap
from liaobots_desktop.ui.actions.recent import Recent
from liaobots_desktop.ui.composing_guard import ComposingGuard
from liaobots_desktop.ui.theme_switch import ThemeSwitch

if TYPE_CHECKING:  # imported when a prompt is needed, or an index kept
    from liaobots_desktop.bridge.index_worker import IndexWorker
    from liaobots_desktop.bridge.prompt_library import PromptLibrary


class InCommon(QObject):
    """One for the app: what must not be there twice; lives on the GUI thread."""

    def __init__(
        self,
        folder: Path,
        later: LaterWrites,
        store: ChatStore,
        session: ChatSession,
        account: Account,
        themes: ThemeSwitch,
    ) -> None:
        """`folder` is the data directory."""
        super().__init__()
        self.store = store
        self.session = session
        self.account = account
        self.themes = themes
        self.keymap = Keymap(ActionFile(folder, later), self)
        self.recent = Recent(self.keymap.file)
        self.queue = QuestionQueue(store, session, self)
        self._composing = ComposingGuard(self)
        self.index: IndexWorker | None = None
        """What keeps the index of the search, where one is kept."""
        self._library: PromptLibrary | None = None

    @property
    def library(self) -> "PromptLibrary":
        """The prompts; they are read when they are first needed."""
        if self._library is None:
            from liaobots_desktop.bridge.prompt_library import PromptLibrary

            self._library = PromptLibrary(self.store, self)
            self._library.failed.connect(self._on_failed)
            self._library.read()
        return self._library

    def are_prompts_refused(self) -> bool:
        """Whether words of prompts would be gone with the app."""
        return self._library is not None and self._library.are_words_refused()

    @Slot()
    def save_prompts(self) -> None:
        """Try the words of prompts that could not be saved."""
        if self._library is not None:
            self._library.save_refused()

    def refresh_prompts(self) -> None:
        """Take note that others have added prompts."""
        if self._library is not None:
            self._library.read()

    @Slot()
    def end(self) -> None:
        """Ask nothing more by itself and keep what was used: the app is closing."""
        self.queue.end()
        self.recent.save()

    def shut_down(self) -> bool:
        """Write what is to be written; returns whether the thread has ended."""
        return self._library is None or self._library.shut_down()

    @Slot(object)
    def _on_failed(self, error: StoreError) -> None:
        self.session.notices.show(Notice(str(error)))
