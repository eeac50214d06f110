"""Makes one of our chats from what another program has written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from liaobots_desktop.chat import title as titles
from liaobots_desktop.chat.letters import whole
from liaobots_desktop.chat.message import EndState, Role
from liaobots_desktop.chat.text import without_surrogates
from liaobots_desktop.chat.tree import ChatTree, TreeMessage
from liaobots_desktop.exchange.errors import FileBroken, FileTooLarge
from liaobots_desktop.exchange.limits import Limits
from liaobots_desktop.exchange.remarks import Remark, Remarks
from liaobots_desktop.speech import translate
from liaobots_desktop.store.message_identity import derived

_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Said:
    """What a node of a foreign tree says; `created_at` in milliseconds.

    Without a `model` it is said by that of the chat, else by the program that the chat is from.
    """

    role: Role
    text: str
    model: str = ""
    end: EndState = EndState.COMPLETE
    created_at: int | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """One node of a foreign tree. Where it says nothing, what follows it follows its parent."""

    parent: str | None
    said: Said | None
    children: Sequence[str] = ()
    """The order of what follows it, as far as it is known."""


@dataclass(frozen=True, slots=True)
class ForeignChat:
    """A chat as another program tells it; `id` is unique in `source`. Times in milliseconds."""

    source: str
    id: str
    nodes: Mapping[str, Node]
    current: str | None = None
    """The node at the end of the branch that is shown."""
    title: str = ""
    model: str = ""
    system_prompt: str = ""
    created_at: int | None = None
    updated_at: int | None = None
    origin: Mapping[str, Any] = field(default_factory=dict)
    """What we have no place for."""


def to_tree(chat: ForeignChat, limits: Limits, remarks: Remarks, now: int) -> ChatTree | None:
    """Return a chat with all its branches, None when nothing in it says anything.

    `now` is the time, in milliseconds, of what tells no time of its own.

    Raises:
        FileBroken: its nodes follow each other in a circle.
        FileTooLarge: it has too many messages.
    """
    check_count(len(chat.nodes), limits)
    tree = _Grown(chat, remarks, now)
    if not tree.messages:
        remarks.add(Remark.EMPTY_CHATS)
        return None
    return tree.chat()


def check_count(messages: int, limits: Limits) -> None:
    """Raise FileTooLarge when a chat has more messages than are taken."""
    if messages > limits.chat_messages:
        raise FileTooLarge(translate("Exchange", "one of its chats has too many messages"))


class _Grown:
    """Walks a foreign tree from its roots and gives each message what it follows."""

    def __init__(self, chat: ForeignChat, remarks: Remarks, now: int) -> None:
        self._chat = chat
        self._remarks = remarks
        self._id = derived("chat", chat.source, chat.id)
        times = [node.said.created_at for node in chat.nodes.values() if node.said is not None]
        known = [time for time in times if time is not None]
        self._begun = chat.created_at or min(known, default=chat.updated_at or now)
        self._ended = chat.updated_at or max(known, default=self._begun)
        self._kept: dict[str, TreeMessage | None] = {}
        """By node: its message, or the one that is kept before it."""
        self.messages: list[TreeMessage] = []
        for name in _in_order(chat.nodes, remarks):
            self._keep(name, chat.nodes[name])

    def chat(self) -> ChatTree:
        """Return the whole chat."""
        chat = self._chat
        origin = {"source": chat.source, "id": chat.id, **chat.origin}
        return ChatTree(
            self._id,
            self._title(),
            self._clean(chat.model or next((m.model for m in self.messages if m.model), "")),
            self._clean(chat.system_prompt),
            self._begun,
            self._ended,
            tuple(self.messages),
            self._head(),
            origin=origin,
        )

    def _keep(self, name: str, node: Node) -> None:
        before = None if node.parent is None else self._kept.get(node.parent)
        if node.said is None:
            self._kept[name] = before
            return
        said = node.said
        earlier = before.created_at if before is not None else self._begun
        message = TreeMessage(
            derived("message", self._chat.source, self._chat.id, name),
            before.id if before is not None else None,
            said.role,
            self._clean(said.text),
            self._clean(said.model or self._chat.model) or self._chat.source,
            said.end,
            said.created_at or earlier,
        )
        self._kept[name] = message
        self.messages.append(message)

    def _head(self) -> str:
        """Return the end of the branch that was shown there, else of the newest one."""
        shown = self._kept.get(self._chat.current) if self._chat.current is not None else None
        return shown.id if shown is not None else self.messages[-1].id

    def _title(self) -> str:
        line = titles.on_one_line(self._clean(self._chat.title))
        if len(line) > _LONGEST_TITLE:
            self._remarks.add(Remark.SHORTENED_TITLES)
            line = whole(line, _LONGEST_TITLE - 1) + "…"
        return line or titles.from_question(self.messages[0].text) or self._chat.source

    def _clean(self, text: str) -> str:
        clean = without_surrogates(text)
        self._remarks.add(Remark.MENDED_TEXT, clean != text)
        return clean


def _in_order(nodes: Mapping[str, Node], remarks: Remarks) -> Iterator[str]:
    """Yield the nodes, each behind its parent and siblings in their order.

    Raises:
        FileBroken: some are not reached from any beginning.
    """
    followers: dict[str | None, list[str]] = {}
    for name, node in nodes.items():
        is_known = node.parent is None or node.parent in nodes
        remarks.add(Remark.WITHOUT_PARENT, not is_known)
        followers.setdefault(node.parent if is_known else None, []).append(name)
    to_come = followers.get(None, [])[::-1]
    reached = 0
    while to_come:
        name = to_come.pop()
        reached += 1
        yield name
        found = followers.get(name, [])
        place = {child: number for number, child in enumerate(nodes[name].children)}
        found.sort(key=lambda child: place.get(child, len(place)))
        to_come += reversed(found)
    if reached < len(nodes):
        raise FileBroken(
            translate("Exchange", "messages in one of its chats follow each other in a circle")
        )
