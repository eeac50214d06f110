"""Alt, pressed and let go with nothing in between."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QWidget

_BETWEEN = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.FocusOut,
    QEvent.Type.InputMethod,
}
_PRESSED = {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}
"""The second alone comes of a key that is a shortcut."""
_ALONE = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier}


class AltKey(QObject):
    """Watches the keys of one window; lives on the GUI thread.

    It looks at them where they reach the window: a widget that takes a key tells nobody of it.

    Signals:
        used: Alt was pressed and let go.
        clicked: a button of the mouse was pressed, with its QPoint in the window.
    """

    used = Signal()
    clicked = Signal(object)

    def __init__(self, window: QWidget, is_of_use: Callable[[], bool]) -> None:
        """`is_of_use` is asked when Alt is pressed."""
        super().__init__(window)
        self._window = window
        self._is_of_use = is_of_use
        self._is_alone = False
        self._watched: QWindow | None = None
        self._watch(window.windowHandle())
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):  # one that begins hidden has no handle yet
            application.focusWindowChanged.connect(self._watch)

    @Slot("QWindow*")
    def _watch(self, handle: QWindow | None) -> None:
        if handle is not None and handle is not self._watched:
            if handle is not self._window.windowHandle():
                return
            self._watched = handle
            handle.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """See whether anything comes between the two (Qt)."""
        kind = event.type()
        if kind in _BETWEEN:
            self._is_alone = False
            if isinstance(event, QMouseEvent):
                self.clicked.emit(event.position().toPoint())
        elif isinstance(event, QKeyEvent) and not event.isAutoRepeat():
            is_alt = event.key() == Qt.Key.Key_Alt
            if kind in _PRESSED:
                self._is_alone = is_alt and event.modifiers() in _ALONE and self._is_of_use()
            elif kind is QEvent.Type.KeyRelease and is_alt and self._is_alone:
                self._is_alone = False
                self.used.emit()
        return False
