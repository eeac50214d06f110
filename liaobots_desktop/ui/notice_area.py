"""What a notice says in a low window: its text and buttons are scrolled there."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from liaobots_desktop.ui.drawing import zoomed

_MOST = 0.42
"""The share of a window's height that is seen of a notice."""
_LEAST = 20
"""Pixels at 100 % that are seen of it where other things have less room than they need."""


class NoticeArea(QScrollArea):
    """As high as what is in it, up to a share of the window; lives on the GUI thread."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._height = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewport(QWidget())  # one that PySide6 knows, see `EvenListView`
        self.viewport().setAutoFillBackground(False)

    def take(self, inside: QWidget) -> None:
        """Hold text and buttons; in another window than the bar their place for Tab would go."""
        self.setWidget(inside)
        inside.setAutoFillBackground(False)

    def fit(self) -> None:
        """Take the height that there is for what is inside."""
        inside: QWidget | None = self.widget()  # the stubs forget the None
        layout = inside.layout() if inside is not None else None
        if layout is None:
            return
        layout.activate()
        needed = layout.heightForWidth(self.viewport().width())
        if needed < 0:
            needed = layout.sizeHint().height()
        self._height = min(needed, round(self.window().height() * _MOST))
        self.setMaximumHeight(self._height)
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is inside when it needs another height (Qt)."""
        is_taken = super().eventFilter(watched, event)
        if event.type() is QEvent.Type.LayoutRequest and watched is self.widget():
            self.fit()
        return is_taken

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, min(self._height, zoomed(_LEAST)))
