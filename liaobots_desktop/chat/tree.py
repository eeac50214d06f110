"""A whole chat with all its branches, as it leaves and arrives."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from liaobots_desktop.chat.inclusion import Inclusion
from liaobots_desktop.chat.message import EndState, Role


class TreeMessage(NamedTuple):
    """One message of a tree; other messages are named by ids that hold on every computer.

    `parent` is what it follows, `leaf` the end of the branch that was last shown below it. Times
    are milliseconds since 1970, UTC; `deleted_at` is None while it is not deleted. `end` is
    None while the answer is being written. `inclusion` is None for one that is sent as it fits.
    `question_tokens` and `answer_tokens` are what the service says that the answer has used, None
    where it told nothing.
    """

    id: str
    parent: str | None
    role: Role
    text: str
    model: str
    end: EndState | None
    created_at: int
    leaf: str | None = None
    deleted_at: int | None = None
    inclusion: Inclusion | None = None
    question_tokens: int | None = None
    answer_tokens: int | None = None


@dataclass(frozen=True, slots=True)
class TreeDraft:
    """What was written in a chat and not sent: the next question, and perhaps an edit over it.

    `edited` is the id of the question that is edited, `caret` counts UTF-16 units from the start
    of what was seen: of `edited_text` where a question is edited, else of `text`.
    """

    text: str
    caret: int
    edited: str | None = None
    edited_text: str = ""
    attachments: Sequence[tuple[str, str]] = ()
    """Names and texts of what is attached to the next question."""


@dataclass(frozen=True, slots=True)
class TreeQueued:
    """A question that waited for the end of an answer; the time is in milliseconds since 1970."""

    text: str
    model: str
    created_at: int


@dataclass(frozen=True, slots=True)
class ChatTree:
    """One chat; its `messages` stand behind what they follow, siblings from old to new.

    `head` is the last message of the branch that is shown. `deleted_at` tells when the chat was
    put into the Trash. `origin` tells where an imported chat came from. `draft` is None
    when nothing was left unsent. `folder` is the id of its folder, `tags` are the names of its
    tags, in their order. `queue` are the questions that wait, the first one first. `profile` is the
    id of the service that it asks, if it remembers one.
    """

    id: str
    title: str
    model: str
    system_prompt: str
    created_at: int
    updated_at: int
    messages: Sequence[TreeMessage]
    head: str | None = None
    deleted_at: int | None = None
    origin: Mapping[str, Any] | None = None
    draft: TreeDraft | None = None
    pinned_at: int | None = None
    archived_at: int | None = None
    is_unread: bool = False
    folder: str | None = None
    tags: Sequence[str] = ()
    queue: Sequence[TreeQueued] = ()
    profile: str | None = None

    def shown(self) -> list[TreeMessage]:
        """Return the messages of the branch that is shown, oldest first."""
        by_id = {message.id: message for message in self.messages}
        branch = []
        at = self.head
        while at is not None:
            branch.append(by_id[at])
            at = by_id[at].parent
        return branch[::-1]

    def branches(self) -> int:
        """Return how many branches there are, deleted ones included: messages nothing follows."""
        followed = {message.parent for message in self.messages}
        return sum(message.id not in followed for message in self.messages)
