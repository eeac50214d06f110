"""The clock jumps, and the time zone changes: what was written stays in its order."""

import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.store import trash
from liaobots_desktop.store.backup_folder import BackupFolder
from liaobots_desktop.store.chat_store import ChatStore
from tests.store.looking import read
from tests.store.talking import ask, shown

DAY_NS = 24 * 3600 * 10**9
YEAR_NS = 365 * DAY_NS
SetClock = Callable[[float], None]


@pytest.fixture
def days_later(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """Let the clock go on, this many days ahead of the right one."""
    right = time.time_ns

    def set_clock(days: float) -> None:
        monkeypatch.setattr(time, "time_ns", lambda: right() + int(days * DAY_NS))

    return set_clock


def deleted(path: Path) -> tuple[str, str]:
    """Put one chat into the Trash, and delete a message of another one; return the chats."""
    with closing(ChatStore.open(path)) as store:
        in_trash, kept = (ask(store, text).answer for text in ("One", "Two"))
        store.branches.delete(ask(store, "Three", "3", kept.conversation_id).question.id)
        store.arranging.delete([in_trash.conversation_id])
    return in_trash.conversation_id, kept.conversation_id


def left(path: Path) -> tuple[int, int]:
    """Return how many chats and how many messages there are."""
    return (
        read(path, "SELECT count(*) FROM conversation")[0][0],
        read(path, "SELECT count(*) FROM message")[0][0],
    )


@pytest.mark.parametrize("is_known", [False, True], ids=["the first start", "a later one"])
def test_by_a_clock_that_leapt_ahead_nothing_that_was_deleted_goes(
    path: Path, days_later: SetClock, is_known: bool
) -> None:
    deleted(path)
    if is_known:
        trash.expire(path)
    days_later(365)
    gone = [trash.expire(path), trash.expire(path)]
    days_later(1)
    right_again = trash.expire(path)
    days_later(365)
    ahead_again = trash.expire(path)

    assert (gone, right_again, ahead_again) == ([0, 0], 0, 0)
    assert left(path) == (2, 6)


def test_a_clock_that_says_the_same_on_another_day_is_believed(
    path: Path, days_later: SetClock
) -> None:
    deleted(path)
    trash.expire(path)
    gone = []
    for days in (40, 40.5, 41, 41.5):
        days_later(days)
        gone.append(trash.expire(path))

    assert gone == [0, 0, 3, 0]
    assert left(path) == (1, 2)


def test_who_starts_it_every_few_days_waits_no_day_longer(path: Path, days_later: SetClock) -> None:
    deleted(path)
    gone = []
    for days in (0, 6, 12, 18, 24, 29, 31):
        days_later(days)
        gone.append(trash.expire(path))

    assert gone == [0, 0, 0, 0, 0, 0, 3]


def test_who_starts_it_every_second_week_gets_rid_of_what_was_deleted(
    path: Path, days_later: SetClock
) -> None:
    deleted(path)
    gone = []
    for days in (0, 14, 28, 42, 56):
        days_later(days)
        gone.append(trash.expire(path))

    assert gone == [0, 0, 0, 0, 3]


def test_where_it_cannot_be_noted_what_the_clock_says_all_stays(
    path: Path, days_later: SetClock
) -> None:
    deleted(path)
    path.with_name("clock").mkdir()
    days_later(31)

    assert trash.expire(path) == 0
    assert left(path) == (2, 6)


def test_by_a_clock_that_leapt_ahead_no_backup_is_thinned(path: Path, days_later: SetClock) -> None:
    folder = BackupFolder(path.parent)

    def back_up(days: float) -> int:
        days_later(days)
        with closing(ChatStore.open(path)) as store:
            ask(store, f"On day {days}")
        folder.make(path)
        return len(folder.all())

    before = [back_up(days) for days in (-3, -2, -1, 0)]
    ahead = back_up(400)
    on_another_day = back_up(401)

    assert before == [1, 2, 3, 4]
    assert ahead == 5
    assert on_another_day == 2


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
