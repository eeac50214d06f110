"""The ways to what was used: the balance in the sidebar, its menu, and what they lead to."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu

from liaobots_desktop import joining
from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.balance_keeper import BalanceKeeper
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.notice import Choice, Notice
from liaobots_desktop.service.errors import ServiceError
from liaobots_desktop.ui.actions.menu_entry import add_entry
from liaobots_desktop.ui.menu import Menu, pop_up_by
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.theme_switch import ThemeSwitch
from liaobots_desktop.ui.usage.words import age, amount, why

if TYPE_CHECKING:  # the dialog is imported when it is opened
    from liaobots_desktop.bridge.usage_reader import UsageReader
    from liaobots_desktop.service.usage import UsagePage
    from liaobots_desktop.ui.main_window import MainWindow
    from liaobots_desktop.ui.statistics.statistics_page import StatisticsPage


_AGAIN = "balance"
"""What the button of our notice means."""


class UsageDoor(QObject):
    """Shows the balance and opens the usage; made after the first picture; on the GUI thread."""

    def __init__(
        self,
        account: Account,
        session: ChatSession,
        window: "MainWindow",
        themes: ThemeSwitch,
        chats: Path,
    ) -> None:
        """`chats` is the file that the statistics count."""
        super().__init__(window)
        self._account = account
        self._themes = themes
        self._chats = chats
        self._made_statistics: StatisticsPage | None = None
        self._window = window
        self._foot = window.sidebar.foot
        self._made_reader: UsageReader | None = None
        self.keeper = BalanceKeeper(account, session, self)
        self.keeper.changed.connect(self._show_balance)
        self.keeper.asked_in_vain.connect(self._on_asked_in_vain)
        account.changed.connect(self._show_balance)
        self._foot.balance_requested.connect(self.open_usage)
        if window.settings is not None:
            window.settings.statistics_requested.connect(self.open_statistics)
        self._foot.balance_menu_requested.connect(self._on_menu_requested)
        window.notice_bar.choice_made.connect(self._on_choice)
        window.commands.bind("app.usage", self.open_usage, self._is_balance_shown)
        window.commands.bind("app.statistics", self.open_statistics)
        window.commands.bind("app.balance", self.keeper.refresh, self._is_balance_shown)

    def _is_balance_shown(self) -> bool:
        return self.keeper.is_shown

    @property
    def _reader(self) -> "UsageReader":
        if self._made_reader is None:
            from liaobots_desktop.bridge.usage_reader import UsageReader

            self._made_reader = UsageReader(self._account, self)
            self._made_reader.read.connect(self._on_usage_read)
        return self._made_reader

    def shut_down(self) -> bool:
        """End what is under way; returns whether every thread has ended."""
        parts = (self.keeper, self._made_reader, self._made_statistics)
        have_ended = [part.shut_down() for part in parts if part is not None]
        return all(have_ended)

    @Slot()
    def open_usage(self) -> None:
        """Show the balance as it is now, and the last requests."""
        from liaobots_desktop.ui.usage.usage_dialog import UsageDialog

        dialog = UsageDialog(self._reader, self._window)
        dialog.statistics_requested.connect(self.open_statistics)
        dialog.open()

    @property
    def statistics(self) -> "StatisticsPage":
        """The page of the statistics, made when it is first needed."""
        if self._made_statistics is None:
            from liaobots_desktop.ui.statistics.statistics_page import StatisticsPage

            self._made_statistics = StatisticsPage(
                self._chats, self._themes.theme, self._account.services.model_names
            )
            self._made_statistics.closed.connect(self._window.leave_page)
            self._themes.theme_changed.connect(self._on_theme_changed)
        return self._made_statistics

    @Slot()
    def open_statistics(self) -> None:
        """Show what was written in all chats, counted anew; the first start comes before it."""
        if self._account.is_chosen:
            self._window.show_page(self.statistics)
            self.statistics.begin()

    @Slot(object)
    def _on_theme_changed(self, theme: Theme) -> None:
        self.statistics.set_theme(theme)

    @Slot()
    def _show_balance(self) -> None:
        if not self.keeper.is_shown:
            self._foot.hide_balance()
            return
        balance, is_demo = self.keeper.known.balance, self._account.is_demo
        if balance is None:
            text = self.tr("Balance")
            self._foot.show_balance(text, text, self.tr("Balance unknown"), self._tip)
            return
        left = amount(balance.left)
        named = self.tr("Demo balance {0}") if is_demo else self.tr("Balance {0}")
        text = named.format(left)
        self._foot.show_balance(text, left, text, self._tip)

    def _tip(self) -> str:
        """Return what there is to say of the balance: of how much, how old, and what failed."""
        known = self.keeper.known
        parts = []
        if known.balance is not None and known.read_at is not None:
            text = self.tr("{0} of {1}, read {2}.")
            left, received = amount(known.balance.left), amount(known.balance.received)
            parts.append(text.format(left, received, age(known.read_at)))
        if known.failure is not None:
            said = self.tr("It could not be read again:")
            parts.append(joining.sentences(said, why(known.failure)))
        return joining.sentences(*parts)

    @Slot()
    def _on_menu_requested(self) -> None:
        pop_up_by(self.menu(), self._foot.balance, is_above=True)

    def menu(self) -> QMenu:
        """Return what can be done with the balance."""
        menu = Menu(self._window)
        keymap = self._window.commands.keymap
        add_entry(menu, keymap, "app.usage", self.open_usage)
        add_entry(menu, keymap, "app.statistics", self.open_statistics)
        add_entry(menu, keymap, "app.balance", self.keeper.refresh)
        return menu

    @Slot(object)
    def _on_usage_read(self, page: "UsagePage") -> None:
        self.keeper.take(page.balance)

    @Slot(object)
    def _on_asked_in_vain(self, error: ServiceError) -> None:
        text = self.tr("The balance could not be read.")
        again = Choice(self.tr("Try again"), _AGAIN)
        told = joining.sentences(text, why(error))
        self._window.reactions.show(Notice(told, error.detail, choices=(again,)))

    @Slot(object)
    def _on_choice(self, meant: object) -> None:
        if meant == _AGAIN:
            self._window.notice_bar.show_notice(None)
            self.keeper.refresh()
