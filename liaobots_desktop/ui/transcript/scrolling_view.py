"""The transcript's scrolling and painting: what is on the screen, and that it stays there."""

import time

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.painter import Hover, TranscriptPainter
from liaobots_desktop.ui.transcript.part import Setting
from liaobots_desktop.ui.transcript.pill import NewTextPill
from liaobots_desktop.ui.transcript.selection import Place, Selection
from liaobots_desktop.ui.transcript.style import COLUMN_WIDTH, SIDE_PADDING, TextStyle

_STEP = 3 * 22
_SLICE = 0.006
"""Seconds that work on what is not visible yet may take at a time."""
_CARET_PARTS = 2
"""The caret stands in one of so many parts before the first changed one."""


class ScrollingView(QAbstractScrollArea):
    """A scroll area over a `TranscriptLayout`; lives on the GUI thread.

    It follows the end while it stands there. Otherwise nothing on the screen moves when text
    comes, and a pill offers the way to the end.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.transcript = TranscriptLayout(Setting(TextStyle(theme), COLUMN_WIDTH))
        self.selection = Selection()
        self.hover = Hover()
        self.painter = TranscriptPainter(self.transcript, self.selection, self.hover)
        self.pill = NewTextPill(self)
        self.pill.set_theme(theme)
        self.pill.clicked.connect(self.scroll_to_end)
        self._is_placing_bar = False
        self._has_focus_ring = False
        self._prefetch_timer = QTimer(self)
        self._prefetch_timer.setSingleShot(True)
        self._prefetch_timer.timeout.connect(self._on_prefetch)

    @property
    def is_following(self) -> bool:
        """Whether the view stands at the end and stays there."""
        return self.transcript.is_following

    @Slot()
    def scroll_to_end(self) -> None:
        """Go to the end and follow it from now on."""
        self.transcript.is_following = True
        self.arrange()

    def reveal(self, place: Place) -> None:
        """Scroll just far enough to show a place in the text."""
        top = self.transcript.part_top(place.item, place.part) - self.transcript.top
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + min(top, 0) + max(top - self.viewport().height() + 60, 0))

    def set_theme(self, theme: Theme) -> None:
        """Draw with other colours; what is on the screen stays where it is."""
        self.pill.set_theme(theme)
        self._set_style(TextStyle(theme))

    def arrange(self) -> None:
        """Lay out what is visible and draw everything again."""
        self.transcript.settle()
        self._place_bar()
        self.viewport().update()
        self._prefetch_timer.start(0)

    def show_growth(self, index: int, part: int) -> None:
        """Show that a message changed from one of its parts on; draw no more than that again."""
        before = self.transcript.top
        self.transcript.refresh(index)
        self.transcript.settle()
        part = max(part - _CARET_PARTS, 0)
        moved = self.transcript.first_moved
        self._place_bar()
        if not self.is_following:
            self.pill.setVisible(True)
        if (moved is not None and moved < (index, part)) or self._has_focus_ring:
            self.viewport().update()
            return
        self._scroll_pixels(before)
        item = self.transcript.items[index]
        top = self.transcript.part_top(index, min(part, len(item.parts))) - self.transcript.top
        area = self.viewport().rect()
        area.setTop(max(min(top, area.bottom()), 0))
        self.viewport().update(area)

    def _set_style(self, style: TextStyle) -> None:
        setting = self.transcript.setting
        setting.style = style
        setting.generation += 1
        for part in setting.built.values():
            part.release()
        setting.built.clear()
        self.arrange()

    def _place_bar(self) -> None:
        """Bring the scroll bar in line with the layout."""
        bar = self.verticalScrollBar()
        self._is_placing_bar = True
        bar.setRange(0, self.transcript.furthest_top)
        bar.setPageStep(max(self.viewport().height() - _STEP, 1))
        bar.setSingleStep(_STEP)
        bar.setValue(self.transcript.top)
        self._is_placing_bar = False
        if self.is_following:
            self.pill.hide()

    def _scroll_pixels(self, before: int) -> None:
        distance = before - self.transcript.top
        if abs(distance) >= self.viewport().height():
            self.viewport().update()
        elif distance:
            self.viewport().scroll(0, distance)

    @Slot()
    def _on_prefetch(self) -> None:
        has_more = self.transcript.prefetch(time.perf_counter() + _SLICE)
        self._place_bar()
        if has_more:
            self._prefetch_timer.start(0)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bar."""
        del dx, dy
        if self._is_placing_bar:
            return
        before = self.transcript.top
        self.transcript.scroll_to(self.verticalScrollBar().value())
        self._place_bar()
        if self.transcript.first_moved is not None or self._has_focus_ring:
            self.viewport().update()
        else:
            self._scroll_pixels(before)
        self._prefetch_timer.start(0)

    def changeEvent(self, event: QEvent) -> None:
        """Take the app's new font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationFontChange:
            self._set_style(TextStyle(self.transcript.setting.style.theme))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll with Home and End too; End follows the answer again."""
        if event.key() == Qt.Key.Key_Home:
            self.verticalScrollBar().setValue(0)
        elif event.key() == Qt.Key.Key_End:
            self.scroll_to_end()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the new width; what is on the screen stays there."""
        super().resizeEvent(event)
        size = self.viewport().size()
        width = max(min(COLUMN_WIDTH, size.width() - 2 * SIDE_PADDING), 80)
        setting = self.transcript.setting
        if setting.width != width:
            setting.width = width
            setting.generation += 1
        # centred in the whole pane, scroll bar included: above the composer
        self.painter.left = max(min((self.width() - width) // 2, size.width() - width), 0)
        self.transcript.view_height = size.height()
        self.pill.place(size.width(), size.height())
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the visible messages."""
        with QPainter(self.viewport()) as painter:
            self.painter.paint(painter, event.rect())
            if self._has_focus_ring:
                self._paint_focus_ring(painter)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a ring when the keyboard brought the focus."""
        super().focusInEvent(event)
        self._has_focus_ring = event.reason() in {
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        }
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._has_focus_ring = False
        self.viewport().update()

    def _paint_focus_ring(self, painter: QPainter) -> None:
        rect = QRectF(self.viewport().rect())
        painter.setPen(QPen(self.transcript.setting.style.color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 8, 8)
