"""The end of a window: everything that it has under way."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from liaobots_desktop.ui.main_window import MainWindow


def shut_down(window: "MainWindow") -> bool:
    """End what is under way in a window; returns whether every thread of it has ended."""
    hands = (window.hands.trash, window.hands.titles) if window.hands is not None else ()
    lists = (window.finding, window.ordering, window.chats.reading, window.context)
    doors = (window.exchange, window.attaching)
    parts = (*lists, *hands, *doors, window.reactions, window.chat, window.pages)
    have_ended = [part.shut_down() for part in parts if part is not None]
    return all(have_ended)
