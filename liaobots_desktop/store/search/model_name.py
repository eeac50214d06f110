"""Whether the id of a model is meant by a part of it."""

import re
from functools import lru_cache

_MORE_OF_A_NUMBER = r"(?:\d|[.]\d|[^\W\d_])"


@lru_cache(1024)
def names_model(model: str, part: str) -> bool:
    """Whether `part`, in small letters, stands in a model's id as a word or words of it.

    `llama` and `llama3` name `meta/llama3:8b`, and `gpt-4` names `gpt-4-32k`; but not `gpt-4o` nor
    `gpt-4.5`, for these are other numbers.
    """
    end = rf"(?!{_MORE_OF_A_NUMBER})" if part[-1:].isdigit() else r"(?![^\W\d_])"
    return re.search(rf"(?<![^\W_]){re.escape(part)}{end}", model.lower()) is not None
