"""The protocol of the service's web page: `POST {base}/api/chat`, answered with raw UTF-8 text.

Header names and values, the keys of the body and their order are those of the web page and of
the public scripts that speak to it.
"""

import json

from liaobots_desktop.chat.text import without_surrogates
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.completion_request import CompletionRequest, HttpRequest

USER_AGENT = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/112.0.0.0 Safari/537.36"
)


def prepare(request: CompletionRequest, auth: AuthCode) -> HttpRequest:
    """Give a request the form of the web protocol; it has no key that turns streaming off."""
    base_url = request.endpoint.base_url
    model = request.model
    body = {
        "conversationId": request.conversation_id,
        "model": {
            "id": model.id,
            "name": model.name,
            "maxLength": model.max_length,
            "tokenLimit": model.token_limit,
        },
        "messages": [{"role": m.role.value, "content": m.content} for m in request.messages],
        "key": "",
        "prompt": request.system_prompt,
    }
    headers = (
        ("authority", request.endpoint.host),
        ("content-type", "application/json"),
        ("origin", base_url),
        ("referer", f"{base_url}/"),
        ("user-agent", USER_AGENT),
        ("x-auth-code", auth.reveal()),
    )
    return HttpRequest("POST", f"{base_url}/api/chat", headers, to_json(body))


def to_json(body: object) -> bytes:
    """Return compact UTF-8 JSON, as a browser's `JSON.stringify` makes it."""
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return without_surrogates(text).encode("utf-8")
