"""Makes everything larger or smaller, step by step."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QWheelEvent

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.store.settings import ZOOM_STEPS

_NORMAL = 100
_NOTCH = 120
"""What a wheel turns at a time; touchpads send less, many times."""


class WindowZoom(QObject):
    """Chooses the zoom by keys and by Ctrl and the wheel; lives on the GUI thread."""

    def __init__(self, account: Account, parent: QObject) -> None:
        super().__init__(parent)
        self._account = account
        self._turned = 0

    @Slot()
    def enlarge(self) -> None:
        """Go one step up."""
        self._choose(min((step for step in ZOOM_STEPS if step > self._now()), default=None))

    @Slot()
    def reduce(self) -> None:
        """Go one step down."""
        self._choose(max((step for step in ZOOM_STEPS if step < self._now()), default=None))

    @Slot()
    def reset(self) -> None:
        """Go back to 100 %."""
        self._choose(_NORMAL)

    def turn(self, event: QWheelEvent) -> None:
        """Go up or down a step for every notch of the wheel."""
        self._turned += event.angleDelta().y()
        while abs(self._turned) >= _NOTCH:
            if self._turned > 0:
                self.enlarge()
            else:
                self.reduce()
            self._turned -= _NOTCH if self._turned > 0 else -_NOTCH
        event.accept()

    def _now(self) -> int:
        return self._account.settings.zoom

    def _choose(self, percent: int | None) -> None:
        if percent is None or percent == self._now():
            return
        self._account.choose_zoom(percent)
