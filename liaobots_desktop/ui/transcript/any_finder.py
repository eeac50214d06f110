"""What a find bar needs of that which finds."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from liaobots_desktop.ui.transcript.needle import Needle


class AnyFinder(Protocol):
    """Looks for a text and stands on one hit; lives on the GUI thread.

    `changed` is a signal: the number of hits, or the one that is current, has changed.
    """

    wrapped: int
    """How the last step led around an end: 1 from the last hit to the first, or -1 back."""

    @property
    def changed(self) -> SignalInstance: ...

    @property
    def total(self) -> int:
        """The number of hits counted so far."""

    @property
    def number(self) -> int:
        """The number of the current hit, 1 for the first one; 0 if there is none."""

    @property
    def is_counting(self) -> bool:
        """Whether not all has been looked through."""

    def look_for(self, needle: Needle | None) -> None:
        """Look for a text from what is on the screen on; None ends the search."""

    def go(self, step: int) -> None:
        """Go to the next hit (1) or the one before (-1), around the end if need be."""

    def words(self) -> str:
        """Return the paragraph of the hit one stands on, "" without one."""
