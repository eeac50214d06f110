"""Lays out what is not visible yet while there is nothing else to do."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.slice_time import SliceTime

_SLICE = 0.006
"""Seconds that it may take at a time."""
_HURRY = 50
"""Milliseconds until it is seen again whether there is time."""


class Prefetch(QObject):
    """Lays out a screen above and below what is seen; lives on the GUI thread.

    `placed` is called after each slice: heights that were guessed are known then.
    """

    def __init__(
        self, layout: TranscriptLayout, placed: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.must_wait: Callable[[], bool] = bool
        """Whether there is more urgent work."""
        self._layout = layout
        self._placed = placed
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)

    @property
    def is_busy(self) -> bool:
        """Whether there may be something to lay out."""
        return self._timer.isActive()

    def start(self) -> None:
        """Begin when the events that wait have been handled."""
        self._timer.start(0)

    def stop(self) -> None:
        """Lay out nothing more, until it is started again."""
        self._timer.stop()

    @Slot()
    def _on_timeout(self) -> None:
        if self.must_wait():
            self._timer.start(_HURRY)
            return
        has_more = self._layout.prefetch(SliceTime(_SLICE))
        self._placed()
        if has_more:
            self._timer.start(0)
