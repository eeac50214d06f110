"""What is attached to the drafts of all chats, in memory and on disk."""

from collections.abc import Callable
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError

if TYPE_CHECKING:  # imported when something is attached
    from liaobots_desktop.bridge.store_thread import StoreThread
    from liaobots_desktop.composing.attachment import Attachment

Place = ConversationId | None
"""A chat, or None: the one that has no question yet."""

_AGAIN_MS = 5_000
"""After what could not be written is tried again: it may be long."""
_READING_BACK = 0
"""Stands for a composer in calls that read what was attached before the start."""
Call = tuple[int, int]
"""A text that is being read for a draft: for which composer, and its number there."""


class _Reading(NamedTuple):
    """A call that has not ended."""

    name: str
    """What is being read."""
    later: "list[Attachment]"
    """What came meanwhile of calls that were begun after it: it stands behind what this reads."""


class KeptAttachments(QObject):
    """The truth about what is attached; composers show it. Lives on the GUI thread.

    What is attached is written at once, by a thread: it may be long.

    Signals:
        changed: the Place to whose draft something else is attached, or being read.
        save_failed: a StoreError, once until saving works again; the texts are kept in memory.
    """

    changed = Signal(object)
    save_failed = Signal(object)

    def __init__(self, store: ChatStore, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._attached: dict[Place, tuple[Attachment, ...]] = {}
        self._unread: set[Place] = set()
        """Drafts of which nobody knows what was attached before: nothing is written over that."""
        self._reading: dict[Place, dict[Call, _Reading]] = {}
        """In the order in which the calls were begun."""
        self._readings_back = count()
        self._composers = count(_READING_BACK + 1)
        self._thread: StoreThread | None = None
        self._has_failed = False
        self._unsaved: set[Place] = set()
        """Drafts of which what is attached now could not be written."""
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._write_again)

    def new_composer(self) -> int:
        """Return the number by which another composer names its calls."""
        return next(self._composers)

    def of(self, place: Place) -> "tuple[Attachment, ...]":
        """Return what is attached to a draft."""
        return self._attached.get(place, ())

    def being_read(self, place: Place) -> tuple[str, ...]:
        """Return the names of what is being read for a draft."""
        return tuple(reading.name for reading in self._reading.get(place, {}).values())

    def count(self, place: Place) -> int:
        """Return how many texts are attached to a draft, or will be soon."""
        return len(self.of(place)) + len(self.being_read(place))

    def look_up(self, place: Place) -> None:
        """Find out what was attached to a draft before the start; raises StoreError."""
        is_known = place in self._attached and place not in self._unread
        if not is_known and self._store.drafts.has_attachments(place):
            self._attached.setdefault(place, ())
            call = (_READING_BACK, next(self._readings_back))
            self.begin(place, call, self.tr("what was attached"))
            self._read_back(place, call)

    def became(self, place: ConversationId) -> None:
        """Take note that the new chat was stored: what is attached belongs to it."""
        had = self._attached.pop(None, ())
        self._reading.setdefault(place, {}).update(self._reading.pop(None, {}))
        self._attached[place], self._attached[None] = had, ()
        if had:
            self._write(place)
            self._write(None)
        if None in self._unread:
            self._unread.remove(None)  # what nobody could read is not this chat's
        self.changed.emit(place)

    def begin(self, place: Place, call: Call, name: str) -> None:
        """Take note that a text for a draft is being read; it is not sent before."""
        self._reading.setdefault(place, {})[call] = _Reading(name, [])
        self.changed.emit(place)

    def end(self, call: Call, attachments: "tuple[Attachment, ...]" = ()) -> None:
        """Attach what was read for a call to the draft that it was begun for.

        It stands before what calls that were begun later have attached already.
        """
        for place, calls in self._reading.items():
            if call not in calls:
                continue  # it is another's, or was stopped
            for begun, reading in calls.items():
                if begun == call:
                    break
                reading.later.extend(attachments)
            later = calls.pop(call).later
            if attachments:
                had = self.of(place)
                at = next((at for at, each in enumerate(had) if _is_in(each, later)), len(had))
                self.put(place, (*had[:at], *attachments, *had[at:]))
            else:
                self.changed.emit(place)

    def stop(self, place: Place) -> list[Call]:
        """Wait no more for what is being read for a draft; returns the calls for it."""
        calls = self._reading.get(place, {})
        stopped = [(by, number) for by, number in calls if by != _READING_BACK]
        for call in stopped:
            del calls[call]
        self.changed.emit(place)
        return stopped

    def leave(self, composer: int) -> None:
        """Wait no more for what a composer, by its number, has begun to read: it is gone."""
        for calls in self._reading.values():
            for call in [(by, number) for by, number in calls if by == composer]:
                del calls[call]

    def put(
        self,
        place: Place,
        attachments: "tuple[Attachment, ...]",
        then: Callable[[], None] = lambda: None,
    ) -> None:
        """Let this be attached to a draft, and call `then` once it is on disk."""
        self._attached[place] = attachments
        self.changed.emit(place)  # first: a thread that takes a long text holds the window up
        self._write(place, then)

    def can_write(self, place: Place) -> bool:
        """Whether something may be written of a draft: not before it is known what was there."""
        if self._store.refusal is not None:  # told at the start, and when something is sent
            return False
        calls = self._reading.get(place, {})
        is_known = all(composer != _READING_BACK for composer, _ in calls)
        return place not in self._unread and is_known

    def save(self) -> bool:
        """Write at last what could not be written; returns whether nothing is in memory only.

        What is attached counts also where its file is still there: it may be another one by then,
        or there never was one, and only its text is known.
        """
        self._write_again()
        if self._thread is not None:
            self._thread.flush()
        is_read = self._store.refusal is not None and any(
            composer != _READING_BACK for calls in self._reading.values() for composer, _ in calls
        )
        return not is_read and not any(self.of(place) for place in self._unsaved)

    def shut_down(self) -> bool:
        """Write what is to be written; returns whether the thread has ended."""
        return self._thread is None or self._thread.shut_down()

    def _read_back(self, place: Place, call: Call) -> None:
        from liaobots_desktop.composing.attachment import Attachment

        def read(store: ChatStore) -> tuple[Attachment, ...]:
            return tuple(Attachment.of(*each) for each in store.drafts.attachments(place))

        def take(result: object) -> None:
            # what was the new chat's may be that of a stored one by now, and another one be new
            now = next(other for other, calls in self._reading.items() if call in calls)
            del self._reading[now][call]
            self._unread.discard(now)
            if isinstance(result, tuple):
                had = self.of(now)
                self._attached[now] = (*result, *had)
                if had or now != place:
                    self._write(now)
                if now != place:
                    self._write(place)
            else:
                self._unread.add(now)
                self._tell(result)
            self.changed.emit(now)

        if self._store.refusal is None:
            self._store_thread().write(read, take)
            return
        try:  # no other connection is to be had where nothing may be written
            take(read(self._store))
        except StoreError as error:
            take(error)

    def _write(self, place: Place, then: Callable[[], None] = lambda: None) -> None:
        """Write what is attached to a draft, and call `then` if that is done."""
        if not self.can_write(place):
            if self._store.refusal is not None or place in self._unread:
                self._unsaved.add(place)
            return
        wanted = [(each.name, each.text) for each in self.of(place)]

        def written(result: object) -> None:
            if isinstance(result, StoreError):
                self._unsaved.add(place)
                self._again.start()
            self._tell(result)
            if not isinstance(result, Exception):
                self._unsaved.discard(place)
                then()

        self._store_thread().write(lambda store: store.drafts.attach(place, wanted), written)

    @Slot()
    def _write_again(self) -> None:
        for place in tuple(self._unsaved):
            self._write(place)

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


def _is_in(attachment: "Attachment", others: "list[Attachment]") -> bool:
    """Whether it is one of them, not only the same text."""
    return any(attachment is other for other in others)
