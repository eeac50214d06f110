"""Which models a part of an id names."""

import pytest

from liaobots_desktop.store.search.model_name import names_model


@pytest.mark.parametrize(
    ("part", "model", "is_named"),
    [
        ("gpt", "gpt-4", True),
        ("gpt-4", "gpt-4", True),
        ("gpt-4", "openai/GPT-4", True),
        ("gpt-4", "gpt-4-32k", True),
        ("gpt-4", "gpt-4:latest", True),
        ("gpt-4", "gpt-4o", False),
        ("gpt-4", "gpt-4.5-preview", False),
        ("gpt-4", "gpt-45", False),
        ("gpt-3", "gpt-3.5-turbo", False),
        ("gpt-3.5", "gpt-3.5-turbo", True),
        ("turbo", "gpt-3.5-turbo", True),
        ("llama", "meta/llama3:8b", True),
        ("llama3", "meta/llama3:8b", True),
        ("llama", "codellama", False),
        ("8b", "meta/llama3:8b", True),
        ("qwen", "qwen2.5", True),
        ("qwen2.5", "qwen2.5-coder", True),
        ("mixtral", "mixtral_8x7b", True),
        ("文心", "文心4", True),
        ("a.b", "axb", False),
    ],
)
def test_a_part_names_a_model_where_it_is_whole_words_of_its_id(
    part: str, model: str, is_named: bool
) -> None:
    assert names_model(model, part) is is_named
