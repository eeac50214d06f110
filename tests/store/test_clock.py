"""The clock jumps, and the time zone changes: what was written stays in its order."""

import time
from contextlib import closing
from pathlib import Path

import pytest

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.store.chat_store import ChatStore
from tests.store.talking import ask, shown

YEAR_NS = 365 * 24 * 3600 * 10**9


@pytest.mark.parametrize("years", [-1, 1])
def test_a_clock_that_jumps_in_mid_answer_changes_no_order(
    path: Path, monkeypatch: pytest.MonkeyPatch, years: int
) -> None:
    right = time.time_ns
    with closing(ChatStore.open(path)) as store:
        chat = ask(store, "One", "1").answer.conversation_id
        answer = store.messages.ask(chat, "Two", "gpt-4").answer
        store.messages.append(answer.id, "2")
        monkeypatch.setattr(time, "time_ns", lambda: right() + years * YEAR_NS)
        store.messages.append(answer.id, "!")
        store.messages.finish(answer.id, EndState.COMPLETE)
        gone = ask(store, "Three", "3", chat)
        first = store.branches.delete(gone.answer.id)
        monkeypatch.setattr(time, "time_ns", right)
        second = store.branches.delete(gone.question.id)
        store.branches.restore(second)
        store.branches.restore(first)
        ask(store, "Four", "4", chat)

        assert shown(store, chat) == ["One", "1", "Two", "2!", "Three", "3", "Four", "4"]


def test_a_time_zone_changes_only_what_is_shown(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    try:
        with closing(ChatStore.open(path)) as store:
            answer = ask(store, "Why?").answer
            monkeypatch.setenv("TZ", "Pacific/Kiritimati")
            time.tzset()
            found = store.messages.find(answer.id)
    finally:
        monkeypatch.delenv("TZ")
        time.tzset()

    assert found.created_at == answer.created_at
    assert found.created_at.utcoffset() == answer.created_at.utcoffset()
