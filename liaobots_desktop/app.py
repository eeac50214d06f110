"""The composition root: builds the parts of the window, wires them and shuts them down."""

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory, QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from liaobots_desktop import __version__
from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.crash_hook import CrashHook
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.bridge.start_news import start_news
from liaobots_desktop.bridge.unix_signals import UnixSignals
from liaobots_desktop.bridge.warm_up import FirstPaint, WarmUp, measured
from liaobots_desktop.demo.lazy_server import LazyDemoServer
from liaobots_desktop.instance.claiming import NOTHING_ELSE, Wish
from liaobots_desktop.instance.verbs import HIDDEN
from liaobots_desktop.instance.window_lock import WindowLock
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.store.later_writes import LaterWrites
from liaobots_desktop.store.opening import open_or_begin_anew
from liaobots_desktop.store.settings import SettingsFile
from liaobots_desktop.store.window_state import WindowStateFile
from liaobots_desktop.ui.drawing import BODY_SIZE, ZOOM_PROPERTY
from liaobots_desktop.ui.icons import app_icon
from liaobots_desktop.ui.language import LanguageSwitch
from liaobots_desktop.ui.main_window import MainWindow
from liaobots_desktop.ui.theme_switch import ThemeSwitch
from liaobots_desktop.ui.window_memory import WindowMemory

if TYPE_CHECKING:  # imported after the first paint
    from liaobots_desktop.bridge.fault import Fault
    from liaobots_desktop.bridge.index_worker import IndexWorker
    from liaobots_desktop.bridge.safekeeping import Safekeeping
    from liaobots_desktop.ui.backups_door import BackupsDoor
    from liaobots_desktop.ui.context.door import ContextDoor
    from liaobots_desktop.ui.faults.fault_door import FaultDoor
    from liaobots_desktop.ui.finding import Finding
    from liaobots_desktop.ui.in_common import InCommon
    from liaobots_desktop.ui.presence.presence import Presence
    from liaobots_desktop.ui.usage_door import UsageDoor
    from liaobots_desktop.ui.windows.windows import Windows

STYLE_ARGUMENTS = ("-style", "fusion")
"""What QApplication is told: `setStyle` would return a QStyle, whose enums take 7 ms to make."""

_PATIENCE_MS = 50
"""How long the start waits while another program writes; once the window is seen it does not."""


def open_store(folder: Path, why_not: StoreError | None = None) -> ChatStore:
    """Open the chats for a window, which must not stand still; raises StoreError.

    A damaged file is moved aside; what becomes of it is told after the first picture. With
    `why_not`, a reason why nothing may be written, they are opened for reading only.
    """
    if why_not is not None:
        return ChatStore.to_read(folder / FILE_NAME, why_not)
    return open_or_begin_anew(folder / FILE_NAME, _PATIENCE_MS)


def prepare(application: QApplication) -> None:
    """Give the application its names, its style and its font."""
    application.setApplicationName("liaobots-desktop")
    application.setApplicationDisplayName("Liaobots Desktop")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("liaobots-desktop")
    # a text in a script that no installed font has is shown as boxes; that is no warning for users
    QLoggingCategory.setFilterRules("qt.text.font.db.warning=false")
    application.setProperty(ZOOM_PROPERTY, 1.0)
    font = application.font()
    font.setPixelSize(BODY_SIZE)
    application.setFont(font)


class Desktop(QObject):
    """All parts of the running app; lives on the GUI thread."""

    common: "InCommon | None" = None
    windows: "Windows | None" = None
    context: "ContextDoor | None" = None
    presence: "Presence | None" = None  # these two are made after the first picture
    memory: WindowMemory | None = None  # made when the window begins
    faults: "FaultDoor | None" = None  # made by the first fault of the program

    def __init__(
        self,
        application: QApplication,
        store: ChatStore,
        folder: Path,
        *,
        demo: bool,
        lock: WindowLock | None = None,
    ) -> None:
        super().__init__()
        self._application = application
        self._store = store
        self._folder = folder
        self._lock, self._wish = lock, NOTHING_ELSE
        self._is_over = False
        self._demo = LazyDemoServer()
        self.later = LaterWrites()
        settings, auth_file = SettingsFile(folder, self.later), AuthFile(folder)
        self.account = Account(settings, auth_file, self._demo.url, demo_only=demo)
        self.languages = LanguageSwitch(application, self.account)
        self.session = ChatSession(store, self.account)
        state = self.window_state = WindowStateFile(folder, self.later)
        self.themes = ThemeSwitch(application, self.account, was_dark=state.kept.was_dark)
        self.window = MainWindow(store, self.session, self.account, self.themes)
        self.themes.apply()
        # queued: quit() gives up if a window refuses, as a temporary chat does until it is let go
        self.window.closed.connect(application.quit, Qt.ConnectionType.QueuedConnection)
        self._crash_hook: CrashHook | None = None
        self._signals: UnixSignals | None = None
        self._first_paint = FirstPaint(self.window)
        self._measure = measured(self._first_paint)
        self._first_paint.painted.connect(self._on_painted)
        self._warm_up = WarmUp(self._first_paint, with_demo=self.account.is_demo)
        self._warm_up.can_take_calls.connect(self._be_present)
        self._warm_up.finished.connect(self.themes.look_again)
        self._index: IndexWorker | None = None
        self.finding: Finding | None = None
        self.usage: UsageDoor | None = None
        self.keeping: Safekeeping | None = None
        self.backups: BackupsDoor | None = None

    def begin(self, wish: Wish) -> None:
        """Show the window, unless what this start is for leaves it hidden."""
        self._wish = wish
        self.memory = WindowMemory(self.window_state, self.window, self.themes)
        self.memory.restore_frame()
        if wish.verb in HIDDEN:
            self._first_paint.do_without()
        else:
            self.window.show()

    def recover(self) -> None:
        """Mark what a crash left unfinished; a full disk is told and does not end the start."""
        for text in start_news(self.account):
            self.window.reactions.add(text)
        try:
            self._store.recover()
        except StoreError as error:
            self.window.reactions.add(str(error))
        if self._store.refusal is not None:
            self.session.notices.stand(Notice(str(self._store.refusal)))
        elif self._store.was_begun_anew:
            text = self.tr(
                "The file of your chats is damaged and was moved aside. What can be read of it is "
                "being brought back here."
            )
            self.window.reactions.add(text)

    def take_over_process(self) -> None:
        """Catch what nobody caught, and let Ctrl-C, SIGTERM and SIGHUP close it in order."""
        self._crash_hook = CrashHook(self.account.masked)
        self._crash_hook.tell(self._on_crashed)
        self._crash_hook.install()
        if os.name == "posix":
            self._signals = UnixSignals()
            self._signals.end_requested.connect(self.window.drafts.let_go)
            self._signals.end_requested.connect(self.window.quit)

    def shut_down(self) -> bool:
        """End what runs and save it; returns whether every thread has ended."""
        if self._is_over:
            return True
        from liaobots_desktop.ui.window_end import shut_down

        self._is_over = True
        self._store.be_patient()
        self.window.chat.keep_draft()
        helpers = (self.presence, self.keeping, self._index, self.backups, self.usage, self.memory)
        askers = (self.windows, self.session, self.common, self.window.spelling)
        parts = (*helpers, *askers, self.window.drafts, self._warm_up, self.later)
        have_ended = [shut_down(self.window)]
        have_ended += [part.shut_down() for part in parts if part is not None]
        self._demo.close()
        for catching in (self._signals, self._crash_hook):
            if catching is not None:
                catching.close()
        self._store.close()
        if self._lock is not None:
            self._lock.release()
        return all(have_ended)

    @Slot()
    def _on_painted(self) -> None:
        """Do what nobody sees in the first picture."""
        if self._is_over:
            return
        from liaobots_desktop.bridge import after_start
        from liaobots_desktop.ui.in_common import InCommon

        after_start.settle()
        self._store.wait_for_nobody()
        self.window.chats.reading.let_count()
        of_all = (self._store, self.session, self.account, self.themes)
        self.common = InCommon(self._folder, self.later, *of_all)
        self.window.add_keys(self.common)
        self.account.services.codes.begin(self.account.services.code_ids())
        self.window.pane.composer.prepare_stop()
        self._application.setWindowIcon(app_icon())
        if self._crash_hook is not None:
            self.session.undrawn = self._crash_hook.watch(self._folder, self.later)
        if self.memory is not None:
            self.memory.restore_chat()
        self._open_ways(self.common)
        hands = self.window.hands
        if self._store.refusal is None and hands is not None:
            self._keep_index()
            self._begin_keeping()
            hands.trash.begin()
            hands.let_name_chats(self._store, self.account)

    @Slot()
    def _be_present(self) -> None:
        """Let other starts speak to this window, and do what this one was for."""
        if self._is_over or self.windows is None:
            return
        from liaobots_desktop.ui.presence.presence import Presence
        from liaobots_desktop.ui.windows.coming_back import ComingBack

        parts = (self._store, self.session, self.account, self.themes, self.windows)
        self.presence = Presence(self._application, *parts)
        self.presence.begin(self._lock, self._wish)
        if self.memory is not None:
            back = ComingBack(self.windows, self.memory)
            self._warm_up.finished.connect(back.begin)

    def _open_ways(self, common: "InCommon") -> None:
        """Let be seen what is kept, used and sent, and open the palette, also without an index."""
        from liaobots_desktop.ui.backups_door import BackupsDoor
        from liaobots_desktop.ui.usage_door import UsageDoor
        from liaobots_desktop.ui.window_doors import open_ways
        from liaobots_desktop.ui.windows.windows import Windows

        self.languages.said_again.connect(self.session.notices.say_again)
        self.languages.changed.connect(self.themes.draw_again)
        self.languages.changed.connect(partial(self.session.chats_arranged.emit, None))
        self.languages.changed.connect(self.window.commands.keymap.changed)
        self.backups = BackupsDoor(self._folder, self.themes, self.window)
        self.backups.restored.connect(self._on_chats_came_back)
        open_ways(self.window, common)
        self.windows = Windows(self._application, common, self.window)
        self.finding, self.context = self.window.finding, self.window.context
        of_all = (self.account, self.session, self.window, self.themes)
        self.usage = UsageDoor(*of_all, self._store.path)

    def _keep_index(self) -> None:
        """Let a thread take in what is stored, so that it is found at once."""
        from liaobots_desktop.bridge.index_worker import IndexWorker

        self._index = IndexWorker(self._store.path, self)
        self.session.conversations_changed.connect(self._index.take_in)
        if self.finding is not None and self.common is not None:
            self.finding.watch(self._index)
            self.common.index = self._index
        self._index.take_in()

    def _begin_keeping(self) -> None:
        """Let a thread check and back up the chats, and bring back what was moved aside."""
        from liaobots_desktop.bridge.safekeeping import Safekeeping

        self.keeping = Safekeeping(
            self._folder, self.session, was_left_open=self._store.was_left_open
        )
        self.keeping.notice_raised.connect(self._on_keeping_told)
        self.keeping.chats_changed.connect(self._on_chats_came_back)
        if self.windows is not None:
            self.windows.choice_made.connect(self.keeping.choose)
            self.windows.dismissed.connect(self.keeping.dismiss)
        self.keeping.begin(at_once=self._store.was_begun_anew)

    @Slot(object)
    def _on_keeping_told(self, notice: Notice | None) -> None:
        """Tell it; what is to be chosen stands until it was."""
        self.session.notices.stand(notice if notice and notice.choices else None)
        self.window.reactions.show(notice)

    @Slot()
    def _on_chats_came_back(self) -> None:
        self.session.chats_arranged.emit(None)
        if self.common is not None:
            self.common.refresh_prompts()
        self.session.conversations_changed.emit()

    @Slot(object)
    def _on_crashed(self, fault: "Fault") -> None:
        if self.faults is None:
            from liaobots_desktop.ui.faults.fault_door import FaultDoor

            self.faults = FaultDoor(self.account, self._folder, self.window)
        self.faults.take(fault)
