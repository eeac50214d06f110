"""What it takes to send a question: the request, its thread, the answer that grows.

Imported when the first question is asked: the first picture need not wait for it (10 ms).
"""

from typing import NamedTuple

from PySide6.QtCore import QObject

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.completion_worker import CompletionWorker
from liaobots_desktop.bridge.running_answer import RunningAnswer
from liaobots_desktop.chat.message import Message
from liaobots_desktop.chat.turn import Turn, history, history_to_continue
from liaobots_desktop.service import catalogue
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.completion_request import (
    DEFAULT_SYSTEM_PROMPT,
    CompletionRequest,
    check_lengths,
)
from liaobots_desktop.service.endpoint import Endpoint
from liaobots_desktop.service.errors import ModelUnknown
from liaobots_desktop.store.chat_store import ChatStore


class Asking(NamedTuple):
    """What every request needs, checked."""

    endpoint: Endpoint
    model: catalogue.Model
    auth: AuthCode
    system_prompt: str = DEFAULT_SYSTEM_PROMPT

    @classmethod
    def prepared(cls, account: Account, model_id: str, question: str = "") -> "Asking":
        """Return what a question to this model needs.

        Raises:
            ServiceError: it cannot succeed: no code, no address, no such model, too long.
        """
        model = catalogue.find(model_id)
        if model is None:
            raise ModelUnknown(model_id, tuple(known.id for known in catalogue.BUILT_IN))
        asking = cls(account.endpoint(), model, account.auth())
        check_lengths(model, asking.system_prompt, question)
        return asking


def started(
    asking: Asking, answer: Message, store: ChatStore, parent: QObject, *, is_more: bool = False
) -> tuple[CompletionWorker, RunningAnswer]:
    """Return the thread and the answer that will grow, ready for `RunningAnswer.start`.

    What the answer follows is sent, whatever branch is shown. `is_more` asks for the rest of an
    answer that is there in part.
    """
    lineage = store.messages.lineage(answer.id)
    messages = history_to_continue(lineage) if is_more else history(lineage[:-1])
    conversation = store.conversations.find(answer.conversation_id)
    request = CompletionRequest(
        asking.endpoint,
        asking.model,
        messages,
        answer.conversation_id,
        conversation.system_prompt if conversation else asking.system_prompt,
    )
    worker = CompletionWorker(Turn(answer.id, request), asking.auth, parent)
    return worker, RunningAnswer(answer, worker, store.messages, parent)
