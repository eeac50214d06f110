"""What is asked of a service, before any protocol has given it a form."""

from dataclasses import dataclass, replace
from typing import NamedTuple, Self

from liaobots_desktop.chat.message import Role
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.catalogue import Model
from liaobots_desktop.service.endpoint import Endpoint
from liaobots_desktop.service.errors import MessageTooLong

DEFAULT_SYSTEM_PROMPT = (
    "You are ChatGPT, a large language model trained by OpenAI. "
    "Follow the user's instructions carefully. Respond using markdown."
)
"""Source: the `prompt` that the service's web page sends."""


class WireMessage(NamedTuple):
    """One message as both protocols know it."""

    role: Role
    content: str


@dataclass(frozen=True, slots=True)
class CompletionRequest:
    """One question with its history, oldest message first; crosses from the GUI to the worker.

    `backups` are base URLs to try when there is no connection to the endpoint.
    """

    endpoint: Endpoint
    model: Model
    messages: tuple[WireMessage, ...]
    conversation_id: str
    system_prompt: str = DEFAULT_SYSTEM_PROMPT
    backups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HttpRequest:
    """One request as it goes over the wire. Its headers hold the auth code: never log it."""

    method: str
    url: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def masked(self, auth: AuthCode) -> Self:
        """Return the request with a mask in the place of the code."""
        headers = tuple((name, auth.masked_in(value)) for name, value in self.headers)
        return replace(self, headers=headers)

    def __repr__(self) -> str:
        return f"HttpRequest({self.method} {self.url})"


def length_of(text: str) -> int:
    """Return the length of a text as the service counts: in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def check_lengths(model: Model, *texts: str) -> None:
    """Refuse a message or system prompt that the service would not read to its end.

    The service leaves this check to its clients. Only what a person wrote just now is to be
    checked: older messages were checked then, and answers may be longer.

    Raises:
        MessageTooLong: counted in UTF-16 code units, as the service's web page counts.
    """
    for text in texts:
        length = length_of(text)
        if length > model.max_length:
            raise MessageTooLong(model.max_length, length)
