"""The OpenAI-compatible protocol: streaming, not streaming, and its documents."""

import json

from liaobots_desktop import resources
from tests.demo.client import BEARER, ask_api, events, messages, send

CODE = resources.path("demo/en/code.md").read_text(encoding="utf-8")


def test_stream_begins_with_the_role_and_ends_with_the_reason(demo: str) -> None:
    answer = ask_api(demo, "code", stream=True)
    payloads = events(answer.text)
    frames = [json.loads(payload) for payload in payloads[:-1]]
    choices = [frame["choices"][0] for frame in frames]

    assert answer.headers["Content-Type"] == "text/event-stream; charset=utf-8"
    assert payloads[-1] == "[DONE]"
    assert choices[0]["delta"] == {"role": "assistant", "content": ""}
    assert choices[-1] == {"index": 0, "delta": {}, "finish_reason": "stop"}
    assert {choice["finish_reason"] for choice in choices[:-1]} == {None}
    assert "".join(choice["delta"].get("content", "") for choice in choices) == CODE
    assert {(frame["object"], frame["model"]) for frame in frames} == {
        ("chat.completion.chunk", "gpt-4")
    }
    assert len({frame["id"] for frame in frames}) == 1


def test_usage_comes_last_and_only_when_asked_for(demo: str) -> None:
    plain = events(ask_api(demo, "code", stream=True).text)
    asked = events(ask_api(demo, "code", stream=True, stream_options={"include_usage": True}).text)
    last = json.loads(asked[-2])

    assert not any("usage" in payload for payload in plain)
    assert last["choices"] == []
    assert last["usage"]["completion_tokens"] == len(plain) - 3
    assert last["usage"]["prompt_tokens"] == 2
    assert last["usage"]["total_tokens"] == len(plain) - 1


def test_answer_without_streaming_is_one_document(demo: str) -> None:
    answer = ask_api(demo, "code")
    members = json.loads(answer.body)

    assert answer.headers["Content-Type"] == "application/json; charset=utf-8"
    assert members["object"] == "chat.completion"
    assert members["choices"] == [
        {
            "index": 0,
            "message": {"role": "assistant", "content": CODE},
            "finish_reason": "stop",
        }
    ]
    assert members["usage"]["prompt_tokens"] == 2


def test_system_message_is_accepted(demo: str) -> None:
    listed = [{"role": "system", "content": "Be brief."}, *messages("code")]
    body = json.dumps({"model": "gpt-3.5-turbo", "messages": listed}).encode()
    members = json.loads(send(demo, "POST", "/v1/chat/completions", body, BEARER).body)

    assert members["model"] == "gpt-3.5-turbo"
    assert members["choices"][0]["message"]["content"] == CODE


def test_models_and_credits(demo: str) -> None:
    models = send(demo, "GET", "/v1/models", headers=BEARER)
    balance = send(demo, "GET", "/api/v1/credits", headers=BEARER)

    assert [model["id"] for model in json.loads(models.body)["data"]] == ["gpt-3.5-turbo", "gpt-4"]
    assert balance.body == b'{"data":{"balance":0.25,"amount":100.0}}'


def test_errors_are_worded_as_the_protocol_has_them(demo: str) -> None:
    answer = ask_api(demo, "error 402", stream=True)

    assert answer.status == 402
    assert answer.json == {
        "error": {
            "message": "The balance of this auth code is used up.",
            "type": "insufficient_quota",
            "code": "402",
        }
    }
