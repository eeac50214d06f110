"""The models that the service offers and their limits."""

from typing import NamedTuple

from liaobots_desktop.service.endpoint import Protocol


class Model(NamedTuple):
    """One model as the web protocol describes it.

    `max_length` is the number of UTF-16 code units allowed in one message and in the system
    prompt; `token_limit` is the context budget in cl100k_base tokens, 1000 of which the
    service keeps for the answer. Neither can be derived from the other. `protocol` is the one to
    ask this model with; None: the one that its service speaks.
    """

    id: str
    name: str
    max_length: int
    token_limit: int
    protocol: Protocol | None = None


GPT_3_5_TURBO = Model("gpt-3.5-turbo", "GPT-3.5", 12000, 4000)
GPT_4 = Model("gpt-4", "GPT-4", 24000, 8000)

BUILT_IN = (GPT_3_5_TURBO, GPT_4)
"""Source: the web page's model list; the first one is the default."""

USUAL_MAX_LENGTH, USUAL_TOKEN_LIMIT = 24000, 8000
"""What is taken for a model of which nobody tells its lengths: characters, tokens."""

CONTEXT_KEPT_FOR_ANSWER = 1000
"""Tokens of `token_limit` that the service keeps free for its answer."""


def find(model_id: str) -> Model | None:
    """Return the built-in model with this id, or None."""
    return next((model for model in BUILT_IN if model.id == model_id), None)
