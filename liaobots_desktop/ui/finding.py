"""Opens the palette, and goes to what is chosen in it."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from liaobots_desktop import joining
from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.index_worker import IndexWorker
from liaobots_desktop.ui.main_window import MainWindow
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.theme_switch import ThemeSwitch

if TYPE_CHECKING:  # most starts do without the palette
    from liaobots_desktop.bridge.search_worker import SearchWorker
    from liaobots_desktop.store.search.found import FoundChat, FoundCode, Hit
    from liaobots_desktop.store.search.index import Progress
    from liaobots_desktop.ui.palette.palette import Palette
    from liaobots_desktop.ui.palette.rows import Command
    from liaobots_desktop.ui.palette.target import Target


class Finding(QObject):
    """The search over all chats in one window; lives on the GUI thread.

    Nothing of the palette is imported, and no thread begins, before it is opened.
    """

    def __init__(
        self,
        window: MainWindow,
        account: Account,
        themes: ThemeSwitch,
        session: ChatSession,
        chats: Path,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._account = account
        self._themes = themes
        self._session = session
        self._chats = chats
        self._palette: Palette | None = None
        self._worker: SearchWorker | None = None
        self._progress: Progress | None = None
        for action_id in ("find.palette", "find.chats"):
            window.commands.bind(action_id, self.open)
        window.commands.bind("find.commands", self.open_commands)
        window.sidebar.search_requested.connect(self.open)

    def watch(self, index: IndexWorker) -> None:
        """Say in the palette how far the index is while it is being made."""
        index.progressed.connect(self._on_progressed)
        index.settled.connect(self._on_settled)

    @property
    def palette(self) -> "Palette":
        """The palette, made when it is first needed."""
        if self._palette is None:
            from liaobots_desktop.bridge.search_worker import SearchWorker
            from liaobots_desktop.ui.palette.commands import Commands
            from liaobots_desktop.ui.palette.offered import offered
            from liaobots_desktop.ui.palette.palette import Palette
            from liaobots_desktop.ui.palette.refreshing import Refreshing

            self._worker = SearchWorker(self._chats, self)
            recent = self._window.commands.recent
            commands = Commands(partial(offered, self._window), recent, self)
            composer = self._window.pane.composer
            self._palette = Palette(self._worker, commands, self._themes.theme, composer)
            self._palette.chosen.connect(self._on_chosen)
            self._palette.window_wanted.connect(self._on_window_wanted)
            Refreshing(self._palette.card, self._session, self._palette)
            self._palette.save_requested.connect(self._on_save_requested)
            self._themes.theme_changed.connect(self._on_theme_changed)
            self._show_progress()
        return self._palette

    @Slot()
    def open(self) -> None:
        """Open the palette; the first start comes before it."""
        if self._account.is_chosen:
            self.palette.card.rows.set_model_names(self._account.services.model_names())
            self.palette.open_palette()
        else:
            self._window.pages.ask_for_service()

    @Slot()
    def open_commands(self) -> None:
        """Open the palette with nothing but commands in it."""
        self.open()
        if self._palette is not None and self._palette.isVisible():
            self._palette.card.field.setText(">")

    def shut_down(self) -> bool:
        """End the search's thread; returns whether it has ended."""
        return self._worker is None or self._worker.shut_down()

    @Slot(object)
    def _on_chosen(self, found: "FoundChat | Hit | FoundCode | Command") -> None:
        from liaobots_desktop.ui.palette.rows import Command

        if isinstance(found, Command):
            self.palette.card.commands.use(found)
        else:
            self._go_to(found, self._window.open_chat(found.conversation_id))

    @Slot(object)
    def _on_window_wanted(self, found: "FoundChat | Hit | FoundCode") -> None:
        if self._window.windows is not None:
            self._go_to(found, self._window.windows.open_beside(found.conversation_id))

    def _go_to(self, found: "FoundChat | Hit | FoundCode", window: MainWindow) -> None:
        """Show the message that was found in the window that has its chat."""
        from liaobots_desktop.ui.palette.target import Target

        target = Target.of(found, self.palette.card.search.text)
        if target is not None and window.chat.open_id == found.conversation_id:
            window.chat.show_message(target.message_id, partial(self._show, window, target))

    def _show(self, window: MainWindow, target: "Target") -> None:
        window.pane.show_found(target.message_id, target.offset, target.words)

    @Slot(object)
    def _on_save_requested(self, code: "FoundCode") -> None:
        from liaobots_desktop.markup.code_language import file_name_for

        self._window.pane.code_save_requested.emit(code.code, file_name_for(code.language))

    @Slot(object)
    def _on_theme_changed(self, theme: Theme) -> None:
        self.palette.set_theme(theme)

    @Slot(object)
    def _on_progressed(self, progress: "Progress") -> None:
        self._progress = progress if progress.done < progress.total else None
        self._show_progress()

    @Slot()
    def _on_settled(self) -> None:
        self._progress = None
        self._show_progress()

    def _show_progress(self) -> None:
        if self._palette is None:
            return
        text = ""
        if self._progress is not None:
            percent = self._progress.done * 100 // self._progress.total
            text = joining.named(
                self.tr("The index is still being built"), joining.percent(percent)
            )
        self._palette.card.say_progress(text)
