"""What is done for the safety of the chats while the app runs; long, so not on the GUI thread."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store import damage, loss, place, reading, restored_prompts
from liaobots_desktop.store.backup_folder import Backup, BackupFolder
from liaobots_desktop.store.damage import Aside
from liaobots_desktop.store.database import Database, speaking
from liaobots_desktop.store.errors import NotRead, StoreDamaged
from liaobots_desktop.store.modest_database import ModestDatabase
from liaobots_desktop.store.restore import Restored, restore_all, restore_chat, restore_unsent
from liaobots_desktop.store.salvage import salvage
from liaobots_desktop.store.verified_copy import Contents, count

GoOn = Callable[[], bool]
_NOTHING = Contents(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Findings:
    """What a look at the chats has shown.

    `is_damaged`: the present file is; it is moved aside at the next start. `asides`: damaged
    files whose readable chats are in the present one now. `has_lost`: most chats of the last backup
    are missing, and nobody deleted them. `offer`: the newest good backup and what it holds, where
    there is something to bring back; `held` is what the present file holds then.
    `unfit_place`: a sentence about what the files lie on, if there is one to be told now.
    """

    is_damaged: bool = False
    asides: tuple[Aside, ...] = ()
    offer: tuple[Backup, Contents] | None = None
    held: Contents = _NOTHING
    unfit_place: str = ""
    has_lost: bool = False

    @property
    def is_bad(self) -> bool:
        """Whether the user should know."""
        return self.is_damaged or self.has_lost or bool(self.asides)

    @property
    def salvaged(self) -> int:
        """The number of chats that could be read of what was moved aside."""
        return sum(aside.salvaged or 0 for aside in self.asides)


def look_over(database: Path, go_on: GoOn, *, thoroughly: bool) -> Findings:
    """Salvage what was moved aside, and check the present file.

    Raises:
        StoreError, OSError: what was to be done is left for the next time.
    """
    asides = tuple(
        _salvaged(database, aside, go_on) if aside.salvaged is None else aside
        for aside in damage.pending(database)
        if go_on()
    )
    with speaking(database, NotRead):
        return _looked_over(database, asides, go_on, thoroughly=thoroughly)


def _looked_over(
    database: Path, asides: tuple[Aside, ...], go_on: GoOn, *, thoroughly: bool
) -> Findings:
    folder = BackupFolder(database.parent)
    is_damaged = go_on() and _is_damaged(database, go_on, thoroughly=thoroughly)
    if is_damaged:
        damage.mark(database)
    elif go_on():
        folder.started_well()
    lost = loss.look(database) if go_on() and not is_damaged and not asides else None
    findings = Findings(is_damaged, asides, lost, has_lost=lost is not None)
    if not findings.is_bad:  # else the place is told another time
        return replace(findings, unfit_place=place.news(database.parent))
    if not is_damaged:
        with closing(reading.connect(database)) as connection:
            findings = replace(findings, held=count(connection))
    return findings if findings.has_lost else replace(findings, offer=folder.newest_good())


def bring_back(
    database: Path,
    backup: Path,
    go_on: GoOn = lambda: True,
    chat: ConversationId | None = None,
    tell: Callable[[float], None] = lambda _part: None,
) -> Restored:
    """Bring back from a backup what is missing, or one chat, over a connection of its own.

    `tell` gets how much is done of all that is missing, from 0 to 1.

    Raises:
        StoreError: as `restore_all` and `restore_chat` do.
    """
    with _modestly(database) as target:
        if chat is not None:
            return restore_chat(backup, target, chat)
        return restore_all(backup, target, go_on, tell)


def bring_prompts_back(database: Path, backup: Path) -> Restored:
    """Bring back the prompts of a backup that were removed; raises as `bring_back` does."""
    with _modestly(database) as target:
        return Restored(prompts=restored_prompts.bring_back(backup, target))


@contextmanager
def _modestly(database: Path) -> Iterator[Database]:
    with closing(ModestDatabase(database)) as target:
        target.leave_checkpoints()
        yield target


def _salvaged(database: Path, aside: Aside, go_on: GoOn) -> Aside:
    """Bring what can be read of a file into the present one; given up, it is begun again later."""
    with tempfile.TemporaryDirectory(prefix=".salvage-", dir=database.parent) as folder:
        readable = Path(folder, "readable.db")
        found = salvage(aside.path, readable)
        if found.chats:
            bring_back(database, readable, go_on)
        with closing(Database(database)) as target:
            target.leave_checkpoints()
            restore_unsent(readable, target)
    if go_on():
        aside.note(found.chats)
    return Aside(aside.path, found.chats)


def _is_damaged(database: Path, go_on: GoOn, *, thoroughly: bool) -> bool:
    try:
        with speaking(database, NotRead), closing(reading.connect(database)) as connection:
            connection.set_progress_handler(lambda: not go_on(), 100_000)
            found = reading.problems(connection, thoroughly=thoroughly)
    except StoreDamaged:  # it is so damaged that it cannot be opened any more
        return True
    return bool(found) and go_on()
