"""The rows of the dialog: what something is called and does, and what it is chosen with."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.store.setting import Language, Section, Setting
from liaobots_desktop.ui.choice_box import ChoiceBox
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.language import is_spoken
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.service_title import service_title
from liaobots_desktop.ui.settings.controls import Control, control_for
from liaobots_desktop.ui.settings.reset_button import ResetButton
from liaobots_desktop.ui.settings.row_words import RowWords
from liaobots_desktop.ui.settings.wording import searched_words, told
from liaobots_desktop.ui.settings_door import Way

_CONTROL_WIDTH = 220
_SPACE = 16
_NO_LIMIT = 16777215
"""Qt's own largest size."""


class Row(QWidget):
    """Words on the left, a control on the right or, in a narrow dialog, below them."""

    def __init__(self, section: Section, title: str, description: str, control: QWidget) -> None:
        super().__init__()
        self.setObjectName("settingRow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.section = section
        self.title = title
        self.words: tuple[str, ...] = (title, description)
        """What it is found by."""
        self.control = control
        self.stops: tuple[QWidget, ...] = (control,)
        """Where Tab stops, in this order."""
        control.setAccessibleDescription(description)
        self._name = label("settingName", title)
        self._name.setBuddy(control)  # on Linux the name of a box is what is chosen in it (Qt)
        self._description = label("settingDescription", description)
        if not description:
            self._description.hide()  # shown before it has a parent it would be a window
        self.warning = label("fieldError")
        self.warning.hide()
        self._words = RowWords(self._name, self._description, self.warning)
        self._ends = QHBoxLayout()
        self._ends.addStretch(1)
        self._ends.addWidget(control, 1000 if isinstance(control, ChoiceBox) else 0)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        nest(self._layout, self._words, 1)
        nest(self._layout, self._ends)

    def fit(self, *, is_narrow: bool) -> None:
        """Take the sizes that belong to the zoom and to the width of the dialog."""
        directions = QBoxLayout.Direction
        self._layout.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        self._layout.setContentsMargins(0, zoomed(12), 0, zoomed(12))
        self._layout.setSpacing(zoomed(6) if is_narrow else zoomed(_SPACE))
        # in a column all boxes begin at its edge
        self._ends.setDirection(directions.RightToLeft if is_narrow else directions.LeftToRight)
        self._ends.setSpacing(zoomed(8))
        self._words.stand(is_beside=not is_narrow)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._layout.setAlignment(self._ends, Qt.AlignmentFlag(0) if is_narrow else middle)
        if isinstance(self.control, ChoiceBox):
            self._ends.setStretch(0, 0 if is_narrow else 1)  # below its words it fills the column
            self.control.setMinimumWidth(1 if is_narrow else zoomed(_CONTROL_WIDTH))
            self.control.setMaximumWidth(_NO_LIMIT if is_narrow else zoomed(_CONTROL_WIDTH))

    def describe(self, text: str) -> None:
        """Say something else of what it does."""
        self._description.setText(text)
        self.control.setAccessibleDescription(text)

    def refresh(self) -> None:
        """Show what holds now."""


class SettingRow(Row):
    """A declared setting, and the way back to what it is unless chosen.

    Signals:
        chosen(setting, value): the user wants another value.
    """

    chosen = Signal(object, object)

    def __init__(
        self, setting: Setting[Any], account: Account, control: Control | None = None
    ) -> None:
        self.setting = setting
        self.box: Control = control or control_for(setting)
        super().__init__(setting.section, told(setting.title), told(setting.description), self.box)
        self.words = searched_words(setting)
        self._account = account
        self.box.setAccessibleName(self.title)
        self.box.chosen.connect(self._on_chosen)
        self.reset = ResetButton()
        self.reset.setText(self.tr("Reset"))
        self.reset.setAccessibleName(self.tr("Reset: {0}").format(self.title))
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing moves when it comes
        self.reset.setSizePolicy(policy)
        self.reset.clicked.connect(self._on_reset)
        self.reset.hide()
        self.reset.setParent(self)
        self._words.hold(self.reset)
        self.stops = (self.reset, self.box)

    def changeEvent(self, event: QEvent) -> None:
        """Be found by the words of the other language (Qt)."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.title = told(self.setting.title)
            self.words = searched_words(self.setting)

    def refresh(self) -> None:
        value = getattr(self._account.settings, self.setting.name)
        is_there = not isinstance(self.setting, Language) or is_spoken(value)
        is_broken = not is_there or self.setting.name in self._account.not_understood
        self.box.show_value(value if is_there else self.setting.default)
        self.warning.setText(
            self.tr("Its value in settings.json is not understood.") if is_broken else ""
        )
        self.warning.setVisible(is_broken)
        has_way_back = is_broken or value != self.setting.default
        if not has_way_back and self.reset.hasFocus():
            self.box.setFocus()
        self.reset.setVisible(has_way_back)

    @Slot(object)
    def _on_chosen(self, value: object) -> None:
        self.chosen.emit(self.setting, value)

    @Slot()
    def _on_reset(self) -> None:
        self.chosen.emit(self.setting, self.setting.default)


class ServiceRow(Row):
    """Which service new chats ask.

    Signals:
        chosen: the Profile that the user took.
    """

    chosen = Signal(object)

    def __init__(self, account: Account) -> None:
        self.box = ChoiceBox()
        self._account = account
        super().__init__(
            Section.SERVICES,
            self.tr("Service"),
            self.tr("Used by new chats. Existing chats keep theirs."),
            self.box,
        )
        self.box.setAccessibleName(self.title)
        self.box.activated.connect(self._on_activated)

    def refresh(self) -> None:
        asked = self._account.profile()
        profiles = list(self._account.services.all())
        if not asked.id:  # it was named for this time, by the environment
            profiles.append(asked)
        self.box.clear()
        for profile in profiles:
            self.box.addItem(service_title(profile), profile.id)
        self.box.setCurrentIndex(self.box.findData(asked.id))
        self.words = (*self.words[:2], *(profile.title for profile in profiles))

    @Slot()
    def _on_activated(self) -> None:
        profile = self._account.services.find(str(self.box.currentData()))
        if profile is not None and profile.id != self._account.profile().id:
            self.chosen.emit(profile)


class WayRow(Row):
    """A button that leads elsewhere.

    Signals:
        chosen: what is to be called.
    """

    chosen = Signal(object)

    def __init__(self, way: Way) -> None:
        button = QPushButton(way.verb)
        button.setAccessibleName(way.title)
        super().__init__(way.section, way.title, way.description, button)
        self._act: Callable[[], object] = way.act
        button.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self._act)
