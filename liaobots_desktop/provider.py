"""The service as a provider module, in the form that scripts of this service know.

    from liaobots_desktop import provider

    for piece in provider.create_completion("gpt-4", messages, auth="…"):
        print(piece, end="", flush=True)

Errors are `liaobots_desktop.service.errors.ServiceError`s; their text is a sentence for people.
"""

import uuid
from collections.abc import Iterator
from typing import get_type_hints

from liaobots_desktop.chat.message import Role
from liaobots_desktop.service import catalogue
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.completion_request import (
    DEFAULT_SYSTEM_PROMPT,
    CompletionRequest,
    WireMessage,
    check_lengths,
)
from liaobots_desktop.service.endpoint import LIAOBOTS_WEB, Endpoint, Protocol
from liaobots_desktop.service.errors import AuthCodeMissing, ModelUnknown

url = LIAOBOTS_WEB.base_url
model = [known.id for known in catalogue.BUILT_IN]
models = {
    known.id: {
        "id": known.id,
        "name": known.name,
        "maxLength": known.max_length,
        "tokenLimit": known.token_limit,
    }
    for known in catalogue.BUILT_IN
}
supports_stream = True
needs_auth = True


def create_completion(  # noqa: PLR0913  # the interface that scripts know
    model: str,
    messages: list[dict[str, str]],
    stream: bool = True,
    *,
    auth: str = "",
    base_url: str = url,
    protocol: str = "web",
    system_prompt: str = DEFAULT_SYSTEM_PROMPT,
    conversation_id: str = "",
) -> Iterator[str]:
    """Ask the service and return a generator of the answer's text.

    Args:
        model: one of the names in `model`.
        messages: `{"role": "user" | "assistant" | "system", "content": text}`, oldest first;
            system messages go into the prompt, since the web protocol knows no such role.
        stream: whether to yield each piece as it comes, or the whole answer at its end.
        auth: the auth code of the account; sent to `base_url` and nowhere else.
        base_url: where the service is.
        protocol: `web` or `api`.
        system_prompt: what the model is told before the first message.
        conversation_id: a uuid4 kept for a whole conversation; a new one when it is empty.

    Raises:
        ServiceError: at once for a request that cannot succeed, before anything is sent; from
            the generator when the service does not answer, or its answer breaks off.
        ValueError: a message has another role, or the protocol is not known.
    """
    chosen = catalogue.find(model)
    if chosen is None:
        raise ModelUnknown(model, tuple(models))
    if not isinstance(auth, str):
        raise AuthCodeMissing
    code = AuthCode.parse(auth)
    system = [m["content"] for m in messages if m["role"] == "system"]
    wire = tuple(
        WireMessage(Role(m["role"]), m["content"]) for m in messages if m["role"] != "system"
    )
    request = CompletionRequest(
        Endpoint.parse(base_url, Protocol(protocol)),
        chosen,
        wire,
        conversation_id or str(uuid.uuid4()),
        "\n\n".join(system) or system_prompt,
    )
    check_lengths(chosen, request.system_prompt, *(m.content for m in wire[-1:]))
    return _answer(request, code, stream)


def _answer(request: CompletionRequest, code: AuthCode, stream: bool) -> Iterator[str]:
    from liaobots_desktop.service.client import CompletionStream

    pieces = CompletionStream(request, code, CancelToken())
    if stream:
        yield from pieces
    else:
        yield "".join(pieces)


def _parameters() -> str:
    hints = get_type_hints(create_completion)
    hints.pop("return")
    names = ", ".join(f"{name}: {hint.__name__}" for name, hint in hints.items())
    return f"{__name__} supports: ({names})"


params = _parameters()
