"""What is left when a process is killed, and when several write at once."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.errors import NotSaved
from tests.store.looking import read

Start = Callable[[int], subprocess.Popen[str]]


@pytest.fixture
def start(path: Path) -> Iterator[Start]:
    """Starts a writer process; the caller goes on when it has written its pieces."""
    with ExitStack() as processes:

        def run(pieces: int) -> subprocess.Popen[str]:
            process = processes.enter_context(
                subprocess.Popen(
                    [sys.executable, "-m", "tests.store.writer_process", str(path), str(pieces)],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    text=True,
                    cwd=Path(__file__).parents[2],
                )
            )
            processes.callback(process.kill)
            return process

        yield run


def wait_until_ready(process: subprocess.Popen[str]) -> None:
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"


def test_a_killed_process_leaves_question_and_text_marked_as_interrupted(
    start: Start, path: Path
) -> None:
    process = start(3)
    wait_until_ready(process)
    process.kill()
    process.wait()
    with closing(ChatStore.open(path)) as store:
        recovered = store.recover()
        (chat,) = store.conversations.page(10)
        question, answer = store.messages.branch(chat.id)

    assert recovered == 1
    assert (question.text, question.end) == ("Why?", EndState.COMPLETE)
    assert (answer.text, answer.end) == ("0,1,2,", EndState.INTERRUPTED)
    assert read(path, "SELECT * FROM piece") == []
    assert list((path.parent / "writers").iterdir()) == []


def test_recovering_again_finds_nothing_to_do(start: Start, path: Path) -> None:
    process = start(1)
    wait_until_ready(process)
    process.kill()
    process.wait()
    with closing(ChatStore.open(path)) as store:
        first, second = store.recover(), store.recover()

    assert (first, second) == (1, 0)


def test_the_answer_of_a_process_that_is_alive_is_left_alone(start: Start, path: Path) -> None:
    process = start(2)
    wait_until_ready(process)
    with closing(ChatStore.open(path)) as store:
        recovered = store.recover()
        (chat,) = store.conversations.page(10)
        unfinished = store.messages.branch(chat.id)[-1]
        process.communicate()
        finished = store.messages.find(unfinished.id)

    assert recovered == 0
    assert (unfinished.text, unfinished.end) == ("0,1,", None)
    assert (finished.text, finished.end) == ("0,1,", EndState.COMPLETE)
    assert process.returncode == 0


def test_the_own_unfinished_answers_are_left_alone(store: ChatStore) -> None:
    answer = store.messages.ask_first("Why?", "gpt-4", "").answer

    assert store.recover() == 0
    assert store.messages.find(answer.id).end is None


def test_a_store_that_was_closed_in_mid_answer_is_recovered_too(path: Path) -> None:
    with closing(ChatStore.open(path)) as store:
        answer = store.messages.ask_first("Why?", "gpt-4", "").answer
        store.messages.append(answer.id, "Be")
    with closing(ChatStore.open(path)) as store:
        recovered = store.recover()
        found = store.messages.find(answer.id)

    assert recovered == 1
    assert (found.text, found.end) == ("Be", EndState.INTERRUPTED)


@pytest.mark.parametrize("writer", ["", "../../etc/passwd", "0123456789abcdef", "a/b"])
def test_a_writer_that_nobody_knows_is_not_alive(path: Path, writer: str) -> None:
    with closing(ChatStore.open(path)) as store:
        answer = store.messages.ask_first("Why?", "gpt-4", "").answer
        with store._database.writing() as database:
            database.execute("UPDATE message SET writer = ? WHERE id = ?", (writer, answer.id))

        assert store.recover() == 1


def test_a_lock_file_that_cannot_be_made_is_a_sentence(path: Path) -> None:
    (path.parent / "writers").write_text("in the way")
    with closing(ChatStore.open(path)) as store:
        with pytest.raises(NotSaved, match="could not be saved"):
            store.messages.ask_first("Why?", "gpt-4", "")
        assert store.conversations.page(10) == []


def test_many_processes_write_at_once_and_nothing_is_lost(start: Start, path: Path) -> None:
    processes = [start(25) for _ in range(4)]
    for process in processes:
        wait_until_ready(process)
    for process in processes:
        assert process.stdin is not None
        process.stdin.close()
    ended = [process.wait(60) for process in processes]

    assert ended == [0, 0, 0, 0]
    assert read(path, "SELECT count(*), count(ended) FROM message") == [(208, 208)]
    assert read(path, "PRAGMA integrity_check") == [("ok",)]
    with closing(ChatStore.open(path)) as store:
        assert store.recover() == 0
        for chat in store.conversations.page(10):
            texts = [m.text for m in store.messages.branch(chat.id)]
            assert texts == ["Why?", "".join(f"{n}," for n in range(25)), *["And?", "So"] * 25]


def test_an_answer_in_an_older_process_survives_the_end_of_a_newer_one(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    with closing(ChatStore.open(path)) as first:
        answer = first.messages.ask_first("Why?", "gpt-4", "").answer
        with closing(ChatStore.open(path)) as second:
            second.messages.ask_first("Who?", "gpt-4", "")
        first.messages.append(answer.id, "Because")

        assert first.messages.finish(answer.id, EndState.COMPLETE).text == "Because"
