"""Ticks over the scroll bar where the hits of a search stand."""

import time

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.transcript.finder import Finder
from liaobots_desktop.ui.transcript.view import TranscriptView

_HEIGHT, _BESIDE = 3, 2
"""Pixels at 100 %: how high a tick is, and what is free of the bar on each side of it."""
_CURRENT_HEIGHT, _CURRENT_BESIDE = 5, 1
"""The same for the tick of the hit the user stands on, which is larger."""
_PITCH = 9
"""Pixels at 100 % from one tick to the next, which leave the handle seen between them."""
_EDGE = 1
"""Pixels at 100 % of the background around a tick: no colour is seen on each handle."""
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
        self.current: int | None = None
        """Which of the places is that of the hit the user stands on."""
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
        shown = self.places, self.current
        self.places, self.current = [], None
        if self._finder.total:
            self._place()
        if shown != (self.places, self.current):
            self.update()

    def _place(self) -> None:
        """Work out the ticks from the top on; hits that stand closer share the upper one."""
        height, total = max(self.height(), 1), self._view.transcript.total_height
        step, pitch, number = max(zoomed(_HEIGHT), 1), zoomed(_PITCH), self._finder.number
        y = above = 0
        while y < height:
            end, before = y + step, above
            above = self._finder.hits_above(total * end // height)
            if above > before:
                end = y + pitch
                above = self._finder.hits_above(total * end // height)
                self.places.append(y)
                if before < number <= above:
                    self.current = y
            y = end

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.resize(self._view.verticalScrollBar().size())
            self.renew()
        return super().eventFilter(watched, event)

    def _tick(self, y: int) -> QRect:
        """Return where a tick is drawn: across the handle, in the middle of the bar."""
        is_current = y == self.current
        beside = zoomed(_CURRENT_BESIDE if is_current else _BESIDE)
        higher = zoomed(_CURRENT_HEIGHT) - zoomed(_HEIGHT) if is_current else 0
        height = zoomed(_HEIGHT) + higher
        top = max(min(y - higher // 2, self.height() - height), 0)
        return QRect(beside, top, self.width() - 2 * beside, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        style, edge = self._view.transcript.setting.style, max(zoomed(_EDGE), 1)
        with QPainter(self) as painter:
            for y in self.places:
                tick = self._tick(y)
                around = tick.adjusted(-edge, -edge, edge, edge)
                painter.fillRect(around, style.color("background"))
                painter.fillRect(tick, style.color("text" if y == self.current else "warning"))
