"""The ways to what the app is and what is new in it; dialogs are loaded when they are opened."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.notice import Choice, Notice
from liaobots_desktop.ui.theme_switch import ThemeSwitch

if TYPE_CHECKING:
    from liaobots_desktop.ui.main_window import MainWindow

_NEWS = object()
"""What the button of the notice means."""


class AboutDoor(QObject):
    """Made after the first picture; lives on the GUI thread."""

    def __init__(
        self, account: Account, themes: ThemeSwitch, folder: Path, window: "MainWindow"
    ) -> None:
        super().__init__(window)
        self._account = account
        self._themes = themes
        self._folder = folder
        self._window = window
        for action_id, act in (
            ("app.about", self.open_about),
            ("app.whats_new", self.open_news),
            ("app.diagnostics", self._copy_diagnostics),
        ):
            window.commands.bind(action_id, act)
        window.notice_bar.choice_made.connect(self._on_choice)

    def offer_news(self) -> None:
        """Say once that this is another version than the last time."""
        told = self._window.notice_bar.notice() or Notice("")  # what the start found out stays
        text = "\n".join(filter(None, (told.text, self.tr("Liaobots Desktop was updated."))))
        choices = (*told.choices, Choice(self.tr("What is new"), _NEWS))
        self._window.reactions.show(told._replace(text=text, choices=choices))

    @Slot()
    def open_about(self) -> None:
        """Say what the app is."""
        from liaobots_desktop.ui.about.about_dialog import AboutDialog

        dialog = AboutDialog(self._folder, self._diagnostics, self._window)
        dialog.news_requested.connect(self.open_news)
        dialog.open()

    @Slot()
    def open_news(self) -> None:
        """Show what changed, newest first."""
        from liaobots_desktop.ui.about.news_dialog import NewsDialog

        dialog = NewsDialog(self._window.pane.new_transcript(), self._window)
        dialog.follow(self._account, self._themes)
        dialog.open()

    def _diagnostics(self) -> str:
        from liaobots_desktop.bridge.diagnostics import diagnostics

        return diagnostics(self._account, self._folder)

    @Slot()
    def _copy_diagnostics(self) -> None:
        QGuiApplication.clipboard().setText(self._diagnostics())
        text = self.tr("Copied: versions, settings and sizes; no texts, auth codes or addresses.")
        self._window.reactions.show(Notice(text))

    @Slot(object)
    def _on_choice(self, meant: object) -> None:
        if meant is _NEWS:
            self._window.notice_bar.show_notice(None)
            self.open_news()
