"""Puts another branch in the place of the one that is shown, under the reader's eyes."""

from collections.abc import Sequence

from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.style import TOP_PADDING


def switch_branch(layout: TranscriptLayout, first: int, items: Sequence[MessageItem]) -> None:
    """Show `items` in place of the messages from the number `first` on.

    The first of them stands where the one before it stood, or at the upper edge if that one
    began above it: a reader sees what is new from its beginning.
    """
    is_swap = first < len(layout.items)
    y = max(layout.item_top(first) - layout.top, TOP_PADDING // 2)
    layout.truncate(first)
    for item in items:
        layout.add(item)
    if not is_swap:
        return
    if items:
        layout.keep(first, 0, y + items[0].head_height)
    # estimates could call the end what is not; so it is asked after all that is seen is measured
    layout.is_following = False
    layout.settle()
    layout.is_following = layout.top >= layout.furthest_top
