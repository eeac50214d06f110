"""Margins of two widths: in a mirrored window Qt turns what stands in a layout, not its margins."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLayout, QWidget


class SideMargins(QObject):
    """Keeps a layout's margins where a widget's text begins and ends; lives on the GUI thread.

    Belongs to the widget, which may change its direction at any time: with the language.
    """

    def __init__(self, layout: QLayout, widget: QWidget) -> None:
        super().__init__(widget)
        self._layout = layout
        self._widget = widget
        self._margins = (0, 0, 0, 0)
        widget.installEventFilter(self)

    def set(self, start: int, top: int, end: int, bottom: int) -> None:
        """Leave this many pixels free; `start` is on the left unless the widget is mirrored."""
        self._margins = (start, top, end, bottom)
        self._apply()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Change sides with the widget (Qt)."""
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._apply()
        return super().eventFilter(watched, event)

    def _apply(self) -> None:
        start, top, end, bottom = self._margins
        left, right = (end, start) if self._widget.isRightToLeft() else (start, end)
        self._layout.setContentsMargins(left, top, right, bottom)
