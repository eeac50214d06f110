"""All that the app says: in its widgets, their lists and menus, and to a screen reader."""

from collections.abc import Collection, Iterator
from itertools import islice, product

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QApplication, QSystemTrayIcon, QWidget

from liaobots_desktop.ui import respeaking
from tests.ui.accessible_tree import nodes_of

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_SPOKEN = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Help)
_MOST_ROWS = 60
"""Of one list; what follows is said by the same code."""


Said = set[tuple[str, str]]
"""Texts, each with the class that says it."""


def texts_of_all(others: Collection[QWidget] = ()) -> Said:
    """Return each text of every window with the class that says it, hidden parts too.

    `others` are left out, as what an earlier test has left.
    """
    tops = [top for top in QApplication.topLevelWidgets() if top not in others]
    found = {
        (type(entry).__name__, text)
        for top in tops
        for entry in (top, *top.findChildren(QObject))
        for text in _texts(entry)
    }
    trays = QApplication.instance().findChildren(QSystemTrayIcon)  # type: ignore[union-attr]
    found |= {("QSystemTrayIcon", tray.toolTip()) for tray in trays}
    for top in tops:
        if top.isVisible():
            found |= {(f"spoken in {type(top).__name__}", text) for text in _spoken(top)}
    return {entry for entry in found if entry[1].strip()}


def _texts(entry: QObject) -> Iterator[str]:
    yield from (text for text, _ in respeaking.texts_of(entry))
    if isinstance(entry, QAbstractItemView) and entry.model() is not None:
        yield from _of_model(entry.model())


def _of_model(model: QAbstractItemModel) -> Iterator[str]:
    for section, direction in product(range(_columns(model)), Qt.Orientation):
        yield str(model.headerData(section, direction) or "")
    for index in islice(_below(model, QModelIndex()), _MOST_ROWS):
        yield from (str(index.data(role) or "") for role in _ROLES)


def _below(model: QAbstractItemModel, above: QModelIndex) -> Iterator[QModelIndex]:
    for row, column in product(range(model.rowCount(above)), range(_columns(model, above))):
        index = model.index(row, column, above)
        yield index
        if column == 0:
            yield from _below(model, index)


def _spoken(top: QWidget) -> Iterator[str]:
    for node in nodes_of(top):
        yield from (node.text(kind) for kind in _SPOKEN)


def _columns(model: QAbstractItemModel, above: QModelIndex | None = None) -> int:
    if isinstance(model, QAbstractListModel):  # which keeps its one column to itself
        return 1
    return model.columnCount(above or QModelIndex())
