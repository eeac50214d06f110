"""The transcript's scrolling and painting: what is on the screen, and that it stays there."""

import time

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from liaobots_desktop.ui.text_column import TextColumn
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.crisp import draw_ring
from liaobots_desktop.ui.transcript.fallback_fonts import FallbackFonts
from liaobots_desktop.ui.transcript.folding import unfold
from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.math_book import FormulaBook
from liaobots_desktop.ui.transcript.math_engine import FormulaKey
from liaobots_desktop.ui.transcript.measures import Measures
from liaobots_desktop.ui.transcript.painter import Hover, TranscriptPainter
from liaobots_desktop.ui.transcript.part import DocumentPart, Setting
from liaobots_desktop.ui.transcript.pill import NewTextPill
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.prefetch import Prefetch
from liaobots_desktop.ui.transcript.restyling import restyled
from liaobots_desktop.ui.transcript.selection import Selection
from liaobots_desktop.ui.transcript.style import TOP_PADDING, TextStyle

_STEP = 3 * 22
_REVEAL_SPACE = 24
"""Pixels between a place that is revealed and the edge of the view."""
_CARET_ROOM = 2
"""Pixels above the caret that belong to it: its edge is smooth."""


class ScrollingView(QAbstractScrollArea):
    """A scroll area over a `TranscriptLayout`; lives on the GUI thread.

    It follows the end while it stands there. Otherwise nothing on the screen moves when text
    comes, and a pill offers the way to the end.

    Signals:
        focus_moved(spot, label): the keyboard stands on something else inside; the label is that
            of a link or a button.
    """

    focus_moved = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewport(QWidget())  # one that PySide6 knows, see `EvenListView`
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        style = TextStyle(theme, self.devicePixelRatioF() != 1.0, self.viewport().isRightToLeft())
        self.transcript = TranscriptLayout(Setting(style, style.measures.column_width))
        self.formulas = FormulaBook(self)
        self.formulas.formulas_made.connect(self._on_formulas_made)
        self.transcript.setting.formulas = self.formulas
        self.fallbacks = self.transcript.setting.fallbacks = FallbackFonts(self)
        self.fallbacks.found.connect(self.arrange)
        self.selection = Selection()
        self.hover = Hover()
        self.painter = TranscriptPainter(self.transcript, self.hover)
        self.painter.stretch_sources.append(self.selection.stretches_of)
        self.pill = NewTextPill(self)
        self.pill.clicked.connect(self.scroll_to_end)
        self.paint_seconds = 0.0
        """Computing time of the last picture."""
        self._is_placing_bar = False
        self._has_focus_ring = False
        self.prefetch = Prefetch(self.transcript, self._place_bar, self)

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
        layout = self.transcript
        rect = layout.rect_of(place)
        upper, lower = _REVEAL_SPACE, layout.view_height - _REVEAL_SPACE - round(rect.height())
        y = round(rect.top()) - layout.top
        wanted = max(min(y, lower), upper)
        if wanted != y:
            top = layout.part_top(place.item, place.part) - layout.top
            layout.keep(place.item, place.part, top + wanted - y)
            self.arrange()

    def show_at_share(self, place: Place, share: int) -> None:
        """Bring a place that is not on the screen to 1/`share` of the height; sideways too."""
        layout = self.transcript
        if unfold(layout.items[place.item], place.part, layout.setting):
            layout.refresh(place.item)
            self.arrange()
        rect = layout.rect_of(place)
        y = round(rect.top()) - layout.top
        if not _REVEAL_SPACE <= y <= layout.view_height - _REVEAL_SPACE - round(rect.height()):
            top = layout.part_top(place.item, place.part) - layout.top
            layout.keep(place.item, place.part, top + layout.view_height // share - y)
            self.arrange()
        sideways = layout.items[place.item].parts[place.part].sideways
        if sideways is not None and sideways.is_needed:
            beyond = rect.left() - layout.setting.width / 2
            if abs(beyond) > layout.setting.width / share:
                sideways.scroll_by(beyond)

    def bring_to_top(self, item: int) -> None:
        """Scroll until a message stands at the upper edge."""
        head = self.transcript.items[item].head_height
        self.transcript.keep(item, 0, head + TOP_PADDING // 2)
        self.arrange()

    def set_theme(self, theme: Theme) -> None:
        """Draw with other colours; what is on the screen stays where it is."""
        self._set_style(theme)

    def set_zoom(self, zoom: float) -> None:
        """Draw everything so many times as large; the first text on the screen stays there."""
        if zoom != self.painter.zoom:
            self.painter.zoom = zoom
            self._fit()
            self._set_style(self.transcript.setting.style.theme)

    def set_measures(self, measures: Measures) -> None:
        """Show text in other fonts and sizes; the line at the upper edge stays there."""
        if measures != self.transcript.setting.measures:
            with restyled(self.transcript, measures):
                self._fit()
            self._set_style(self.transcript.setting.style.theme)

    @Slot()
    def arrange(self) -> None:
        """Lay out what is visible and draw everything again."""
        self.transcript.settle()
        self._place_bar()
        self.viewport().update()
        self.prefetch.start()

    def show_growth(self, index: int, part: int) -> None:
        """Show that a message changed from one of its parts on; draw no more than that again."""
        before = self.transcript.top
        self.transcript.refresh(index)
        self.transcript.settle()
        moved = self.transcript.first_moved
        self._place_bar()
        is_new = self.transcript.items[index].end is None  # an old answer may still be read
        if is_new and not self.is_following:
            self.pill.setVisible(self.transcript.hides_end)
        if (moved is not None and moved < (index, part)) or self._has_focus_ring:
            self.viewport().update()
            return
        self._scroll_pixels(before)
        item = self.transcript.items[index]
        top = self.transcript.part_top(index, min(part, len(item.parts)))
        top = min(top, self.painter.caret_top - _CARET_ROOM) - self.transcript.top
        area = self.viewport().rect()
        area.setTop(max(min(int(top * self.painter.zoom), area.bottom()), 0))
        self.viewport().update(area)

    def _set_style(self, theme: Theme) -> None:
        setting = self.transcript.setting
        is_zoomed = self.painter.zoom * self.devicePixelRatioF() != 1.0
        is_mirrored, measures = self.viewport().isRightToLeft(), setting.measures
        setting.style = TextStyle(theme, is_zoomed, is_mirrored, measures=measures)
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
        bar.setPageStep(max(self.transcript.view_height - _STEP, 1))
        bar.setSingleStep(_STEP)
        bar.setValue(self.transcript.top)
        self._is_placing_bar = False
        if self.is_following or not self.transcript.hides_end:
            self.pill.hide()

    def _scroll_pixels(self, before: int) -> None:
        """Move the picture; what cannot be moved by whole pixels of the screen is drawn again."""
        distance = (before - self.transcript.top) * self.painter.zoom
        is_whole = distance.is_integer() and (distance * self.devicePixelRatioF()).is_integer()
        if not is_whole or abs(distance) >= self.viewport().height():
            self.viewport().update()
        elif distance:
            self.viewport().scroll(0, int(distance))

    @Slot(object)
    def _on_formulas_made(self, made: set[FormulaKey]) -> None:
        """Draw formulas in the place of their sources; what is read stays where it is."""
        parts = list(self.transcript.setting.built.values())
        changed = [
            part
            for part in parts
            if isinstance(part, DocumentPart) and part.take_formulas(made, self.formulas)
        ]
        if changed:
            self.arrange()

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
        self.prefetch.start()

    def event(self, event: QEvent) -> bool:
        """Take the scale of the screen that the window was moved to."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._set_style(self.transcript.setting.style.theme)
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the app's new font, or the side on which lines begin."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.ApplicationFontChange, QEvent.Type.LayoutDirectionChange}:
            self._set_style(self.transcript.setting.style.theme)

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
        self._fit()
        self.arrange()

    def _fit(self) -> None:
        """Take the size of the viewport over into the layout."""
        size, zoom = self.viewport().size(), self.painter.zoom
        setting = self.transcript.setting
        # in the whole pane, scroll bar included, on either side: above the composer
        column = TextColumn.within(self.width(), setting.measures.column_width, zoom)
        if setting.width != column.width:
            setting.width = column.width
            setting.generation += 1
        middle, furthest = column.left - self.viewport().x(), size.width() - column.width * zoom
        self.painter.left = max(min(middle, furthest), 0) / zoom
        self.transcript.view_height = int(size.height() / zoom)
        self.transcript.free.fit(self.transcript.view_height)
        self.pill.place(size.width(), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the visible messages."""
        started = time.thread_time()
        self.formulas.courtesy.give_way()
        with QPainter(self.viewport()) as painter:
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # see `TextStyle.side`
            painter.save()
            self.painter.paint(painter, event.rect())
            painter.restore()
            if self._has_focus_ring and not self.frameWidth():  # a frame has the ring of a field
                self._paint_focus_ring(painter)
        self.paint_seconds = time.thread_time() - started

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
        rect = QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1)
        draw_ring(painter, rect, 2, self.transcript.setting.style.color("accent"))
