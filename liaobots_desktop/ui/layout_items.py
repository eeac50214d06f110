"""Items of layouts: those made in Python are kept while Qt has them, Qt's own are let go."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QBoxLayout, QLayout, QLayoutItem, QWidget, QWidgetItem
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


def nest(outer: QBoxLayout, inner: QLayout, stretch: int = 0) -> None:
    """Add a layout to another one; every `addLayout` of what has widgets goes through here.

    `addLayout` makes wrappers of all items of a layout that is filled, and the outer one keeps
    them. Nothing tells them that Qt deletes an item, as it does with each widget that goes: what
    is allocated in its place then has two wrappers, and is looked up in the wrong one. That ended
    the process in `QListWidget.clear` (PySide6 6.10.3; decision 0142).
    """
    outer.addLayout(inner, stretch)
    let_go(inner)


def let_go(layout: QLayout) -> None:
    """Forget the wrappers of items that Qt has made, in a layout and in those in it.

    One written in Python needs them as it was given them, and says so: `keeps_items`.
    """
    if getattr(layout, "keeps_items", False):  # Qt's kinds are no names here: each costs the start
        return
    for number in range(layout.count()):
        item: QLayoutItem | None = layout.itemAt(number)
        if isinstance(item, QLayout):
            let_go(item)
        elif item is not None and not Shiboken.createdByPython(item):
            Shiboken.invalidate(item)


class Wider(QWidgetItem):
    """Gives a widget more room at both sides than its layout has: margins are never negative."""

    over = 0
    """Pixels at each side."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        keep(self)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802  # as Qt names it
        super().setGeometry(rect.adjusted(-self.over, 0, self.over, 0))  # beyond the edge too
