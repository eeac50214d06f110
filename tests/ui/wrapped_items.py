"""Wrappers of items that Qt has made for its layouts: nothing tells them that an item is gone."""

from PySide6.QtWidgets import QLayoutItem, QSpacerItem, QWidgetItem
from shiboken6 import Shiboken

from liaobots_desktop.ui.wrapping_row import WrappingRow


def qt_items_with_wrappers() -> list[QLayoutItem]:
    """Return those that are alive, but for those that layouts written in Python keep themselves."""
    wrappers = Shiboken.getAllValidWrappers()
    rows = [row for row in wrappers if isinstance(row, WrappingRow)]
    kept = {id(row.itemAt(number)) for row in rows for number in range(row.count())}
    return [
        item
        for item in wrappers
        if isinstance(item, QLayoutItem)
        and type(item) in (QWidgetItem, QSpacerItem)
        and not Shiboken.createdByPython(item)
        and id(item) not in kept
    ]
