"""What a setting is chosen with: a box of choices, or one to tick."""

from typing import Any

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QFontDatabase, QKeyEvent

from liaobots_desktop.store.setting import Choice, FontFamily, Language, Number, Setting, Switch
from liaobots_desktop.ui.choice_box import ChoiceBox
from liaobots_desktop.ui.language import languages, native_name
from liaobots_desktop.ui.settings.dictionary_box import DictionaryBox
from liaobots_desktop.ui.settings.wording import value_text
from liaobots_desktop.ui.tick_box import TickBox

_NO_WRITING = QFontDatabase.WritingSystem.Symbol


class ValueBox(ChoiceBox):
    """Offers the values of a setting; lives on the GUI thread.

    Signals:
        chosen: the value that the user took.
    """

    chosen = Signal(object)

    def __init__(self, setting: Setting[Any]) -> None:
        super().__init__()
        self._setting = setting
        self.activated.connect(self._on_activated)
        self._offer()

    def changeEvent(self, event: QEvent) -> None:
        """Offer them in the other language, also those with a unit (Qt)."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            for place in range(self.count()):
                self.setItemText(place, value_text(self._setting, self.itemData(place)))

    def show_value(self, value: object) -> None:
        """Show what holds, also if it is none of those that are offered."""
        if self.findData(value) < 0:
            self._add(value)
        self.setCurrentIndex(self.findData(value))

    def _offer(self) -> None:
        if isinstance(self._setting, Choice):
            values: tuple[object, ...] = tuple(self._setting.words)
        elif isinstance(self._setting, Number):
            values = tuple(self._setting.offered)
        elif isinstance(self._setting, Language):
            values = (self._setting.default, *sorted(languages(), key=native_name))
        else:
            values = (self._setting.default,)
        for value in values:
            self._add(value)

    def _add(self, value: object) -> None:
        self.addItem(value_text(self._setting, value), value)

    @Slot()
    def _on_activated(self) -> None:
        self.chosen.emit(self.currentData())


class FontBox(ValueBox):
    """Offers the fonts of this computer, which are looked for when they are wanted."""

    def __init__(self, setting: FontFamily) -> None:
        super().__init__(setting)
        self._is_fixed = setting.is_fixed
        self._is_filled = False

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        self._fill()
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._fill()
        super().keyPressEvent(event)

    def _fill(self) -> None:
        if self._is_filled:
            return
        self._is_filled = True
        current = self.currentData()
        self.clear()
        self._offer()
        for family in filter(self._is_fit, QFontDatabase.families()):
            self._add(family)
        self.show_value(current)

    def _is_fit(self, family: str) -> bool:
        """Whether it writes text: some draw emoji, hieroglyphs or notes alone."""
        if QFontDatabase.isPrivateFamily(family):
            return False
        if self._is_fixed and not QFontDatabase.isFixedPitch(family):
            return False
        return QFontDatabase.writingSystems(family) != [_NO_WRITING]


class SwitchBox(TickBox):
    """Turns a setting on and off; lives on the GUI thread.

    Signals:
        chosen: whether the user turned it on.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.clicked.connect(self._on_clicked)

    def show_value(self, value: object) -> None:
        """Show what holds."""
        self.setChecked(bool(value))

    @Slot(bool)
    def _on_clicked(self, is_on: bool) -> None:
        self.chosen.emit(is_on)


Control = ValueBox | SwitchBox | DictionaryBox


def control_for(setting: Setting[Any]) -> Control:
    """Return what a setting is chosen with."""
    if isinstance(setting, Switch):
        return SwitchBox()
    return FontBox(setting) if isinstance(setting, FontFamily) else ValueBox(setting)
