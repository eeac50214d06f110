"""Drags files and texts over a widget and lets them go, as another program would."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

_COPY = Qt.DropAction.CopyAction
_ANY = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Drag:
    """Something that is dragged; `over` and what follows return whether it is taken there."""

    def __init__(self, *files: Path, text: str = "") -> None:
        self._dragged = QMimeData()
        if files:
            self._dragged.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        if text:
            self._dragged.setText(text)

    def over(self, widget: QWidget) -> bool:
        """Come over a widget."""
        event = QDragEnterEvent(QPoint(5, 5), _ANY, self._dragged, _LEFT, _NONE)
        event.ignore()
        QApplication.sendEvent(widget, event)
        return event.isAccepted()

    def on(self, widget: QWidget) -> bool:
        """Move over the widget that it is over."""
        event = QDragMoveEvent(QPoint(9, 9), _ANY, self._dragged, _LEFT, _NONE)
        event.ignore()
        QApplication.sendEvent(widget, event)
        return event.isAccepted()

    def away(self, widget: QWidget) -> None:
        """Leave the widget that it is over."""
        QApplication.sendEvent(widget, QDragLeaveEvent())

    def let_go(self, widget: QWidget) -> Qt.DropAction:
        """Let it go over a widget; return what becomes of it."""
        event = QDropEvent(QPointF(5, 5), _ANY, self._dragged, _LEFT, _NONE)
        event.ignore()
        QApplication.sendEvent(widget, event)
        return event.dropAction() if event.isAccepted() else Qt.DropAction.IgnoreAction


def drop(onto: QWidget, *files: Path) -> bool:
    """Drag files onto a widget and let them go; return whether they were taken."""
    drag = Drag(*files)
    return drag.over(onto) and drag.let_go(onto) is _COPY
