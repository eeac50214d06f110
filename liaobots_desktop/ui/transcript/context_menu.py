"""The transcript's context menu."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

Entry = tuple[str, Callable[[], None]]
"""A translated text and what it does."""


@dataclass(frozen=True, slots=True)
class MenuContent:
    """What the menu offers; None and empty lists are left out."""

    copy: Callable[[], None]
    copy_plain: Callable[[], None]
    can_copy: bool
    select_all: Callable[[], None]
    copy_link: Callable[[], None] | None = None
    copy_code: Callable[[], None] | None = None
    code_entries: tuple[Entry, ...] = ()
    message_actions: tuple[Entry, ...] = ()


def context_menu(content: MenuContent, parent: QWidget) -> QMenu:
    """Return the menu, which deletes itself when it closes."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    copy = menu.addAction(_tr("Copy"), content.copy)
    copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
    copy.setEnabled(content.can_copy)
    plain = menu.addAction(_tr("Copy as plain text"), content.copy_plain)
    plain.setEnabled(content.can_copy)
    if content.copy_link is not None:
        menu.addAction(_tr("Copy link"), content.copy_link)
    if content.copy_code is not None:
        menu.addAction(_tr("Copy code"), content.copy_code)
    for text, do in content.code_entries:
        menu.addAction(text, do)
    select_all = menu.addAction(_tr("Select all"), content.select_all)
    select_all.setShortcut(QKeySequence(QKeySequence.StandardKey.SelectAll))
    if content.message_actions:
        menu.addSeparator()
    for text, do in content.message_actions:
        menu.addAction(text, do)
    return menu


def _tr(text: str) -> str:
    return QCoreApplication.translate("TranscriptView", text)
