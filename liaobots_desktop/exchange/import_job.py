"""Brings the chats of a file into the database: all of them, or none."""

from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from liaobots_desktop.exchange.formats import recognised
from liaobots_desktop.exchange.import_report import ImportReport, Tally
from liaobots_desktop.exchange.incoming_file import IncomingFile
from liaobots_desktop.exchange.json_stream import read_items
from liaobots_desktop.exchange.limits import Limits
from liaobots_desktop.exchange.progress import Progress, Stage
from liaobots_desktop.exchange.reader import Reading
from liaobots_desktop.exchange.spool import Spool
from liaobots_desktop.store.chat_store import ChatStore

_PATIENCE_MS = 10_000


@dataclass(frozen=True, slots=True)
class ImportJob:
    """One file to import into the database at a path; a frozen value, run on any one thread."""

    database: Path
    file: Path
    limits: Limits = field(default_factory=Limits)

    def run(self, progress: Progress) -> ImportReport:
        """Import the file over a connection of its own.

        All of the file is read and checked before the database is touched; then one transaction
        takes it, so that other programs wait no longer than that.

        Raises:
            ImportRefused: the file cannot be taken; the database is as it was.
            Cancelled: `progress` was told to stop; the same holds.
            StoreError: the database cannot be opened or written to; the same holds.
        """
        reading = Reading(self.limits)
        with Spool() as spool:
            source = self._read(spool, reading, progress)
            tally = Tally(spool, reading.remarks)
            with closing(ChatStore.open(self.database, _PATIENCE_MS)) as store:
                _merge(store, spool, reading, tally, progress)
            return tally.report(source)

    def _read(self, spool: Spool, reading: Reading, progress: Progress) -> str:
        """Fill the spool; return the name of the format."""
        source = ""
        with closing(IncomingFile(self.file, self.limits, progress).texts()) as texts:
            for pieces in texts:
                reader, items = recognised(read_items(pieces, self.limits), reading)
                source = reader.name
                for item in items:
                    tree = reader.take(item)
                    if tree is not None:
                        spool.add(tree, reader.completed)
                reader.finish()
        return source


def _merge(
    store: ChatStore, spool: Spool, reading: Reading, tally: Tally, progress: Progress
) -> None:
    done = 0

    def tell(more: int) -> None:
        nonlocal done
        done += more
        progress.at(Stage.SAVING, done, spool.messages)

    tell(0)
    with store.merging() as merge:
        merge.add_folders(reading.folders.values())
        merge.add_tags(reading.tags.values())
        tally.count_prompts(len(reading.prompts), merge.add_prompts(reading.library()))
        for tree in spool:
            tally.count(merge.add(tree, tell))
