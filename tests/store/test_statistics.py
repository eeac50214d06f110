"""What was written in all chats, counted from the database file."""

import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from liaobots_desktop.chat.statistics import Count, DayCount, Statistics
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.errors import NotRead, StoreDamaged
from liaobots_desktop.store.statistics import NotWantedAnyMore, count
from tests.store.damaging import make_chats
from tests.store.looking import read, write
from tests.store.written import Said, write_chat


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / FILE_NAME


@pytest.fixture
def in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """This computer is in Berlin: two hours after UTC in summer, one in winter."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_messages_characters_and_tokens_are_counted_by_day_and_model(database: Path) -> None:
    write_chat(
        database,
        Said("2026-08-01 12:00", "user", "Why?"),
        Said("2026-08-01 12:01", text="Because.", tokens=(30, 4)),
        Said("2026-08-01 13:00", "user", "Почему? 为什么", "gpt-3.5-turbo"),
        Said("2026-08-01 13:01", text="👍🏽", model="gpt-3.5-turbo"),
        Said("2026-08-02 12:00", text="Again.", tokens=(70, None)),
    )

    assert count(database) == Statistics(
        (
            DayCount(date(2026, 8, 1), "gpt-3.5-turbo", Count(1, 1, 11, 2, 0, 0, 0)),
            DayCount(date(2026, 8, 1), "gpt-4", Count(1, 1, 4, 8, 30, 4, 1)),
            DayCount(date(2026, 8, 2), "gpt-4", Count(0, 1, 0, 6, 70, 0, 1)),
        )
    )


def test_what_is_deleted_does_not_count_and_the_archive_does(database: Path) -> None:
    write_chat(database, Said("2026-08-01 12:00", text="in the Trash"), is_deleted=True)
    write_chat(database, Said("2026-08-01 12:00", text="archived"), is_archived=True)
    write_chat(
        database,
        Said("2026-08-01 12:00", "user", "stays"),
        Said("2026-08-01 12:01", text="was deleted", is_deleted=True),
    )

    assert count(database).total() == Count(1, 1, 5, 8)


def test_nothing_changes_when_what_was_deleted_is_destroyed(database: Path) -> None:
    write_chat(database, Said("2026-08-01 12:00"), is_deleted=True)
    write_chat(database, Said("2026-08-01 12:00", text="Stays."))
    before = count(database)
    write(database, "PRAGMA foreign_keys = ON; DELETE FROM conversation WHERE deleted_at = 5")

    assert read(database, "SELECT text FROM message") == [("Stays.",)]
    assert count(database) == before
    assert before.total() == Count(0, 1, 0, 6)


def test_an_answer_counts_when_it_has_ended_and_something_of_it_came(database: Path) -> None:
    write_chat(
        database,
        Said("2026-08-01 12:00", "user", "Why?"),
        Said("2026-08-01 12:00", text="", ended="failed"),
        Said("2026-08-01 12:00", text="still com", ended=None),
        Said("2026-08-01 12:00", text="half", ended="interrupted"),
        Said("2026-08-01 12:00", text="stopped", ended="stopped"),
    )

    assert count(database).total() == Count(1, 2, 4, 11)


def test_every_version_of_a_message_counts(database: Path) -> None:
    with_versions = ChatStore.open(database)
    asked = with_versions.messages.ask_first("Why?", "gpt-4", "")
    for text in ("One.", "Two!"):
        answer = with_versions.messages.answer_again(asked.question, "gpt-4")
        with_versions.messages.append(answer.id, text)
        with_versions.messages.finish(answer.id, "complete")  # type: ignore[arg-type]
    with_versions.close()

    assert count(database).total() == Count(1, 2, 4, 8)


@pytest.mark.usefixtures("in_berlin")
def test_a_day_is_one_of_this_computer_in_summer_and_winter(database: Path) -> None:
    write_chat(
        database,
        Said("2026-07-31 21:59"),
        Said("2026-07-31 22:00"),
        Said("2026-12-31 22:59"),
        Said("2026-12-31 23:00"),
    )

    assert [day.day.isoformat() for day in count(database).days] == [
        "2026-07-31",
        "2026-08-01",
        "2026-12-31",
        "2027-01-01",
    ]


def test_a_time_beyond_all_calendars_counts_on_the_first_day_there_is(database: Path) -> None:
    write_chat(database, Said("2026-08-01 12:00"), Said("2026-08-01 12:00"))
    write(database, "UPDATE message SET created_at = 9000000000000000000 WHERE id = 1")

    assert [day.day.isoformat() for day in count(database).days] == ["1970-01-01", "2026-08-01"]


def test_no_messages_are_no_statistics(database: Path) -> None:
    ChatStore.open(database).close()

    assert count(database) == Statistics()


def test_many_messages_are_counted_step_by_step(database: Path) -> None:
    write_chat(database, Said("2026-08-01 12:00"), Said("2026-08-01 12:00"))
    write(database, "UPDATE message SET id = 25000, parent_id = NULL WHERE id = 2")
    told: list[float] = []
    total = count(database, tell=told.append).total()

    assert total == Count(0, 2, 0, 8)
    assert told == [0.4, 0.8, 1.0]


def test_it_ends_when_nobody_waits_any_more(database: Path) -> None:
    write_chat(database, Said("2026-08-01 12:00"))
    with pytest.raises(NotWantedAnyMore):
        count(database, lambda: False)


def test_messages_are_counted_while_the_window_writes(database: Path) -> None:
    write_chat(database, Said("2026-08-01 12:00"))
    store = ChatStore.open(database)
    with store._database.writing() as connection:
        connection.execute("UPDATE message SET text = 'longer text'")
        before = count(database).total()
    after = count(database).total()
    store.close()

    assert (before, after) == (Count(0, 1, 0, 4), Count(0, 1, 0, 11))


def test_an_older_file_that_cannot_be_written_has_no_tokens_and_counts(tmp_path: Path) -> None:
    older = tmp_path / "older.db"
    statements = (Path(__file__).parent / "schemas" / "version_7.sql").read_text(encoding="utf-8")
    write(older, statements)
    older.chmod(0o400)

    assert count(older).total() == Count(5, 5, 51, 62)


def test_a_damaged_file_and_none_at_all_are_told(database: Path) -> None:
    with pytest.raises(NotRead):
        count(database)
    make_chats(database, 40)
    pages = database.read_bytes()
    database.write_bytes(pages[:8192] + b"\xff" * (len(pages) - 8192))
    with pytest.raises(StoreDamaged):
        count(database)
