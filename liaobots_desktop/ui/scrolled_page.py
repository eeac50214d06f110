"""A page that is scrolled where the window is too small for it, or the zoom too large."""

from PySide6.QtCore import Qt
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
