"""Asks the service at argv[1] with OpenAI's own client; run by the foreign Python."""

import json
import sys

from openai import AuthenticationError, OpenAI  # type: ignore[import-not-found]

client = OpenAI(base_url=f"{sys.argv[1]}/v1", api_key="practice-only", max_retries=0)
stream = client.chat.completions.create(
    model="gpt-4",
    messages=[{"role": "user", "content": "table"}],
    stream=True,
    stream_options={"include_usage": True},
)
text, reason, tokens = "", None, None
for chunk in stream:
    if chunk.usage is not None:
        tokens = chunk.usage.completion_tokens
    for choice in chunk.choices:
        text += choice.delta.content or ""
        reason = choice.finish_reason or reason
try:
    client.chat.completions.create(
        model="gpt-4", messages=[{"role": "user", "content": "error 401"}], stream=True
    )
    error = ""
except AuthenticationError as refused:
    error = type(refused).__name__
models = [model.id for model in client.models.list()]
print(
    json.dumps({"text": text, "reason": reason, "tokens": tokens, "error": error, "models": models})
)
