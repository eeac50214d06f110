"""The context window: which messages a service reads, computed as it computes it.

The service counts the prompt, then walks the messages from the newest to the oldest and stops at
the first one with `count + tokens(message) + 1000 > tokenLimit`: that one and all before it are
not read, and nobody is told. Source: the protocol of the service's web page (decision 0072).

What is always sent is counted first, like the prompt; what is never sent is left out. So the rule
of the service, applied to what is chosen here, reads all of it.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from liaobots_desktop.chat.inclusion import Earlier
from liaobots_desktop.context.token_counter import TokenCounter, bound
from liaobots_desktop.service.catalogue import CONTEXT_KEPT_FOR_ANSWER, Model


class Overflow(Enum):
    """Why nothing can be sent: what alone is more than the window holds, all before it included."""

    PROMPT = auto()
    """The system prompt."""
    QUESTION = auto()
    """The newest message."""
    ALWAYS = auto()
    """What is always sent."""


@dataclass(frozen=True, slots=True)
class Fit:
    """What of a chat goes with a question. All but `cut` and `messages` is in tokens.

    `used` is all that is sent, the prompt included; `room` what the window holds without what is
    kept for the answer. Not `is_exact`: `used` is no less than the tokens are. `prompt`,
    `question` and `always` are parts of `used`. `messages` earlier ones are sent, those that
    are always sent included. `cut` messages of the branch stand above the first one that is
    read by its place, `not_sent` of them are not sent.
    """

    used: int
    room: int
    is_exact: bool
    prompt: int = 0
    question: int = 0
    always: int = 0
    messages: int = 0
    cut: int = 0
    not_sent: int = 0
    overflow: Overflow | None = None


def room_of(model: Model) -> int:
    """Return the tokens of a model's window that are not kept for the answer."""
    return model.token_limit - CONTEXT_KEPT_FOR_ANSWER


class ContextWindow:
    """What a question to a chat is sent with; used on one thread.

    It reads only as many of the earlier messages as fit, and remembers what it counted, so that
    another question of the same chat costs the counting of that question.
    """

    def __init__(
        self,
        counter: TokenCounter,
        prompt: str,
        earlier: Iterable[Earlier] = (),
        always: Sequence[Earlier] = (),
    ) -> None:
        """`earlier` are the messages that the question follows, the newest first, read as needed.

        `always` are those of them that are always sent.
        """
        self._counter = counter
        self._prompt = prompt
        self._always = tuple(message for message in always if message.text)
        self._earlier = _Readable(earlier)
        self._bytes = _Sums(self._earlier, bound, lambda text, room: bound(text) > room)
        self._tokens = _Sums(self._earlier, counter.count, counter.exceeds)

    def needs_counting(self, model: Model, question: str) -> bool:
        """Whether bytes do not tell that everything fits, so that tokens are to be counted."""
        has_more = len(question) > room_of(model)  # bytes than there is room for
        return has_more or self._by_bytes(model, question) is None

    def fit(self, model: Model, question: str) -> Fit:
        """Return what goes with a question; tokens are counted where it matters, or costs little.

        Nothing may be written yet: then `question` is empty.
        """
        by_bytes = None if self._counter.is_exact else self._by_bytes(model, question)
        if by_bytes is not None:
            return by_bytes
        self._counter.load()
        return self._fit(model, question, self._tokens, self._counter.count)

    def chosen(self, fit: Fit) -> list[Earlier]:
        """Return the earlier messages that are sent, the oldest first."""
        by_place = self._earlier.first(fit.messages - len(self._always)) if fit.messages else []
        always = self._always if fit.overflow is None else ()
        return sorted((*by_place, *always), key=lambda message: message.depth)

    def _by_bytes(self, model: Model, question: str) -> Fit | None:
        fit = self._fit(model, question, self._bytes, bound)
        return fit if fit.overflow is None and not fit.cut else None

    def _fit(self, model: Model, question: str, sums: "_Sums", size: Callable[[str], int]) -> Fit:
        room = room_of(model)
        parts = (
            size(self._prompt),
            size(question) if question else 0,
            sum(size(message.text) for message in self._always),
        )
        is_exact = sums is self._tokens and self._counter.is_exact
        overflow = _overflow(parts, room)
        if overflow is not None:
            return Fit(sum(parts), room, is_exact, *parts, overflow=overflow)
        count, tokens = sums.fitting(room - sum(parts))
        unread = self._earlier.at(count)
        cut = 0 if unread is None else unread.depth + 1
        return Fit(
            sum(parts) + tokens,
            room,
            is_exact,
            *parts,
            messages=count + len(self._always),
            cut=cut,
            not_sent=cut - sum(message.depth < cut for message in self._always),
        )


def _overflow(parts: tuple[int, int, int], room: int) -> Overflow | None:
    prompt, question, _ = parts
    if prompt > room:
        return Overflow.PROMPT
    if prompt + question > room:
        return Overflow.QUESTION
    return Overflow.ALWAYS if sum(parts) > room else None


class _Readable:
    """The messages that are sent as they fit, the newest first, each read when it is needed."""

    def __init__(self, earlier: Iterable[Earlier]) -> None:
        self._rest: Iterator[Earlier] = iter(earlier)
        self._read: list[Earlier] = []

    def at(self, index: int) -> Earlier | None:
        """Return a message by its place among them, None if there are fewer."""
        while len(self._read) <= index:
            message = next(self._rest, None)
            if message is None:
                return None
            if message.text and message.inclusion is None:  # a failed answer has no text
                self._read.append(message)
        return self._read[index]

    def first(self, count: int) -> list[Earlier]:
        """Return so many of them, which were read."""
        return self._read[:count]


class _Sums:
    """How much the newest messages have together, one more each time; measured once each."""

    def __init__(
        self,
        messages: _Readable,
        size: Callable[[str], int],
        exceeds: Callable[[str, int], bool],
    ) -> None:
        self._messages = messages
        self._size = size
        self._exceeds = exceeds
        self._sums = [0]

    def fitting(self, room: int) -> tuple[int, int]:
        """Return how many of the newest messages fit, and what they have together."""
        while self._sums[-1] <= room:
            message = self._messages.at(len(self._sums) - 1)
            if message is None or self._exceeds(message.text, room - self._sums[-1]):
                break
            self._sums.append(self._sums[-1] + self._size(message.text))
        count = bisect_right(self._sums, room) - 1
        return count, self._sums[count]
