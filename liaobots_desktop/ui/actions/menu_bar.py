"""The menu bar: every action of the window, a menu for each section of the table."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.actions.action import IS_MAC, Section, translated
from liaobots_desktop.ui.actions.menu_entry import add_entry
from liaobots_desktop.ui.actions.window_actions import WindowActions

if TYPE_CHECKING:
    from liaobots_desktop.ui.main_window import MainWindow

_ROLES = {
    "app.about": QAction.MenuRole.AboutRole,
    "app.settings": QAction.MenuRole.PreferencesRole,
    "app.quit": QAction.MenuRole.QuitRole,
}
"""What macOS puts into the menu of the app."""


class MenuBar(QObject):
    """Always there on macOS, elsewhere where it is wanted; lives on the GUI thread."""

    def __init__(self, window: "MainWindow", account: Account, actions: WindowActions) -> None:
        super().__init__(window)
        self._window = window
        self._account = account
        self._actions = actions
        self._bar: QMenuBar | None = None
        actions.bind("view.menu_bar", self._toggle, lambda: not IS_MAC)
        account.changed.connect(self._show)
        self._show()

    @Slot()
    def _toggle(self) -> None:
        is_wanted = not self._account.settings.menu_bar
        self._account.choose(Settings.menu_bar, is_wanted)

    @Slot()
    def _show(self) -> None:
        is_wanted = IS_MAC or self._account.settings.menu_bar
        if is_wanted and self._bar is None:
            self._bar = self._made()
        if self._bar is not None:
            self._bar.setVisible(is_wanted)

    def _made(self) -> QMenuBar:
        bar = QMenuBar()
        bar.setAccessibleName(self.tr("Menu bar"))
        for section in Section:
            if not section.is_local:
                menu = QMenu(translated(section.value), bar)
                menu.aboutToShow.connect(partial(self._fill, menu, section))
                bar.addMenu(menu)
        self._window.setMenuBar(bar)
        return bar

    def _fill(self, menu: QMenu, section: Section) -> None:
        """Put in what there is now; the keys are only shown, the window has them."""
        menu.clear()
        for action in self._actions.bound():
            if action.section is not section:
                continue
            act = partial(self._actions.perform, action.id)
            entry = add_entry(menu, self._actions.keymap, action.id, act, action.text)
            entry.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            entry.setEnabled(self._actions.is_possible(action.id))
            entry.setMenuRole(_ROLES.get(action.id, QAction.MenuRole.NoRole))
