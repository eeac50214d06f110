"""What the window shows: the chat, the first start, the services, or another page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.ui.chat_pane import ChatPane
from liaobots_desktop.ui.theme import Theme

if TYPE_CHECKING:  # the first picture does without them
    from liaobots_desktop.ui.first_start import FirstStart
    from liaobots_desktop.ui.services.services_page import ServicesPage


class WindowPages(QStackedWidget):
    """Makes each page when it is first needed; lives on the GUI thread.

    Signals:
        left: a page was left for the chat.
        services_left: the services were left that the settings led to.
    """

    left = Signal()
    services_left = Signal()

    def __init__(self, account: Account, pane: ChatPane, theme: Theme) -> None:
        super().__init__()
        self._account = account
        self._pane = pane
        self._theme = theme
        self._first_start: FirstStart | None = None
        self._services: ServicesPage | None = None
        self._is_from_settings = False
        self.addWidget(pane)

    @property
    def first_start(self) -> "FirstStart":
        """What somebody sees who has not chosen a service yet."""
        if self._first_start is None:
            from liaobots_desktop.ui.first_start import FirstStart

            self._first_start = FirstStart(self._account)
            self._first_start.done.connect(self.show_chat)
            self.addWidget(self._first_start)
        return self._first_start

    @property
    def services(self) -> "ServicesPage":
        """The services and their models."""
        if self._services is None:
            from liaobots_desktop.ui.services.services_page import ServicesPage

            self._services = ServicesPage(self._account, self._theme)
            self._services.done.connect(self.leave)
            self.addWidget(self._services)
        return self._services

    @property
    def is_chat(self) -> bool:
        """Whether the chat is shown."""
        return self.currentWidget() is self._pane

    def show_first_start(self) -> None:
        """Welcome somebody; it stays until a service is chosen."""
        self.setCurrentWidget(self.first_start)

    @Slot()
    def ask_for_service(self) -> None:
        """Lead to the first start whoever wants something that comes after it."""
        self.show_first_start()
        self.first_start.take_keyboard()

    def show_page(self, page: QWidget) -> None:
        """Show a page that another part of the app has made."""
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)

    def show_services(self, *, is_from_settings: bool = False) -> None:
        """Show the services; the settings come back after them if they led there, else the chat."""
        self._is_from_settings = is_from_settings
        self.services.show_services()
        self.setCurrentWidget(self.services)

    def show_profile(self, profile: Profile, *, ask_for_code: bool) -> None:
        """Show one service, because of what happened in the chat, which comes back after it."""
        self._is_from_settings = False
        self.setCurrentWidget(self.services)
        self.services.show_profile(profile, ask_for_code=ask_for_code)

    @Slot()
    def leave(self) -> None:
        """Show what was shown before this page."""
        are_services = self.currentWidget() is self._services
        if are_services:
            self.services.form.commit()
        self.show_chat()
        if are_services and self._is_from_settings:
            self.services_left.emit()

    @Slot()
    def show_chat(self) -> None:
        """Show the chat."""
        self.setCurrentWidget(self._pane)
        self.left.emit()

    def set_theme(self, theme: Theme) -> None:
        """Use other colours and sizes from now on."""
        self._theme = theme
        for page in (self._first_start, self._services):
            if page is not None:
                page.fit_zoom()
        if self._services is not None:
            self._services.set_theme(theme)

    def shut_down(self) -> bool:
        """End what is under way; returns whether its threads have ended."""
        return self._services is None or self._services.shut_down()
