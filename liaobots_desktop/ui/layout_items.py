"""Items of layouts that are made in Python, and kept from its collector while Qt has them."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayoutItem, QWidget, QWidgetItem
from shiboken6 import Shiboken

_kept: set[QLayoutItem] = set()


def keep(*items: QLayoutItem) -> None:
    """Keep these until Qt has deleted them with their layout; call it when they are made.

    A window that is left to Python's collector loses the wrappers of such items first. They then
    delete what is theirs, the layout is not told, and it deletes the same once more: the process
    ends in `~QBoxLayout` (seen with the window of a start that gives up, PySide6 6.10.3). Widgets
    and layouts tell theirs.
    """
    _kept.difference_update([item for item in _kept if not Shiboken.isValid(item)])
    _kept.update(items)


class Wider(QWidgetItem):
    """Gives a widget more room at both sides than its layout has: margins are never negative."""

    over = 0
    """Pixels at each side."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        keep(self)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802  # as Qt names it
        super().setGeometry(rect.adjusted(-self.over, 0, self.over, 0))  # beyond the edge too
