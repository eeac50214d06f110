"""A line that says why something chosen is not on the disk, for as long as it is not."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QLabel

from liaobots_desktop.bridge.choices import Choices
from liaobots_desktop.store.errors import NotSaved


class UntilSaved(QObject):
    """Goes with the label in which that is said; lives on the GUI thread."""

    def __init__(self, choices: Choices, line: QLabel, say: Callable[[str], None]) -> None:
        """`say` shows a text in the label, and hides the label with ""."""
        super().__init__(line)
        self._line, self._say = line, say
        choices.not_saved.connect(self._on_not_saved)
        choices.saved_late.connect(self._on_saved_late)

    @Slot(object)
    def _on_not_saved(self, error: NotSaved) -> None:
        self._say(str(error))

    @Slot(object)
    def _on_saved_late(self, error: NotSaved) -> None:
        if self._line.text() == str(error):  # else something else is said by now
            self._say("")
