"""A page that is scrolled where the window is too small for it, or the zoom too large."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class ScrolledPage(QScrollArea):
    """Shows one widget as large as the area, or as it needs to be; lives on the GUI thread."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        page.setObjectName("page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumHeight(1)  # what stands below needs its room first
        self.setViewport(QWidget())  # one that PySide6 knows, see `EvenListView`
        self.setWidget(page)
        self._page = page

    def fit_wrapped(self) -> None:
        """Give the page the height that its wrapped texts need at this width."""
        layout = self._page.layout()
        if layout is not None:
            layout.activate()
            self._page.setMinimumHeight(layout.minimumHeightForWidth(self.viewport().width()))


class WholePage(ScrolledPage):
    """A page that can be as high as what it shows, where something around it is scrolled."""

    def __init__(self, page: QWidget) -> None:
        self._is_whole = False
        super().__init__(page)

    def show_whole(self, *, is_whole: bool) -> None:
        """Take the height of the page, or what there is and scroll it."""
        self._is_whole = is_whole
        self._fit()

    def _fit(self) -> None:
        layout = self._page.layout()
        height = 1
        if self._is_whole and layout is not None:
            width = self.viewport().width()
            height = max(layout.minimumHeightForWidth(width), layout.minimumSize().height())
        self.setMinimumHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the page when it needs another height (Qt)."""
        is_taken = super().eventFilter(watched, event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return is_taken
