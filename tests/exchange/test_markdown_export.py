"""A chat as Markdown."""

from datetime import UTC, datetime

import pytest

from liaobots_desktop.chat.message import (
    Conversation,
    ConversationId,
    EndState,
    Message,
    MessageId,
    Role,
)
from liaobots_desktop.exchange.markdown_export import to_markdown

WHEN = datetime(2026, 1, 1, tzinfo=UTC)
CHAT = Conversation(ConversationId("chat"), "Rivers", "gpt-4", "prompt", WHEN, WHEN)


def message(
    role: Role, text: str, end: EndState = EndState.COMPLETE, model: str = "gpt-4"
) -> Message:
    return Message(MessageId(1), CHAT.id, None, role, text, model, end, WHEN)


def test_a_chat_becomes_a_heading_and_its_messages_under_their_authors() -> None:
    messages = [
        message(Role.USER, "\nHow long is the Nile?\n"),
        message(Role.ASSISTANT, "6,650 km.\n\n```\n  code\n```\n", model="gpt-3.5-turbo"),
    ]

    assert to_markdown(CHAT, messages) == (
        "# Rivers\n\n## You\n\nHow long is the Nile?\n\n"
        "## GPT-3.5\n\n6,650 km.\n\n```\n  code\n```\n"
    )


def test_an_answer_that_broke_off_says_so() -> None:
    messages = [
        message(Role.ASSISTANT, "6,6", EndState.INTERRUPTED),
        message(Role.ASSISTANT, "6,", EndState.STOPPED, model="my-model"),
    ]

    assert to_markdown(CHAT, messages) == (
        "# Rivers\n\n## GPT-4\n\n6,6\n\n*The answer was interrupted here.*\n\n"
        "## my-model\n\n6,\n\n*The answer was stopped here.*\n"
    )


def test_an_answer_that_failed_leaves_no_empty_lines() -> None:
    messages = [message(Role.ASSISTANT, "", EndState.FAILED)]

    assert to_markdown(CHAT, messages) == "# Rivers\n\n## GPT-4\n"


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("```py\nprint(1)", "\n```"),
        ("~~~~\n```\n~~~", "\n~~~~"),
        ("```\na\n```", ""),
        ("```\na\n````  ", ""),
        ("``` not a `fence`", ""),
        ("    ```\ncode", ""),
        ("```\na\n```\n\n  ```", "\n```"),
    ],
)
def test_code_that_was_cut_off_does_not_take_in_what_follows(text: str, end: str) -> None:
    written = to_markdown(CHAT, [message(Role.ASSISTANT, text), message(Role.USER, "And?")])

    assert written == f"# Rivers\n\n## GPT-4\n\n{text}{end}\n\n## You\n\nAnd?\n"
