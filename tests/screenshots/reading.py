"""Chats as they are read: their messages, something selected and found, the palette over them."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import ConversationId, EndState
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.ui.actions.table import find as find_action
from liaobots_desktop.ui.transcript.hit_ticks import HitTicks
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.screenshots.chats import CHATS
from tests.screenshots.palettes import PALETTES, Shot
from tests.screenshots.stage import (
    Saved,
    Scene,
    grabbed,
    mistyped,
    settle,
    wait_for_all_parts,
    wait_until,
)
from tests.ui.transcript.conftest import is_settled

_MODEL = "gpt-4"
_FROM, _TO = Place(0, 0, 5), Place(2, 0, 12)
"""What is selected: from the first message into the third."""
_SOUGHT, _NOWHERE = "hash", "quaternion"


def saved(store: ChatStore) -> Saved:
    """Store all chats that are photographed."""
    return {name: _saved(store, texts) for name, texts in reversed(CHATS.items())}


def _saved(store: ChatStore, texts: tuple[str, ...]) -> ConversationId:
    """Store a chat; return its id."""
    asked = store.messages.ask_first(texts[0], _MODEL, "")
    chat = asked.answer.conversation_id
    for number in range(1, len(texts), 2):
        store.messages.append(asked.answer.id, texts[number])
        store.messages.finish(asked.answer.id, EndState.COMPLETE)
        if number + 1 < len(texts):
            asked = store.messages.ask(chat, texts[number + 1], _MODEL)
    return chat


def show(desktop: Desktop, chat: ConversationId) -> TranscriptView:
    """Open a chat at its beginning and wait until all of it is drawn."""
    window = desktop.window
    if window.pane.is_finding:
        window.pane.find_bar.close_bar()
    window.open_chat(chat)
    view = window.pane.transcript
    for _ in range(2):
        view.verticalScrollBar().setValue(0)
        wait_until(lambda: is_settled(view) and not view.formulas._awaited)
    return view


def _chat(desktop: Desktop, chats: Saved, *, name: str) -> QPixmap:
    show(desktop, chats[name])
    return grabbed(desktop.window)


def _selection(desktop: Desktop, chats: Saved) -> QPixmap:
    """Drag the mouse from one place in the text to another."""
    view = show(desktop, chats["selection"])
    layout, painter = view.transcript, view.painter
    points = []
    for place in (_FROM, _TO):
        rect = layout.rect_of(place).translated(painter.left, -layout.top)
        points.append((rect.center() * painter.zoom).toPoint())
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=points[0])
    QTest.mouseMove(view.viewport(), points[1])
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=points[1])
    return grabbed(desktop.window)


def find(desktop: Desktop, chats: Saved, *, text: str = _SOUGHT) -> QPixmap:
    """Return the window with the find bar, and a text found, or not, in a chat."""
    show(desktop, chats["find"])
    pane = desktop.window.pane
    pane.open_find()
    pane.find_bar.field.setText(text)
    finder, ticks = pane.find_bar._finder, desktop.window.findChildren(HitTicks)
    wait_until(lambda: not finder.is_counting)
    wait_until(lambda: all(bool(each.places) == bool(finder.total) for each in ticks))
    picture = grabbed(desktop.window)
    pane.find_bar.close_bar()
    wait_until(lambda: not any(each.places for each in ticks))
    return picture


def _finding(desktop: Desktop, chats: Saved) -> QPixmap:
    """Return the window while the hits of a chat are being counted."""
    show(desktop, chats["find"])
    pane = desktop.window.pane
    pane.find_bar.field.clear()
    pane.open_find()
    settle()
    pane.find_bar.field.setText(_SOUGHT)
    assert pane.find_bar._finder.is_counting
    picture = desktop.window.grab()
    wait_until(lambda: not pane.find_bar._finder.is_counting)
    pane.find_bar.close_bar()
    return picture


def palette(desktop: Desktop, chats: Saved, *, shot: Shot) -> QPixmap:
    """Return the window with the palette over a chat, and what is found."""
    show(desktop, chats[shot.over])
    wait_for_all_parts(desktop)
    assert desktop.finding is not None
    desktop.finding.open()
    card = desktop.finding.palette.card
    card.foot.code.setChecked(shot.is_code)
    text = shot.text.format(mistyped=mistyped(find_action("chat.export").text))
    card.field.setText(text)
    search = card.search
    wait_until(lambda: search.text == text and search.has_ended and not card.results.is_stale)
    settle()
    picture = grabbed(desktop.window)
    desktop.finding.palette.close_palette()
    return picture


PICTURES: dict[str, Scene] = {
    **{name: partial(_chat, name=name) for name in CHATS if name not in {"selection", "find"}},
    "selection": _selection,
    "find": find,
    "find-searching": _finding,
    "find-nothing": partial(find, text=_NOWHERE),
    **{name: partial(palette, shot=shot) for name, shot in PALETTES.items()},
}
"""By the name of the picture."""
