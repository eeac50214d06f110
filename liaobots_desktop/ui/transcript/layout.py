"""Where every message and part lies, what is visible, and what must not move under the reader."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QRectF

from liaobots_desktop.chat.message import Message, MessageId
from liaobots_desktop.ui.transcript.free_room import FreeRoom
from liaobots_desktop.ui.transcript.heights import HeightIndex
from liaobots_desktop.ui.transcript.item_list import ItemList
from liaobots_desktop.ui.transcript.layout_of_end import lay_out_end
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.part import DocumentPart, Setting
from liaobots_desktop.ui.transcript.place import Anchor, Place
from liaobots_desktop.ui.transcript.slice_time import SliceTime
from liaobots_desktop.ui.transcript.unread_rows import hold_source, release_source

_MAX_ROUNDS = 20
_MAX_BUILT = 240
_PIN_GAP = 12
_SAMPLE = 32
"""So many messages at the end say how high those are that were not looked at yet."""
_FIRST_SLICE = 0.012
"""Seconds that splitting a message may take before it is shown for the first time."""


class TranscriptLayout:
    """Heights of all messages, and the place of the view among them; lives on the GUI thread.

    Only what is visible is laid out; other heights are estimates. When an estimate above the
    anchor turns out wrong, `top` changes and not what is on the screen.
    """

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.items = ItemList((), MessageItem)
        self.heights = HeightIndex()
        self.view_height = 0
        self.free = FreeRoom()
        self.top = 0
        self.is_following = True
        self.first_moved: tuple[int, int] | None = None
        """The first part whose height the last `settle` changed, or a `prepare` before it."""
        self.keeps_picture = False
        """Whether text was read that is to be shown later: until then the view stays."""
        self._moved_ahead: tuple[int, int] | None = None
        self.pinned: MessageId | None = None
        """The question that can be brought to the upper edge however short what follows it is."""
        self.anchor = Anchor()

    @property
    def total_height(self) -> int:
        """The height of everything, in pixels, with the room kept below a pinned question."""
        pinned = self._pinned_top()
        return self._end if pinned is None else max(self._end, pinned + self.view_height)

    @property
    def _end(self) -> int:
        return self.free.above + self.heights.total + self.free.below_last(self.items)

    @property
    def hides_end(self) -> bool:
        """Whether there is text below the view."""
        return self._end - max(self.free.below, 0) > self.top + self.view_height

    @property
    def furthest_top(self) -> int:
        """The greatest `top`: the view stands at the end."""
        return max(self.total_height - self.view_height, 0)

    def show(self, messages: Sequence[Message], item_for: Callable[[Message], MessageItem]) -> None:
        """Show these messages and no others; the item of each is made when it is needed.

        Only what is laid out replaces a guessed height: nothing moves because an item is made.
        """

        def make(message: Message) -> MessageItem:
            item = item_for(message)
            item.estimate(self.setting)
            return item

        self.items = ItemList(messages, make)
        self.heights = HeightIndex()
        self.setting.built.clear()
        self.heights.guess(len(messages), [item.outer_height for item in self.items[-_SAMPLE:]])
        self.anchor = Anchor()
        self.pinned = None

    def pin(self, message_id: MessageId) -> None:
        """Put a message at the upper edge and keep room below it, so that it can stay there."""
        self.pinned = message_id
        self.is_following = False
        self.top = self._pinned_top() or 0
        index = self.index_of(message_id) or 0
        self.anchor = Anchor(index, 0, self.part_top(index, 0) - self.top)

    def add(self, item: MessageItem) -> None:
        """Add a message at the end."""
        self.items.append(item)
        item.estimate(self.setting)
        self.heights.append(item.outer_height)

    def truncate(self, count: int) -> None:
        """Keep the first `count` messages only."""
        for index in range(count, len(self.items)):
            if self.items.is_made(index):
                for part in self.items[index].parts:
                    self.setting.built.pop(id(part), None)
        self.items = self.items.truncated(count)
        self.heights.truncate(count)

    def index_of(self, message_id: MessageId) -> int | None:
        """Return where a message stands, None if it is not shown."""
        return self.items.index_of(message_id)

    def item_top(self, index: int) -> int:
        """Return where a message begins, in pixels from the top of everything."""
        return self.free.above + self.heights.top(index)

    def part_top(self, index: int, part: int) -> int:
        """Return where a part begins, its gap included."""
        item = self.items[index]
        return self.item_top(index) + item.head_height + item.heights.top(part)

    def refresh(self, index: int) -> bool:
        """Take over the height of a message; return whether it is new."""
        height = self.items[index].outer_height
        if self.heights[index] == height:
            return False
        self.heights[index] = height
        return True

    def scroll_to(self, top: int) -> None:
        """Put the view at `top`; a small step keeps what is on the screen exactly in step."""
        distance = top - self.top
        if abs(distance) < self.view_height and self.items:
            self.anchor.y -= distance
        else:
            self.top = top
            self._renew_anchor()
        self.is_following = top >= self.furthest_top and self.total_height == self._end
        self.settle()

    def keep(self, item: int, part: int, y: int) -> None:
        """Let a part stand `y` pixels below the upper edge of the view; `settle` follows."""
        self.anchor = Anchor(item, part, y)
        self.is_following = False
        self.top = self._wanted_top()
        self.is_following = self.top >= self.furthest_top

    def rect_of(self, place: Place) -> QRectF:
        """Return where a place in the text lies, in pixels from the top left of everything.

        The part is laid out if it was not yet; IndexError for a part that does not exist.
        """
        item = self.items[place.item]
        if place.part >= len(item.parts):
            item.complete(self.setting)
        self.measure_part(place.item, place.part, is_awaited=True)
        self.refresh(place.item)
        part = item.parts[place.part]
        if not isinstance(part, DocumentPart) or part.document is None:
            return QRectF(0, self.part_top(place.item, place.part), 0, part.outer_height)
        rects = part.document.rects(place.position, place.position)
        origin = part.text_origin(self.setting)
        top = self.part_top(place.item, place.part) + part.gap
        return rects[-1].translated(origin.x(), origin.y() + top)

    def settle(self) -> None:
        """Lay out what is visible, until nothing moves any more."""
        self.first_moved, self._moved_ahead = self._moved_ahead, None
        if self.is_following:
            lay_out_end(self)
        for _ in range(_MAX_ROUNDS):
            self.top = self._wanted_top()
            if not self._measure(self.top, self.top + self.view_height):
                break
        self.top = self._wanted_top()
        self._renew_anchor()
        self._release_unseen()

    def settle_for_picture(self) -> None:
        """Do what `settle` does; where the view stays for now, lay out no more than is in it."""
        if not self.keeps_picture:
            self.settle()
            return
        self.first_moved = None
        for _ in range(_MAX_ROUNDS):
            if not self._measure(self.top, self.top + self.view_height):
                break
        self._moved_ahead = min(filter(None, (self._moved_ahead, self.first_moved)), default=None)

    def prepare(self, left: SliceTime) -> bool:
        """Lay out for a time what the end will show, if it is in view; return whether all is."""
        self.first_moved = self._moved_ahead
        is_done = not self.is_following or lay_out_end(self, left)
        self._moved_ahead = self.first_moved
        return is_done

    def prefetch(self, left: SliceTime) -> bool:
        """Lay out a screen above and below for a time; return whether there is more to do."""
        has_more = self._measure(self.top - self.view_height, self.top + 2 * self.view_height, left)
        self.top = self._wanted_top()
        return has_more

    def visible(self, top: int, bottom: int) -> Iterator[tuple[int, int]]:
        """Yield the messages that reach into a range, each with its place."""
        index = self.heights.find(max(top - self.free.above, 0))
        place = self.item_top(index) if self.items else 0
        while index < len(self.items) and place < bottom:
            yield index, place
            place += self.heights[index]
            index += 1

    def visible_now(self) -> Iterator[tuple[int, int]]:
        """Yield the messages on the screen, each with its place."""
        return self.visible(self.top, self.top + self.view_height)

    def _pinned_top(self) -> int | None:
        index = None if self.pinned is None else self.index_of(self.pinned)
        return index and self.item_top(index) - _PIN_GAP  # the first message has no room above

    def _wanted_top(self) -> int:
        if self.is_following:
            return self.furthest_top
        anchor = self.anchor
        if anchor.item >= len(self.items):
            return min(self.top, self.furthest_top)
        release_source(anchor, self.items[anchor.item])
        part = min(anchor.part, max(len(self.items[anchor.item].parts) - 1, 0))
        return min(max(self.part_top(anchor.item, part) - anchor.y, 0), self.furthest_top)

    def _renew_anchor(self) -> None:
        """Let the first part on the screen keep its place; what is not read yet is only a guess."""
        if not self.items:
            return
        index = self.heights.find(max(self.top - self.free.above, 0))
        item = self.items[index]
        inside = self.top - self.item_top(index) - item.head_height
        below = self.item_top(index) + self.heights[index]
        is_below_parts = inside >= item.heights.total
        if is_below_parts and index + 1 < len(self.items) and below < self.top + self.view_height:
            index, item, inside = index + 1, self.items[index + 1], 0
        part = item.heights.find(max(inside, 0)) if item.parts else 0
        self.anchor = Anchor(index, part, self.part_top(index, part) - self.top)
        hold_source(self.anchor, item, inside, self.setting.width)

    def _measure(self, top: int, bottom: int, time_left: SliceTime | None = None) -> bool:
        """Lay out the parts in a range; return whether a height changed or time ran out."""
        has_changed = False
        for index, place in list(self.visible(top, bottom)):
            is_new = self.start_item(self.items[index], time_left)
            has_changed |= self._measure_parts(index, top - place, bottom - place, time_left)
            has_changed |= self.refresh(index)
            if time_left is not None and time_left.is_over_after(has_worked=is_new):
                return True
        return has_changed

    def start_item(self, item: MessageItem, time_left: SliceTime | None) -> bool:
        """Read the beginning of a message, if nothing of it is; return whether it was so."""
        if item.is_started:
            return False
        item.start(self.setting)
        item.advance(self.setting, (time_left or SliceTime(_FIRST_SLICE)).until)
        return True

    def measure_part(self, index: int, number: int, *, is_awaited: bool = False) -> bool:
        """Lay out a part, `is_awaited`: in any case; return whether its height is new."""
        item = self.items[index]
        part = item.parts[number]
        if not is_awaited and not part.has_fonts(self.setting):
            return False
        part.lay_out(self.setting)
        if isinstance(part, DocumentPart):
            self.setting.built[id(part)] = self.setting.built.pop(id(part), part)
        if not item.refresh_height(number):
            return False
        self.first_moved = min(self.first_moved or (index, number), (index, number))
        return True

    def _measure_parts(self, index: int, top: int, bottom: int, left: SliceTime | None) -> bool:
        item = self.items[index]
        has_changed = False
        number = item.heights.find(max(top - item.head_height, 0))
        if self.view_height:  # the part above is drawn too: low letters may hang over
            number = item.heights.before(number)
        while number < len(item.parts) and item.heights.top(number) < bottom - item.head_height:
            is_new = item.parts[number].needs_layout(self.setting)
            has_changed |= self.measure_part(index, number)
            if left is not None and left.is_over_after(has_worked=is_new):
                return True
            number = item.heights.after(number)
        return has_changed

    def _release_unseen(self) -> None:
        built = self.setting.built
        while len(built) > _MAX_BUILT:
            built.pop(next(iter(built))).forget()
