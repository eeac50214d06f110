"""The ways by which a window is asked to export and import; what they lead to is loaded then."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.ui.in_common import InCommon

if TYPE_CHECKING:  # imported when something leaves or arrives
    from liaobots_desktop.exchange.import_report import ImportReport
    from liaobots_desktop.ui.exchange.exchange import Exchange
    from liaobots_desktop.ui.exchange.progress_strip import ProgressStrip
    from liaobots_desktop.ui.main_window import MainWindow


class ExchangeDoor(QObject):
    """Menus and keys; lives on the GUI thread."""

    def __init__(self, common: InCommon, window: "MainWindow") -> None:
        super().__init__(window)
        self._common = common
        self._window = window
        self._made: Exchange | None = None
        window.sidebar.export_requested.connect(self.export_chats)
        window.export_requested.connect(self.export_all)
        window.top_bar.export_requested.connect(self.export_shown)
        window.import_requested.connect(self.ask_import)
        window.commands.bind("chat.export", self.export_open)
        window.commands.bind("chats.export", self.export_all)
        window.commands.bind("chats.import", self.ask_import)

    @property
    def exchange(self) -> "Exchange":
        """What does the work, made when it is first needed."""
        if self._made is None:
            from liaobots_desktop.ui.exchange.exchange import Exchange

            window = self._window
            self._made = Exchange(self._common.store, self._common.account, window)
            self._made.notice_raised.connect(window.reactions.show)
            self._made.strip_made.connect(self._on_strip_made)
            self._made.imported.connect(self._on_imported)
            window.notice_bar.choice_made.connect(self._made.choose)
            window.closed.connect(self._made.cancel)
        return self._made

    @Slot(object)
    def export_chats(self, ids: Sequence[ConversationId]) -> None:
        """Ask how these chats should be exported."""
        self.exchange.ask_export(ids)

    @Slot()
    def export_open(self) -> None:
        """Ask how the chats that are selected, the open one or all should be exported."""
        chats = self._window.sidebar.list
        if chats.hasFocus() and chats.has_selected():
            chats.pick(lambda ids: self.exchange.ask_export(ids, self._window.chat.open_id))
        else:
            self.exchange.ask_export((), self._window.chat.open_id)

    @Slot()
    def export_shown(self) -> None:
        """Ask how the open chat should be exported."""
        self.exchange.ask_export((), self._window.chat.open_id)

    @Slot()
    def export_all(self) -> None:
        """Ask how all chats should be exported."""
        self.exchange.ask_export(())

    @Slot()
    def ask_import(self) -> None:
        """Ask for a file and import it."""
        self.exchange.ask_import()

    def shut_down(self) -> bool:
        """Stop what is under way; returns whether its thread has ended."""
        return self._made is None or self._made.shut_down()

    @Slot(object)
    def _on_strip_made(self, strip: "ProgressStrip") -> None:
        """Put a strip above the chat, also for Tab."""
        self._window.add_strip(strip)
        self._window.pane.desk.joined.emit(strip)
        last_above = self._window.top_bar.findChildren(QToolButton)[-1]
        QWidget.setTabOrder(last_above, strip.cancel_button)

    @Slot(object)
    def _on_imported(self, report: "ImportReport") -> None:
        """Show what is new; the index takes it in."""
        if report.new_prompts:
            self._common.refresh_prompts()
        if report.new_messages:
            self._common.session.conversations_changed.emit()
            self._common.session.chats_arranged.emit(None)
            windows = self._window.windows
            for each in windows.all if windows is not None else (self._window,):
                if report.grown_chats and not each.chat.is_answering:
                    each.chat.open_chat(each.chat.open_id)
