"""Kills processes at random instants: `python -m tests.store.killed_process FOLDER ROUNDS SEED`.

Each round forks a child that works on the chats and says what was acknowledged; the child is
killed, and what it leaves is compared with that. The first disagreement ends it with a sentence.
The last line says, as JSON, how many acts of each kind were acknowledged.
"""

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import IO, Any

from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.store import keeping, verified_copy
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.opening import open_or_begin_anew
from liaobots_desktop.store.search.index import SearchIndex
from liaobots_desktop.store.search.upkeep import bring_up_to_date
from tests.store.damaging import make_chats
from tests.store.killed_work import MESSAGES, WORK, prepare
from tests.store.looking import read

_ROWS = {
    "was": MESSAGES,
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

_MOST_FACTS = {"migrate": 2, "mend": 2, "back_up": 3, "destroy": 4, "bring_in": 6}
"""So many facts are waited for at most, 16 of other work: these take longer, or have no more."""

Fact = list[Any]


def kill(child: int) -> None:
    """End a process of ours at once."""
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


class Hunter:
    """Ends processes in the middle of what they do, however fast the machine is.

    A process may say some facts first; it is ended at a random instant of the time in which, as
    those of before show, it does what it says next.
    """

    def __init__(self, dice: random.Random) -> None:
        self.told: Counter[str] = Counter()
        self._dice = dice
        self._seconds: dict[str, float] = {}

    def run_and_end(self, kind: str, folder: Path, end: Callable[[int], None] = kill) -> list[Fact]:
        """Fork the work, end it, and return what it acknowledged."""
        seed = self._dice.random()
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reader)
            _work(kind, folder, writer, random.Random(seed))
        os.close(writer)
        with os.fdopen(reader, "rb") as said:
            heard = self._hear(kind, said)
            time.sleep(self._dice.random() * 1.5 * self._seconds[kind])
            end(child)
            lines = [*heard, *said.read().splitlines(keepends=True)]
        facts = [json.loads(line) for line in lines if line.endswith(b"\n")]
        self.told.update(fact[0] for fact in facts)
        return facts

    def _hear(self, kind: str, said: IO[bytes]) -> list[bytes]:
        """Read some facts, and take note how long the process needs for one."""
        known = self._seconds.get(kind)
        least = 2 if known is None else 1
        wanted = self._dice.randint(least, _MOST_FACTS.get(kind, 16))
        lines, started = [said.readline()], time.monotonic()
        while len(lines) < wanted and lines[-1]:
            lines.append(said.readline())
        if len(lines) > 1:
            took = (time.monotonic() - started) / (len(lines) - 1)
            self._seconds[kind] = took if known is None else (known + took) / 2
        return lines


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
    for kind, value, *_ in facts:
        if kind == "failed":
            return f"it failed: {value}"
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
    if kind == "ended":
        return store.messages.find(MessageId(value)).end is EndState.COMPLETE
    if kind in {"text", "more"}:
        return store.messages.find(MessageId(value)).text.startswith(str(rest[0]))
    if kind == "backup":
        return not Path(value).exists() or verified_copy.contents(Path(value)).chats > 0
    if kind == "gone":
        files = [*path.parent.glob("chats.db*"), *path.parent.glob("search.db*")]
        return all(value.encode() not in file.read_bytes() for file in files)
    if kind == "draft":
        return bool(store.drafts.find(value).text == rest[0])
    return _is_found(path, kind, value, rest)


def _is_found(path: Path, kind: str, value: Any, wanted: list[Any]) -> bool:
    if kind in _ROWS:
        return bool(value == [list(row) for row in read(path, _ROWS[kind])])
    named = "', '".join(value) if isinstance(value, list) else value
    ((found,),) = read(path, _FOUND[kind].format(named))
    return found in wanted[0]


def main() -> None:
    """Kill as often as the arguments say; print how often, or what was lost."""
    folder, rounds, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    dice = random.Random(seed)
    make_chats(folder / FILE_NAME, 3)
    hunter = Hunter(dice)
    for number in range(rounds):
        kind = dice.choices(list(WORK), weights=(6, 3, 2, 2, 3, 3, 1))[0]
        place = prepare(kind, folder, number)
        facts = hunter.run_and_end(kind, place)
        problem = disagreement(place, facts)
        if problem:
            sys.exit(f"seed {seed}, round {number}, {kind}: {problem}")
    print(f"{rounds} kills, nothing lost")
    print(json.dumps(hunter.told))


if __name__ == "__main__":
    main()
