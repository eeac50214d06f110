"""Ticks over the scroll bar where the hits of a search stand."""

import time

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from liaobots_desktop.ui.transcript.finder import Finder
from liaobots_desktop.ui.transcript.view import TranscriptView

_STEP = 3
"""Pixels from one tick to the next: hits that stand closer share one."""
_WIDTH, _MARGIN = 4, 1
_OPACITY = 0.7
_BEAT = 0.2
"""Seconds for which the ticks are not worked out again."""


class HitTicks(QWidget):
    """Lies over the view's vertical scroll bar and lets the mouse through; on the GUI thread.

    Its cost depends on the height of the bar, not on the number of hits or messages.
    """

    def __init__(self, view: TranscriptView, finder: Finder) -> None:
        bar = view.verticalScrollBar()
        super().__init__(bar)
        self._view = view
        self._finder = finder
        self.places: list[int] = []
        """Where the ticks are drawn, in pixels from the top of the bar."""
        self._worked_out_at = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
        finder.changed.connect(self.renew)
        bar.rangeChanged.connect(self.renew)
        bar.installEventFilter(self)
        self.resize(bar.size())
        self.show()

    @Slot()
    def renew(self) -> None:
        """Work the ticks out again, soon."""
        if not self._timer.isActive() and (self.places or self._finder.total):
            wait = self._worked_out_at + _BEAT - time.perf_counter()
            self._timer.start(round(max(wait, 0) * 1000))

    @Slot()
    def _on_time(self) -> None:
        self._worked_out_at = time.perf_counter()
        places = self._places() if self._finder.total else []
        if places != self.places:
            self.places = places
            self.update()

    def _places(self) -> list[int]:
        height = max(self.height(), 1)
        total = self._view.transcript.total_height
        places = []
        above = 0
        for y in range(0, height, _STEP):
            above, before = self._finder.hits_above(total * (y + _STEP) // height), above
            if above > before:
                places.append(y)
        return places

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.resize(self._view.verticalScrollBar().size())
            self.renew()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = self._view.transcript.setting.style.color("warning")
        color.setAlphaF(_OPACITY)
        left = _MARGIN if self.isRightToLeft() else self.width() - _WIDTH - _MARGIN
        for y in self.places:
            painter.fillRect(QRectF(left, y, _WIDTH, _STEP), color)
