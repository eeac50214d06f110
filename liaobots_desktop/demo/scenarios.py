"""Decides what the demo does with a request: which text comes and in what way, or which error."""

from dataclasses import dataclass
from http import HTTPStatus

from liaobots_desktop.chat.title_request import TITLE_REQUEST
from liaobots_desktop.demo import answers, replies
from liaobots_desktop.demo.keywords import State, Wish, asks_to_continue, read_wish
from liaobots_desktop.demo.language import Language, detect
from liaobots_desktop.demo.replies import Reply
from liaobots_desktop.demo.request import ChatRequest, Protocol, RequestMessage

_SLOWNESS = 18.0  # about four pieces a second


@dataclass(frozen=True, slots=True)
class Answer:
    """A text that is streamed, and the way in which it comes.

    `slowness` stretches the pauses. `cut` is the number of characters after which the connection
    breaks or, when `falls_silent`, nothing more comes; None for an answer that comes whole.
    """

    text: str
    slowness: float = 1.0
    cut: int | None = None
    falls_silent: bool = False
    is_framed: bool = True
    as_events: bool = False


def choose(request: ChatRequest) -> Answer | Reply:
    """Return what the last question of the request is answered with."""
    messages = request.messages
    language = detect(m.content for m in reversed(messages) if m.role == "user")
    rest = _rest_of_interrupted(messages)
    if rest is not None:
        return Answer(rest or answers.read_text(language, "finished"))
    question = next(m.content for m in reversed(messages) if m.role == "user")
    if question == TITLE_REQUEST:
        first = next(m.content for m in messages if m.role == "user")
        return Answer(f"Demo: {first[:40]}")
    wish = read_wish(question)
    return _trouble(wish, request.protocol) or _answer(wish, question, language)


def _answer(wish: Wish, question: str, language: Language) -> Answer:
    text, cut = answers.compose(wish, question, language)
    breaks = bool(wish.states & {State.INTERRUPT, State.SILENCE})
    return Answer(
        text,
        slowness=_SLOWNESS if State.SLOW in wish.states else 1.0,
        cut=cut if breaks else None,
        falls_silent=State.SILENCE in wish.states,
        is_framed=State.UNFRAMED not in wish.states,
        as_events=State.SSE in wish.states,
    )


def _trouble(wish: Wish, protocol: Protocol) -> Reply | None:
    """Return the error or the odd reply that the question provokes, if any."""
    states = wish.states
    if State.ERROR in states and replies.can_provoke(wish.status):
        return replies.error(HTTPStatus(wish.status), protocol)
    if State.BOT_CHECK in states:
        return replies.error(HTTPStatus.FORBIDDEN, protocol)
    if State.HTML in states:
        return replies.web_page()
    if State.RATE_LIMIT in states:
        return replies.RATE_LIMIT
    if State.STREAMED_402 in states:
        return replies.STREAMED_402
    return replies.EMPTY if State.EMPTY in states else None


def _rest_of_interrupted(messages: tuple[RequestMessage, ...]) -> str | None:
    """Return what is still missing of the last answer; None when that was not asked for.

    A continuation can break off and be continued in its turn, so all of them are walked back to
    the question that began them. The empty text means that the answer had come whole.
    """
    position = len(messages) - 1
    pieces: list[str] = []
    while _is_continuation(messages, position):
        pieces.insert(0, messages[position - 1].content)
        position -= 2
    if not pieces:
        return None
    question = messages[position].content
    language = detect(m.content for m in reversed(messages[: position + 1]) if m.role == "user")
    rest, _ = answers.compose(read_wish(question), question, language)
    for piece in pieces:
        said = piece.rstrip("\ufffd").rstrip()
        if not rest.startswith(said):
            return None
        rest = rest[len(said) :] if rest[len(said) :].strip() else ""
    return rest


def _is_continuation(messages: tuple[RequestMessage, ...], position: int) -> bool:
    return (
        position >= 2
        and [m.role for m in messages[position - 2 : position + 1]] == ["user", "assistant", "user"]
        and asks_to_continue(messages[position].content)
    )
