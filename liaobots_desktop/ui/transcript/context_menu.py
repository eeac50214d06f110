"""The transcript's context menu."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from liaobots_desktop.ui.actions.menu_entry import show_icon
from liaobots_desktop.ui.actions.table import find
from liaobots_desktop.ui.menu import Menu


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A translated text and what it does; `is_apart`: a line stands above it.

    `key` is shown beside it: it does the same on the message cursor; `icon` is the name of a
    picture. With `choices` it does nothing itself, and opens a menu of them.
    """

    text: str
    do: Callable[[], None]
    key: str = ""
    is_apart: bool = False
    choices: Sequence["MenuEntry"] = ()
    icon: str = ""


@dataclass(frozen=True, slots=True)
class MenuContent:
    """What the menu offers; None and empty lists are left out.

    What the selection offers is left out while nothing is selected.
    """

    copy: Callable[[], None]
    copy_plain: Callable[[], None]
    can_copy: bool
    select_all: Callable[[], None]
    copy_link: Callable[[], None] | None = None
    copy_code: Callable[[], None] | None = None
    code_entries: Sequence[MenuEntry] = ()
    message_actions: Sequence[MenuEntry] = ()


def context_menu(content: MenuContent, parent: QWidget) -> QMenu:
    """Return the menu, which deletes itself when it closes."""
    menu = Menu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if content.can_copy:
        _add_fixed(menu, "text.copy", content.copy)
        menu.addAction(find("text.copy_plain").short_text, content.copy_plain)
    if content.copy_link is not None:
        menu.addAction(find("link.copy").short_text, content.copy_link)
    if content.copy_code is not None:
        menu.addAction(find("code.copy").short_text, content.copy_code)
    add_entries(menu, content.code_entries)
    _add_fixed(menu, "text.select_all", content.select_all)
    if content.message_actions:
        menu.addSeparator()
    add_entries(menu, content.message_actions)
    return menu


def _add_fixed(menu: QMenu, action_id: str, act: Callable[[], None]) -> None:
    """Add an action whose keys nobody changes."""
    action = find(action_id)
    entry = menu.addAction(action.short_text, act)
    entry.setShortcut(QKeySequence(action.default_keys[0]))
    show_icon(entry, action.icon)


def add_entries(menu: QMenu, entries: Sequence[MenuEntry]) -> None:
    """Add entries at the end of a menu."""
    for entry in entries:
        if entry.is_apart:
            menu.addSeparator()
        if entry.choices:
            inner = Menu(entry.text, menu)
            menu.addMenu(inner)
            show_icon(inner.menuAction(), entry.icon)
            add_entries(inner, entry.choices)
            continue
        action = menu.addAction(entry.text, entry.do)
        show_icon(action, entry.icon)
        if entry.key:
            action.setShortcut(QKeySequence(entry.key))
