"""The index: it takes in what changed, notices what is wrong, and forgets what is destroyed."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
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


@pytest.fixture
def index(path: Path) -> Path:
    """The index's file."""
    return path.with_name("search.db")


@pytest.fixture
def filled(store: ChatStore, path: Path) -> ChatStore:
    """A store with three chats, and an index of them."""
    for word in ("needle", "Ёлка", "文章"):
        ask(store, f"About {word}?", f"So: {word}.")
    take_in(path)
    return store


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
    filled.conversations.rename(chat.id, "Other title")
    filled.conversations.delete(chat.id)

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


def cut_off(index: Path) -> None:
    index.write_bytes(index.read_bytes()[:5000])


def overwrite(index: Path) -> None:
    index.write_bytes(b"garbage " * 2000)


def empty(index: Path) -> None:
    index.write_bytes(b"")


def remove(index: Path) -> None:
    index.unlink()


def damage_pages(index: Path) -> None:
    size = index.stat().st_size
    with index.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))


def run(statements: str) -> Callable[[Path], None]:
    return lambda index: write(index, statements)


DAMAGE = {
    "cut off": cut_off,
    "garbage": overwrite,
    "empty": empty,
    "missing": remove,
    "pages": damage_pages,
    "no texts": run("DROP TABLE folded_text"),
    "no parts of FTS5": run("DROP TABLE folded_text_data"),
    "nothing in FTS5": run("DELETE FROM folded_text_data"),
    "no documents": run("DROP TABLE document"),
    "no state": run("DELETE FROM state"),
    "another version": run("UPDATE state SET version = '0'"),
    "ahead": run("UPDATE state SET last_change = 900"),
    "another mark": run("UPDATE document SET mark = 1"),
    "a message too few": run("DELETE FROM document WHERE message_id = 2"),
    "a message too many": run("INSERT INTO document VALUES (99, 1, 1, 0)"),
    "a text too few": run("DELETE FROM folded_text WHERE rowid = 3"),
    "another program's": run("DROP TABLE state; CREATE TABLE state (a); CREATE TABLE b (c)"),
}


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_broken_index_is_made_again_and_the_chats_stay_as_they_are(
    path: Path, index: Path, damage: Callable[[Path], None]
) -> None:
    chats = read(path, "SELECT * FROM message"), read(path, "SELECT * FROM conversation")
    damage(index)
    take_in(path, thoroughly=True)

    assert problem(path) is None
    assert found(path, "needle") == ["So: needle.", "About needle?"]
    assert chats == (read(path, "SELECT * FROM message"), read(path, "SELECT * FROM conversation"))


FOUND_OUT_LATER = {"nothing in FTS5", "a text too few", "a message too few", "another mark"}
"""What only the comparison with every message shows."""


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("name", sorted(DAMAGE.keys() - FOUND_OUT_LATER))
def test_a_search_over_a_broken_index_finds_what_there_is(
    path: Path, index: Path, name: str
) -> None:
    DAMAGE[name](index)

    assert found(path, "needle") == ["So: needle.", "About needle?"]


def test_a_backup_in_the_place_of_the_chats_is_noticed(path: Path, tmp_path: Path) -> None:
    backup = tmp_path / "backup.db"
    with closing(ChatStore.open(path)) as store:
        ask(store, "Before")
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(backup)) as copy:
            source.backup(copy)
        ask(store, "Lost needle")
        ask(store, "Lost thread")
        take_in(path)
    for file in path.parent.glob("chats.db*"):
        file.unlink()
    backup.rename(path)
    with closing(ChatStore.open(path)) as store:
        ask(store, "New needle")
        after_less = found(path, "needle"), found(path, "thread"), found(path, "before")
        ask(store, "New thread")
        ask(store, "Anything else")
        after_more = found(path, "needle"), found(path, "thread"), found(path, "before")
        take_in(path)

    assert after_less == (["New needle"], [], ["Before"])
    assert after_more == (["New needle"], ["New thread"], ["Before"])
    assert problem(path) is None
    assert found(path, "lost") == []


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
    take_in(path)

    assert was_there
    assert found_before == []
    assert b"secrettoken" not in contents(index)
    assert b"zqx" not in contents(index)
    assert b"jkv" not in contents(index)
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
    monkeypatch.setattr("liaobots_desktop.store.search.index_file.PATIENCE_S", 0.01)
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
