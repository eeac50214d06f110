"""Keeps what is attached to the draft of each chat, over restarts and crashes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.ui.composer import Composer

if TYPE_CHECKING:  # imported when something is attached
    from liaobots_desktop.bridge.store_thread import StoreThread
    from liaobots_desktop.composing.attachment import Attachment
    from liaobots_desktop.ui.attaching.tray import Tray

Place = ConversationId | None
"""A chat, or None: the one that has no question yet."""

_READING_BACK = -1
"""Calls that read what was attached before the start have this number and those below it."""


class DraftAttachments(QObject):
    """The truth about what is attached; the composer shows it. Lives on the GUI thread.

    What is attached is written at once, by a thread: it may be long.

    Signals:
        save_failed: a StoreError, once until saving works again; the texts are kept in memory.
        stop_requested: the number of a call that reads, and whose texts nobody waits for now.
        put_back: a text stands in the field now; it is to be saved before it is no longer here.
    """

    save_failed = Signal(object)
    put_back = Signal()
    stop_requested = Signal(int)

    def __init__(self, store: ChatStore, composer: Composer, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._composer = composer
        self._place: Place = None
        self._attached: dict[Place, tuple[Attachment, ...]] = {}
        self._unread: set[Place] = set()
        """Drafts of which nobody knows what was attached before: nothing is written over that."""
        self._readings_back = 0
        self._reading: dict[Place, dict[int, str]] = {}
        self._removed: tuple[int, Attachment] | None = None
        self._thread: StoreThread | None = None
        self._has_failed = False
        composer.attached.tray_made.connect(self._on_tray_made)

    @property
    def place(self) -> Place:
        """The chat whose draft is in the composer."""
        return self._place

    def count(self, place: Place) -> int:
        """Return how many texts are attached to a draft, or will be soon."""
        return len(self._attached.get(place, ())) + len(self._reading.get(place, ()))

    def show(self, place: Place) -> None:
        """Show what is attached to the draft of another chat; raises StoreError."""
        self._place, self._removed = place, None
        is_known = place in self._attached and place not in self._unread
        if not is_known and self._store.drafts.has_attachments(place):
            self._attached.setdefault(place, ())
            call = _READING_BACK - self._readings_back
            self._readings_back += 1
            self.begin(place, call, self.tr("what was attached"))
            self._read_back(place, call)
        self._show()

    def became(self, place: ConversationId) -> None:
        """Take note that the new chat was stored: what is attached belongs to it."""
        had = self._attached.pop(None, ())
        if self._place is None:
            self._place = place
        for call, name in self._reading.pop(None, {}).items():
            self.begin(place, call, name)
        self._attached[place], self._attached[None] = had, ()
        if had:
            self._write(place)
            self._write(None)
        if None in self._unread:
            self._unread.remove(None)  # what nobody could read is not this chat's
        self._show()

    def begin(self, place: Place, call: int, name: str) -> None:
        """Take note that a text for a draft is being read; it is not sent before."""
        self._reading.setdefault(place, {})[call] = name
        self._show()

    def end(self, call: int, attachments: "tuple[Attachment, ...]" = ()) -> None:
        """Attach what was read for a call to the draft that it was begun for."""
        for place, calls in self._reading.items():
            if calls.pop(call, None) is None:
                continue  # it is another's, or was stopped
            if attachments:
                self._removed = None
                self._attached[place] = (*self._attached.get(place, ()), *attachments)
                self._write(place)
            self._show()

    def put_first(self, attachments: "tuple[Attachment, ...]", then: Callable[[], None]) -> bool:
        """Attach texts before the others of the draft that is shown; call `then` once on disk.

        Returns whether that is possible: not while it is read what is attached.
        """
        place = self._place
        if not self._can_write(place):
            return False
        self._removed = None
        self._attached[place] = (*attachments, *self._attached.get(place, ()))
        self._write(place, then)
        self._show()
        return True

    def clear(self) -> None:
        """Forget what was attached to the question that was sent."""
        self._removed = None
        if self._attached.get(self._place):
            self._attached[self._place] = ()
            self._write(self._place)
        self._show()

    def shut_down(self) -> bool:
        """Write what is to be written; returns whether the thread has ended."""
        return self._thread is None or self._thread.shut_down()

    def _read_back(self, place: Place, call: int) -> None:
        from liaobots_desktop.composing.attachment import Attachment

        def read(store: ChatStore) -> tuple[Attachment, ...]:
            return tuple(Attachment.of(*each) for each in store.drafts.attachments(place))

        def take(result: object) -> None:
            # what was the new chat's may be that of a stored one by now, and another one be new
            now = next(other for other, calls in self._reading.items() if call in calls)
            del self._reading[now][call]
            self._unread.discard(now)
            if isinstance(result, tuple):
                had = self._attached.get(now, ())
                self._attached[now] = (*result, *had)
                if had or now != place:
                    self._write(now)
                if now != place:
                    self._write(place)
            else:
                self._unread.add(now)
                self._tell(result)
            self._show()

        self._store_thread().write(read, take)

    def _can_write(self, place: Place) -> bool:
        if self._store.refusal is not None:  # told at the start, and when something is sent
            return False
        # once it is known what was there
        return place not in self._unread and min(self._reading.get(place, ()), default=0) >= 0

    def _write(self, place: Place, then: Callable[[], None] = lambda: None) -> None:
        """Write what is attached to a draft, and call `then` if that is done."""
        if not self._can_write(place):
            return
        wanted = [(each.name, each.text) for each in self._attached.get(place, ())]

        def written(result: object) -> None:
            self._tell(result)
            if not isinstance(result, Exception):
                then()

        self._store_thread().write(lambda store: store.drafts.attach(place, wanted), written)

    def _tell(self, result: object) -> None:
        if isinstance(result, StoreError):
            if not self._has_failed:
                self.save_failed.emit(result)
        elif isinstance(result, Exception):  # a fault of our own, as if it had happened here
            raise result
        self._has_failed = isinstance(result, StoreError)

    def _store_thread(self) -> "StoreThread":
        if self._thread is None:
            from liaobots_desktop.bridge.store_thread import StoreThread

            self._thread = StoreThread(self._store, self)
        return self._thread

    def _show(self) -> None:
        reading = self._reading.get(self._place, {})
        attached = self._attached.get(self._place, ())
        if not self._composer.attached.has_tray and not attached and not reading:
            return  # nothing was attached yet, and nothing is imported for it
        from liaobots_desktop.ui.attaching.tray import Attached

        removed = self._removed[1].name if self._removed is not None else ""
        self._composer.attached.show(Attached(attached, tuple(reading.values()), removed))

    @Slot(object)
    def _on_tray_made(self, tray: "Tray") -> None:
        tray.removed.connect(self._on_removed)
        tray.put_back.connect(self._on_put_back)
        tray.undo_requested.connect(self._on_undo)
        tray.stop_requested.connect(self._on_stop)

    @Slot(int)
    def _on_removed(self, number: int) -> None:
        self._take_out(number)
        self._show()

    def _take_out(self, number: int) -> "Attachment":
        attached = list(self._attached[self._place])
        gone = attached.pop(number)
        self._removed = (number, gone)
        self._attached[self._place] = tuple(attached)
        self._write(self._place)
        return gone

    @Slot()
    def _on_undo(self) -> None:
        if self._removed is not None:
            number, attachment = self._removed
            attached = list(self._attached[self._place])
            attached.insert(number, attachment)
            self._removed = None
            self._attached[self._place] = tuple(attached)
            self._write(self._place)
            self._show()

    @Slot(int)
    def _on_put_back(self, number: int) -> None:
        """Let the text stand in the field, where the caret is; it can be undone there."""
        self._composer.field.insertPlainText(self._attached[self._place][number].text)
        self.put_back.emit()
        self._take_out(number)
        self._removed = None
        self._show()
        self._composer.setFocus()

    @Slot()
    def _on_stop(self) -> None:
        calls = self._reading.get(self._place, {})
        for call in [call for call in calls if call > _READING_BACK]:
            del calls[call]
            self.stop_requested.emit(call)
        self._show()
