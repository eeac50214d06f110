"""A chat's messages for a view, which must not fail in the middle of drawing."""

from collections.abc import Callable, Mapping, Sequence

from liaobots_desktop.chat.lazy_sequence import LazySequence
from liaobots_desktop.chat.message import ConversationId, Message, MessageId
from liaobots_desktop.store.errors import NotRead, StoreError
from liaobots_desktop.store.message_table import MessageTable

_GONE = "the messages are gone"


def branch_of(
    messages: MessageTable,
    conversation_id: ConversationId,
    after: MessageId | None,
    tell: Callable[[StoreError], None],
) -> Sequence[Message]:
    """Return what a chat shows: a `ReadableBranch`, or what follows a message, read at once."""
    if after:
        return messages.branch(conversation_id, after)
    shown = messages.shown(conversation_id)
    return ReadableBranch(shown, tell) if shown else shown


class GrowingBranch(LazySequence[Message]):
    """Messages of which some are being written: those are as they were when this was made."""

    def __init__(self, stored: Sequence[Message], growing: Mapping[MessageId, Message]) -> None:
        self._stored = stored
        self._growing = growing

    def __len__(self) -> int:
        return len(self._stored)

    def at(self, index: int) -> Message:
        """Return a message by its place, from 0."""
        stored = self._stored[index]
        return self._growing.get(stored.id, stored)


class ReadableBranch(LazySequence[Message]):
    """Messages that are read when they are asked for; one that cannot be read is empty.

    `tell` gets the first error of the store; after that the view has what there is to see.

    Raises:
        StoreError: when it is made, if not even the last message can be read.
    """

    def __init__(self, stored: Sequence[Message], tell: Callable[[StoreError], None]) -> None:
        self._stored = stored
        self._tell = tell
        self._has_told = False
        try:
            self._last = stored[-1]
        except IndexError as error:
            raise NotRead(_GONE) from error

    def __len__(self) -> int:
        return len(self._stored)

    def at(self, index: int) -> Message:
        """Return a message by its place, from 0; an empty one if it cannot be read."""
        try:
            return self._stored[index]
        except StoreError as error:
            return self._missing(index, error)
        except IndexError:  # another process has deleted the chat for good
            return self._missing(index, NotRead(_GONE))

    def _missing(self, index: int, error: StoreError) -> Message:
        if not self._has_told:
            self._has_told = True
            self._tell(error)
        return self._last._replace(id=MessageId(-1 - index), text="")
