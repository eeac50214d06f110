"""Looks after the chats while the window is open: checks, backups, the way out of damage."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from liaobots_desktop import joining
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.jobs import Jobs
from liaobots_desktop.bridge.notice import Choice, Notice
from liaobots_desktop.bridge.short_time import short_time
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.store.damage import Aside
from liaobots_desktop.store.errors import NotSaved, StoreError

if TYPE_CHECKING:  # imported on the thread that works (20 ms)
    from liaobots_desktop.store.backup_folder import Backup
    from liaobots_desktop.store.keeping import Findings, GoOn
    from liaobots_desktop.store.restore import Restored
    from liaobots_desktop.store.verified_copy import Contents

_FIRST_MS = 1500
_BETWEEN_MS = 60_000


@dataclass(frozen=True, slots=True)
class Wish:
    """What a button of our notice means: bring a backup back, or None: go on without."""

    backup: "Backup | None"
    asides: tuple[Aside, ...] = ()


class Safekeeping(QObject):
    """Works on a thread of its own, one thing after the other; lives on the GUI thread.

    While an answer is being written no backup is begun, and one that was begun is given up: it
    is made when all is quiet again.

    Signals:
        notice_raised: a Notice; its choices are for `choose`.
        chats_changed: chats came back.
    """

    notice_raised = Signal(object)
    chats_changed = Signal()

    def __init__(self, folder: Path, session: ChatSession, *, was_left_open: bool) -> None:
        """`was_left_open` says that the last process ended without closing the file."""
        super().__init__()
        self._folder = folder
        self._database = folder / FILE_NAME
        self._session = session
        self._is_first = True
        self._was_left_open = was_left_open
        self._has_told = False
        self._offered: Notice | None = None
        self._jobs = Jobs(self, QThread.Priority.LowPriority)
        self._timer = QTimer(self)
        self._timer.setInterval(_BETWEEN_MS)
        self._timer.timeout.connect(self.work)
        session.conversations_changed.connect(self._on_conversations_changed)

    @property
    def is_busy(self) -> bool:
        """Whether something is being done."""
        return self._jobs.is_busy

    def begin(self, *, at_once: bool = False) -> None:
        """Look over the chats, at once or in a moment, then make backups when they are due."""
        QTimer.singleShot(0 if at_once else _FIRST_MS, self, self.work)
        self._timer.start()

    def shut_down(self) -> bool:
        """Give up what is under way; returns whether its thread has ended."""
        self._timer.stop()
        return self._jobs.shut_down()

    @Slot()
    def work(self) -> None:
        """Do what is due now, unless something is being done."""
        if self._jobs.is_busy:
            return
        if self._is_first:
            self._jobs.want(self._look_over, self._on_looked_over)
        elif not self._session.is_busy:
            self._jobs.want(self._back_up, self._on_backed_up)

    @Slot(object)
    def choose(self, meant: object) -> None:
        """Carry out what a button of our notice means; others pass."""
        if not isinstance(meant, Wish):
            return
        self.notice_raised.emit(None)
        self._offered = None
        if meant.backup is None:
            self._close(meant.asides)
        else:
            self._bring_back(meant)

    @Slot(object)
    def dismiss(self, notice: Notice) -> None:
        """Take note that a notice was closed: ours then asks for nothing more."""
        if notice == self._offered:
            self.choose(notice.choices[-1].meant)

    def _look_over(self, go_on: "GoOn") -> "Findings":
        from liaobots_desktop.store import keeping

        return keeping.look_over(self._database, go_on, thoroughly=self._was_left_open)

    def _back_up(self, go_on: "GoOn") -> "Backup | None":
        from liaobots_desktop.store.backup_folder import BackupFolder

        folder = BackupFolder(self._folder)
        return folder.make(self._database, go_on) if folder.is_due(self._database) else None

    def _bring_back(self, wish: Wish) -> None:
        def restore(go_on: "GoOn") -> "Restored | None":
            from liaobots_desktop.store import keeping

            path = wish.backup.path if wish.backup else None
            return keeping.bring_back(self._database, path, go_on) if path else None

        self._jobs.want(restore, partial(self._on_brought_back, wish))

    def _on_looked_over(self, result: object) -> None:
        from liaobots_desktop.store.keeping import Findings

        self._is_first = False
        if isinstance(result, StoreError):
            self.notice_raised.emit(Notice(str(result)))
        if not isinstance(result, Findings):
            return
        if result.salvaged:
            self.chats_changed.emit()
        if result.is_bad:
            self._offered = self._of(result)
            self.notice_raised.emit(self._offered)
        elif result.unfit_place:
            remedy = self.tr(
                "Close the app and start it with --data-dir and a folder on this computer."
            )
            self.notice_raised.emit(Notice(joining.sentences(result.unfit_place, remedy)))

    def _on_backed_up(self, result: object) -> None:
        if isinstance(result, StoreError) and not self._has_told:
            self._has_told = True
            self.notice_raised.emit(Notice(str(result)))

    def _on_brought_back(self, wish: Wish, result: object) -> None:
        from liaobots_desktop.store.restore import Restored

        if isinstance(result, StoreError):
            self.notice_raised.emit(Notice(str(result)))
        elif isinstance(result, Restored):
            self._close(wish.asides)
            text = self.tr("Brought back from the backup: {0}.")
            counts = self._counts(result.chats, result.messages)
            self.notice_raised.emit(Notice(text.format(counts)))
            self.chats_changed.emit()

    def _close(self, asides: Sequence[Aside]) -> None:
        from liaobots_desktop.store import loss

        try:
            loss.settle(self._database)
            for aside in asides:
                aside.close()
        except OSError as error:
            self.notice_raised.emit(Notice(str(NotSaved(error))))

    def _of(self, found: "Findings") -> Notice:
        """Return the notice of damage, with the ways out of it."""
        if found.is_damaged:
            text = self.tr(
                "A check has found the file of your chats damaged. Start the app again: it then "
                "moves the file aside and keeps all of it that can be read."
            )
            return Notice(text, choices=(Choice(self.tr("Later"), Wish(None)),))
        text = self.tr(
            "Most of the chats that the last backup holds are not here, though they were not "
            "deleted. Another file may have taken the place of yours."
        )
        if found.asides:
            text = self._of_aside(found.asides[0])
        without = self.tr("Continue with what is here: {0}").format(
            self._counts(found.held.chats, found.held.messages)
        )
        choices = [Choice(without, Wish(None, found.asides))]
        if found.offer is not None:
            choices.insert(0, self._offer(*found.offer, found.asides))
        return Notice(text, choices=tuple(choices))

    def _of_aside(self, aside: Aside) -> str:
        return self.tr(
            "The file of your chats was damaged. It was kept as {0}, and what could be read of it "
            "is here."
        ).format(aside.path.name)

    def _counts(self, chats: int, messages: int) -> str:
        parts = self.tr("%n chats", "", chats), self.tr("%n messages", "", messages)
        return joining.facts(parts)

    def _offer(self, backup: "Backup", held: "Contents", asides: tuple[Aside, ...]) -> Choice:
        text = self.tr("Restore the backup of {0}: {1}").format(
            short_time(backup.made_at), self._counts(held.chats, held.messages)
        )
        return Choice(text, Wish(backup, asides))

    @Slot()
    def _on_conversations_changed(self) -> None:
        """Give a backup up when an answer is to be written: nothing may slow that down."""
        if self._session.is_busy and self._jobs.is_doing(self._back_up):
            self._jobs.give_up()
