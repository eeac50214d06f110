"""Ends what has threads: Qt aborts when a thread outlives the object that stands for it."""

from typing import Protocol

from PySide6.QtCore import QObject, QThread

from tests.waiting import wait_until

_PATIENCE_MS = 60_000


class Part(Protocol):
    """A part of the app that has threads."""

    def shut_down(self) -> bool:
        """End them; return whether they have ended in the time that a user would wait."""


def end(part: Part) -> None:
    """Shut a part of the app down, and wait for its threads longer than a user would."""
    wait_until(part.shut_down, "the end of its threads")


def wait_for_threads(*owners: QObject) -> None:
    """Wait until every thread of some objects has ended."""
    threads = [thread for owner in owners for thread in owner.findChildren(QThread)]

    assert all(thread.wait(_PATIENCE_MS) for thread in threads), "a thread was left"
