"""Entries of menus, with the words, the picture and the keys of the table."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction, QGuiApplication, QPalette
from PySide6.QtWidgets import QMenu

from liaobots_desktop.ui.actions.keymap import Keymap
from liaobots_desktop.ui.actions.table import find
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.icons import icon

_NAME = "icon_name"
"""The property of an entry that says which picture it has."""


def add_entry(
    menu: QMenu,
    keymap: Keymap,
    action_id: str,
    act: Callable[[], object],
    text: str = "",
    *,
    has_keys: bool = True,
) -> QAction:
    """Add an action at the end of a menu; `text` says more than the table, if it is given.

    The keys are only shown, unless they would not hold where the menu is: what they do is bound
    elsewhere, and `menu` is gone by then.
    """
    entry = add_bare_entry(menu, action_id, act, text)
    if has_keys:
        entry.setShortcuts(keymap.sequences(action_id)[:1])
    show_icon(entry, find(action_id).icon)
    return entry


def add_bare_entry(
    menu: QMenu, action_id: str, act: Callable[[], object], text: str = ""
) -> QAction:
    """Add an action without picture and keys at the end of a menu."""
    entry = menu.addAction(text or find(action_id).short_text)
    entry.triggered.connect(partial(_do, act))
    return entry


def show_icon(entry: QAction, name: str) -> None:
    """Give an entry a picture in the colour of quiet words; "" for none."""
    if name:
        entry.setProperty(_NAME, name)
        # the application's: the style sheet gives a menu one colour for all words
        palette = QGuiApplication.palette()
        muted = palette.color(QPalette.ColorRole.PlaceholderText)
        disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        entry.setIcon(icon(name, muted, disabled, zoomed(16)))


def show_icon_again(entry: QAction) -> None:
    """Give an entry its picture in the colours that hold now, if it has one."""
    show_icon(entry, entry.property(_NAME) or "")


def _do(act: Callable[[], object], _checked: bool = False) -> None:
    act()
