"""The messages of a chat as items; each is made when it is first asked for."""

from collections.abc import Callable, Sequence

from liaobots_desktop.chat.lazy_sequence import LazySequence
from liaobots_desktop.chat.message import Message, MessageId
from liaobots_desktop.ui.transcript.message_item import MessageItem


class ItemList(LazySequence[MessageItem]):
    """Items in the order of their messages; lives on the GUI thread.

    `messages` may read its own ones from the store when they are asked for, so a long chat costs
    no more than a short one until its older messages are looked at.
    """

    def __init__(self, messages: Sequence[Message], make: Callable[[Message], MessageItem]) -> None:
        self._messages = messages
        self._make = make
        self._items: list[MessageItem | None] = [None] * len(messages)
        self._index: dict[MessageId, int] = {}

    def __len__(self) -> int:
        return len(self._items)

    def at(self, index: int) -> MessageItem:
        """Return the item of a message by its place, from 0."""
        item = self._items[index]
        if item is None:
            item = self._make(self._messages[index])
            self._items[index] = item
            self._index[item.message.id] = index
        return item

    def is_made(self, index: int) -> bool:
        """Whether an item was asked for before."""
        return self._items[index] is not None

    def append(self, item: MessageItem) -> None:
        """Add the item of a message that is new."""
        self._items.append(item)
        self._index[item.message.id] = len(self._items) - 1

    def truncated(self, count: int) -> "ItemList":
        """Return another list with the first `count` items: who keeps the old one sees it."""
        shorter = ItemList(self._messages, self._make)
        shorter._items = self._items[:count]
        shorter._index = {key: index for key, index in self._index.items() if index < count}
        return shorter

    def index_of(self, message_id: MessageId) -> int | None:
        """Return where a message stands, None if it is not here; older ones are looked for."""
        known = self._index.get(message_id)
        if known is not None:
            return known
        low, high = 0, min(len(self._messages), len(self._items))
        while low < high:  # ids grow along a branch
            middle = (low + high) // 2
            if self[middle].message.id < message_id:
                low = middle + 1
            else:
                high = middle
        return self._index.get(message_id)
