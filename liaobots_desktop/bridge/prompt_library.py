"""The kept prompts of one window: read and written by a thread, each act can be taken back."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal

from liaobots_desktop.bridge.store_thread import StoreThread
from liaobots_desktop.composing.prompt import Library, Prompt, PromptFolder
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError, of_prompts

_Act = Callable[[ChatStore], None]


class PromptLibrary(QObject):
    """Made when prompts are first needed; lives on the GUI thread.

    Signals:
        changed: `library` is another one now, or was read for the first time.
        removed: the name of what was removed; `take_back` brings it back.
        failed: the StoreError that says why nothing was read or changed.
    """

    changed = Signal()
    removed = Signal(str)
    failed = Signal(object)

    def __init__(self, store: ChatStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = Library()
        self.is_read = False
        self.failure: StoreError | None = None
        """Why nothing was read so far; while it is being read there is none."""
        self._store = store
        self._thread = StoreThread(store, self)
        self._undo: list[_Act] = []
        self._under_way = 0
        self._told: Library | None = None

    @property
    def can_take_back(self) -> bool:
        """Whether something was removed that can come back."""
        return bool(self._undo)

    @property
    def is_reading(self) -> bool:
        """Whether nothing is known of the prompts yet."""
        return not self.is_read and self.failure is None

    def read(self) -> None:
        """Read all prompts again; `changed` tells when that is done, or `failed`."""
        self.failure = None
        if self._store.refusal is None:
            self._do(lambda _store: None)
            return
        try:  # no other connection is to be had where nothing may be written
            self._take(self._store.prompts.library())
        except StoreError as error:
            self._take(error)

    def put(self, folders: Iterable[PromptFolder] = (), prompts: Iterable[Prompt] = ()) -> None:
        """Add folders and prompts, or change those with the same ids."""
        wanted = tuple(folders), tuple(prompts)
        self._do(lambda store: store.prompts.put(*wanted))

    def remove(self, prompt: Prompt) -> None:
        """Remove a prompt."""
        self._remove(
            prompt.name,
            lambda store: store.prompts.remove(prompt.id),
            lambda store: store.prompts.put(prompts=[prompt]),
        )

    def remove_folder(self, folder: PromptFolder) -> None:
        """Remove a folder; what is in it stays."""
        inside = [each.id for each in self.library.folders if each.parent_id == folder.id]
        inside += [each.id for each in self.library.prompts if each.folder_id == folder.id]
        self._remove(
            folder.name,
            lambda store: store.prompts.remove_folder(folder.id),
            lambda store: store.prompts.bring_back_folder(folder, inside),
        )

    def _remove(self, name: str, act: _Act, back: _Act) -> None:
        self._undo.append(back)
        self._do(act, partial(self._undo.remove, back))
        self.removed.emit(name)

    def take_back(self) -> None:
        """Bring back what was removed last; it can be tried again where that cannot be saved."""
        if self._undo:
            back = self._undo.pop()
            self._do(back, partial(self._undo.append, back))

    def shut_down(self) -> bool:
        """Write what is to be written; returns whether the thread has ended."""
        return self._thread.shut_down()

    def _do(self, act: _Act, if_it_fails: Callable[[], None] = lambda: None) -> None:
        def work(store: ChatStore) -> Library:
            act(store)
            return store.prompts.library()

        def take(result: object) -> None:
            if isinstance(result, StoreError):
                if_it_fails()
            self._take(result)

        self._under_way += 1
        self._thread.write(work, take)

    def _take(self, result: object) -> None:
        """Take what is kept now; told when the last act is done, for others would show less."""
        self._under_way = max(self._under_way - 1, 0)
        if isinstance(result, StoreError):
            told = of_prompts(result)
            self.failure = None if self.is_read else told
            self.failed.emit(told)
        elif isinstance(result, Exception):  # a fault of our own, as if it had happened here
            raise result
        elif isinstance(result, Library):
            self.library, self.is_read = result, True
        if self.is_read and not self._under_way and self.library != self._told:
            self._told = self.library
            self.changed.emit()
