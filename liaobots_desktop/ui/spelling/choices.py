"""A menu with what of spelling is checked: all or nothing, and in which languages."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from liaobots_desktop.bridge.spelling import Spelling
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.ui.menu import Menu
from liaobots_desktop.ui.spelling.language_names import names


class SpellingChoices(Menu):
    """What is chosen in it holds at once; lives on the GUI thread.

    Signals:
        failed: the StoreError because of which a choice was not saved.
    """

    failed = Signal(object)

    def __init__(self, spelling: Spelling, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Spelling"))
        self._spelling = spelling
        spelling.dictionaries_found.connect(self._fill)
        self._fill()
        if spelling.there is None:
            spelling.find_dictionaries()

    @Slot()
    def _fill(self) -> None:
        """Write the entries; those of the languages come when the dictionaries are found."""
        self.clear()
        self._add(self.tr("Check spelling"), self._turn, is_checked=self._spelling.is_on)
        self.addSeparator()
        there = self._spelling.there
        if there == ():
            self.addAction(self.tr("There is no dictionary")).setEnabled(False)
        for tag, name in zip(there or (), names(there or ()), strict=True):
            entry = self._add(name, self._use, is_checked=tag in self._spelling.used)
            entry.setData(tag)
            entry.setEnabled(self._spelling.is_on)

    def _add(self, text: str, act: Callable[[QAction], None], *, is_checked: bool) -> QAction:
        entry = self.addAction(text)
        entry.setCheckable(True)
        entry.setChecked(is_checked)
        entry.triggered.connect(partial(_do, act, entry))
        return entry

    def _turn(self, switch: QAction) -> None:
        self._try(lambda: self._spelling.turn(is_on=switch.isChecked()))

    def _use(self, entry: QAction) -> None:
        """Ask one dictionary more, or one less."""
        tag = str(entry.data())
        others = tuple(each for each in self._spelling.used if each != tag)
        self._try(lambda: self._spelling.use((*others, tag) if entry.isChecked() else others))

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except StoreError as error:
            self.failed.emit(error)


def _do(act: Callable[[QAction], None], entry: QAction, _checked: bool = False) -> None:
    act(entry)
