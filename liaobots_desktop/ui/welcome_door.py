"""What follows the first start: two more steps in the place of the chat, which can be left."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.ui.theme_switch import ThemeSwitch

if TYPE_CHECKING:  # imported when a service was chosen
    from liaobots_desktop.ui.main_window import MainWindow
    from liaobots_desktop.ui.welcome.keys_step import KeysStep
    from liaobots_desktop.ui.welcome.look_step import LookStep


class WelcomeDoor(QObject):
    """Made where no service is chosen yet; lives on the GUI thread."""

    def __init__(self, account: Account, themes: ThemeSwitch, window: "MainWindow") -> None:
        super().__init__(window)
        self._account = account
        self._window = window
        self._look: LookStep | None = None
        self._keys: KeysStep | None = None
        # the Enter that ends the first step still goes on to the window, which would press a button
        queued = Qt.ConnectionType.QueuedConnection
        window.pages.first_start.done.connect(self._show_look, queued)
        account.changed.connect(self._on_account_changed)
        themes.theme_changed.connect(self._on_theme_changed)

    @Slot()
    def _show_look(self) -> None:
        if self._look is None:
            from liaobots_desktop.ui.welcome.look_step import LookStep

            self._look = LookStep(self._account)
            self._look.went_on.connect(self._show_keys)
            self._look.skip_requested.connect(self._window.leave_page)
            self._look.back_requested.connect(self._window.pages.show_first_start)
        self._window.show_page(self._look)
        self._look.take_keyboard()

    @Slot()
    def _show_keys(self) -> None:
        if self._keys is None:
            from liaobots_desktop.ui.welcome.keys_step import KeysStep

            self._keys = KeysStep(self._window.commands.keymap)
            self._keys.went_on.connect(self._window.leave_page)
            self._keys.back_requested.connect(self._show_look)
            self._keys.import_requested.connect(self._on_import_requested)
        self._window.show_page(self._keys)
        self._keys.take_keyboard()

    @Slot()
    def _on_import_requested(self) -> None:
        self._window.leave_page()
        self._window.import_requested.emit()

    @Slot()
    def _on_account_changed(self) -> None:
        if self._account.is_chosen:
            self._window.top_bar.offer_menu()

    @Slot()
    def _on_theme_changed(self) -> None:
        for step in (self._look, self._keys):
            if step is not None:
                step.fit_zoom()
