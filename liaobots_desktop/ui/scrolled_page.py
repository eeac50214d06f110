"""A page that is scrolled where the window is too small for it, or the zoom too large."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLayout, QScrollArea, QWidget

from liaobots_desktop.ui.drawing import zoom_factor, zoomed
from liaobots_desktop.ui.roomy_bar import RoomyBar
from liaobots_desktop.ui.text_column import TextColumn

_BELOW = 8
"""Pixels at 100 % that are free below what is scrolled to."""


class ScrolledPage(QScrollArea):
    """Shows one widget as large as the area, or as it needs to be; lives on the GUI thread."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        page.setObjectName("page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumHeight(1)  # what stands below needs its room first
        self.setVerticalScrollBar(RoomyBar())
        self.setViewport(QWidget())  # one that PySide6 knows, see `EvenListView`
        self.setWidget(page)
        self._page = page
        self._followed: QWidget | None = None
        """What has the keyboard and was seen before the size changed."""
        self._from = 0
        """Where the bar stood then."""
        self._is_sized = False
        self._soon = QTimer(self, interval=0, singleShot=True)  # comes after what layouts post
        self._soon.timeout.connect(self._show_followed)
        self._centred: dict[QLayout, QMargins] = {}
        """What is free around each where lines begin on the left; mirrored, the sides change."""
        self._in_column: dict[QLayout, int] = {}
        self._reaching: dict[QLayout, Callable[[int], None]] = {}
        self._beginning: set[QLayout] = set()
        self.verticalScrollBar().rangeChanged.connect(self._centre)
        self.verticalScrollBar().actionTriggered.connect(self._let_go)

    def keep_centred(self, *layouts: QLayout) -> None:
        """Let layouts leave as much free on each side as they do now, also beside a scroll bar.

        The bar takes its room out of the margin on its side, so that nothing moves when it comes.
        """
        for layout in layouts:
            free = layout.contentsMargins()
            start, end = free.left(), free.right()
            if self.isRightToLeft():
                start, end = end, start
            self._centred[layout] = QMargins(start, free.top(), end, free.bottom())
        self._centre()

    def keep_end(self, layout: QLayout) -> None:
        """Let a layout end where it does now, also beside a scroll bar, and begin where it does."""
        self._beginning.add(layout)
        self.keep_centred(layout)

    @property
    def bar_width(self) -> int:
        """Pixels that the scroll bar takes where there is one."""
        return self.verticalScrollBar().sizeHint().width()

    def keep_in_column(self, layout: QLayout, width: int) -> None:
        """Let a layout begin and end where a column of text would; `width` in pixels at 100 %.

        So all pages of a narrow window have the edges of its messages, at every zoom.
        """
        self._in_column[layout] = width
        self.keep_centred(layout)

    def let_reach(self, layout: QLayout, told: Callable[[int], None]) -> None:
        """Let a layout of the column go on beside it, for scroll bars in what it holds.

        `told` gets the pixels between the end of the column and that of the layout.
        """
        self._reaching[layout] = told
        self._centre()

    def fit_zoom(self) -> None:
        """Take the sizes that belong to the zoom."""
        self._centre()

    def _taken(self) -> int:
        """Return the pixels that the bar takes, which is shown a moment later."""
        return self.bar_width if self.verticalScrollBar().maximum() else 0

    @Slot()
    def _centre(self) -> None:
        taken = self._taken()
        for layout, free in self._centred.items():
            start, end = free.left(), free.right()
            if layout in self._in_column:
                width = self._in_column[layout]
                start = end = round(TextColumn.within(self.width(), width, zoom_factor()).left)
            beside, side = max(end - taken, 0), start
            if layout in self._reaching:
                reach = min(self.bar_width, beside)
                beside -= reach
                self._reaching[layout](reach)
            if layout not in self._beginning:
                side += max(taken - end, 0)
            left, right = (beside, side) if self.isRightToLeft() else (side, beside)
            layout.setContentsMargins(left, free.top(), right, free.bottom())

    def _with_keyboard(self, seen: QRect) -> QWidget | None:
        """Return what has the keyboard, if some of it is in a part of the viewport."""
        focused: QWidget | None = QApplication.focusWidget()  # the stubs forget the None
        if focused is None or not self._page.isAncestorOf(focused) or not focused.isVisible():
            return None
        place = QRect(focused.mapTo(self._page, QPoint()) + self._page.pos(), focused.size())
        return focused if place.intersects(seen) else None

    @Slot()
    def _let_go(self) -> None:
        """Follow nothing any more: it was scrolled by hand, or to something else."""
        self._followed = None

    @Slot()
    def _show_followed(self) -> None:
        """Scroll no further than it needs from where the bar stood, whatever the sizes between."""
        followed = self._followed
        if followed is None or followed is not QApplication.focusWidget():
            self._let_go()
            return
        if self._is_sized:
            self.verticalScrollBar().setValue(self._from)
        self._is_sized = False
        self._keep_seen(followed)

    def _keep_seen(self, followed: QWidget) -> None:
        """Scroll to what has the keyboard, unless it is higher than there is room and is seen.

        Qt would scroll to the caret of a field, whose lower edge may be cut then.
        """
        room, bar = self.viewport().height(), self.verticalScrollBar()
        if followed.height() <= room:
            top = followed.mapTo(self._page, QPoint()).y()
            end = top + min(followed.height() + zoomed(_BELOW), room)
            bar.setValue(min(max(bar.value(), end - room), top))
        elif self._with_keyboard(self.viewport().rect()) is None:
            self.ensureWidgetVisible(followed, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what has the keyboard in view (Qt does so only when the keyboard comes to it)."""
        if self._followed is None or self._followed is not QApplication.focusWidget():
            self._followed = self._with_keyboard(QRect(QPoint(), event.oldSize()))
            self._from = self.verticalScrollBar().value()
        super().resizeEvent(event)
        self._centre()
        if self._followed is not None:
            self._is_sized = True
            self._soon.start()
            self._keep_seen(self._followed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what has the keyboard when the page takes another height after the area (Qt)."""
        is_sized = event.type() is QEvent.Type.Resize and watched is self._page
        if is_sized and self._followed is not None:
            self._soon.start()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the bar to the other side (Qt)."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._centre()

    def show_widget(self, widget: QWidget) -> None:
        """Scroll no further than a widget of the page needs, and cut no words at the upper edge."""
        self._let_go()
        self.ensureWidgetVisible(widget)
        bar = self.verticalScrollBar()
        top = bar.value()
        for text in self._page.findChildren(QLabel):
            place = QRect(text.mapTo(self._page, QPoint()), text.size())
            if text.isVisible() and place.top() < top <= place.bottom():
                bar.setValue(place.bottom() + 1)


class WrappedPage(ScrolledPage):
    """A page of wrapped texts: as high as they are at the width that there is."""

    def fit(self) -> None:
        """Give the page the height that it needs now; it follows by itself a moment later."""
        layout = self._page.layout()
        if layout is not None:
            layout.activate()
            self._page.setMinimumHeight(layout.minimumHeightForWidth(self.viewport().width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the page when it needs another height (Qt)."""
        is_taken = super().eventFilter(watched, event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.fit()
        return is_taken


class WholePage(WrappedPage):
    """A page that can be as high as what it shows, where something around it is scrolled."""

    def __init__(self, page: QWidget) -> None:
        self.is_whole = False
        """Whether it is as high as its page."""
        super().__init__(page)

    def show_whole(self, *, is_whole: bool) -> None:
        """Take the height of the page, or what there is and scroll it."""
        self.is_whole = is_whole
        self._centre()
        self.fit()

    def _taken(self) -> int:
        """Return 0 for a page that is whole: its bar has nowhere to go once it is that high."""
        return 0 if self.is_whole else super()._taken()

    def fit(self) -> None:
        """Take the height of the page, if it is shown whole."""
        layout = self._page.layout()
        height = 1
        if self.is_whole and layout is not None:
            width = self.viewport().width()
            height = max(layout.minimumHeightForWidth(width), layout.minimumSize().height())
        self.setMinimumHeight(height)
