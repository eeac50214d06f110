"""What it takes to send a question: the request, its thread, the answer that grows.

Imported when the first question is asked: the first picture need not wait for it (10 ms).
"""

from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.completion_worker import CompletionWorker
from liaobots_desktop.bridge.running_answer import RunningAnswer
from liaobots_desktop.bridge.store_thread import StoreThread
from liaobots_desktop.chat.message import Message
from liaobots_desktop.context import composing
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.catalogue import Model
from liaobots_desktop.service.completion_request import (
    DEFAULT_SYSTEM_PROMPT,
    CompletionRequest,
    check_lengths,
)
from liaobots_desktop.service.endpoint import Endpoint
from liaobots_desktop.service.errors import ModelUnknown
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.chat_store import ChatStore


class Asking(NamedTuple):
    """What every request needs, checked."""

    endpoint: Endpoint
    model: Model
    auth: AuthCode
    profile: Profile
    remembered: str | None
    """What a new chat is to remember of the profile; None for nothing."""
    system_prompt: str = DEFAULT_SYSTEM_PROMPT

    @classmethod
    def prepared(
        cls,
        account: Account,
        model_id: str,
        question: str = "",
        profile: Profile | None = None,
        system_prompt: str | None = None,
    ) -> "Asking":
        """Return what a question to this model of a profile, or of the chosen one, needs.

        Without a `system_prompt`, a chat's own, the model is told that of the profile.

        Raises:
            ServiceError: it cannot succeed: no code, no address, no such model, too long.
        """
        asked = profile or account.profile()
        model = asked.model(model_id)
        if model is None:
            raise ModelUnknown(model_id, tuple(known.id for known in asked.shown_models))
        prompts = (system_prompt, asked.system_prompt, DEFAULT_SYSTEM_PROMPT)
        prompt = next(each for each in prompts if each is not None)
        endpoint, auth = account.endpoint(asked, model), account.auth(asked)
        if asked.connection is not None:
            asked.connection.check(is_loopback=endpoint.is_loopback)
        check_lengths(model, prompt, question)
        return cls(endpoint, model, auth, asked, account.remembered(asked), prompt)

    @property
    def backups(self) -> tuple[str, ...]:
        """The addresses to try where the endpoint cannot be reached: those of its profile only."""
        return self.profile.backups if self.endpoint == self.profile.endpoint else ()


class Turn(NamedTuple):
    """One question on its way: a value made on the GUI thread and read by the worker."""

    asking: Asking
    answer: Message
    system_prompt: str
    chats: Path
    is_more: bool
    conversation: str
    """The id on the wire: that of the chat, unless another request has that one now."""

    def request(self) -> CompletionRequest:
        """Return what is sent: of what the answer follows, as much as the model reads.

        Raises:
            ContextExceeded: the question does not fit, so nothing would be read.
            StoreError: the chats cannot be read.
        """
        model = self.asking.model
        return CompletionRequest(
            self.asking.endpoint,
            model,
            composing.messages_for(
                self.answer, self.chats, model, self.system_prompt, is_more=self.is_more
            ),
            self.conversation,
            self.system_prompt,
            self.asking.backups,
        )


def started(
    asking: Asking,
    answer: Message,
    store: ChatStore,
    thread: StoreThread,
    *,
    is_more: bool = False,
    is_beside: bool = False,
) -> tuple[CompletionWorker, RunningAnswer]:
    """Return the thread and the answer that will grow, ready for `RunningAnswer.start`.

    `is_more` asks for the rest of an answer that is there in part, `is_beside` at the same time as
    another one of the chat. Both are children of `thread`, which writes.
    """
    chat = store.conversations.find(answer.conversation_id)
    prompt = chat.system_prompt if chat else asking.system_prompt
    conversation = str(uuid4()) if is_beside else answer.conversation_id
    turn = Turn(asking, answer, prompt, store.path, is_more, conversation)
    connection = asking.profile.connection
    worker = CompletionWorker(turn.request, asking.auth, thread, connection=connection)
    return worker, RunningAnswer(answer, worker, thread, thread)
