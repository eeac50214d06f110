"""The sidebar in use: folders and tags, several chats selected, a menu, the Trash."""

from PySide6.QtCore import QItemSelectionModel, QPoint
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QMenu

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import ConversationId, EndState
from liaobots_desktop.chat.ordering import FolderId, Place, Shelf, Tag
from liaobots_desktop.store.chat_store import ChatStore
from tests.screenshots.stage import Saved, Scene, draw_over, grabbed, place_of_inner, wait_until

_TITLES = (
    "House style for reports",
    "Письмо арендодателю",
    "旅行计划：京都三日",
    "SQL: top 3 per group",
    "Compare two contracts",
    "Regex for ISO dates",
    "Unit tests for the parser",
    "Streaming decoder in Python",
)
_FILED = {"Work": _TITLES[3:5], "Поездки 旅行": _TITLES[2:3]}
_TAGS = (Tag("urgent", "red"), Tag("read later", "blue"), Tag("черновик", "green"))


def saved(store: ChatStore) -> Saved:
    """Store the chats that the pictures show, and put them in order."""
    chats = {title: _chat(store, title) for title in _TITLES}
    for name, titles in _FILED.items():
        folder = FolderId(store.filing.add_folder(name).key)
        store.arranging.move([chats[title] for title in titles], folder)
        store.filing.open_folder(folder, is_open=name == "Work")
        if name == "Work":
            inner = FolderId(store.filing.add_folder("Reports 2026", folder).key)
            store.filing.open_folder(inner, is_open=True)
            store.arranging.move([chats[titles[1]]], inner)
    for tag, titles in zip(_TAGS, (_TITLES[3:5], _TITLES[7:], _TITLES[4:6]), strict=True):
        store.filing.add_tag(tag)
        store.arranging.tag([chats[title] for title in titles], tag.name)
    store.arranging.pin([chats[_TITLES[0]]], is_pinned=True)
    store.arranging.mark_read(chats[_TITLES[6]], is_read=False)
    return chats


def _chat(store: ChatStore, title: str) -> ConversationId:
    asked = store.messages.ask_first(title, "gpt-4", "")
    store.messages.append(asked.answer.id, "Here it is.")
    store.messages.finish(asked.answer.id, EndState.COMPLETE)
    return asked.answer.conversation_id


def _folders(desktop: Desktop, chats: Saved) -> QPixmap:
    desktop.window.sidebar.show_place(None)
    desktop.window.open_chat(chats[_TITLES[7]])
    return grabbed(desktop.window)


def _selected(desktop: Desktop, chats: Saved) -> QPixmap:
    _folders(desktop, chats)
    rows = desktop.window.sidebar.list
    for title in _TITLES[5:7]:
        index = desktop.window.chats.row_of(chats[title])
        rows.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    rows.setFocus()
    return grabbed(desktop.window)


def _menu(desktop: Desktop, chats: Saved) -> QPixmap:
    """Return the window with the menu of a chat over it, and the menu of tags over that."""
    picture = _folders(desktop, chats)
    menu = desktop.window.sidebar.menu_for(chats[_TITLES[5]])
    inner = [entry.menu() for entry in menu.actions()]
    _, tags = (each for each in inner if isinstance(each, QMenu))  # after that of the folders
    at = QPoint(180, 330)
    if menu.isRightToLeft():
        at.setX(desktop.window.width() - at.x() - menu.sizeHint().width())
    draw_over(picture, menu, at, tags)
    draw_over(picture, tags, place_of_inner(picture, menu, tags, at))
    menu.deleteLater()
    return picture


def _trash(desktop: Desktop, chats: Saved) -> QPixmap:
    _folders(desktop, chats)
    desktop.window.ordering.delete(tuple(chats[title] for title in (_TITLES[1], _TITLES[5])))
    desktop.window.sidebar.show_place(Place(Shelf.TRASH))
    wait_until(lambda: desktop.window.chats.nth_chat(2) is not None)  # counted from 1
    wait_until(lambda: desktop.window.notice_bar.notice() is not None)
    return grabbed(desktop.window)


PICTURES: dict[str, Scene] = {
    "list-folders": _folders,
    "list-selected": _selected,
    "list-menu": _menu,
    "list-trash": _trash,
}
"""By the name of the picture; the Trash comes last, since it leaves chats there."""
