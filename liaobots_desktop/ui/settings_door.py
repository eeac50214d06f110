"""The way to the settings, and what leads on from there; the dialog is loaded when it is opened."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.store.setting import Section, Setting
from liaobots_desktop.ui.theme_switch import ThemeSwitch
from liaobots_desktop.ui.window_verbs import bring_forward

if TYPE_CHECKING:
    from liaobots_desktop.ui.main_window import MainWindow
    from liaobots_desktop.ui.settings.settings_dialog import SettingsDialog


class Way(NamedTuple):
    """A button of the dialog that leads elsewhere; `verb` is on it. The dialog closes first."""

    section: Section
    title: str
    description: str
    verb: str
    act: Callable[[], object]


class AddedPage(NamedTuple):
    """A section with a widget of its own, made when it is first looked at; `words` find it."""

    title: str
    words: tuple[str, ...]
    make: Callable[[], QWidget]


class SettingsDoor(QObject):
    """Opens the one dialog of the settings; lives on the GUI thread.

    Signals:
        statistics_requested: the button of this name.
    """

    statistics_requested = Signal()

    def __init__(self, account: Account, themes: ThemeSwitch, window: "MainWindow") -> None:
        super().__init__(window)
        self._account = account
        self._window = window
        self.dialog: SettingsDialog | None = None
        self._opened_from: QWidget | None = None
        self._has_all_ways = False
        self.pages: list[Callable[[], AddedPage]] = []
        """Sections that other parts of the app add, in the words of the moment."""
        themes.theme_changed.connect(self._on_theme_changed)
        window.pages.services_left.connect(self._on_services_left)

    def open(self, section: Section | None = None) -> None:
        """Show the settings, one of their sections first if it is named."""
        if self.dialog is not None and self._account.is_chosen > self._has_all_ways:
            self.dialog.close()  # it is of the first start, which is over
        if self.dialog is None:
            from liaobots_desktop.ui.settings.settings_dialog import SettingsDialog

            pages = [page() for page in self.pages]
            ways = self._ways()
            self._has_all_ways = self._account.is_chosen
            if not self._has_all_ways:  # what the others lead to comes after the first start
                ways = [way for way in ways if way.section is Section.GENERAL]
            self.dialog = SettingsDialog(self._account, ways, pages, self._window)
            self.dialog.finished.connect(self._on_finished)
        if section is not None:
            self.dialog.show_section(section)
        bring_forward(self.dialog, "")

    def open_from(self, window: QWidget) -> None:
        """Show the settings; another window than theirs has the keyboard again after them."""
        self._opened_from = window
        bring_forward(self._window, "")
        self.open()

    def open_at(self, setting: Setting[Any]) -> None:
        """Show the settings with the keyboard on one of them."""
        self.open()
        if self.dialog is not None:
            self.dialog.show_setting(setting)

    def show_services(self) -> None:
        """Show the services in the window; the settings come back after them."""
        if not self._window.isVisible():  # the settings were opened from another window
            bring_forward(self._window, "")
        self._window.notice_bar.show_notice(None)  # it comes back with the chat it belongs to
        self._window.pages.show_services(is_from_settings=True)

    def _ways(self) -> list[Way]:
        window = self._window
        return [
            Way(
                Section.GENERAL,
                self.tr("About Liaobots Desktop"),
                self.tr("Version, licences, chats folder, diagnostics."),
                self.tr("About…"),
                window.about.open_about,
            ),
            Way(
                Section.CHAT,
                self.tr("Prompts"),
                self.tr("Texts you use again and again."),
                self.tr("Prompts…"),
                lambda: window.prompts and window.prompts.manage(),
            ),
            Way(
                Section.SERVICES,
                self.tr("Services and models"),
                self.tr("Addresses, auth codes, models, time limits, proxies."),
                self.tr("Services…"),
                self.show_services,
            ),
            Way(
                Section.DATA,
                self.tr("Import chats"),
                self.tr("From a file of this app, ChatGPT, chatbot-\u2060ui or Open WebUI."),
                self.tr("Import…"),
                window.import_requested.emit,
            ),
            Way(
                Section.DATA,
                self.tr("Export all chats"),
                self.tr("As Markdown, HTML, PDF, text or JSON."),
                self.tr("Export…"),
                window.export_requested.emit,
            ),
            Way(
                Section.DATA,
                self.tr("Restore chats from a backup"),
                self.tr("Brings back what was lost, and overwrites nothing."),
                self.tr("Restore…"),
                window.backups_requested.emit,
            ),
            Way(
                Section.DATA,
                self.tr("Statistics"),
                self.tr("What was written in all chats, by day and by model."),
                self.tr("Statistics…"),
                self.statistics_requested.emit,
            ),
        ]

    @Slot()
    def _on_services_left(self) -> None:
        """Come back from where one of the ways led."""
        self.open(Section.SERVICES)

    @Slot(int)
    def _on_finished(self, result: int) -> None:
        """Go back to where they were opened, unless one of the ways leads on."""
        self.dialog = None
        window, self._opened_from = self._opened_from, None
        is_left = result == QDialog.DialogCode.Rejected
        is_there = window in QApplication.topLevelWidgets()
        if is_left and is_there and window is not None and window.isVisible():
            bring_forward(window, "")

    @Slot()
    def _on_theme_changed(self) -> None:
        if self.dialog is not None:
            self.dialog.fit_zoom()
