"""What the notice bar shows: a sentence, and what a person can do about it."""

import time
from typing import TYPE_CHECKING, NamedTuple

from liaobots_desktop.chat.message import ConversationId, Message
from liaobots_desktop.service.errors import RateLimited, Reaction, ServiceError
from liaobots_desktop.store.branch_table import Deletion
from liaobots_desktop.store.errors import StoreError


class Choice(NamedTuple):
    """A button of a notice that only one part of the app knows: its label, and what it means."""

    label: str
    meant: object


if TYPE_CHECKING:  # imported when chats are ordered
    from liaobots_desktop.store.rearranged import Rearranged


class Notice(NamedTuple):
    """One notice. It belongs to a chat, or to the app when `conversation_id` is None.

    `answer` is the answer that Retry and Continue act on; `ready_at` the time of the monotonic
    clock from which on Retry makes sense; `undo_of` what an Undo button takes back: an act on
    chats, or deleted messages; `choices` more buttons, for whoever raised the notice.
    """

    text: str
    detail: str = ""
    reactions: tuple[Reaction, ...] = ()
    conversation_id: ConversationId | None = None
    answer: Message | None = None
    ready_at: float = 0.0
    undo_of: "Rearranged | Deletion | None" = None
    choices: tuple[Choice, ...] = ()

    def texts(self) -> tuple[str, ...]:
        """Return what of it is read: the sentence, and what its own buttons say."""
        return (self.text, *(choice.label for choice in self.choices))


def of_failed_answer(error: ServiceError | StoreError, answer: Message) -> Notice:
    """Return the notice for an answer that failed or broke off."""
    if isinstance(error, StoreError):
        return Notice(str(error), "", (Reaction.RETRY,), answer.conversation_id, answer)
    ready_at = time.monotonic() + error.wait if isinstance(error, RateLimited) else 0.0
    reactions = error.reactions
    if answer.text and Reaction.RETRY in reactions and Reaction.CONTINUE not in reactions:
        reactions = (Reaction.CONTINUE, *reactions)  # trying to continue it had failed
    return Notice(str(error), error.detail, reactions, answer.conversation_id, answer, ready_at)
