"""`liaobots-desktop search`: what it finds, and how it writes it."""

import os
import pty
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from liaobots_desktop.store.chat_store import ChatStore
from tests.store.looking import read
from tests.store.search.finding import problem
from tests.store.talking import ask
from tests.store.test_files import fill_up
from tests.terminal.running import command, run, running


@pytest.fixture
def chats(folder: Path, database: Path) -> Path:
    """Two chats; the later one has code."""
    folder.mkdir(mode=0o700)
    with closing(ChatStore.open(database)) as store:
        ask(store, "Where is the needle?", "In the  haystack,\na needle's place.")
        ask(store, "Needlework \x1b[31m in C?", "```c\nneedle();\n```")
    return database


def snippets(*arguments: str) -> list[str]:
    return [event["snippet"] for event in run("search", "--json", *arguments).events]


@pytest.mark.usefixtures("chats")
def test_hits_are_json_objects_with_their_marks() -> None:
    ended = run("search", "--json", "haystack", "needle")
    (hit,) = ended.events
    chat: Any = hit.pop("chat")
    date: str = hit.pop("date")

    assert (ended.code, ended.stderr) == (0, "")
    assert hit == {
        "title": "Where is the needle?",
        "message": 2,
        "role": "assistant",
        "snippet": "In the haystack, a needle's place.",
        "marks": [[7, 15], [19, 25]],
        "source_marks": [[8, 16], [20, 26]],
    }
    assert len(chat) == 36
    assert date.endswith("+00:00")


@pytest.mark.usefixtures("chats")
@pytest.mark.parametrize(
    ("arguments", "first"),
    [
        (["needle"], "```c needle(); ```"),
        (["--limit", "1", "needle"], "```c needle(); ```"),
        (["needle", "role:user"], "Needlework \x1b[31m in C?"),
        (["--best", "needle", "role:user"], "Where is the needle?"),
        (["needle", "has:code"], "```c needle(); ```"),
        (["needle role:user", "in:where"], "Where is the needle?"),
        (["--limit", "3", '"a needle"'], "In the haystack, a needle's place."),
    ],
)
def test_options_and_filters_choose_what_comes_first(arguments: list[str], first: str) -> None:
    assert snippets(*arguments)[0] == first


@pytest.mark.usefixtures("chats")
def test_the_limit_is_kept() -> None:
    assert len(snippets("--limit", "3", "needle")) == 3
    assert len(snippets("needle")) == 4


@pytest.mark.parametrize("limit", ["0", "-1", "many", "1.5"])
def test_a_limit_that_is_no_count_is_wrong_usage(limit: str, folder: Path) -> None:
    ended = run("search", "--limit", limit, "needle")

    assert (ended.code, ended.stdout) == (2, "")
    assert "--limit: it is no number from 1 on" in ended.stderr
    assert not folder.exists()


def test_a_terminal_gets_the_words_in_bold_and_no_control_characters(chats: Path) -> None:
    assert chats.exists()
    master, slave = pty.openpty()
    done = subprocess.run(
        command("search", "needlework"), stdout=slave, timeout=60, check=False, stdin=slave
    )
    os.close(slave)
    written = os.read(master, 4096).decode()
    os.close(master)

    assert done.returncode == 0
    assert written.splitlines()[1] == "    \x1b[1mNeedlework\x1b[22m ␛[31m in C?"


def test_it_keeps_the_index(chats: Path) -> None:
    first = snippets("needle")
    with closing(ChatStore.open(chats)) as store:
        ask(store, "One more needle")
    second = snippets("needle")

    assert second == ["One more needle", *first]
    assert read(chats.with_name("search.db"), "SELECT count(*) FROM document") == [(6,)]
    assert problem(chats) is None


def test_it_finds_the_same_where_no_index_can_be_kept(chats: Path) -> None:
    chats.with_name("search.db").mkdir()

    assert len(snippets("needle")) == 4


def test_a_full_disk_does_not_keep_it_from_finding(chats: Path) -> None:
    with closing(ChatStore.open(chats)) as store:
        fill_up(store)

        assert len(snippets("needle")) == 4


def test_it_finds_what_another_process_is_writing(database: Path, folder: Path) -> None:
    with running("ask", "--demo", "a long answer about needles") as asking:
        asking.wait_for_output(" ")
        found: list[str] = []
        while not found:  # at the latest with the first save of the answer
            found = snippets("needles", "role:user")
        unfinished = read(database, "SELECT count(*) FROM message WHERE ended IS NULL")
        asking.press_ctrl_c()
        asking.end()

    assert found == ["a long answer about needles"]
    assert unfinished == [(1,)]
    assert folder.exists()
