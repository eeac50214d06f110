"""Actions and their keys: help, the editor with a conflict, menus, commands in the palette."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.spelling import Spelling
from liaobots_desktop.ui.actions.table import find
from liaobots_desktop.ui.keys.keys_dialog import KeysDialog
from liaobots_desktop.ui.menu import Menu
from liaobots_desktop.ui.transcript.context_menu import add_entries
from tests.screenshots.stage import (
    Saved,
    Scene,
    grabbed,
    mistyped,
    place_of_inner,
    place_over,
    wait_for_all_parts,
    wait_until,
)


def _help(desktop: Desktop, _chats: Saved) -> QPixmap:
    return _keys(desktop, "", "chat.new", "")


def _sought(desktop: Desktop, _chats: Saved) -> QPixmap:
    return _keys(desktop, mistyped(find("chat.export").text), "chat.export", "")


def _nothing(desktop: Desktop, _chats: Saved) -> QPixmap:
    return _keys(desktop, "quaternion", "", "")


def _conflict(desktop: Desktop, _chats: Saved) -> QPixmap:
    return _keys(desktop, "", "view.sidebar", "Ctrl+F")


def _refused(desktop: Desktop, _chats: Saved) -> QPixmap:
    return _keys(desktop, "", "view.sidebar", "Ctrl+C")


def _keys(desktop: Desktop, sought: str, marked: str, pressed: str) -> QPixmap:
    wait_for_all_parts(desktop)
    desktop.window.commands.perform("app.keys")
    dialog = desktop.window.findChildren(KeysDialog)[-1]
    dialog.pane.field.setText(sought)
    dialog.pane.tree.mark(marked)
    if pressed:
        dialog.pane.keys.setKeySequence(QKeySequence(pressed))
    QApplication.processEvents()
    picture = grabbed(dialog)
    dialog.close()
    return picture


def _chat_menu(desktop: Desktop, chats: Saved) -> QPixmap:
    wait_for_all_parts(desktop)
    window = desktop.window
    window.open_chat(chats[next(iter(chats))])
    QApplication.processEvents()
    made: list[QMenu] = []
    window.chat_menu_made.connect(made.append)
    window.top_bar.menu_requested.emit(window.top_bar)
    QApplication.processEvents()
    return _over(desktop, made[0])


def _message_menu(desktop: Desktop, chats: Saved) -> QPixmap:
    wait_for_all_parts(desktop)
    window = desktop.window
    window.open_chat(chats[next(iter(chats))])
    view = window.pane.transcript
    while len(view.transcript.items) < 2:
        QTest.qWait(5)
    menu = Menu(view)
    add_entries(menu, view.message_menu.entries(1, is_whole=True))
    menu.popup(window.mapToGlobal(window.rect().center()))
    QApplication.processEvents()
    return _over(desktop, menu)


def _composer_menu(desktop: Desktop, _chats: Saved) -> QPixmap:
    """The window with the menu of the composer's field, and the marks beside it."""
    wait_for_all_parts(desktop)
    window, field = desktop.window, desktop.window.pane.composer.field
    field.setPlainText("Say it in **one** line")
    field.setTextCursor(field.document().find("one", 0))
    place = field.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, field.mapToGlobal(place))
    QApplication.sendEvent(field, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    spelling = Spelling.of(desktop.account)
    wait_until(lambda: spelling.there is not None)
    marks = menu.findChildren(QMenu)[-1]
    menu.setActiveAction(marks.menuAction())
    QApplication.processEvents()
    picture = grabbed(window)
    place = field.mapTo(window, place) - QPoint(0, menu.height())
    place_over(picture, menu, place)
    place_over(picture, marks, place_of_inner(picture, menu, marks, place))
    marks.close()
    menu.close()
    field.clear()
    return picture


def _menu_bar(desktop: Desktop, chats: Saved) -> QPixmap:
    wait_for_all_parts(desktop)
    window = desktop.window
    window.open_chat(chats[next(iter(chats))])
    window.commands.perform("view.menu_bar")
    QTest.qWait(200)
    (bar,) = window.findChildren(QMenuBar)
    entry = bar.actions()[4]
    menu = entry.menu()
    assert isinstance(menu, QMenu)
    bar.setActiveAction(entry)  # which opens the menu
    QApplication.processEvents()
    picture = grabbed(window)
    place_over(picture, menu, window.mapFromGlobal(menu.pos()))
    menu.close()
    window.commands.perform("view.menu_bar")
    return picture


def _over(desktop: Desktop, menu: QMenu) -> QPixmap:
    """Return the menu on a piece of the window's background."""
    picture = menu.grab()
    whole = QPixmap(desktop.window.grab(QRect(0, 0, menu.width() + 40, menu.height() + 40)))
    whole.fill(desktop.themes.theme.color("background"))
    painter = QPainter(whole)
    painter.drawPixmap(20, 20, picture)
    painter.end()
    menu.close()
    return whole


PICTURES: dict[str, Scene] = {
    "keys-help": _help,
    "keys-sought": _sought,
    "keys-nothing": _nothing,
    "keys-conflict": _conflict,
    "keys-refused": _refused,
    "menu-chat": _chat_menu,
    "menu-message": _message_menu,
    "menu-composer": _composer_menu,
    "menu-bar": _menu_bar,
}
