"""Marks for a moment the line that a way inside an answer has led to."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QAbstractScrollArea

from liaobots_desktop.ui.transcript.look import Stretch, StretchKind
from liaobots_desktop.ui.transcript.place import Place

_SHOWN_FOR = 1500
"""Milliseconds."""


class Arrival(QTimer):
    """Knows where the reader has just been led; lives on the GUI thread. It redraws the view."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._viewport = view.viewport()
        self._place: Place | None = None
        self._end = 0
        self.setSingleShot(True)
        self.setInterval(_SHOWN_FOR)
        self.timeout.connect(self.forget)

    def show(self, place: Place, end: int) -> None:
        """Mark the text from a place to `end`, a position of the same part."""
        self._place, self._end = place, end
        self.start()
        self._viewport.update()

    def stretches_of(self, item: int, part: int) -> tuple[Stretch, ...]:
        """Return what is marked in a part."""
        place = self._place
        if place is None or (place.item, place.part) != (item, part):
            return ()
        return (Stretch(place.position, self._end, StretchKind.FOUND),)

    @Slot()
    def forget(self) -> None:
        """Mark nothing any more."""
        self.stop()
        self._place = None
        self._viewport.update()
