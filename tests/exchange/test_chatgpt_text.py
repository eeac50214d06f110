"""What ChatGPT wrote for its tools and its window, as a person reads it here."""

from typing import Any

import pytest

from tests.exchange.bringing import Computer, chatgpt, outline

LETTER = '{"name": "letter", "type": "document", "content": "# Dear Bob"}'
PROGRAM = '{"name": "Game", "type": "code/python", "content": "print(1)"}'


def called(recipient: str, text: str, kind: str = "code", **members: Any) -> dict[str, Any]:
    """Return a message of the model to a tool."""
    told = {"text": text, "language": "unknown"} if kind == "code" else {"parts": [text]}
    return {
        "author": {"role": "assistant"},
        "content": {"content_type": kind, **told},
        "recipient": recipient,
        **members,
    }


@pytest.mark.parametrize(
    ("message", "text"),
    [
        (called("canmore.create_textdoc", LETTER), "**letter**\n\n# Dear Bob"),
        (called("canmore.create_textdoc", LETTER, "text"), "**letter**\n\n# Dear Bob"),
        (called("canmore.create_textdoc", PROGRAM), "**Game**\n\n```python\nprint(1)\n```"),
        (called("canmore.create_textdoc", '{"name": 1}'), '```json\n{"name": 1}\n```'),
        (called("canmore.create_textdoc", "no JSON"), "```\nno JSON\n```"),
        (called("canmore.update_textdoc", '{"a": 1}', "text"), '```json\n{"a": 1}\n```'),
        (called("python", "print(1)"), "```\nprint(1)\n```"),
        (called("all", '{"a": 1}', "text"), '{"a": 1}'),
        (called("canmore.create_textdoc", "[" * 100_000), f"```\n{'[' * 100_000}\n```"),
    ],
    ids=["letter", "as text", "program", "no content", "no JSON", "update", "code", "all", "deep"],
)
def test_what_a_tool_was_told_is_code_and_a_document_is_one(
    here: Computer, message: dict[str, Any], text: str
) -> None:
    here.bring(chatgpt(("q", None, "Go"), ("a", "q", message)))

    assert outline(here.tree()) == ["Go", f"  {text}"]


def test_marks_of_sources_become_links_or_nothing(here: Computer) -> None:
    one, two = "\ue200cite\ue202turn0search0\ue201", "\ue200cite\ue202turn0search1\ue201"
    references = [
        {"matched_text": one, "alt": "([Cats](https://example.org/cats))"},
        {"matched_text": " ", "alt": "nothing"},
        {"matched_text": None},
        "no reference",
    ]
    message = called("all", f"Cats purr. {one} So {two}they say.", "text")
    message["metadata"] = {"content_references": references}
    here.bring(chatgpt(("q", None, "Go"), ("a", "q", message)))

    assert outline(here.tree())[1] == (
        "  Cats purr. ([Cats](https://example.org/cats)) So they say."
    )


@pytest.mark.parametrize("references", [None, {}, "text", [1, None, {"matched_text": 5}]])
def test_references_and_recipients_of_any_type_are_no_reason_to_refuse_a_file(
    here: Computer, references: object
) -> None:
    message = called("all", "Why \ue200cite\ue201not", "text")
    message["metadata"] = {"content_references": references}
    message["recipient"] = references
    here.bring(chatgpt(("q", None, "Go"), ("a", "q", message)))

    assert "Why" in outline(here.tree())[1]
