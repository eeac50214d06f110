"""The application, whose tool tips have round corners as its menus have."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

_TIP = "QTipLabel"
"""What Qt shows a tool tip in: a window that only Qt makes, and makes anew for each tip."""


class Application(QApplication):
    """Rounds the tips that Qt shows; lives on the GUI thread."""

    def event(self, event: QEvent) -> bool:
        """Look for a tip where Qt shows it, when a timer of the application itself ends (Qt)."""
        if event.type() is not QEvent.Type.Timer:
            return super().event(event)
        with rounded_tips():
            return super().event(event)


@contextmanager
def rounded_tips() -> Iterator[None]:
    """Round the corners of a tip that is shown meanwhile.

    Only meanwhile: to see all events of the app in Python would slow it down.
    """
    application, rounding = QCoreApplication.instance(), _Rounding()
    if application is not None:
        application.installEventFilter(rounding)
    yield
    if application is not None:
        application.removeEventFilter(rounding)


class _Rounding(QObject):
    """Rounds a tip before it is seen; lives on the GUI thread."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(watched, QWidget) and watched.inherits(_TIP):
            # not before the window is seen
            from liaobots_desktop.ui.round_window import cut_corners, leave_corners

            if kind is QEvent.Type.Polish:  # it has no window of the system's yet
                leave_corners(watched)
            elif kind is QEvent.Type.Resize:
                cut_corners(watched)
        return False
