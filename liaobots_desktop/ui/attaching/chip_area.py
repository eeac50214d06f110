"""The place of the chips: rows that are scrolled down, or in a low window one that goes sideways.

A bar beside one row would be no longer than its own thumb, and could not show where one is.
"""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QPainterPath, QRegion, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from liaobots_desktop.ui.attaching.row_end import RowEnd
from liaobots_desktop.ui.composer_foot import corner
from liaobots_desktop.ui.drawing import zoomed

EDGE = 3
"""Pixels that are kept free of the frame around the question."""
_BESIDE = 28
"""Pixels at 100 % that are shown beside a chip that is brought into view."""
_FADE = 24
"""Pixels at 100 % in which a row that goes on becomes the ground it stands on."""
_OFF, _NEEDED = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded


class ChipArea(QScrollArea):
    """Shows as much as there is room for; lives on the GUI thread."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setObjectName("attachmentArea")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(_OFF)
        self.setViewport(QWidget())  # one that PySide6 knows, see `EvenListView`
        self.viewport().setAutoFillBackground(False)
        self._row = inner
        self._is_one = False
        self.setWidget(inner)
        inner.setAutoFillBackground(False)
        view = self.viewport()  # whose corners are left
        self._ends = (RowEnd(view, is_last=False), RowEnd(view, is_last=True))
        bar = self.horizontalScrollBar()
        bar.valueChanged.connect(self._show_ends)
        bar.rangeChanged.connect(self._show_ends)

    def show_rows(self, height: int, *, is_one: bool) -> None:
        """Be so high; one row has no bar at its side."""
        self.setVerticalScrollBarPolicy(_OFF if is_one else _NEEDED)
        self.setFixedHeight(height)
        self._is_one = is_one
        self._leave_corners()
        self._show_ends()
        self.scrollContentsBy(0, 0)  # when the window is mirrored the row begins on the other side

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._leave_corners()
        self._show_ends()

    @Slot()
    def _show_ends(self) -> None:
        """Let the row fade where more of it follows."""
        bar, width = self.horizontalScrollBar(), zoomed(_FADE)
        more = (bar.value() > 0, bar.value() < bar.maximum())
        for end, is_more in zip(self._ends, more, strict=True):
            is_right = end.is_last != self.isRightToLeft()
            left = self.width() - width if is_right else 0
            end.setGeometry(left, 0, width, self.height())
            end.setVisible(self._is_one and is_more)
            end.raise_()

    def _leave_corners(self) -> None:
        """Cut one row off at the frame around the question, where its corners are round, too."""
        view = self.viewport()
        tray: QWidget | None = self.parentWidget()  # the stubs forget the None
        frame: QWidget | None = None if tray is None else tray.parentWidget()
        layout = None if frame is None else frame.layout()
        if not self._is_one or frame is None or layout is None:
            view.clearMask()
            return
        # as it is at its top: it is as high as its rows only when all of them are placed
        inside = QRectF(EDGE, EDGE, frame.width() - 2 * EDGE, frame.height() + view.height() * 2)
        radius = corner(layout.contentsMargins().left()) - EDGE
        path = QPainterPath()
        path.addRoundedRect(inside, radius, radius)
        path.translate(-view.mapTo(frame, QPointF()))
        view.setMask(QRegion(path.toFillPolygon().toPolygon()))

    def follow(self, chip: QWidget) -> None:
        """Show a chip whenever it gets the keyboard."""
        chip.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._bring(watched)
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Show what Tab leads to: in a mirrored window Qt 6.10 scrolls away from it."""
        is_found = super().focusNextPrevChild(next)
        reached: QWidget | None = self.focusWidget()  # the stubs forget the None
        if reached is not None and self.isAncestorOf(reached):
            self._bring(reached)
        return is_found

    def _bring(self, chip: QWidget) -> None:
        """Scroll as little as shows a chip, and of what is beside it that it is there."""
        bar, beside = self.horizontalScrollBar(), zoomed(_BESIDE)
        start = self._row.width() - chip.x() - chip.width() if self.isRightToLeft() else chip.x()
        least = start + chip.width() + beside - self.viewport().width()
        bar.setValue(min(max(bar.value(), least), max(start - beside, 0)))
        if not bar.maximum():
            self.ensureWidgetVisible(chip, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Move one row sideways by a wheel that turns up and down, too (Qt)."""
        bar, turned = self.horizontalScrollBar(), event.angleDelta().y()
        if not turned or not bar.maximum():
            super().wheelEvent(event)
            return
        bar.setValue(bar.value() - turned)
        event.accept()
