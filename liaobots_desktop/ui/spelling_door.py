"""The way to the spell check of a field; what it needs is loaded with the first text in one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMenu

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.ui.question_edit import QuestionEdit
from liaobots_desktop.ui.theme_switch import ThemeSwitch

if TYPE_CHECKING:
    from liaobots_desktop.bridge.spelling import Spelling
    from liaobots_desktop.ui.spelling.spelled_field import SpelledField


class SpellingDoor(QObject):
    """Lives on the GUI thread.

    Signals:
        failed: the StoreError because of which a choice, or a word of one's own, was not saved.
    """

    failed = Signal(object)

    def __init__(self, account: Account, themes: ThemeSwitch, parent: QObject) -> None:
        super().__init__(parent)
        self._account = account
        self.themes = themes
        self._spelling: Spelling | None = None

    @property
    def spelling(self) -> "Spelling":
        """What is known of words, made when it is first needed."""
        if self._spelling is None:
            from liaobots_desktop.bridge.spelling import Spelling

            self._spelling = Spelling.of(self._account)
            self._spelling.failed.connect(self.failed)
        return self._spelling

    @property
    def is_on(self) -> bool:
        """Whether spelling is checked."""
        return self._account.settings.spelling

    def serve(self, field: QuestionEdit) -> None:
        """Check the spelling in a field, as long as it is there."""
        _FieldDoor(field, self)

    def shut_down(self) -> bool:
        """Look nothing up any more; returns whether the thread has ended."""
        made = self._account.spelling  # by a field, or by the settings
        return made is None or made.shut_down()


class _FieldDoor(QObject):
    """Waits for the first text of one field, and for its menu."""

    def __init__(self, field: QuestionEdit, door: SpellingDoor) -> None:
        super().__init__(field)
        self._field = field
        self._door = door
        self._made: SpelledField | None = None
        field.textChanged.connect(self._on_text_changed)
        field.menu_made.connect(self._on_menu_made)
        self._on_text_changed()

    @Slot()
    def _on_text_changed(self) -> None:
        if self._made is None and self._door.is_on and not self._field.document().isEmpty():
            self._make()

    @Slot(object, int)
    def _on_menu_made(self, menu: QMenu, place: int) -> None:
        (self._made or self._make()).add_to(menu, place)

    def _make(self) -> "SpelledField":
        from liaobots_desktop.ui.spelling.spelled_field import SpelledField

        self._made = SpelledField(self._field, self._door.spelling, self._door.themes)
        self._made.failed.connect(self._door.failed)
        return self._made
