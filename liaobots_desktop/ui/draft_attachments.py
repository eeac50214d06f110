"""Shows what is attached to the draft in one composer, and changes it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.ui.composer import Composer
from liaobots_desktop.ui.kept_attachments import KeptAttachments, Place

if TYPE_CHECKING:  # imported when something is attached
    from liaobots_desktop.composing.attachment import Attachment
    from liaobots_desktop.ui.attaching.tray import Tray


class DraftAttachments(QObject):
    """Between what is kept and the tray of one composer; lives on the GUI thread.

    Signals:
        stop_requested: the number of a call that reads, and whose texts nobody waits for now.
        put_back: a text stands in the field now; it is to be saved before it is no longer here.
    """

    put_back = Signal()
    stop_requested = Signal(int)

    def __init__(self, kept: KeptAttachments, composer: Composer, parent: QObject) -> None:
        super().__init__(parent)
        self._kept = kept
        self._composer = composer
        self._number = kept.new_composer()
        self._place: Place = None
        self._removed: tuple[int, Attachment] | None = None
        kept.changed.connect(self._on_changed)
        composer.attached.tray_made.connect(self._on_tray_made)

    @property
    def place(self) -> Place:
        """The chat whose draft is in the composer."""
        return self._place

    def count(self, place: Place) -> int:
        """Return how many texts are attached to a draft, or will be soon."""
        return self._kept.count(place)

    def show(self, place: Place) -> None:
        """Show what is attached to the draft of another chat; raises StoreError."""
        self._place, self._removed = place, None
        self._kept.look_up(place)
        self._show()

    def became(self, place: ConversationId) -> None:
        """Take note that the new chat was stored: what is attached belongs to it."""
        if self._place is None:
            self._place = place
        self._kept.became(place)

    def begin(self, place: Place, number: int, name: str) -> None:
        """Take note that a text for a draft is being read; it is not sent before.

        `number` is of this composer's calls, and `name` what the text will be called.
        """
        self._kept.begin(place, (self._number, number), name)

    def end(self, number: int, attachments: "tuple[Attachment, ...]" = ()) -> None:
        """Attach what was read for a call to the draft that it was begun for."""
        if attachments:
            self._removed = None
        self._kept.end((self._number, number), attachments)

    def put_first(self, attachments: "tuple[Attachment, ...]", then: Callable[[], None]) -> bool:
        """Attach texts before the others of the draft that is shown; call `then` once on disk.

        Returns whether that is possible: not while it is read what is attached.
        """
        if not self._kept.can_write(self._place):
            return False
        self._removed = None
        self._kept.put(self._place, (*attachments, *self._kept.of(self._place)), then)
        return True

    def has(self, attachment: "Attachment") -> bool:
        """Whether it is attached to the draft that is shown."""
        return any(each is attachment for each in self._kept.of(self._place))

    def take_out(self, attachment: "Attachment") -> None:
        """Attach it no longer; it can be brought back."""
        attached = self._kept.of(self._place)
        self._on_removed(next(at for at, each in enumerate(attached) if each is attachment))

    def with_text(self, place: Place, text: str) -> str:
        """Return what would be sent of a draft that is not shown, with what is attached."""
        attached = self._kept.of(place)
        if not attached:
            return text
        from liaobots_desktop.composing.attachment import question_with

        return question_with(text, attached)

    def forget(self, place: Place) -> None:
        """Forget what was attached to a draft that is not shown, and that was sent."""
        if self._kept.of(place):
            self._kept.put(place, ())

    def clear(self) -> None:
        """Forget what was attached to the question that was sent."""
        self._removed = None
        if self._kept.of(self._place):
            self._kept.put(self._place, ())
        else:
            self._show()

    def leave(self) -> None:
        """Wait no more for what is being read for this composer, which is gone."""
        self._kept.leave(self._number)

    @Slot(object)
    def _on_changed(self, place: Place) -> None:
        if place == self._place:
            self._show()

    def _show(self) -> None:
        reading = self._kept.being_read(self._place)
        attached = self._kept.of(self._place)
        if not self._composer.attached.has_tray and not attached and not reading:
            return  # nothing was attached yet, and nothing is imported for it
        from liaobots_desktop.ui.attaching.tray import Attached

        removed = self._removed[1].name if self._removed is not None else ""
        self._composer.attached.show(Attached(attached, reading, removed))

    @Slot(object)
    def _on_tray_made(self, tray: "Tray") -> None:
        tray.removed.connect(self._on_removed)
        tray.put_back.connect(self._on_put_back)
        tray.undo_requested.connect(self._on_undo)
        tray.stop_requested.connect(self._on_stop)

    @Slot(int)
    def _on_removed(self, number: int) -> None:
        attached = list(self._kept.of(self._place))
        self._removed = (number, attached.pop(number))
        self._kept.put(self._place, tuple(attached))

    @Slot()
    def _on_undo(self) -> None:
        if self._removed is not None:
            number, attachment = self._removed
            attached = list(self._kept.of(self._place))
            attached.insert(number, attachment)
            self._removed = None
            self._kept.put(self._place, tuple(attached))

    @Slot(int)
    def _on_put_back(self, number: int) -> None:
        """Let the text stand in the field, where the caret is; it can be undone there."""
        attached = list(self._kept.of(self._place))
        self._composer.field.insertPlainText(attached.pop(number).text)
        self.put_back.emit()
        self._removed = None
        self._kept.put(self._place, tuple(attached))
        self._composer.setFocus()

    @Slot()
    def _on_stop(self) -> None:
        for composer, number in self._kept.stop(self._place):
            if composer == self._number:
                self.stop_requested.emit(number)
