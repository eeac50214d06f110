"""A scrolled box that shows all it holds where the dialog around it is scrolled, too."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QAbstractSlider, QWidget

from liaobots_desktop.ui.scrolled_page import ScrolledPage

_FOLLOWED = {
    QEvent.Type.Show,
    QEvent.Type.Resize,
    QEvent.Type.LayoutRequest,
    QEvent.Type.StyleChange,
}
_Act = QAbstractSlider.SliderAction
_KEYS = {
    Qt.Key.Key_Up: _Act.SliderSingleStepSub,
    Qt.Key.Key_Down: _Act.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: _Act.SliderPageStepSub,
    Qt.Key.Key_PageDown: _Act.SliderPageStepAdd,
    Qt.Key.Key_Home: _Act.SliderToMinimum,
    Qt.Key.Key_End: _Act.SliderToMaximum,
}
"""What scrolls a text, and the page around it when the text is shown whole."""


class WholeBox(QObject):
    """Gives a box its height; lives on the GUI thread, and with what holds the box.

    A list leads its page by the row that is marked, a text by the keys that would scroll it.
    """

    def __init__(
        self,
        area: ScrolledPage,
        holder: QWidget,
        least: int,
        boxes: Mapping[QAbstractScrollArea, Callable[[], int]],
    ) -> None:
        """`holder` is the box, or shows one of `boxes`; `least` in pixels is for one with a bar.

        `boxes` tell how high all is that they hold, in pixels; 0 if that is too much.
        """
        super().__init__(holder)
        self._area, self._holder, self._least, self._boxes = area, holder, least, boxes
        self.is_whole = False
        """Whether all of the box is shown."""
        holder.setMinimumHeight(least)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.fit)
        for watched in {area.viewport(), holder, *boxes}:
            watched.installEventFilter(self)
        for box in boxes:
            box.verticalScrollBar().rangeChanged.connect(self._soon.start)
            if isinstance(box, QAbstractItemView):
                box.selectionModel().currentChanged.connect(self._on_marked)

    @Slot()
    def fit(self) -> None:
        """Look again whether the page has room for a box with a bar of its own."""
        box = next((one for one in self._boxes if one.isVisibleTo(self._area)), None)
        if box is None or not self._is_page_scrolled():
            self._take(box, 0)
            return
        policies = Qt.ScrollBarPolicy
        box.setVerticalScrollBarPolicy(policies.ScrollBarAlwaysOff)  # the width belongs to it
        held = self._boxes[box]()
        self._take(box, held and held + box.height() - box.viewport().height())

    def _take(self, box: QAbstractScrollArea | None, height: int) -> None:
        """Show a box in a height that is enough for all of it; with 0 it is scrolled itself."""
        self.is_whole = height > 0
        policies = Qt.ScrollBarPolicy
        if box is not None:
            off, needed = policies.ScrollBarAlwaysOff, policies.ScrollBarAsNeeded
            box.setVerticalScrollBarPolicy(off if self.is_whole else needed)
        wanted = max(height, self._least)
        if wanted != self._holder.minimumHeight():
            self._holder.setMinimumHeight(wanted)
            around: QWidget | None = self._holder.parentWidget()
            while around is not None and around is not self._area:
                around.updateGeometry()  # it would keep its old least height for a while
                around = around.parentWidget()

    def _is_page_scrolled(self) -> bool:
        """Whether it would be with the least height, too."""
        room, page = self._area.viewport().size(), self._area.widget()
        layout = page.layout() if page is not None else None
        if layout is None:
            return False
        needed = max(layout.minimumHeightForWidth(room.width()), layout.minimumSize().height())
        return room.height() < needed - self._holder.minimumHeight() + self._least

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the page and what is in the box, and let its keys scroll the page (Qt)."""
        if event.type() in _FOLLOWED:
            self._soon.start()
        elif self.is_whole and watched in self._boxes and isinstance(event, QKeyEvent):
            is_pressed = event.type() is QEvent.Type.KeyPress and not event.modifiers()
            act = _KEYS.get(Qt.Key(event.key())) if is_pressed else None
            if act is not None and not isinstance(watched, QAbstractItemView):
                self._area.verticalScrollBar().triggerAction(act)
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _on_marked(self) -> None:
        """Bring the row that is marked into view."""
        page = self._area.widget()
        for box in self._boxes:
            if not self.is_whole or page is None:
                return
            if isinstance(box, QAbstractItemView) and box.hasFocus():
                row: QRect = box.visualRect(box.currentIndex())
                at = box.viewport().mapTo(page, row.center())
                self._area.ensureVisible(0, at.y(), 0, row.height())
