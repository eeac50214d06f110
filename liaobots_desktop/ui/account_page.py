"""The settings: which service new chats ask, the theme, and the ways to chats elsewhere."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QPushButton

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.service.errors import ServiceError
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.store.keyring_codes import is_installed
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.choice_box import ChoiceBox
from liaobots_desktop.ui.drawing import one_line
from liaobots_desktop.ui.form_page import FormPage

_THEMES = ("system", "light", "dark")
_FOLLOWING = ("follow", "stay", "question")
_TITLES = ("question", "model")


class AccountPage(FormPage):
    """A form of one screen; lives on the GUI thread.

    Signals:
        done: the form was left.
        services_requested, backups_requested, export_requested, import_requested,
            statistics_requested: the buttons of these names.
    """

    done = Signal()
    services_requested = Signal()
    backups_requested = Signal()
    export_requested = Signal()
    import_requested = Signal()
    statistics_requested = Signal()

    def __init__(self, account: Account) -> None:
        super().__init__(self.tr("Settings"))
        self._account = account
        self._service = ChoiceBox()
        self._service.setAccessibleName(self.tr("Service"))
        self._services = self._wide_button(self.tr("Services and models…"), self.services_requested)
        self._theme = self._theme_choice()
        self._following = self._following_choice()
        self._titles = self._titles_choice()
        self._codes = ChoiceBox.of(
            self.tr("Auth codes"),
            (
                self.tr("Auth codes: in files that only you can read"),
                self.tr("Auth codes: in the keyring of the system"),
            ),
            ("off", "on"),
        )
        self._import = self._wide_button(self.tr("Import chats…"), self.import_requested)
        self._export = self._wide_button(self.tr("Export all chats…"), self.export_requested)
        self._backups = self._wide_button(
            self.tr("Restore chats from a backup…"), self.backups_requested
        )
        self._statistics = self._wide_button(self.tr("Statistics…"), self.statistics_requested)
        self._start = QPushButton(self.tr("Save"))
        self._start.setProperty("kind", "primary")
        self._start.clicked.connect(self._on_save)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.done)
        choices = (
            self._service,
            self._services,
            self._codes,
            self._theme,
            self._following,
            self._titles,
        )
        ways = (self._import, self._export, self._backups, self._statistics)
        self._arrange((*choices, *ways), (self._start, cancel))

    def show_settings(self) -> None:
        """Show what holds now."""
        self.fit_zoom()
        self._show_error("")
        self._service.clear()
        for profile in self._account.services.all():
            text = self.tr("Service: {0}").format(one_line(profile.name))
            self._service.addItem(text, profile.id)
        asked = self._account.profile()
        if not asked.id:  # it was named for this time, by the environment
            self._service.addItem(self.tr("Service: {0}").format(one_line(asked.name)), asked.id)
        self._service.setCurrentIndex(self._service.findData(asked.id))
        settings = self._account.settings
        self._theme.setCurrentIndex(_THEMES.index(settings.theme))
        self._following.setCurrentIndex(_FOLLOWING.index(settings.following))
        self._titles.setCurrentIndex(_TITLES.index(settings.titles))
        self._codes.setCurrentIndex(self._codes.findData("on" if settings.keyring else "off"))
        self._codes.setVisible(settings.keyring or is_installed())
        self._service.setFocus()

    def _theme_choice(self) -> QComboBox:
        names = (self.tr("Theme: as the system"), self.tr("Theme: light"), self.tr("Theme: dark"))
        return ChoiceBox.of(self.tr("Theme"), names, _THEMES)

    def _following_choice(self) -> QComboBox:
        names = (
            self.tr("While an answer comes: follow it"),
            self.tr("While an answer comes: stay where I am"),
            self.tr("While an answer comes: keep my question on top"),
        )
        return ChoiceBox.of(self.tr("While an answer comes"), names, _FOLLOWING)

    def _titles_choice(self) -> QComboBox:
        names = (
            self.tr("Titles of new chats: the first question"),
            self.tr("Titles of new chats: by the model, one more request each"),
        )
        return ChoiceBox.of(self.tr("Titles of new chats"), names, _TITLES)

    @Slot()
    def _on_save(self) -> None:
        chosen = self._account.services.find(str(self._service.currentData()))
        try:
            self._account.choose_theme(str(self._theme.currentData()))
            self._account.choose(Settings.following, str(self._following.currentData()))
            self._account.choose(Settings.titles, str(self._titles.currentData()))
            if chosen is not None and chosen.id != self._account.profile().id:
                self._account.choose_profile(chosen)
            self._account.choose_keyring(is_wanted=self._codes.currentData() == "on")
        except (ServiceError, StoreError) as error:
            self._show_error(str(error))
            return
        self.done.emit()
