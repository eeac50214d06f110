"""The menu bar: every action of the window, a menu for each section of the table."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.actions.action import IS_MAC, Section
from liaobots_desktop.ui.actions.alt_key import AltKey
from liaobots_desktop.ui.actions.bar_of_menus import BarOfMenus
from liaobots_desktop.ui.actions.menu_entry import add_entry
from liaobots_desktop.ui.actions.table import ACTIONS
from liaobots_desktop.ui.actions.window_actions import WindowActions

if TYPE_CHECKING:
    from liaobots_desktop.ui.main_window import MainWindow

_ROLES = {
    "app.about": QAction.MenuRole.AboutRole,
    "app.settings": QAction.MenuRole.PreferencesRole,
    "app.quit": QAction.MenuRole.QuitRole,
}
"""What macOS puts into the menu of the app."""

_ALT = "Alt+"


class MenuBar(QObject):
    """Always there on macOS, elsewhere where it is wanted; lives on the GUI thread.

    Where it is not wanted Alt brings it, as long as the keyboard is in it.
    """

    def __init__(self, window: "MainWindow", account: Account, actions: WindowActions) -> None:
        super().__init__(window)
        self._window = window
        self._account = account
        self._actions = actions
        self._bar: BarOfMenus | None = None
        self._is_brought = False
        actions.bind("view.menu_bar", self._toggle, lambda: not IS_MAC)
        account.changed.connect(self._show)
        actions.keymap.changed.connect(self._on_keys_changed)
        self._show()
        if not IS_MAC:
            alt_key = AltKey(window, self._can_be_brought)
            # when the window is done with the key: the bar is moved by the next one only
            alt_key.used.connect(self._bring, Qt.ConnectionType.QueuedConnection)
            alt_key.clicked.connect(self._on_clicked, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _toggle(self) -> None:
        is_wanted = not self._account.settings.menu_bar
        self._account.choose(Settings.menu_bar, is_wanted)

    @Slot()
    def _show(self) -> None:
        is_wanted = IS_MAC or self._account.settings.menu_bar or self._is_brought
        if is_wanted and self._bar is None:
            self._bar = self._made()
        if self._bar is not None:
            self._bar.setVisible(is_wanted)

    def _made(self) -> BarOfMenus:
        bar = self._window.menuWidget()
        if not isinstance(bar, BarOfMenus):  # else the first picture had it
            bar = BarOfMenus()
            self._window.setMenuBar(bar)
        for menu, section in bar.menus:
            menu.aboutToShow.connect(partial(self._fill, menu, section))
        bar.installEventFilter(self)
        self._leave_letters(bar)
        return bar

    @Slot()
    def _on_keys_changed(self) -> None:
        if self._bar is not None:
            self._leave_letters(self._bar)

    def _leave_letters(self, bar: BarOfMenus) -> None:
        """Let no menu take a key that somebody has given to an action."""
        keymap = self._actions.keymap
        keys = [key for action in ACTIONS for key in keymap.keys(action.id)]
        bar.leave({key[len(_ALT) :] for key in keys if key.startswith(_ALT)})

    def _can_be_brought(self) -> bool:
        is_hidden = self._bar is None or not self._bar.isVisible()
        return is_hidden and QApplication.activePopupWidget() is None

    @Slot()
    def _bring(self) -> None:
        """Show the bar with the keyboard in its first menu."""
        self._is_brought = True
        self._show()
        # Qt has no other way to let the keyboard into a bar than the key that does it
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, Qt.Key.Key_Alt, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(self._window, key)

    @Slot(object)
    def _on_clicked(self, place: QPoint) -> None:
        """Let the keyboard leave a bar that was brought; not everything takes it by a click."""
        if self._bar is not None and self._is_brought and not self._bar.geometry().contains(place):
            escape = QKeyEvent(
                QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier
            )
            QApplication.sendEvent(self._bar, escape)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hide the bar that Alt has brought when the keyboard leaves it (Qt)."""
        if isinstance(event, QFocusEvent) and event.lostFocus():
            # a menu of it may have the keyboard
            self._is_brought &= event.reason() == Qt.FocusReason.PopupFocusReason
            self._show()
        return False

    def _fill(self, menu: QMenu, section: Section) -> None:
        """Put in what there is now; the keys are only shown, the window has them."""
        menu.clear()
        choices: list[QAction] = []
        is_apart = False
        for action in ACTIONS:
            if action.section is not section:
                continue
            is_apart |= action.begins_group
            if not self._actions.has(action.id):
                continue
            if is_apart and menu.actions():
                menu.addSeparator()
            is_apart = False
            act = partial(self._actions.perform, action.id)
            entry = add_entry(menu, self._actions.keymap, action.id, act, action.text)
            entry.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            entry.setEnabled(self._actions.is_possible(action.id))
            entry.setMenuRole(_ROLES.get(action.id, QAction.MenuRole.NoRole))
            if (is_on := self._actions.is_on(action.id)) is not None:
                choices.append(entry)
                _tick(choices, is_on=is_on)


def _tick(choices: list[QAction], *, is_on: bool) -> None:
    """Show of the last entry whether it is the choice that holds: ticked, not greyed out."""
    first, entry = choices[0], choices[-1]
    entry.setCheckable(True)
    entry.setChecked(is_on)
    entry.setEnabled(entry.isEnabled() or is_on)
    group: QActionGroup | None = first.actionGroup()  # the stubs forget the None
    (group or QActionGroup(first)).addAction(entry)  # it goes with the entries
