"""What all dialogs of the app have in common: their keys, and that they fit into small windows."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QDialog,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from liaobots_desktop.ui.actions.table import default_keys
from liaobots_desktop.ui.drawing import zoom_factor, zoomed
from liaobots_desktop.ui.quitting import Quitting
from liaobots_desktop.ui.scrolled_page import ScrolledPage
from liaobots_desktop.ui.whole_box import WholeBox
from liaobots_desktop.ui.zoomed_layouts import ZoomedLayouts

_MOST = 0.94
"""The share of the window that a dialog takes at most."""
_MARGIN, _LEAST_FOR_TWO = 20, 400
"""Pixels at 100 %."""
_MOST_MARGINS = 24
"""The margin is at most this part of the width."""
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def close_by_keys(dialog: QDialog) -> None:
    """Let Ctrl+W close a dialog as Esc does, without an answer, and Ctrl+Q the app after it."""
    shortcut = QShortcut(dialog)
    shortcut.setKeys([QKeySequence(keys) for keys in default_keys("dialog.close")])
    shortcut.activated.connect(dialog.close)
    Quitting(dialog)


def edge() -> int:
    """Return how wide the line around a dialog is, in pixels; most desktops draw one themselves.

    Under Wayland GNOME leaves that to Qt, whose frame has neither shadow nor edge (6.10): a white
    dialog could not be told from the white window below it.
    """
    return 1 if QGuiApplication.platformName() == "wayland" else 0


def draw_edge(dialog: QDialog) -> None:
    """Draw the line around a dialog, while it is painted."""
    if edge():
        with QPainter(dialog) as painter:
            painter.setPen(dialog.palette().color(QPalette.ColorRole.Mid))
            painter.drawRect(dialog.rect().adjusted(0, 0, -1, -1))


class Dialog(QDialog):
    """Holds its widgets `inside`, scrolled where there is no room; lives on the GUI thread.

    Enter presses the button that has the keyboard, and elsewhere the default one if there is one;
    Esc and Ctrl+W close the dialog, which deletes itself then.
    """

    has_own_sizes = False
    """Whether it takes all that belongs to the zoom by itself, and keeps its size."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._window = parent.window()
        self._zoom = zoom_factor()
        self._layouts: ZoomedLayouts | None = None
        self._centred: dict[QLayout, tuple[int, int]] = {}
        """What is free beside and above those that leave as much on both sides."""
        self._made_column: QVBoxLayout | None = None
        self._wanted, self._fitted = QSize(), QSize()
        self.inside = _Inside()
        page = QWidget()
        self._area = ScrolledPage(page)
        for outer, inner, around in ((self, self._area, edge()), (page, self.inside, 0)):
            column = QVBoxLayout(outer)
            column.setContentsMargins(around, around, around, around)
            column.addWidget(inner)
        close_by_keys(self)

    def _room(self) -> QSize:
        return QSize(self._window.size() * _MOST)

    def made_column(self, spacing: int) -> QVBoxLayout:
        """Return the layout of what is inside; `spacing` in pixels at 100 %."""
        column = self._made_column = QVBoxLayout(self.inside)
        margin = self._margin()
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(zoomed(spacing))
        self.keep_centred(column)
        return column

    def _margin(self) -> int:
        return min(zoomed(_MARGIN), self._room().width() // _MOST_MARGINS)

    def keep_centred(self, *layouts: QLayout) -> None:
        """Let layouts of what is inside leave as much free beside a scroll bar as without one."""
        for layout in layouts:
            free = layout.contentsMargins()
            self._centred[layout] = free.left(), free.top()
        self._area.keep_centred(*layouts)

    def show_whole(
        self,
        holder: QWidget,
        least: int,
        boxes: Mapping[QAbstractScrollArea, Callable[[], int]],
    ) -> None:
        """Let what is scrolled in the dialog be seen whole where the dialog is scrolled itself.

        `least` in pixels at 100 % is for a box with a bar of its own; the rest is `WholeBox`'s.
        """
        WholeBox(self._area, holder, zoomed(least), boxes)

    @property
    def is_narrow(self) -> bool:
        """Whether names of fields have no room beside them."""
        return self._room().width() < zoomed(_LEAST_FOR_TWO)

    def fit(self, size: QSize) -> None:
        """Take a size, in pixels at 100 %; without a height as much as is needed at that width.

        All of it at the zoom that holds, and not more than the window has room for.
        """
        room = self._room()
        width = min(zoomed(size.width()), room.width())
        height = zoomed(size.height()) if size.height() > 0 else self._needed_height(width)
        self.resize(width, min(height, room.height()))
        self._wanted, self._fitted = size, self.size()

    def _needed_height(self, width: int) -> int:
        layout, around = self.inside.layout(), 2 * edge()
        if layout is None:
            return 0
        layout.activate()
        needed = layout.heightForWidth(width - around) if layout.hasHeightForWidth() else -1
        return max(needed, layout.sizeHint().height() if needed < 0 else 0) + around

    def grow(self) -> None:
        """Grow to what the widgets inside need now, as far as the window has room."""
        needed = min(self._needed_height(self.width()), self._room().height())
        is_fitted = self.size() == self._fitted
        self.resize(self.width(), max(self.height(), needed))
        self._fitted = self.size() if is_fitted else self._fitted

    def fit_zoom(self) -> None:
        """Take what belongs to the zoom and is no layout's; called when there is another one."""

    def _follow_zoom(self) -> None:
        """Take the sizes of another zoom: the window that it was chosen in may be another one."""
        before, self._zoom = self._zoom, zoom_factor()
        if self.has_own_sizes:
            return
        if self._layouts is not None:
            self._layouts.follow()
        for layout, free in self._centred.items():
            beside, above = (zoomed(round(pixels / before)) for pixels in free)
            if layout is self._made_column:
                beside = above = self._margin()
            layout.setContentsMargins(beside, above, beside, above)
        self.keep_centred(*self._centred)
        QTimer.singleShot(0, self, self._fit_again)  # what is inside has its new sizes then

    @Slot()
    def _fit_again(self) -> None:
        """Take the size that it would be opened with, unless somebody gave it another one."""
        self.fit_zoom()
        if self.size() == self._fitted:
            self.fit(self._wanted)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_edge(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused: QWidget | None = self.focusWidget()  # the stubs forget the None
        if event.key() in _ENTER and isinstance(focused, QAbstractButton):
            focused.click()  # Qt does this only where a button is also the default one
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the zoom (Qt): each one has another style sheet."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._zoom != zoom_factor():
            self._follow_zoom()

    def showEvent(self, event: QShowEvent) -> None:
        """Let no button be pressed by Enter only because it stands first."""
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        if self._layouts is None:
            self._layouts = ZoomedLayouts(self)
        super().showEvent(event)


class _Inside(QWidget):
    """Is as high as the dialog, or as it needs to be at its width: less than Qt would like."""

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        if layout is None:
            return super().minimumSizeHint()
        least = layout.minimumSize()
        return QSize(least.width(), max(least.height(), layout.minimumHeightForWidth(self.width())))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()
