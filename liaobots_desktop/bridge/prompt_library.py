"""The kept prompts of one window: read and written by a thread, each act can be taken back."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeVar, cast

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from liaobots_desktop.bridge.store_thread import StoreThread
from liaobots_desktop.composing.prompt import Library, Prompt, PromptFolder
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError, of_prompts

_Act = Callable[[ChatStore], None]
_One = TypeVar("_One", Prompt, PromptFolder)
_SAVE_AGAIN_MS = 2000


class PromptLibrary(QObject):
    """Made when prompts are first needed; lives on the GUI thread.

    Signals:
        changed: `library` is another one now, or was read for the first time.
        removed: the name of what was removed; `take_back` brings it back.
        moved: the name of what went into another folder; `take_back` brings it back, too.
        taken_back: the name of what is back where it was.
        failed: the StoreError that says why nothing was read or changed.
    """

    changed = Signal()
    removed = Signal(str)
    moved = Signal(str)
    taken_back = Signal(str)
    failed = Signal(object)

    def __init__(self, store: ChatStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = Library()
        self.is_read = False
        self.failure: StoreError | None = None
        """Why nothing was read so far; while it is being read there is none."""
        self._store = store
        self._thread = StoreThread(store, self)
        self._undo: list[_Done] = []
        self._under_way = 0
        self._told: Library | None = None
        self._refused: dict[str, Prompt | PromptFolder] = {}
        self._timer = QTimer(self, singleShot=True, interval=_SAVE_AGAIN_MS)
        self._timer.timeout.connect(self.save_refused)

    @property
    def can_take_back(self) -> bool:
        """Whether something was removed or moved that can come back."""
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

    def edit(self, one: Prompt | PromptFolder) -> None:
        """Change the words of a prompt or folder; it stays in the folder in which it is then."""
        self._refused.pop(one.id, None)  # they are later words
        self._do(
            lambda store: _put(store, _where_it_is(store, one)),
            partial(self._hold, one),
        )

    def are_words_refused(self) -> bool:
        """Whether words would be gone with the app; waits for those that are being written."""
        self._thread.flush()
        return bool(self._refused)

    @Slot()
    def save_refused(self) -> None:
        """Try the words that could not be saved, of what is still there; tells no failure again."""
        self._timer.stop()
        refused = tuple(self._refused.values())

        def work(store: ChatStore) -> Library:
            there = {each.id for each in _all(store.prompts.library())}
            for one in refused:
                if one.id in there:
                    _put(store, _where_it_is(store, one))
            return store.prompts.library()

        def take(result: object) -> None:
            if isinstance(result, StoreError):
                self._try_later()
                return
            for one in refused:
                self._let_go(one)
            self._under_way += 1
            self._take(result)

        if refused:
            self._thread.write(work, take)

    def _hold(self, one: Prompt | PromptFolder) -> None:
        """Show words that could not be saved as they were written, and try them again."""
        self._refused[one.id] = one
        self.library = self._as_written(self.library)
        self._try_later()

    def _try_later(self) -> None:
        if self._store.refusal is None:  # else there is nothing to wait for
            self._timer.start()

    def _let_go(self, one: Prompt | PromptFolder) -> None:
        if self._refused.get(one.id) == one:
            del self._refused[one.id]

    def _as_written(self, library: Library) -> Library:
        def written(there: _One) -> _One:
            one = self._refused.get(there.id)
            return there if one is None else cast("_One", _in_folder(one, _outer(there)))

        return Library(
            tuple(written(each) for each in library.folders),
            tuple(written(each) for each in library.prompts),
        )

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

    def move(self, one: Prompt | PromptFolder) -> None:
        """Change a prompt or folder that goes into another folder with that."""
        was: list[str | None] = []
        are_unsaved = self._refused.pop(one.id, None) is not None or self._has_other_words(one)

        def act(store: ChatStore) -> None:
            was[:] = [_outer(each) for each in _all(store.prompts.library()) if each.id == one.id]
            _put(store, one)

        failed = partial(self._hold, one) if are_unsaved else lambda: None
        self._act(one.name, act, lambda store: _put_back(store, one.id, *was), failed)
        self.moved.emit(one.name)

    def _has_other_words(self, one: Prompt | PromptFolder) -> bool:
        there = next((each for each in _all(self.library) if each.id == one.id), None)
        return there is not None and _in_folder(there, _outer(one)) != one

    def goes_elsewhere(self, one: Prompt | PromptFolder) -> bool:
        """Whether it stands in another folder now than it would with this."""
        there = next((each for each in _all(self.library) if each.id == one.id), one)
        return _outer(there) != _outer(one)

    def _remove(self, name: str, act: _Act, back: _Act) -> None:
        self._act(name, act, back)
        self.removed.emit(name)

    def _act(
        self, name: str, act: _Act, back: _Act, failed: Callable[[], None] = lambda: None
    ) -> None:
        done = _Done(name, back)
        self._undo.append(done)
        self._do(act, partial(self._forget, done, failed))

    def _forget(self, done: "_Done", failed: Callable[[], None]) -> None:
        """Take back no more what could not be done; that may be under way already."""
        failed()
        done.is_void = True
        if done in self._undo:
            self._undo.remove(done)

    def _offer_again(self, done: "_Done") -> None:
        if not done.is_void:
            self._undo.append(done)

    def take_back(self) -> None:
        """Bring back what went last; it can be tried again where that cannot be saved."""
        if self._undo:
            done = self._undo.pop()
            told = partial(self.taken_back.emit, done.name)
            self._do(done.back, partial(self._offer_again, done), told)

    def shut_down(self) -> bool:
        """Write what is to be written; returns whether the thread has ended."""
        return self._thread.shut_down()

    def _do(
        self,
        act: _Act,
        if_it_fails: Callable[[], None] = lambda: None,
        when_done: Callable[[], None] = lambda: None,
    ) -> None:
        def work(store: ChatStore) -> Library:
            act(store)
            return store.prompts.library()

        def take(result: object) -> None:
            if isinstance(result, StoreError):
                if_it_fails()
            elif isinstance(result, Library):
                when_done()
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
            self.library, self.is_read = self._as_written(result), True
        if self.is_read and not self._under_way and self.library != self._told:
            self._told = self.library
            self.changed.emit()


class _Done:
    """What went, and how it comes back; `is_void`: it could not be done."""

    def __init__(self, name: str, back: _Act) -> None:
        self.name, self.back, self.is_void = name, back, False


def _outer(one: Prompt | PromptFolder) -> str | None:
    return one.folder_id if isinstance(one, Prompt) else one.parent_id


def _all(library: Library) -> tuple[Prompt | PromptFolder, ...]:
    return (*library.folders, *library.prompts)


def _put(store: ChatStore, one: Prompt | PromptFolder) -> None:
    if isinstance(one, Prompt):
        store.prompts.put(prompts=[one])
    else:
        store.prompts.put(folders=[one])


def _where_it_is(store: ChatStore, one: Prompt | PromptFolder) -> Prompt | PromptFolder:
    """Return it with the folder in which it is now: another act may be written before this one."""
    there = next((each for each in _all(store.prompts.library()) if each.id == one.id), one)
    return _in_folder(one, _outer(there))


def _in_folder(one: Prompt | PromptFolder, folder_id: str | None) -> Prompt | PromptFolder:
    if isinstance(one, Prompt):
        return one._replace(folder_id=folder_id)
    return one._replace(parent_id=folder_id)


def _put_back(store: ChatStore, key: str, folder_id: str | None = None) -> None:
    """Let one stand in the folder in which it was, if that is there; its words stay as they are."""
    library = store.prompts.library()
    one = next((each for each in _all(library) if each.id == key), None)
    there = folder_id is None or any(each.id == folder_id for each in library.folders)
    if one is not None and there and folder_id not in library.within(key):
        _put(store, _in_folder(one, folder_id))
