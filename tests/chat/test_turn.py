"""What is sent of a chat's messages."""

import dataclasses
from datetime import UTC, datetime

import pytest

from liaobots_desktop.chat.message import ConversationId, EndState, Message, MessageId, Role
from liaobots_desktop.chat.turn import history, history_to_continue


def message(number: int, role: Role, text: str, end: EndState | None) -> Message:
    chat, parent = ConversationId("chat"), MessageId(number - 1)
    when = datetime(2026, 1, 1, tzinfo=UTC)
    return Message(MessageId(number), chat, parent, role, text, "gpt-4", end, when)


MESSAGES = [
    message(1, Role.USER, "Why?", EndState.COMPLETE),
    message(2, Role.ASSISTANT, "", EndState.FAILED),
    message(3, Role.USER, "Why then?", EndState.COMPLETE),
    message(4, Role.ASSISTANT, "Because", EndState.INTERRUPTED),
]


def test_the_history_leaves_out_answers_without_text() -> None:
    assert history(MESSAGES) == (
        (Role.USER, "Why?"),
        (Role.USER, "Why then?"),
        (Role.ASSISTANT, "Because"),
    )


def test_the_history_leaves_out_the_answer_that_is_to_be_written() -> None:
    unwritten = message(6, Role.ASSISTANT, "", None)

    assert history([message(5, Role.USER, "And?", EndState.COMPLETE), unwritten]) == (
        (Role.USER, "And?"),
    )


def test_a_continuation_ends_with_the_request_to_go_on() -> None:
    assert history_to_continue(MESSAGES[2:]) == (
        (Role.USER, "Why then?"),
        (Role.ASSISTANT, "Because"),
        (
            Role.USER,
            "Continue exactly where your answer broke off. Do not repeat what you wrote.",
        ),
    )


def test_a_message_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        MESSAGES[0].text = "Who?"  # type: ignore[misc]  # this is what is tried
