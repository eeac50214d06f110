"""Walks what a screen reader meets in a window, and finds what it could not use."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleTableCellInterface,
    QAccessibleTextInterface,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

Role = QAccessible.Role
CONTROLS = {
    Role.Button,
    Role.ButtonDropDown,
    Role.ButtonMenu,
    Role.CheckBox,
    Role.ComboBox,
    Role.EditableText,
    Role.Graphic,
    Role.HotkeyField,
    Role.Link,
    Role.List,
    Role.ListItem,
    Role.MenuItem,
    Role.PageTab,
    Role.ProgressBar,
    Role.RadioButton,
    Role.Slider,
    Role.SpinBox,
    Role.Table,
    Role.Tree,
    Role.TreeItem,
}
"""What is to have a name."""
_MOST_TABS = 400
_MOST_CHILDREN = 200
"""Of one list; what follows is made by the same code."""


def nodes_of(top: QWidget) -> Iterator[QAccessibleInterface]:
    """Yield all that can be seen in a window, the window first."""
    yield from _below(QAccessible.queryAccessibleInterface(top))


def _below(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield node
    for number in range(min(node.childCount(), _MOST_CHILDREN)):
        child: QAccessibleInterface | None = node.child(number)  # the stubs forget the None
        if child is not None and child.isValid() and not child.state().invisible:
            yield from _below(child)


def names_of(top: QWidget) -> set[str]:
    """Return the names of all controls of a window."""
    controls = (node for node in nodes_of(top) if node.role() in CONTROLS)
    return {_name(node) for node in controls if not _is_part(node)}


def unusable(top: QWidget) -> list[str]:
    """Return a line for each control without a name, node without a role, and tag that is read."""
    found = set()
    for node in nodes_of(top):
        is_control = node.role() in CONTROLS and not _is_part(node) and not _is_written(node)
        if (is_control or _takes_tab(node.object())) and not _name(node).strip():
            found.add(f"no name: {_described(node)}")
        if "<span>" in node.text(QAccessible.Text.Description):
            found.add(f"tags: {_described(node)}")
        if node.role() is Role.NoRole:
            found.add(f"no role: {_described(node)}")
    return sorted(found)


def _name(node: QAccessibleInterface) -> str:
    return node.text(QAccessible.Text.Name)


def _is_written(node: QAccessibleInterface) -> bool:
    """Whether this stands in a message, as its lists and tables: it is read by its text."""
    widget: QObject | None = node.object()
    text: QAccessibleTextInterface | None = node.textInterface()
    return widget is None and (node.role() in {Role.List, Role.Table} or text is not None)


def _is_part(node: QAccessibleInterface) -> bool:
    """Whether a named control is made of this: the field of a spin box, the keys of an action."""
    above: QAccessibleInterface | None = node.parent()  # the stubs forget the None here and below
    if above is not None and above.role() is Role.Tree:
        cell: QAccessibleTableCellInterface | None = node.tableCellInterface()
        return cell is not None and cell.columnIndex() > 0
    return above is not None and above.role() in {Role.SpinBox, Role.ComboBox}


def _described(node: QAccessibleInterface) -> str:
    chain: list[str] = []
    widget: QObject | None = node.object()
    while widget is not None and len(chain) < 4:
        chain.append(type(widget).__name__)
        widget = widget.parent()
    place = " in ".join(chain) or f"child of {type(node.parent().object()).__name__}"
    return f"{node.role().name} {place}"


def _takes_tab(widget: QObject | None) -> bool:
    """Whether a widget wants the keyboard; text that a mouse can select does not."""
    if not isinstance(widget, QWidget) or widget.focusProxy() is not None:
        return False
    is_text = isinstance(widget, QLabel) and widget.focusPolicy() is Qt.FocusPolicy.ClickFocus
    wants = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and not is_text
    return wants and widget.isVisible() and widget.isEnabled()


def unreachable(top: QWidget, inside: QWidget) -> list[str]:
    """Return a line for each widget `inside` a window that takes the keyboard, but not by Tab.

    The window has the keyboard. What Tab reaches is what it leads to again in a second round: where
    the keyboard is at first may be a place to which no Tab leads back.
    """
    reached_by_tab()
    reached = set(reached_by_tab())
    return sorted(
        _described(QAccessible.queryAccessibleInterface(widget))
        for widget in inside.findChildren(QWidget)
        if widget.window() is top
        and _takes_tab(widget)
        and widget not in reached
        and not _is_of_group(widget)
    )


def _is_of_group(widget: QWidget) -> bool:
    """Whether arrows lead there from the one that is chosen."""
    return isinstance(widget, QAbstractButton) and (
        widget.autoExclusive() or widget.group() is not None
    )


def holding() -> list[str]:
    """Return a line for each widget that Tab reaches from the keyboard, and Shift+Tab does not.

    Where it ends something holds the keyboard, or it goes round in a part of the window.
    """
    forward = reached_by_tab()
    back = reached_by_tab(is_back=True)
    return sorted(
        _described(QAccessible.queryAccessibleInterface(widget))
        for widget in set(forward) - set(back)
    )


def reached_by_tab(*, is_back: bool = False) -> list[QWidget]:
    """Press Tab until the first one comes again; return what had the keyboard, in that order."""
    key = Qt.Key.Key_Backtab if is_back else Qt.Key.Key_Tab
    held = Qt.KeyboardModifier.ShiftModifier if is_back else Qt.KeyboardModifier.NoModifier
    reached: list[QWidget] = []
    for _ in range(_MOST_TABS):
        focused: QWidget | None = QApplication.focusWidget()  # the stubs forget the None
        if focused is None or (len(reached) > 1 and focused is reached[0]):
            break
        if focused not in reached:
            reached.append(focused)
        QTest.keyClick(focused, key, held)
        QApplication.processEvents()
    return reached
