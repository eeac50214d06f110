"""The menus that are not in the other albums: of places, folders, tags, texts and fields."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QContextMenuEvent, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QToolButton, QWidget

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.ordering import Place, Shelf
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.menu import BESIDE
from liaobots_desktop.ui.place_header import PlaceHeader
from liaobots_desktop.ui.prompts.prompt_menu import prompt_menu
from liaobots_desktop.ui.prompts.system_prompt_dialog import SystemPromptDialog
from liaobots_desktop.ui.transcript.hit import Hit, HitKind
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.screenshots import asking
from tests.screenshots.chats import SHORT_ANSWER
from tests.screenshots.reading import show
from tests.screenshots.stage import (
    AWAY,
    Saved,
    Scene,
    draw_over,
    grabbed,
    opened,
    place_of_inner,
    settle,
    wait_for_all_parts,
    wait_until,
)
from tests.store.talking import ask

_CHAT = "links and code"


def saved(store: ChatStore) -> Saved:
    """Store chats, tags, folders and prompts, and a chat with a link and code."""
    chats = asking.saved(store)
    text = f"[Liaobots](https://liaobots.example)\n\n{SHORT_ANSWER}"
    chats[_CHAT] = ask(store, "What is a hash?", text).question.conversation_id
    return chats


Opened = tuple[QMenu, QRect]
"""A menu and where in the window that is which opens it."""


def _menu(desktop: Desktop, _chats: Saved, *, make: Callable[[Desktop], Opened]) -> QPixmap:
    """Return the window with a menu at what opens it, and the menus inside that one beside it."""
    wait_for_all_parts(desktop)
    menu, opener = make(desktop)
    picture = grabbed(desktop.window)
    _draw_all(picture, menu, _place(desktop.window, menu, opener))
    menu.deleteLater()
    desktop.window.sidebar.show_place(None)
    settle()
    return picture


def _draw_all(picture: QPixmap, menu: QMenu, at: QPoint) -> None:
    """Draw a menu and what opens from it beside its entry: of two, the one that opens more."""
    opens = max(_inner(menu), key=_depth, default=None)
    draw_over(picture, menu, at, opens)
    if opens is not None:
        _draw_all(picture, opens, place_of_inner(picture, menu, opens, at))


def _place(window: QWidget, menu: QMenu, opener: QRect) -> QPoint:
    """Return the place below what opens a menu, or above it, inside the window."""
    menu.adjustSize()  # as it is drawn: not yet shown it counts its words in other letters
    size, room = menu.size(), window.size()
    top = opener.bottom() + 1 + zoomed(BESIDE)
    if top + size.height() > room.height():
        top = opener.top() - zoomed(BESIDE) - size.height()
    begins = opener.right() + 1 - size.width() if window.isRightToLeft() else opener.left()
    left = min(begins, room.width() - size.width() - AWAY)
    return QPoint(max(left, AWAY), max(top, AWAY))


def _area(widget: QWidget) -> QRect:
    """Return where in its window a widget is."""
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def _inner(menu: QMenu) -> list[QMenu]:
    """Return the menus that open from another."""
    opening = (entry.menu() for entry in menu.actions())
    return [inner for inner in opening if isinstance(inner, QMenu)]


def _depth(menu: QMenu) -> int:
    return 1 + max(map(_depth, _inner(menu)), default=0)


def _places(desktop: Desktop) -> Opened:
    sidebar = desktop.window.sidebar
    return sidebar.places.menu(desktop.themes.theme), _area(sidebar.foot.places)


def _folder(desktop: Desktop) -> Opened:
    sidebar = desktop.window.sidebar
    inner = next(one for one in desktop.window.chats.reading.folders if one.parent_id is not None)
    rows = (sidebar.list.model().index(number, 0) for number in range(20))
    row = next(row for row in rows if row.data() == inner.name)
    area = sidebar.list.visualRect(row).translated(_area(sidebar.list.viewport()).topLeft())
    return sidebar.places.folder_menu(inner), area.adjusted(80, 0, 0, 0)


def _tag(desktop: Desktop) -> Opened:
    sidebar = desktop.window.sidebar
    tag = next(iter(desktop.window.chats.tags.values()))
    sidebar.show_place(Place(Shelf.TAG, tag.name))
    return sidebar.places.tag_menu(tag, desktop.themes.theme), _area(
        sidebar.findChildren(PlaceHeader)[0].more
    )


def _balance(desktop: Desktop) -> Opened:
    assert desktop.usage is not None
    return desktop.usage.menu(), _area(desktop.window.sidebar.foot.balance)


def _in_trash(desktop: Desktop) -> Opened:
    sidebar, chat = desktop.window.sidebar, desktop.window.chats.nth_chat(2)
    assert chat is not None
    desktop.window.ordering.delete((chat,))
    wait_until(lambda: chat != desktop.window.chats.nth_chat(2))
    sidebar.show_place(Place(Shelf.TRASH))
    wait_until(lambda: desktop.window.chats.nth_chat(1) == chat)
    wait_until(desktop.window.notice_bar.isVisible)
    return sidebar.menu_for(chat), _area(sidebar.findChildren(PlaceHeader)[0]).translated(80, 60)


def _trash(desktop: Desktop, chats: Saved) -> QPixmap:
    """Return the window with the menu of a chat in the Trash, which it leaves again."""
    picture = _menu(desktop, chats, make=_in_trash)
    desktop.window.commands.perform("messages.undo")
    wait_until(lambda: not desktop.window.notice_bar.isVisible())
    return picture


def _new_chat(desktop: Desktop) -> Opened:
    window, made = desktop.window, list[QMenu]()
    window.open_chat(None)
    window.chat_menu_made.connect(made.append)
    window.top_bar.menu_requested.emit(window.top_bar)
    made[0].hide()
    return made[0], _area(window.top_bar.findChildren(QToolButton)[-1])


def _prompts(desktop: Desktop, _chats: Saved) -> QPixmap:
    """Return the dialog of the system prompt with the menu of its prompts."""
    wait_for_all_parts(desktop)
    assert desktop.common is not None
    assert desktop.window.prompts is not None
    library = desktop.common.library
    wait_until(lambda: library.is_read)
    desktop.window.prompts.edit_system_prompt()
    dialog = opened(desktop, SystemPromptDialog)
    menu = prompt_menu(library.library, lambda _prompt: None, dialog)
    picture = grabbed(dialog)
    _draw_all(picture, menu, _place(dialog, menu, _area(dialog.choose)))
    dialog.close()
    wait_until(lambda: not desktop.window.findChildren(SystemPromptDialog))
    return picture


def _of_text(desktop: Desktop, chats: Saved, *, kind: HitKind) -> QPixmap:
    """Return the window with the menu of the messages over a link, or code, and a selection."""
    wait_for_all_parts(desktop)
    view = show(desktop, chats[_CHAT])
    view.select_all()
    picture = _popped_up(desktop, view.viewport(), _point_of(view, kind))
    view.clear_selection()
    return picture


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
    card = desktop.finding.palette.card
    wait_until(lambda: card.search.has_ended and not card.results.is_stale)
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
    at = widget.mapTo(desktop.window, place)
    at.setY(min(at.y(), desktop.window.height() - menu.height() - 8))
    draw_over(picture, menu, at)
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
    "menu-prompts": _prompts,
    "menu-trash": _trash,
    "menu-new-chat": partial(_menu, make=_new_chat),
    "menu-link": partial(_of_text, kind=HitKind.LINK),
    "menu-code": partial(_of_text, kind=HitKind.TEXT),
    "menu-field": _of_field,
    "question-destroying": _destroying,
}
"""By the name of the picture."""
