"""Says to a screen reader, whose focus is in the field, what is found and where one stands."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from liaobots_desktop import joining
from liaobots_desktop.ui.transcript.any_finder import AnyFinder

_LULL = 400
"""Milliseconds without another key or hit after which it is said."""


class FindSpeaker(QTimer):
    """Announces hits once nothing has changed for a while; lives on the GUI thread.

    `count` returns what the bar shows of the number of hits. A hit is said with its paragraph, of
    code with its line.
    """

    def __init__(self, bar: QWidget, finder: AnyFinder, count: Callable[[], str]) -> None:
        super().__init__(bar)
        self._bar = bar
        self._finder = finder
        self._count = count
        self._said = ""
        self.setSingleShot(True)
        self.setInterval(_LULL)
        self.timeout.connect(self._on_lull)
        finder.changed.connect(self._on_changed)

    @Slot()
    def _on_changed(self) -> None:
        if QAccessible.isActive():
            self.start()

    @Slot()
    def _on_lull(self) -> None:
        if not self._bar.isVisible():
            return
        if self._finder.is_counting:
            self.start()
            return
        count, words = self._count(), self._finder.words()
        text = joining.named(count, words) if words else count
        if text and text != self._said:
            self._say(text)
        self._said = text

    def _say(self, text: str) -> None:
        event = QAccessibleAnnouncementEvent(self._bar, text)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
