"""The official, OpenAI-compatible protocol: `POST {base}/v1/chat/completions`, SSE back."""

from urllib.parse import urlencode

from liaobots_desktop import __version__
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.completion_request import CompletionRequest, HttpRequest
from liaobots_desktop.service.web_protocol import to_json


def prepare(request: CompletionRequest, auth: AuthCode, *, asks_usage: bool = True) -> HttpRequest:
    """Give a request the form of the official API; the system prompt is its first message.

    `asks_usage` lets the service say at the end how many tokens it has counted.
    """
    system = [{"role": "system", "content": request.system_prompt}] if request.system_prompt else []
    body: dict[str, object] = {
        "model": request.model.id,
        "messages": [
            *system,
            *({"role": m.role.value, "content": m.content} for m in request.messages),
        ],
        "stream": True,
    }
    if asks_usage:
        body["stream_options"] = {"include_usage": True}
    url = f"{request.endpoint.base_url}/v1/chat/completions"
    headers = (("content-type", "application/json"), *authorized(auth))
    return HttpRequest("POST", url, headers, to_json(body))


def prepare_balance(base_url: str, auth: AuthCode) -> HttpRequest:
    """Give the question for the balance its form: `GET {base}/api/v1/credits`."""
    return HttpRequest("GET", f"{base_url}/api/v1/credits", authorized(auth), b"")


def prepare_usage(
    base_url: str, auth: AuthCode, page_size: int, next_id: str | None = None
) -> HttpRequest:
    """Give the question for the last requests its form; `next_id` names where to go on."""
    asked = {"include_usage": "true", "pageSize": str(page_size)}
    if next_id is not None:
        asked["nextId"] = next_id
    url = f"{base_url}/api/v1/credits?{urlencode(asked)}"
    return HttpRequest("GET", url, authorized(auth), b"")


def prepare_models(base_url: str, auth: AuthCode) -> HttpRequest:
    """Give the question for the models their form: `GET {base}/v1/models`."""
    return HttpRequest("GET", f"{base_url}/v1/models", authorized(auth), b"")


def authorized(auth: AuthCode) -> tuple[tuple[str, str], ...]:
    """Return the headers that every request carries; without a code none goes along."""
    agent = ("user-agent", f"liaobots-desktop/{__version__}")
    code = auth.reveal()
    return (agent, ("authorization", f"Bearer {code}")) if code else (agent,)
