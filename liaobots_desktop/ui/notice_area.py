"""What a notice says in a low window: its text and buttons are scrolled there."""

import math
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStyle, QWidget

from liaobots_desktop.ui.drawing import zoomed

_MOST = 0.42
"""The share of a window's height that is seen of a notice."""
_LEAST = 20
"""Pixels at 100 % that are seen of it where other things have less room than they need."""
_LINE = 20
"""Pixels at 100 % of a line of a message, and what is around it."""
_MESSAGES, _MESSAGES_IF_LOWER, _LOWER = 88, 30, 220
"""Pixels at 100 % that it leaves of the messages: three lines whichever is the first, and one where
the window is lower than the last number."""


def _free_below(label: QLabel) -> int:
    """Return how many pixels of each line of a text are free below its letters."""
    layout = QTextLayout(label.text(), label.font())
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    lowest = label.fontMetrics().tightBoundingRect(label.text()).bottom() + 1
    return max(int(line.descent()) - lowest, 0)


def line_ends(label: QLabel) -> list[int]:
    """Return where the lines of a wrapped text end, in pixels from the label's upper edge.

    Those with letters of another font, as Chinese ones, are higher than others.
    """
    layout = QTextLayout(label.text(), label.font())
    wrapping = QTextOption()
    wrapping.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(wrapping)
    layout.beginLayout()
    ends, end = [], 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(label.contentsRect().width() - max(label.indent(), 0))
        end += math.ceil(line.height())
        ends.append(end)
    layout.endLayout()
    above = max(label.height() - end, 0) / 2
    return [round(above + each) for each in ends]


class NoticeArea(QScrollArea):
    """As high as what is in it, up to a share of the window; lives on the GUI thread.

    The scroll bar stands at its edge, where the one of the messages does, and the button that
    closes between it and what is scrolled.
    """

    def __init__(self, parent: QWidget, inside: QWidget, close: QWidget) -> None:
        """Hold text and buttons; in another window than the bar their place for Tab would go."""
        super().__init__(parent)
        self._height = self._needed = 0
        self._close, self._end = close, 0
        close.setParent(self)
        self._bar = parent
        around: QWidget | None = parent.parentWidget()  # the stubs forget the None
        if around is not None:
            around.installEventFilter(self)
        close.show()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewport(QWidget())  # one that PySide6 knows, see `EvenListView`
        self.viewport().setAutoFillBackground(False)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)

    def fit(self, between: int, end: int) -> None:
        """Leave so many pixels before the button that closes, and behind it."""
        self._end = end
        beside = between + self._close.sizeHint().width() + end
        left, right = (beside, 0) if self.isRightToLeft() else (0, beside)
        self.setViewportMargins(left, 0, right, self.viewportMargins().bottom())
        self._place_close()
        self._fit_height()

    def _place_close(self) -> None:
        bar = self.verticalScrollBar()
        end = self._end + (bar.width() if bar.isVisibleTo(self) else 0)
        size, whole = self._close.sizeHint(), self.rect()
        top = (whole.height() - size.height()) // 2
        place = QRect(whole.right() + 1 - end - size.width(), top, size.width(), size.height())
        self._close.setGeometry(QStyle.visualRect(self.layoutDirection(), whole, place))

    def _most(self) -> int:
        """Return how many pixels it may take: what is written below it has its room first."""
        high = self.window().height()
        share = round(high * _MOST)
        around: QWidget | None = self._bar.parentWidget()  # the stubs forget the None
        layout = around.layout() if around is not None else None
        if around is None or layout is None:
            return share
        others, own = layout.minimumSize().height(), self._bar.minimumSizeHint().height()
        if self._bar.isHidden():
            others += own
        beside = others - self.minimumSizeHint().height()
        messages = zoomed(_MESSAGES if high >= zoomed(_LOWER) else _MESSAGES_IF_LOWER)
        room, least = around.height() - beside, zoomed(_LEAST)
        if room - least < zoomed(_LINE):  # none would be seen whole
            return share
        return min(share, max(room - messages, least))

    def _fit_height(self) -> None:
        """Take the height that there is for what is inside; no row is cut at its end."""
        inside: QWidget | None = self.widget()  # the stubs forget the None
        layout = inside.layout() if inside is not None else None
        if inside is None or layout is None:
            return
        layout.activate()
        needed = layout.heightForWidth(self.viewport().width())
        if needed < 0:
            needed = layout.sizeHint().height()
        most, self._needed = self._most(), needed
        if needed > most:
            layout.setGeometry(QRect(0, 0, self.viewport().width(), needed))
            height = max((each for each in self._ends(inside) if each <= most), default=most)
        else:
            height = max(needed, self._close.sizeHint().height())
        if height != self._height:
            self._height = height
            self.setMaximumHeight(height)
            self.updateGeometry()

    def _ends(self, inside: QWidget) -> Iterator[int]:
        """Yield where lines of the text and rows of buttons end."""
        for child in inside.findChildren(QWidget):
            if not child.isVisibleTo(self):
                continue
            yield child.geometry().bottom() + 1
            if isinstance(child, QLabel):
                yield from (child.y() + end for end in line_ends(child))

    def _show_whole(self) -> None:
        """Show no part of a line where other things leave it less height than it would take."""
        inside: QWidget | None = self.widget()  # the stubs forget the None
        if inside is None:
            return
        most, margins = self.height(), self.viewportMargins()
        free = max((_free_below(each) for each in inside.findChildren(QLabel)), default=0)
        whole = max((each for each in self._ends(inside) if each <= most + free), default=most)
        below = max(most - whole, 0) if most < self._needed else 0
        if below != margins.bottom():
            self.setViewportMargins(margins.left(), 0, margins.right(), below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_close()
        if event.oldSize().width() != event.size().width():
            self._fit_height()
        self._show_whole()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is inside when it needs another height (Qt), and what stands around it."""
        is_taken = super().eventFilter(watched, event)
        is_around = watched is self._bar.parentWidget()
        if event.type() is QEvent.Type.LayoutRequest and (is_around or watched is self.widget()):
            self._fit_height()
        return is_taken

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, min(self._height, zoomed(_LEAST)))
