"""Where somebody reads in a chat, and the way back there."""

import sys
from typing import NamedTuple

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.ui.transcript.scrolling_view import ScrollingView


class ReadingPlace(NamedTuple):
    """A block of a message, and how far it stands below the upper edge, in pixels."""

    message: MessageId
    part: int
    offset: int


def reading_place(view: ScrollingView) -> ReadingPlace | None:
    """Return what stands at the upper edge; None where the view follows the end."""
    layout = view.transcript
    found = None if view.is_following else next(layout.visible_now(), None)
    if found is None:
        return None
    index, top = found
    item = layout.items[index]
    inside = max(layout.top - top - item.head_height, 0)
    part = min(item.heights.find(inside), len(item.parts) - 1) if item.parts else 0
    return ReadingPlace(item.message.id, part, layout.part_top(index, part) - layout.top)


def return_to(view: ScrollingView, place: ReadingPlace) -> None:
    """Let the block stand where it stood; a message that is not shown leaves the view as it is.

    A fault on the way there is told by the hook: whoever opens a chat goes on.
    """
    index = view.transcript.index_of(place.message)
    if index is not None:
        try:
            _return_to(view, index, place)
        except Exception:  # noqa: BLE001 - told by the hook
            sys.excepthook(*sys.exc_info())


def _return_to(view: ScrollingView, index: int, place: ReadingPlace) -> None:
    layout = view.transcript
    item = layout.items[index]
    if place.part >= len(item.parts):
        item.complete(layout.setting)
    layout.keep(index, min(place.part, max(len(item.parts) - 1, 0)), place.offset)
    view.arrange()
