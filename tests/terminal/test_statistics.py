"""`liaobots-desktop statistics`: a table, JSON or CSV on stdout."""

from pathlib import Path

import pytest

from liaobots_desktop.store.chat_store import FILE_NAME
from tests.store.written import Said, write_chat
from tests.terminal.running import run


@pytest.fixture
def chats(folder: Path, database: Path) -> Path:
    folder.mkdir(mode=0o700)
    write_chat(
        database,
        Said("2026-08-01 12:00", "user", "Why?"),
        Said("2026-08-01 12:01", text="x" * 1500, tokens=(1200, 300)),
        Said("2026-08-02 12:00", text="So.", model="=1+1"),
    )
    return database


@pytest.mark.usefixtures("chats")
def test_the_models_stand_in_a_table_with_their_sum() -> None:
    ended = run("statistics")

    assert (ended.code, ended.stderr) == (0, "")
    assert ended.stdout.splitlines() == [
        "model  questions  answers  characters  input tokens  output tokens",
        "gpt-4          1        1       1,504         1,200            300",
        "=1+1           0        1           3             -              -",
        "total          1        2       1,507         1,200            300",
        "The service reported tokens for 1 of 2 answers.",
    ]


@pytest.mark.usefixtures("chats")
def test_each_day_and_model_is_a_json_object() -> None:
    first, second = run("statistics", "--json").events

    assert first == {
        "date": "2026-08-01",
        "model": "gpt-4",
        "questions": 1,
        "answers": 1,
        "question_characters": 4,
        "answer_characters": 1500,
        "input_tokens": 1200,
        "output_tokens": 300,
        "answers_with_tokens": 1,
    }
    assert (second["model"], second["input_tokens"]) == ("=1+1", None)


@pytest.mark.usefixtures("chats")
def test_csv_is_that_of_the_window() -> None:
    ended = run("statistics", "--csv")

    assert ended.stdout.splitlines()[1:] == [
        "2026-08-01,gpt-4,1,1,4,1500,1200,300,1",
        "2026-08-02,'=1+1,0,1,0,3,,,0",
    ]


def test_without_chats_all_is_nothing(folder: Path) -> None:
    ended = run("statistics", "--json")

    assert (ended.code, ended.stdout, ended.stderr) == (0, "", "")
    assert not (folder / FILE_NAME).exists()
