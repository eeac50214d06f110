"""The messages of a request: what the service will read, and nothing else (decision 0072)."""

from pathlib import Path

from liaobots_desktop.chat.message import Message, MessageId, Role
from liaobots_desktop.chat.turn import CONTINUE_REQUEST
from liaobots_desktop.context.errors import ContextExceeded
from liaobots_desktop.context.token_counter import TokenCounter
from liaobots_desktop.context.window import ContextWindow, Fit
from liaobots_desktop.service.catalogue import Model
from liaobots_desktop.service.completion_request import WireMessage
from liaobots_desktop.speech import translate
from liaobots_desktop.store import lineage
from liaobots_desktop.store.errors import NotRead


def window_over(
    counter: TokenCounter, prompt: str, chats: Path, head: MessageId | None
) -> ContextWindow:
    """Return the window of a question that follows a message, None for the first of a chat.

    Raises:
        StoreError: also later, when it reads more of the chat.
    """
    earlier = lineage.upwards(chats, head)
    return ContextWindow(counter, prompt, earlier, lineage.always_sent(chats, head))


def messages(window: ContextWindow, model: Model, question: str) -> tuple[WireMessage, ...]:
    """Return what is sent with a question, the oldest first, the question last.

    Raises:
        ContextExceeded: the question does not fit, or the system prompt alone does not.
        StoreError: the chat cannot be read.
    """
    fit = window.fit(model, question)
    if fit.overflow is not None:
        raise ContextExceeded(model, fit, fit.overflow)
    return (*as_sent(window, fit), WireMessage(Role.USER, question))


def messages_for(
    answer: Message, chats: Path, model: Model, prompt: str, *, is_more: bool = False
) -> tuple[WireMessage, ...]:
    """Return what is sent for an answer: the question that it follows, and what goes with that.

    `is_more`: for the rest of an answer that broke off. It is read whatever branch is shown.

    Raises:
        ContextExceeded, StoreError: as `messages` does.
    """
    counter = TokenCounter()
    if is_more:
        window = window_over(counter, prompt, chats, answer.id)
        return messages(window, model, CONTINUE_REQUEST)
    earlier = lineage.upwards(chats, answer.parent_id)
    question = next(earlier, None)
    if question is None:  # another window has deleted the chat for good
        raise NotRead(translate("Store", "its question is gone"))
    always = lineage.always_sent(chats, question.id)
    before = [message for message in always if message.id != question.id]
    return messages(ContextWindow(counter, prompt, earlier, before), model, question.text)


def as_sent(window: ContextWindow, fit: Fit) -> tuple[WireMessage, ...]:
    """Return the earlier messages that go with a question, the oldest first."""
    return tuple(WireMessage(message.role, message.text) for message in window.chosen(fit))
