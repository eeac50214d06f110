"""What the languages of the spell check are chosen with: several of those that there are."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QResizeEvent

from liaobots_desktop import joining
from liaobots_desktop.bridge.spelling import Spelling
from liaobots_desktop.spelling.choosing import AUTOMATIC, NONE
from liaobots_desktop.ui.choice_box import ChoiceBox
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.menu import Menu, pop_up_by
from liaobots_desktop.ui.spelling.language_names import names

_AROUND = 44
"""Pixels at 100 % that are no room for words: the arrow, and what is around."""


class DictionaryBox(ChoiceBox):
    """Looks like a box with one choice, and opens a menu of several; lives on the GUI thread.

    Signals:
        chosen: the tags that the user took, as the setting has them.
    """

    chosen = Signal(object)

    def __init__(self, spelling: Spelling) -> None:
        super().__init__()
        self._spelling = spelling
        self._value = AUTOMATIC
        self.addItem("")

    def show_value(self, value: object) -> None:
        """Show what holds."""
        self._value = str(value)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _show(self) -> None:
        """Say as much as there is room for, and all of it in the tip."""
        said, room = self._said(), self.width() - zoomed(_AROUND)
        self.setItemText(0, self.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room))
        self.setToolTip(said)

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        menu = _StayingMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        there = self._spelling.there or ()
        for value, name in (
            (AUTOMATIC, self.tr("Follow the system")),
            *zip(there, names(there), strict=True),
        ):
            entry = menu.addAction(name)
            entry.setData(value)
            entry.setCheckable(True)
            entry.triggered.connect(partial(self._on_triggered, entry))
            entry.triggered.connect(partial(self._tick, menu))
        self._tick(menu)
        menu.setMinimumWidth(self.width())
        pop_up_by(menu, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def _said(self) -> str:
        if self._value == AUTOMATIC:
            return self.tr("Follow the system")
        taken = self._taken()
        there = self._spelling.there or ()
        said = [name for tag, name in zip(there, names(there), strict=True) if tag in taken]
        return joining.names(said or taken) or self.tr("None")

    def _taken(self) -> list[str]:
        """Return the tags that are chosen one by one."""
        return [tag for tag in self._value.split(",") if tag not in {AUTOMATIC, NONE}]

    def _on_triggered(self, entry: QAction, _checked: bool = False) -> None:
        tag, is_taken = str(entry.data()), entry.isChecked()
        taken = [each for each in self._taken() if each != tag]
        if tag == AUTOMATIC:
            self.chosen.emit(AUTOMATIC if is_taken else NONE)
        else:
            self.chosen.emit(",".join([*taken, tag] if is_taken else taken) or NONE)

    def _tick(self, menu: Menu, _checked: bool = False) -> None:
        """Tick what holds; of the automatic choice that it is so."""
        for entry in menu.actions():
            is_automatic = entry.data() == AUTOMATIC
            holds = self._value == AUTOMATIC if is_automatic else entry.data() in self._taken()
            entry.setChecked(holds)


class _StayingMenu(Menu):
    """Stays open while entries are ticked; Esc, or a press elsewhere, closes it."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        entry = self._active()
        if entry is not None and self.rect().contains(event.position().toPoint()):
            entry.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry = self._active()
        if entry is not None and event.key() == Qt.Key.Key_Space:
            entry.trigger()
        else:
            super().keyPressEvent(event)

    def _active(self) -> QAction | None:
        return self.activeAction()
