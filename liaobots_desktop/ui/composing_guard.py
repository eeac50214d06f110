"""Keeps the keys of an input method from a field while it composes."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

_KEYS = {
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_F3),
}
"""What would save, choose, give up, leave, scroll or go on, and is meant for the input method."""
_HERE = Qt.FindChildOption.FindDirectChildrenOnly


class ComposingGuard(QObject):
    """Gives each field that gets the keyboard its guard; lives on the GUI thread.

    No field can be forgotten so, those of Qt's own dialogs included.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusObjectChanged.connect(self._on_moved)
            self._on_moved(application.focusObject())

    @Slot(QObject)
    def _on_moved(self, field: QObject | None) -> None:
        if not isinstance(field, QWidget):
            return
        if field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled) and not (
            field.findChildren(_FieldGuard, "", _HERE)
        ):
            _FieldGuard(field)


class _FieldGuard(QObject):
    """Lives as long as its field.

    Most input methods take their keys before Qt sees them; with the others Enter would save a text
    without what is being composed.
    """

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._is_composing = False
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note of what is composed, and keep keys from the field (Qt)."""
        if isinstance(event, QInputMethodEvent):
            self._is_composing = bool(event.preeditString())
        elif event.type() is QEvent.Type.FocusOut:
            self._is_composing = False
        elif self._is_composing and isinstance(event, QKeyEvent) and event.key() in _KEYS:
            event.accept()  # where it is asked for a shortcut: the window has none now
            return event.type() is not QEvent.Type.KeyRelease
        return super().eventFilter(watched, event)
