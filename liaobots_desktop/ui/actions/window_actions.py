"""What the actions of the table do in one window, and whether they can be done now."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QAbstractButton

from liaobots_desktop.ui.actions.action import Action, When
from liaobots_desktop.ui.actions.table import ACTIONS, find
from liaobots_desktop.ui.in_common import InCommon
from liaobots_desktop.ui.keyed_button import KeyedButton

if TYPE_CHECKING:
    from liaobots_desktop.ui.main_window import MainWindow

Act = Callable[[], object]


class WindowActions(QObject):
    """Binds actions to what does them, and gives them their keys; lives on the GUI thread.

    Made after the first picture. Whoever does something binds it here: then it has its keys, and
    stands in the palette and in the menu bar.
    """

    def __init__(self, common: InCommon, window: "MainWindow") -> None:
        super().__init__(window)
        self.keymap = keymap = common.keymap
        self.recent = common.recent
        self._account = common.account
        self._window = window
        self._acts: dict[str, Act] = {}
        self._when: dict[str, Callable[[], bool]] = {}
        self._on: dict[str, Callable[[], bool]] = {}
        self._shortcuts: dict[str, QShortcut] = {}
        self._hints: list[tuple[QAbstractButton, str]] = []
        keymap.changed.connect(self._on_keys_changed)

    def bind(
        self,
        action_id: str,
        act: Act,
        is_possible: Callable[[], bool] | None = None,
        is_on: Callable[[], bool] | None = None,
    ) -> None:
        """Let an action of the table do something here; KeyError if it is not in the table.

        `is_possible` says more about when than the table does; `is_on` whether a choice
        is the one that holds.
        """
        shortcut = self._shortcuts[action_id] = QShortcut(self._window)
        shortcut.setKeys(self.keymap.sequences(action_id))
        shortcut.activated.connect(partial(self._on_key, action_id))
        self._acts[action_id] = act
        if is_possible is not None:
            self._when[action_id] = is_possible
        if is_on is not None:
            self._on[action_id] = is_on

    def perform(self, action_id: str) -> None:
        """Do an action, if it can be done now."""
        if self.is_possible(action_id):
            self._acts[action_id]()

    def is_possible(self, action_id: str) -> bool:
        """Return whether an action can be done in this window now."""
        if action_id not in self._acts or not self._holds(find(action_id).when):
            return False
        return self._when.get(action_id, _always)()

    def is_on(self, action_id: str) -> bool | None:
        """Return whether a choice is the one that holds; None of an action that is no choice."""
        asked = self._on.get(action_id)
        return None if asked is None else asked()

    def possible(self) -> list[Action]:
        """Return all actions that can be done now, as they stand in the table."""
        return [action for action in ACTIONS if self.is_possible(action.id)]

    def bound(self) -> list[Action]:
        """Return all actions that this window has, as they stand in the table."""
        return [action for action in ACTIONS if action.id in self._acts]

    def has(self, action_id: str) -> bool:
        """Whether this window has an action; it may be of no use now."""
        return action_id in self._acts

    def hint(self, button: QAbstractButton, action_id: str) -> None:
        """Let the tool tip of a button name it and the keys that do the same."""
        self._hints.append((button, action_id))
        self._show_hint(button, action_id)

    def _show_hint(self, button: QAbstractButton, action_id: str) -> None:
        name, keys = button.accessibleName(), self.keymap.shown(action_id)
        button.setToolTip(f"{name} ({keys})" if keys else name)
        if isinstance(button, KeyedButton):
            button.show_keys(keys)

    def _on_key(self, action_id: str) -> None:
        self._acts[action_id]()  # each says itself when there is nothing to do

    def _holds(self, when: When) -> bool:
        window = self._window
        if when is When.ALWAYS:
            return True
        if when is When.SERVICE:
            return self._account.is_chosen
        is_seen = self._account.is_chosen and window.pages.is_chat
        if when is When.SEEN:
            return is_seen
        if when is When.OPEN:
            return is_seen and window.chat.open_id is not None
        if when is When.FINDABLE:
            return is_seen and window.pane.can_find
        return is_seen and window.pane.shown_transcript is not None

    @Slot()
    def _on_keys_changed(self) -> None:
        for action_id, shortcut in self._shortcuts.items():
            shortcut.setKeys(self.keymap.sequences(action_id))
        for button, action_id in self._hints:
            self._show_hint(button, action_id)


def _always() -> bool:
    return True
