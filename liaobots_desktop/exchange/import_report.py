"""What an import has brought, and what of the file it has not."""

from dataclasses import dataclass
from typing import Any

from liaobots_desktop.exchange.remarks import Note, Remark, Remarks
from liaobots_desktop.exchange.spool import Spool
from liaobots_desktop.speech import number, translate
from liaobots_desktop.store.tree_merge import Merged


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The counts of one import: `chats`, `messages` and `branches` are those of the file.

    A branch ends with a message that nothing follows; it is new, too, when it goes on further than
    it did here.
    """

    source: str
    chats: int
    messages: int
    branches: int
    new_chats: int
    grown_chats: int
    new_messages: int
    new_branches: int
    notes: tuple[Note, ...]
    prompts: int = 0
    new_prompts: int = 0

    @property
    def known_chats(self) -> int:
        """Chats to which nothing was added."""
        return self.chats - self.new_chats - self.grown_chats

    def __str__(self) -> str:
        lines = [
            _tr("Read from {0}: chats {1}, messages {2}, branches {3}.").format(
                self.source, *map(number, (self.chats, self.messages, self.branches))
            ),
            _tr("Chats: {0} new, {1} with new messages, {2} as they were.").format(
                *map(number, (self.new_chats, self.grown_chats, self.known_chats))
            ),
            _tr("Messages: {0} new, {1} known.").format(
                *map(number, (self.new_messages, self.messages - self.new_messages))
            ),
            _tr("Branches: {0} new, {1} known.").format(
                *map(number, (self.new_branches, self.branches - self.new_branches))
            ),
            *self._of_prompts(),
            *(str(note) for note in self.notes),
        ]
        return "\n".join(lines)

    def _of_prompts(self) -> list[str]:
        """Return what there is to say of prompts, nothing where the file has none."""
        if not self.prompts:
            return []
        counts = map(number, (self.new_prompts, self.prompts - self.new_prompts))
        return [_tr("Prompts: {0} new, {1} known.").format(*counts)]

    def as_json(self) -> dict[str, Any]:
        """Return the report for a program."""
        return {
            "source": self.source,
            "read": {
                "chats": self.chats,
                "messages": self.messages,
                "branches": self.branches,
                "prompts": self.prompts,
            },
            "chats": {
                "new": self.new_chats,
                "grown": self.grown_chats,
                "known": self.known_chats,
            },
            "messages": {
                "new": self.new_messages,
                "known": self.messages - self.new_messages,
            },
            "branches": {
                "new": self.new_branches,
                "known": self.branches - self.new_branches,
            },
            "prompts": {"new": self.new_prompts, "known": self.prompts - self.new_prompts},
            "notes": [
                {"kind": note.remark.name.lower(), "text": note.remark.value, "count": note.count}
                for note in self.notes
            ],
        }


class Tally:
    """Counts what becomes of the chats of a spool."""

    def __init__(self, spool: Spool, remarks: Remarks) -> None:
        self._spool = spool
        self._remarks = remarks
        self._new_chats = 0
        self._grown_chats = 0
        self._new_messages = 0
        self._new_branches = 0
        self._prompts = self._new_prompts = 0

    def count(self, merged: Merged) -> None:
        """Count a chat that was merged."""
        self._new_messages += merged.added
        self._new_branches += merged.new_ends
        self._new_chats += merged.is_new
        if not merged.is_new and merged.added:
            self._grown_chats += 1
            self._remarks.add(Remark.IN_TRASH, merged.is_in_trash)
        self._remarks.add(Remark.BOTH_KEPT, merged.differing)

    def count_prompts(self, prompts: int, new: int) -> None:
        """Take note of the prompts of the file, and how many of them are new."""
        self._prompts, self._new_prompts = prompts, new

    def report(self, source: str) -> ImportReport:
        """Return the report, when all is done."""
        return ImportReport(
            source,
            len(self._spool),
            self._spool.messages,
            self._spool.branches,
            self._new_chats,
            self._grown_chats,
            self._new_messages,
            self._new_branches,
            self._remarks.notes(),
            self._prompts,
            self._new_prompts,
        )


def _tr(text: str) -> str:
    return translate("Exchange", text)
