"""Kills processes at random instants: `python -m tests.store.killed_process FOLDER ROUNDS SEED`.

Each round forks a child that works on the chats and says what was acknowledged; the child is
killed, and what it leaves is compared with that. The first disagreement ends it with a sentence.
"""

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from liaobots_desktop.chat.message import ConversationId, EndState, MessageId, Role
from liaobots_desktop.chat.tree import ChatTree, TreeMessage
from liaobots_desktop.exchange.import_job import ImportJob
from liaobots_desktop.exchange.json_export import json_pieces
from liaobots_desktop.exchange.progress import Progress
from liaobots_desktop.store import keeping, verified_copy
from liaobots_desktop.store.backup_folder import BackupFolder
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.draft_table import StoredDraft
from liaobots_desktop.store.opening import open_or_begin_anew
from liaobots_desktop.store.search.index import SearchIndex
from liaobots_desktop.store.search.upkeep import bring_up_to_date
from tests.store.damaging import make_chats, overwrite
from tests.store.looking import read, write
from tests.store.test_migration import SCHEMAS

_LONGEST_S = 0.03

_ROWS = {
    "was": "SELECT id, role, created_at FROM message ORDER BY id",
    "titles": "SELECT title FROM conversation ORDER BY title",
    "version": "PRAGMA user_version",
}
_IMPORTED = "SELECT count(*) FROM message WHERE conversation_id IN ('{}')"
_FOUND = {
    "in trash": "SELECT deleted_at IS NOT NULL FROM conversation WHERE id = '{}'",
    "deleted": "SELECT deleted_at IS NOT NULL FROM message WHERE id = {}",
    "is whole": _IMPORTED,
    "is there": _IMPORTED,
}
"""What can be looked up of a thing; a fact lists what may be found."""

Say = Callable[..., None]
Fact = list[Any]


def stream(folder: Path, say: Say, dice: random.Random) -> None:
    """Ask, let answers grow, end them, keep drafts."""
    store = ChatStore.open(folder / FILE_NAME)
    chat: ConversationId | None = None
    while True:
        question = f"question {dice.random()}"
        if chat is None:
            asked = store.messages.ask_first(question, "gpt-4", "")
        else:
            asked = store.messages.ask(chat, question, "gpt-4")
        chat, answer = asked.answer.conversation_id, asked.answer.id
        say("text", asked.question.id, question)
        for number in range(dice.randrange(8)):
            piece = f"{number} " * dice.randrange(1, 300)
            store.messages.append(answer, piece)
            say("more", answer, piece)
            say("begins", "draft", chat)
            store.drafts.save(chat, StoredDraft(piece))
            say("draft", chat, piece)
        store.messages.finish(answer, EndState.COMPLETE)
        say("ended", answer)


def delete(folder: Path, say: Say, dice: random.Random) -> None:
    """Delete chats and messages, and bring some back."""
    store = ChatStore.open(folder / FILE_NAME)
    while True:
        chat = dice.choice(store.conversations.page(20)).id
        say("begins", "in trash", chat)
        store.arranging.delete((chat,))
        say("in trash", chat, [True])
        say("begins", "in trash", chat)
        store.arranging.restore((chat,))
        say("in trash", chat, [False])
        shown = store.messages.branch(chat)
        if not shown:
            continue
        message = dice.choice(shown).id
        say("begins", "deleted", message)
        deletion = store.branches.delete(message)
        say("deleted", message, [True])
        say("begins", "deleted", message)
        store.branches.restore(deletion)
        say("deleted", message, [False])


def back_up(folder: Path, say: Say, dice: random.Random) -> None:
    """Make backups, each of another state, and bring chats back from them."""
    database = folder / FILE_NAME
    store = ChatStore.open(database)
    while True:
        answer = store.messages.ask_first(f"backed up {dice.random()}", "gpt-4", "").answer
        store.messages.finish(answer.id, EndState.STOPPED)
        backup = BackupFolder(folder).make(database)
        say("backup", str(backup.path))
        keeping.bring_back(database, backup.path)


def migrate(folder: Path, say: Say, _dice: random.Random) -> None:
    """Bring a file of an older version to the newest."""
    say("was", read(folder / FILE_NAME, _ROWS["was"]))
    ChatStore.open(folder / FILE_NAME)
    say("version", [[6]])
    time.sleep(1)


def mend(folder: Path, say: Say, _dice: random.Random) -> None:
    """Move a damaged file aside and read what can be read of it."""
    say("titles", sorted([f"Chat {number}"] for number in range(12)))
    open_or_begin_anew(folder / FILE_NAME)
    keeping.look_over(folder / FILE_NAME, lambda: True, thoroughly=False)
    time.sleep(1)


def bring_in(folder: Path, say: Say, dice: random.Random) -> None:
    """Import files of some chats, each wholly or not at all."""
    file = folder / "incoming.json"
    while True:
        trees = [_tree(f"{dice.random()}", dice.randrange(1, 200)) for _ in range(3)]
        file.write_text("".join(json_pieces(trees)), encoding="utf-8")
        ids, messages = [tree.id for tree in trees], sum(len(tree.messages) for tree in trees)
        say("is whole", ids, [0, messages])
        ImportJob(folder / FILE_NAME, file).run(Progress())
        say("is there", ids, [messages])


def _tree(chat: str, messages: int) -> ChatTree:
    """Return a chat in which each message follows the one before."""
    return ChatTree(
        *(chat, f"Imported {chat}", "gpt-4", "", 1, 2),
        [
            TreeMessage(
                id=f"{chat}-{number}",
                parent=f"{chat}-{number - 1}" if number else None,
                role=Role.USER,
                text=f"imported {number} " * 20,
                model="gpt-4",
                end=EndState.COMPLETE,
                created_at=3,
            )
            for number in range(messages)
        ],
        f"{chat}-{messages - 1}",
    )


def prepare(kind: str, folder: Path, number: int) -> Path:
    """Return the folder to work in: a new one where the work needs a certain file."""
    if kind not in {"migrate", "mend"}:
        return folder
    fresh = folder / f"{kind}-{number}"
    fresh.mkdir(mode=0o700)
    if kind == "migrate":
        write(fresh / FILE_NAME, list(SCHEMAS.values())[number % (len(SCHEMAS) - 1)])
    else:
        make_chats(fresh / FILE_NAME, 12)
        overwrite(fresh / FILE_NAME, 1)
    return fresh


WORK = {
    "stream": stream,
    "delete": delete,
    "back_up": back_up,
    "bring_in": bring_in,
    "migrate": migrate,
    "mend": mend,
}


def kill(child: int) -> None:
    """End a process of ours at once."""
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def run_and_end(
    kind: str, folder: Path, dice: random.Random, end: Callable[[int], None] = kill
) -> list[Fact]:
    """Fork the work, end it at a random instant and return what it acknowledged."""
    reader, writer = os.pipe()
    seed, patience = dice.random(), dice.random() * _LONGEST_S
    child = os.fork()
    if child == 0:
        os.close(reader)
        _work(kind, folder, writer, random.Random(seed))
    os.close(writer)
    with os.fdopen(reader, "rb") as said:
        first = said.readline()
        time.sleep(patience)
        end(child)
        lines = (first + said.read()).splitlines(keepends=True)
    return [json.loads(line) for line in lines if line.endswith(b"\n")]


def _work(kind: str, folder: Path, writer: int, dice: random.Random) -> None:
    def say(*fact: object) -> None:
        os.write(writer, json.dumps(fact).encode() + b"\n")

    try:
        WORK[kind](folder, say, dice)
    except BaseException as error:  # noqa: BLE001  # the parent tells it
        say("failed", repr(error))
    finally:
        os._exit(0)


def disagreement(folder: Path, facts: list[Fact]) -> str:
    """Start again, and return what does not agree with what was acknowledged, or nothing."""
    path = folder / FILE_NAME
    with closing(open_or_begin_anew(path)) as store:
        store.recover()
        findings = keeping.look_over(path, lambda: True, thoroughly=True)
        if findings.is_damaged:
            return "the file is damaged"
        if read(path, "SELECT count(*) FROM piece") != [(0,)]:
            return "pieces were left"
        for _ in bring_up_to_date(path):
            pass
        with closing(SearchIndex.open(path)) as index:
            found = index.problem()
        if found:
            return f"the search index: {found}"
        wrong = [fact for fact in _certain(facts) if not _holds(store, path, fact)]
    return f"does not hold: {wrong}" if wrong else ""


def _certain(facts: list[Fact]) -> list[Fact]:
    """Return what must hold: the last of each thing, unless it was just being changed."""
    last: dict[tuple[str, str], Fact] = {}
    for kind, value, *rest in facts:
        if kind == "begins":
            # a message goes with the one that it follows: nothing is known of any then
            is_in_doubt = {key for key in last if key[0] == value == "deleted"}
            for key in is_in_doubt | {(value, json.dumps(rest[0]))}:
                last.pop(key, None)
            continue
        key = (kind, json.dumps(value))
        before = last.get(key, [kind, value, ""])
        last[key] = [kind, value, before[2] + rest[0]] if kind == "more" else [kind, value, *rest]
    return list(last.values())


def _holds(store: ChatStore, path: Path, fact: Fact) -> bool:
    kind, value, *rest = fact
    if kind in {"text", "more", "ended"}:
        message = store.messages.find(MessageId(value))
        if kind == "ended":
            return message.end is EndState.COMPLETE
        return message.text.startswith(str(rest[0]))
    if kind == "backup":
        return not Path(value).exists() or verified_copy.contents(Path(value)).chats > 0
    if kind == "draft":
        return bool(store.drafts.find(value).text == rest[0])
    if kind in _ROWS:
        return bool(value == [list(row) for row in read(path, _ROWS[kind])])
    named = "', '".join(value) if isinstance(value, list) else value
    ((found,),) = read(path, _FOUND[kind].format(named))
    return found in rest[0]


def main() -> None:
    """Kill as often as the arguments say; print how often, or what was lost."""
    folder, rounds, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    dice = random.Random(seed)
    make_chats(folder / FILE_NAME, 3)
    told = 0
    for number in range(rounds):
        kind = dice.choices(list(WORK), weights=(6, 3, 3, 3, 2, 1))[0]
        place = prepare(kind, folder, number)
        facts = run_and_end(kind, place, dice)
        told += len(facts)
        problem = disagreement(place, facts)
        if problem:
            sys.exit(f"seed {seed}, round {number}, {kind}: {problem}")
    print(f"{rounds} kills, {'nothing' if told > rounds else 'little'} lost")


if __name__ == "__main__":
    main()
