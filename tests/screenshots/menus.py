"""The menus that are not in the other albums: of places, folders, tags, texts and fields."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QContextMenuEvent, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QWidget

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.ordering import Place, Shelf
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.ui.prompts.prompt_menu import prompt_menu
from liaobots_desktop.ui.transcript.hit import Hit, HitKind
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.screenshots import asking
from tests.screenshots.chats import SHORT_ANSWER
from tests.screenshots.reading import show
from tests.screenshots.stage import (
    Saved,
    Scene,
    draw_over,
    grabbed,
    settle,
    wait_for_all_parts,
    wait_until,
)
from tests.store.talking import ask

_CHAT = "links and code"
_AT = QPoint(300, 120)


def saved(store: ChatStore) -> Saved:
    """Store chats, tags, folders and prompts, and a chat with a link and code."""
    chats = asking.saved(store)
    text = f"[Liaobots](https://liaobots.example)\n\n{SHORT_ANSWER}"
    chats[_CHAT] = ask(store, "What is a hash?", text).question.conversation_id
    return chats


def _menu(desktop: Desktop, _chats: Saved, *, make: Callable[[Desktop], QMenu]) -> QPixmap:
    """Return the window with a menu over it, and the menus inside that one beside it."""
    wait_for_all_parts(desktop)
    menu = make(desktop)
    picture, at = grabbed(desktop.window), _AT
    for each in (menu, *_inner(menu)):
        draw_over(picture, each, at)
        at = at + QPoint(each.sizeHint().width() + 8, 24)
    menu.deleteLater()
    settle()
    return picture


def _inner(menu: QMenu) -> Iterator[QMenu]:
    for entry in menu.actions():
        inner = entry.menu()
        if isinstance(inner, QMenu) and inner.actions():
            yield inner


def _places(desktop: Desktop) -> QMenu:
    return desktop.window.sidebar.places.menu(desktop.themes.theme)


def _folder(desktop: Desktop) -> QMenu:
    inner = next(one for one in desktop.window.chats.reading.folders if one.parent_id is not None)
    return desktop.window.sidebar.places.folder_menu(inner)


def _tag(desktop: Desktop) -> QMenu:
    tag = next(iter(desktop.window.chats.tags.values()))
    return desktop.window.sidebar.places.tag_menu(tag, desktop.themes.theme)


def _balance(desktop: Desktop) -> QMenu:
    assert desktop.usage is not None
    return desktop.usage.menu()


def _prompts(desktop: Desktop) -> QMenu:
    assert desktop.common is not None
    library = desktop.common.library
    wait_until(lambda: library.is_read)
    return prompt_menu(library.library, lambda _prompt: None, desktop.window)


def _in_trash(desktop: Desktop) -> QMenu:
    chat = desktop.window.chats.nth_chat(2)
    assert chat is not None
    desktop.window.ordering.delete((chat,))
    wait_until(lambda: chat != desktop.window.chats.nth_chat(2))
    menu = desktop.window.sidebar.menu_for(chat)
    desktop.window.commands.perform("messages.undo")
    return menu


def _new_chat(desktop: Desktop) -> QMenu:
    window, made = desktop.window, list[QMenu]()
    window.open_chat(None)
    window.chat_menu_made.connect(made.append)
    window.top_bar.menu_requested.emit(window.top_bar)
    made[0].hide()
    return made[0]


def _of_text(desktop: Desktop, chats: Saved, *, kind: HitKind) -> QPixmap:
    """Return the window with the menu of the messages over a link, or code, and a selection."""
    wait_for_all_parts(desktop)
    view = show(desktop, chats[_CHAT])
    view.select_all()
    return _popped_up(desktop, view.viewport(), _point_of(view, kind))


def _point_of(view: TranscriptView, kind: HitKind) -> QPoint:
    area = view.viewport().rect()
    for y in range(0, area.height(), 6):
        for x in range(0, area.width(), 12):
            hit: Hit = view._tester.hit(QPointF(x, y))
            if hit.kind is kind and (kind is HitKind.LINK or hit.code is not None):
                return QPoint(x, y)
    raise LookupError(kind)


def _of_field(desktop: Desktop, _chats: Saved) -> QPixmap:
    """Return the palette with the menu of its field, which is Qt's."""
    wait_for_all_parts(desktop)
    assert desktop.finding is not None
    desktop.finding.open()
    field = desktop.finding.palette.card.field
    field.setText("decoder")
    picture = _popped_up(desktop, field, field.rect().center())
    desktop.finding.palette.close_palette()
    return picture


def _popped_up(desktop: Desktop, widget: QWidget, place: QPoint) -> QPixmap:
    at = widget.mapToGlobal(place)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(widget, QContextMenuEvent(reason, place, at))
    settle()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    picture = grabbed(desktop.window)
    draw_over(picture, menu, widget.mapTo(desktop.window, place))
    menu.close()
    settle()
    return picture


def _destroying(desktop: Desktop, chats: Saved) -> QPixmap:
    """Return the question that is asked before chats are gone for good."""
    wait_for_all_parts(desktop)
    desktop.window.sidebar.show_place(Place(Shelf.TRASH))
    desktop.window.sidebar.places.ask_to_destroy(tuple(chats.values())[:3], 3)
    (box,) = desktop.window.findChildren(QMessageBox)
    picture = grabbed(box)
    box.reject()
    desktop.window.sidebar.show_place(None)
    settle()
    return picture


PICTURES: dict[str, Scene] = {
    "menu-places": partial(_menu, make=_places),
    "menu-folder": partial(_menu, make=_folder),
    "menu-tag": partial(_menu, make=_tag),
    "menu-balance": partial(_menu, make=_balance),
    "menu-prompts": partial(_menu, make=_prompts),
    "menu-trash": partial(_menu, make=_in_trash),
    "menu-new-chat": partial(_menu, make=_new_chat),
    "menu-link": partial(_of_text, kind=HitKind.LINK),
    "menu-code": partial(_of_text, kind=HitKind.TEXT),
    "menu-field": _of_field,
    "question-destroying": _destroying,
}
"""By the name of the picture."""
