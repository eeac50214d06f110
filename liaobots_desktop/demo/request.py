"""Reads and checks the body of a request in either protocol."""

import json
from dataclasses import dataclass
from enum import Enum


class Protocol(Enum):
    """Which of the two Liaobots protocols a request speaks."""

    WEB = "web"
    API = "api"


class BadRequestError(Exception):
    """The body is not what the protocol asks for; the text says what is wrong."""


@dataclass(frozen=True, slots=True)
class RequestMessage:
    """One message of the request: `role` is user, assistant or (api only) system."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class ChatRequest:
    """A checked request for an answer, in either protocol."""

    protocol: Protocol
    model: str
    messages: tuple[RequestMessage, ...]
    streams: bool = True
    includes_usage: bool = False


def parse_web(body: bytes) -> ChatRequest:
    """Read the body of `POST /api/chat`.

    Raises:
        BadRequestError: it is no JSON, or a member is missing or of the wrong type.
    """
    members = _read_object(body)
    _check_members(members, str, "conversationId", "key", "prompt")
    model = members.get("model")
    if not isinstance(model, dict):
        raise BadRequestError("model must be an object")
    _check_members(model, str, "id", "name")
    _check_members(model, int, "maxLength", "tokenLimit")
    messages = _read_messages(members.get("messages"), {"user", "assistant"})
    return ChatRequest(Protocol.WEB, str(model["id"]), messages)


def parse_api(body: bytes) -> ChatRequest:
    """Read the body of `POST /v1/chat/completions`.

    Raises:
        BadRequestError: it is no JSON, or a member is missing or of the wrong type.
    """
    members = _read_object(body)
    _check_members(members, str, "model")
    messages = _read_messages(members.get("messages"), {"system", "user", "assistant"})
    streams = members.get("stream") or False
    options = members.get("stream_options") or {}
    if not isinstance(streams, bool):
        raise BadRequestError("stream must be true or false")
    if not isinstance(options, dict):
        raise BadRequestError("stream_options must be an object")
    includes_usage = options.get("include_usage") is True
    return ChatRequest(Protocol.API, str(members["model"]), messages, streams, includes_usage)


def _read_object(body: bytes) -> dict[str, object]:
    try:
        members = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise BadRequestError("the body is no JSON in UTF-8") from error
    if not isinstance(members, dict):
        raise BadRequestError("the body must be a JSON object")
    return members


def _check_members(members: dict[str, object], kind: type, *names: str) -> None:
    for name in names:
        if type(members.get(name)) is not kind:
            raise BadRequestError(f"{name} must be {'text' if kind is str else 'a whole number'}")


def _read_messages(listed: object, roles: set[str]) -> tuple[RequestMessage, ...]:
    if not isinstance(listed, list) or not listed:
        raise BadRequestError("messages must be a list with at least one message")
    messages = tuple(_read_message(entry, roles) for entry in listed)
    if all(message.role != "user" for message in messages):
        raise BadRequestError("messages must hold a question, a message with the role user")
    return messages


def _read_message(entry: object, roles: set[str]) -> RequestMessage:
    if not isinstance(entry, dict):
        raise BadRequestError("a message must be an object")
    role, content = entry.get("role"), entry.get("content")
    if not isinstance(role, str) or role not in roles:
        raise BadRequestError(f"the role of a message must be one of {', '.join(sorted(roles))}")
    if not isinstance(content, str):
        raise BadRequestError("the content of a message must be text")
    return RequestMessage(role, _without_lone_surrogates(content))


def _without_lone_surrogates(text: str) -> str:
    """JSON can spell half a character, which nothing can send back."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
