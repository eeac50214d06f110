"""Where Tab goes inside the transcript: links, buttons, and the words under messages."""

import re
from collections.abc import Iterator

from liaobots_desktop.ui.transcript.document import Mark, MarkKind
from liaobots_desktop.ui.transcript.focus_marks import row_top
from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.look import Spot
from liaobots_desktop.ui.transcript.painter import TranscriptPainter
from liaobots_desktop.ui.transcript.text_part import TextPart

_MAY_HAVE_STOP = re.compile(r"[\[<@]|://|www\.|```|~~~")
_MOST_BUILT = 60
"""Parts that are laid out at most to find the next link; more would be felt."""
_ROW = 2**31 - 1
"""As the number of a part: the row under the message."""


class TabStops:
    """Finds the next thing to focus in the messages on the screen; lives on the GUI thread.

    The order is that of reading. Parts that surely hold no link are not laid out for it.
    """

    def __init__(self, layout: TranscriptLayout, painter: TranscriptPainter) -> None:
        self._layout = layout
        self._painter = painter
        self._left = 0

    def after(self, spot: Spot, step: int) -> Spot | None:
        """Return the stop after (`step` 1) or before (-1) a spot, None at either end.

        A spot without link and action stands for its message's begin; one without a message, or
        whose message is not on the screen, for the edge of the screen.
        """
        shown = [index for index, _ in self._layout.visible_now()]
        if not shown:
            return None
        self._left = _MOST_BUILT
        is_inside = shown[0] <= spot.item <= shown[-1]
        here = [spot] if is_inside and (spot.action or spot.link is not None) else []
        start = _start(spot, step) if is_inside else self._edge(shown, step)
        for item, number in self._holders(start, shown, step):
            stops = self._stops(item, number)
            if (item, number) == start and here:
                stops = self._beyond(stops, here[0], step)
            if stops:
                return stops[0 if step > 0 else -1]
        return None

    def _edge(self, shown: list[int], step: int) -> tuple[int, int]:
        """Return the part or row at the upper or lower edge of the screen."""
        layout = self._layout
        index = shown[0] if step > 0 else shown[-1]
        y = layout.top if step > 0 else layout.top + layout.view_height
        if y > row_top(layout, index):
            return index, _ROW
        inside = y - layout.item_top(index) - layout.items[index].head_height
        return index, layout.items[index].heights.find(max(inside, 0))

    def _holders(
        self, start: tuple[int, int], shown: list[int], step: int
    ) -> Iterator[tuple[int, int]]:
        """Yield the parts and rows of the messages on the screen from one on."""
        item, number = start
        while shown[0] <= item <= shown[-1]:
            count = len(self._layout.items[item].parts)
            if number == _ROW and step < 0:
                yield item, _ROW
            number = min(number, count if step > 0 else count - 1)
            while 0 <= number < count:
                yield item, number
                number += step
            if step > 0:
                yield item, _ROW
            item += step
            number = 0 if step > 0 else _ROW

    def _stops(self, item: int, number: int) -> list[Spot]:
        if number == _ROW:
            entries = self._painter.entries(item, is_whole=True)
            return [Spot(item, action=e.action) for e in entries if e.action and e.is_enabled]
        part = self._layout.items[item].parts[number]
        setting = self._layout.setting
        if not isinstance(part, TextPart):
            return [Spot(item, number, button.action) for button in part.buttons(setting)]
        if part.document is None:
            if not self._left or not _MAY_HAVE_STOP.search(part.source):
                return []
            self._left -= 1
        part.lay_out(setting)
        marks = part.document.marks if part.document is not None else []
        links = sorted((m for m in marks if m.kind is MarkKind.LINK), key=lambda m: m.start)
        top = part.text_origin(setting).y()
        stops = [(_top_of(link) + top, Spot(item, number, link=link)) for link in links]
        stops += [(b.rect.top(), Spot(item, number, b.action)) for b in part.buttons(setting)]
        return [stop for _, stop in sorted(stops, key=lambda placed: placed[0])]

    def _beyond(self, stops: list[Spot], spot: Spot, step: int) -> list[Spot]:
        """Return the stops of the same part or row after or before a spot; all if it is gone."""
        keys = [_key(stop) for stop in stops]
        if _key(spot) not in keys:
            return stops
        at = keys.index(_key(spot))
        return stops[at + 1 :] if step > 0 else stops[:at]


def _top_of(link: Mark) -> float:
    return link.rects[0].top() if link.rects else 0


def _start(spot: Spot, step: int) -> tuple[int, int]:
    """Return the part or row that a spot is in, or that comes next to a message's begin."""
    if spot.part >= 0:
        return spot.item, spot.part
    if spot.action:
        return spot.item, _ROW
    return (spot.item, 0) if step > 0 else (spot.item - 1, _ROW)


def _key(spot: Spot) -> tuple[str, int]:
    return spot.action, -1 if spot.link is None else spot.link.start
