"""The index: it takes in what changed, notices what is wrong, and forgets what is destroyed."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from liaobots_desktop.chat.message import ConversationId, EndState
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.errors import NotSaved
from liaobots_desktop.store.search.index import Progress, SearchIndex
from liaobots_desktop.store.search.upkeep import bring_up_to_date
from tests.store.looking import mode, read, write
from tests.store.search.finding import fill, found, problem, take_in
from tests.store.talking import answer_again, ask, ended

_KEEP = """
import sys
from pathlib import Path
from liaobots_desktop.store.search.upkeep import bring_up_to_date
steps = bring_up_to_date(Path(sys.argv[1]))
next(steps)
print("ready", flush=True)
sys.stdin.read()
"""


def taken_in(path: Path) -> list[tuple[int]]:
    return read(path, "SELECT message_id FROM document ORDER BY 1")


def test_what_is_stored_is_taken_in_once(filled: ChatStore, path: Path, index: Path) -> None:
    again = take_in(path)
    ask(filled, "More?")
    more = take_in(path)

    assert (again, more) == (0, 2)
    assert taken_in(index) == [(number,) for number in range(1, 9)]
    assert problem(path) is None


def test_an_answer_is_taken_in_when_it_ends(store: ChatStore, path: Path, index: Path) -> None:
    answer = store.messages.ask_first("?", "gpt-4", "").answer
    store.messages.append(answer.id, "needle")
    question_only = take_in(path), taken_in(index)
    store.messages.append(answer.id, " and thread")
    while_it_is_written = take_in(path)
    store.messages.finish(answer.id, EndState.COMPLETE)

    assert question_only == (1, [(1,)])
    assert while_it_is_written == 0
    assert take_in(path) == 1
    assert taken_in(index) == [(1,), (2,)]


def test_marking_and_branching_takes_nothing_in_again(filled: ChatStore, path: Path) -> None:
    (chat, *_) = filled.conversations.page(10)
    question, answer = filled.messages.branch(chat.id)
    answer_again(filled, question, "Another answer")
    take_in(path)
    filled.branches.choose(answer.id)
    filled.branches.restore(filled.branches.delete(answer.id))
    filled.arranging.rename(chat.id, "Other title")
    filled.arranging.delete((chat.id,))

    assert take_in(path) == 0


def test_an_answer_that_went_on_is_taken_in_again(filled: ChatStore, path: Path) -> None:
    answer = filled.messages.find(filled.messages.branch(chat_of(filled))[-1].id)
    filled.messages.resume(answer)
    take_in(path)
    ended(filled, answer, " And more.")

    assert take_in(path) == 1
    assert problem(path) is None
    assert found(path, "章. And") == ["So: 文章. And more."]


def chat_of(store: ChatStore) -> ConversationId:
    return store.conversations.page(1)[0].id


@pytest.mark.usefixtures("filled")
def test_only_the_owner_may_read_it(path: Path, index: Path) -> None:
    assert mode(index) == "0600"
    with closing(SearchIndex.open(path)):
        assert {mode(file) for file in index.parent.glob("search.db*")} == {"0600"}


def test_the_work_is_done_in_slices_with_progress(store: ChatStore, path: Path) -> None:
    fill(store, path, 1200)
    steps = list(bring_up_to_date(path))

    assert steps == [Progress(500, 1202), Progress(1000, 1202), Progress(1202, 1202)]
    assert problem(path) is None


def test_a_search_finds_everything_between_two_slices(store: ChatStore, path: Path) -> None:
    texts = [f"needle {'x' * 200_000} {number}" for number in range(6)]
    for text in texts:
        ask(store, "?", text)
    with closing(bring_up_to_date(path)) as slices:
        counts = [len(found(path, "needle x")) for _ in slices]

    assert counts == [6, 6]


def test_what_is_destroyed_is_gone_from_the_index_and_its_files(
    filled: ChatStore, path: Path, index: Path
) -> None:
    answer = ask(filled, "My code?", "It is zqxjkvwzq-secrettoken.").answer
    take_in(path)
    was_there = b"secrettoken" in contents(index)
    write(
        path,
        f"PRAGMA foreign_keys = ON; DELETE FROM conversation WHERE id = '{answer.conversation_id}'",
    )
    found_before = found(path, "secrettoken")
    with closing(sqlite3.connect(index)) as window:  # keeps the WAL from being folded at the end
        window.execute("SELECT * FROM state").fetchall()
        take_in(path)
        left = contents(index)

    assert was_there
    assert found_before == []
    assert [word in left for word in (b"secrettoken", b"zqx", b"jkv")] == [False, False, False]
    assert taken_in(index) == [(number,) for number in range(1, 7)]
    assert problem(path) is None
    assert found(path, "needle") == ["So: needle.", "About needle?"]


def contents(index: Path) -> bytes:
    return b"".join(file.read_bytes() for file in index.parent.glob("search.db*"))


def test_a_process_that_is_killed_in_mid_work_leaves_a_good_index(
    store: ChatStore, path: Path
) -> None:
    for number in range(6):
        ask(store, "?", f"needle {'x' * 200_000} {number}")
    with subprocess.Popen(
        [sys.executable, "-c", _KEEP, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.kill()
    half = problem(path), len(found(path, "needle x"))
    take_in(path)

    assert half == (None, 6)
    assert problem(path) is None
    assert len(found(path, "needle x")) == 6


def test_two_that_keep_it_at_once_do_not_disturb_each_other(store: ChatStore, path: Path) -> None:
    for number in range(6):
        ask(store, "?", f"needle {'x' * 200_000} {number}")
    with closing(bring_up_to_date(path)) as one, closing(bring_up_to_date(path)) as other:
        steps = [next(one).done, next(other).done]
        rest = [*one, *other]

    assert (steps, rest) == ([6, 6], [])
    assert problem(path) is None


def test_another_program_that_holds_the_index_is_named_and_nothing_is_thrown_away(
    filled: ChatStore, path: Path, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("liaobots_desktop.store.reading.PATIENCE_S", 0.01)
    ask(filled, "More needles?")
    with closing(sqlite3.connect(index, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(NotSaved, match="another program"):
            take_in(path)
        assert found(path, "needle") == ["More needles?", "So: needle.", "About needle?"]
    assert taken_in(index) == [(number,) for number in range(1, 7)]


def test_work_that_is_cancelled_ends_and_goes_on_later(store: ChatStore, path: Path) -> None:
    for number in range(6):
        ask(store, "?", f"needle {'x' * 200_000} {number}")
    steps = 0

    def is_cancelled() -> bool:
        return steps == 1

    for _ in bring_up_to_date(path, is_cancelled):
        steps += 1

    assert steps == 1
    assert len(found(path, "needle x")) == 6
    assert take_in(path) == 6
    assert problem(path) is None


def test_a_folder_without_chats_gets_no_index(tmp_path: Path) -> None:
    with pytest.raises(NotSaved):
        take_in(tmp_path / FILE_NAME)
    assert list(tmp_path.iterdir()) == []
