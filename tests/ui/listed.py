"""What a hand does to the list of chats, and what is seen of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QMessageBox, QToolButton

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.conversation_list import ListRole
from liaobots_desktop.bridge.trash_keeper import TrashKeeper
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.ui.sidebar import Sidebar

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def titles(sidebar: Sidebar) -> list[str]:
    model = sidebar._chats
    return [model.index(row).data() for row in range(model.rowCount())]


def chat(sidebar: Sidebar, title: str) -> ConversationId:
    model = sidebar._chats
    found = (model.index(row) for row in range(model.rowCount()))
    chats = (index.data(ListRole.CONVERSATION) for index in found)
    return ConversationId(next(c.id for c in chats if c is not None and c.title == title))


def click(
    sidebar: Sidebar, title: str, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    index = sidebar._chats.index(titles(sidebar).index(title))
    middle = sidebar.list.visualRect(index).center()
    QTest.mouseClick(sidebar.list.viewport(), Qt.MouseButton.LeftButton, keys, middle)


def selected(sidebar: Sidebar) -> list[str]:
    return [chat.title for chat in sidebar._chats.chats(sidebar.list.selected_chats())]


def choose(menu: QMenu, *labels: str) -> None:
    """Choose an entry of a menu, or of one inside it."""
    for label in labels[:-1]:
        inner = next(entry.menu() for entry in menu.actions() if entry.text().strip() == label)
        assert isinstance(inner, QMenu)
        menu = inner
    next(entry for entry in menu.actions() if entry.text().strip() == labels[-1]).trigger()


def menu_of(sidebar: Sidebar, names: Sequence[str]) -> QMenu:
    return sidebar._menu_of(tuple(chat(sidebar, name) for name in names))


def trash_of(desktop: Desktop) -> TrashKeeper:
    assert desktop.window.hands is not None
    return desktop.window.hands.trash


def undo(desktop: Desktop) -> None:
    QTest.keyClick(desktop.window, Key.Key_Z, CONTROL)


def answer(sidebar: Sidebar, label: str) -> None:
    box = sidebar.window().findChildren(QMessageBox)[-1]
    next(b for b in box.buttons() if b.text() == label).click()


def button(sidebar: Sidebar, name: str) -> QToolButton:
    return next(b for b in sidebar.findChildren(QToolButton) if b.accessibleName() == name)
