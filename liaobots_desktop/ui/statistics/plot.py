"""The plot: a bar for each day, week, month or year, in the colours of the models."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from liaobots_desktop.chat.statistics import Bar, Measure, Step
from liaobots_desktop.ui.arrow_keys import step_of
from liaobots_desktop.ui.drawing import from_the_right, sized, width_of, zoom_factor, zoomed
from liaobots_desktop.ui.statistics.scale import named, ticks
from liaobots_desktop.ui.statistics.words import below, number
from liaobots_desktop.ui.theme import Theme

_HEIGHT, _WIDTH, _NARROWEST = 200, 520, 140
_LETTERS = 12
_GAP = 8
_THICKEST = 40
_SHARE = 0.72
"""How much of its place a bar takes."""


@dataclass(frozen=True, slots=True)
class Plotted:
    """What is drawn: the bars, the colours of their models, what of them is measured."""

    bars: Sequence[Bar] = ()
    colors: Sequence[QColor] = ()
    measure: Measure = Measure.MESSAGES
    step: Step = Step.DAY


class Plot(QWidget):
    """Draws bars, and points at one by mouse or arrow keys; lives on the GUI thread.

    In a mirrored window time runs from the right, where the numbers stand then.

    Signals:
        pointed: the number of the bar that is pointed at, None when none is.
    """

    pointed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.plotted = Plotted()
        """What is drawn."""
        self._ticks = ticks(0)
        self.at: int | None = None
        """The number of the bar that is pointed at."""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours and sizes from now on."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_bars(self, plotted: Plotted) -> None:
        """Draw other bars."""
        self.plotted = plotted
        totals = (bar.total(plotted.measure) for bar in plotted.bars)
        self._ticks = ticks(max(totals, default=0))
        self._point_at(None)
        self.update()

    def area(self) -> QRectF:
        """Return where the bars stand, in pixels of the widget."""
        font = sized(self.font(), _LETTERS)
        left = max(width_of(font, number(tick)) for tick in self._ticks) + 2 * zoomed(_GAP)
        right = self._room_after(self.width() - left)
        if self.isRightToLeft():
            left, right = right, left
        bottom = 2 * zoomed(_LETTERS) + zoomed(_GAP)
        half = zoomed(_LETTERS)
        return QRectF(self.rect()).adjusted(left, half, -right, -bottom)

    def _room_after(self, room: float) -> int:
        """Return the pixels after the last bar that let its name stand under its middle."""
        bars, least = self.plotted.bars, zoomed(_GAP)
        if not bars:
            return least
        name = width_of(sized(self.font(), _LETTERS), below(bars[-1], self.plotted.step))
        beside, share = name / 2 + least, 0.5 / len(bars)  # half of a bar is part of it
        return max(ceil((beside - room * share) / (1 - share)), least)

    def place_of(self, at: int) -> QRectF:
        """Return the column in which a bar stands."""
        area = self.area()
        width = area.width() / max(len(self.plotted.bars), 1)
        left = area.right() - (at + 1) * width if self.isRightToLeft() else area.left() + at * width
        return QRectF(left, area.top(), width, area.height())

    def sizeHint(self) -> QSize:
        return QSize(zoomed(_WIDTH), zoomed(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(zoomed(_NARROWEST), zoomed(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # of the single texts
        painter.setFont(sized(self.font(), _LETTERS))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = self._theme.edge(zoom_factor(), has_focus=True)
            inset = edge.widthF() / 2
            painter.setPen(edge)
            ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(ring, zoomed(8), zoomed(8))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if self.at is not None:
            painter.fillRect(self.place_of(self.at), self._theme.color("hover"))
        self._draw_lines(painter)
        for at, bar in enumerate(self.plotted.bars):
            self._draw_bar(painter, self.place_of(at), bar)
        self._draw_names(painter)

    def _draw_lines(self, painter: QPainter) -> None:
        """Draw the lines across, and beside each how much it stands for."""
        area = self.area()
        high = zoomed(2 * _LETTERS)
        edge = self.width() if self.isRightToLeft() else area.left()
        for tick in self._ticks:
            y = round(self._height_at(area, tick))
            painter.fillRect(QRectF(area.left(), y, area.width(), 1), self._theme.color("line"))
            painter.setPen(self._theme.color("muted"))
            beside = QRectF(0, y - high / 2, edge - zoomed(_GAP), high)
            painter.drawText(
                beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number(tick)
            )

    def _draw_bar(self, painter: QPainter, place: QRectF, bar: Bar) -> None:
        width = max(min(place.width() * _SHARE, _THICKEST * zoom_factor()), 1.0)
        left, bottom, done = place.center().x() - width / 2, place.bottom(), 0
        for count, color in zip(bar.counts, self.plotted.colors, strict=True):
            value = count.of(self.plotted.measure)
            if value == 0:
                continue
            done += value
            top = min(self._height_at(place, done), bottom - 1)  # a little is seen, too
            painter.fillRect(QRectF(left, top, width, bottom - top), color)
            bottom = top

    def _draw_names(self, painter: QPainter) -> None:
        painter.setPen(self._theme.color("muted"))
        for name, place in self.names(painter.font()):
            shown = from_the_right(name) if self.isRightToLeft() else name
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)

    def names(self, font: QFont) -> list[tuple[str, QRectF]]:
        """Return what stands below the bars in a font, the last first, and where.

        All of them are as many bars apart, also where the last one is moved to keep in the plot.
        """
        bars, area = self.plotted.bars, self.area()
        texts = [below(bar, self.plotted.step) for bar in bars]
        widths = [width_of(font, text) for text in texts]
        shown = named(len(bars), area.width(), max(widths, default=0) + 2.0 * zoomed(_GAP))
        places = [self._place_of_name(at, widths[at]) for at in reversed(shown)]
        while any(place.intersects(neighbour) for place, neighbour in pairwise(places)):
            every = shown.step + 1
            shown = range((len(bars) - 1) % every, len(bars), every)
            places = [self._place_of_name(at, widths[at]) for at in reversed(shown)]
        return [(texts[at], place) for at, place in zip(reversed(shown), places, strict=True)]

    def _place_of_name(self, at: int, width: int) -> QRectF:
        """Return where the name of a bar stands, with the room that it needs beside it."""
        bottom, wide, half = self.area().bottom(), width + zoomed(_GAP), zoomed(_GAP) / 2
        left = self.place_of(at).center().x() - wide / 2
        left = max(min(left, self.width() - half - wide), half)  # as far inside as the bars
        return QRectF(left, bottom, wide, self.height() - bottom)

    def _height_at(self, area: QRectF, value: int) -> float:
        return area.bottom() - area.height() * value / self._ticks[-1]

    def _point_at(self, at: int | None) -> None:
        if at != self.at:
            self.at = at
            self.update()
            self.pointed.emit(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        area, bars = self.area(), len(self.plotted.bars)
        x = event.position().x() - area.left()
        x = area.width() - x if self.isRightToLeft() else x
        is_over = bool(bars) and 0 <= x < area.width()
        self._point_at(int(x * bars / area.width()) if is_over else None)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point_at(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from bar to bar: arrows, Home and End."""
        last, key = len(self.plotted.bars) - 1, Qt.Key(event.key())
        if last < 0:
            super().keyPressEvent(event)
        elif step := step_of(event.key(), self):
            before = last + 1 if step < 0 else -1
            at = step + (before if self.at is None else self.at)
            self._point_at(min(max(at, 0), last))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._point_at(0 if key is Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)
