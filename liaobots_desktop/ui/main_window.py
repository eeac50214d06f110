"""The main window: lays out the parts and gives them keys."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QVBoxLayout, QWidget

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.conversation_list import ConversationList
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.bridge.ordering import Ordering
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.service.errors import ServiceError
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.ui.chat_controller import ChatController
from liaobots_desktop.ui.chat_pane import ChatPane
from liaobots_desktop.ui.kept_drafts import KeptDrafts
from liaobots_desktop.ui.low_window import LowWindow
from liaobots_desktop.ui.notice_bar import NoticeBar
from liaobots_desktop.ui.notice_reactions import NoticeReactions
from liaobots_desktop.ui.side_split import SideSplit
from liaobots_desktop.ui.sidebar import Sidebar
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.theme_switch import ThemeSwitch
from liaobots_desktop.ui.top_bar import TopBar
from liaobots_desktop.ui.ways_out import WaysOut
from liaobots_desktop.ui.window_pages import WindowPages
from liaobots_desktop.ui.window_zoom import WindowZoom

if TYPE_CHECKING:  # the first picture does without them
    from liaobots_desktop.ui.about_door import AboutDoor
    from liaobots_desktop.ui.actions.window_actions import WindowActions
    from liaobots_desktop.ui.asking_doors import AskingDoors
    from liaobots_desktop.ui.attaching_door import AttachingDoor
    from liaobots_desktop.ui.chat_paper import ChatPaper
    from liaobots_desktop.ui.context.door import ContextDoor
    from liaobots_desktop.ui.exchange_door import ExchangeDoor
    from liaobots_desktop.ui.finding import Finding
    from liaobots_desktop.ui.focus_mode import FocusMode
    from liaobots_desktop.ui.in_common import InCommon
    from liaobots_desktop.ui.list_hands import ListHands
    from liaobots_desktop.ui.prompts_door import PromptsDoor
    from liaobots_desktop.ui.settings_door import SettingsDoor
    from liaobots_desktop.ui.spelling_door import SpellingDoor
    from liaobots_desktop.ui.windows.windows import Windows

_SIZE = QSize(1280, 820)


class MainWindow(QMainWindow):
    """Everything on one screen; lives on the GUI thread.

    Signals:
        closed: the window was closed; what runs should end.
        backups_requested, export_requested, import_requested: the settings were asked for it.
        chat_menu_made: the QMenu of the open chat, before it is shown: others may add to it.
    """

    closed = Signal()
    chat_menu_made = Signal(object)
    backups_requested = Signal()
    export_requested = Signal()
    import_requested = Signal()

    keeps_running: Callable[[], bool] | None = None
    """Is asked when the window is to be closed: it stays if that returns true."""
    windows: "Windows | None" = None
    """All windows of the app; from right after the first picture on."""
    _is_quitting = _was_shown = False
    is_last = True  # the app ends with it
    # made after the first picture; the actions before all that binds them
    commands: "WindowActions"
    about: "AboutDoor"
    asking: "AskingDoors | None" = None
    attaching: "AttachingDoor | None" = None
    context: "ContextDoor | None" = None
    finding: "Finding | None" = None
    focus_mode: "FocusMode"
    paper: "ChatPaper"
    prompts: "PromptsDoor | None" = None
    settings: "SettingsDoor | None" = None
    spelling: "SpellingDoor | None" = None
    exchange: "ExchangeDoor | None" = None
    hands: "ListHands | None" = None

    def __init__(
        self,
        store: ChatStore,
        session: ChatSession,
        account: Account,
        themes: ThemeSwitch,
        drafts: KeptDrafts | None = None,  # those of another window
        chat: ConversationId | None = None,
    ) -> None:
        super().__init__()
        theme = themes.theme
        self._themes = themes
        self.setWindowTitle("Liaobots Desktop")
        self.resize(_SIZE)
        self.setMinimumSize(640, 480)
        self._account = account
        self.ordering = Ordering(store, session, self)
        self.chats = ConversationList(store, session, self.ordering, self)
        self.sidebar = Sidebar(self.chats, self.ordering, theme)
        self.top_bar = TopBar(theme)
        self.notice_bar = NoticeBar(theme)
        self.pane = ChatPane(theme)
        self.pages = WindowPages(account, self.pane, theme)
        self.drafts = drafts or KeptDrafts(store, session)
        self.chat = ChatController(store, session, account, self.pane, self.top_bar, self.drafts)
        self.ways_out = WaysOut(store, session, self.pane)
        self.reactions = NoticeReactions(session, account, self.notice_bar)
        self.zoom = WindowZoom(account, self)
        self._low = LowWindow(self, (self.top_bar,), self.notice_bar, self.pane.desk)
        self._arrange()
        self._connect()
        self.chats.refresh()
        self.chat.open_chat(chat)
        self._on_account_changed()
        if not account.is_chosen:
            self.pages.show_first_start()
        if account.settings.menu_bar:
            from liaobots_desktop.ui.actions.bar_of_menus import BarOfMenus

            self.setMenuBar(BarOfMenus())  # it is in the first picture, and filled after it

    def _arrange(self) -> None:
        right = QWidget()
        column = self._column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.top_bar, self.notice_bar):
            column.addWidget(widget)
        column.addWidget(self.pages, 1)
        self.split = SideSplit(self.sidebar, right)
        self.setCentralWidget(self.split)
        self.split.side_shown.connect(self.top_bar.offer_sidebar)
        self.split.keyboard_freed.connect(self.focus_composer)

    def _connect(self) -> None:
        self.top_bar.sidebar_requested.connect(self.sidebar.show)
        self.sidebar.settings_requested.connect(self.split.leave_side)
        self.sidebar.new_chat_requested.connect(self.new_chat)
        self.sidebar.settings_requested.connect(self.show_settings)
        self.sidebar.chat_chosen.connect(self.open_chat)
        self.sidebar.copy_requested.connect(self.ways_out.copy)
        self.ordering.notice_raised.connect(self._on_notice_changed)
        self.top_bar.find_requested.connect(self.find_in_chat)
        self.notice_bar.choice_made.connect(self.ways_out.choose)
        self.notice_bar.focus_left.connect(self.focus_composer)
        self.sidebar.editing_ended.connect(self.focus_composer)
        self.reactions.stands = self.chat.notices.of_open
        self.reactions.service_requested.connect(self._on_service_requested)
        self._account.not_saved.connect(self.reactions.tell)
        self.pages.left.connect(self._on_page_left)
        for part in (self.chat, self.ways_out):
            part.notice_changed.connect(self._on_notice_changed)
        self.chat.opened.connect(self.sidebar.mark_open)
        self.chat.wanted.connect(self.open_chat)
        for listener in (self.chat, self.ways_out, self.reactions):
            listener.setParent(self)  # they hear of nothing any more once this is gone
        self._account.changed.connect(self._on_account_changed)
        self._themes.theme_changed.connect(self._on_theme_changed)

    def add_keys(self, common: "InCommon") -> None:
        """Give the parts their keys; called once, right after the first picture."""
        from liaobots_desktop.ui.window_doors import open_doors_of_the_app

        open_doors_of_the_app(self, common)

    def add_strip(self, strip: QWidget) -> None:
        """Give a strip its place above the chat, below the notice."""
        self._column.insertWidget(2, strip)

    @Slot()
    def new_chat(self) -> "MainWindow":
        """Show an empty chat, which is stored with its first question; as `open_chat`."""
        return self.open_chat(None)

    @Slot(object)
    def open_chat(self, conversation_id: ConversationId | None) -> "MainWindow":
        """Show a chat, or a new one, and return the window that has it: perhaps another one."""
        self.split.leave_side()
        if not self._account.is_chosen:
            self.pages.ask_for_service()
        else:
            if self.windows is not None and self.windows.is_elsewhere(conversation_id, self):
                return self.windows.bring(conversation_id)
            self.pages.setCurrentWidget(self.pane)
            self.chat.open_chat(conversation_id)
        return self

    @Slot()
    def show_settings(self) -> None:
        """Show what can be chosen, on the first start, too: a language, for example."""
        if self.settings is not None:
            self.settings.open()

    @Slot()
    def show_services(self) -> None:
        """Show the services and their models; the first start comes before it."""
        if self._account.is_chosen:
            self.notice_bar.show_notice(None)
            self.pages.show_services()

    @Slot(object, bool)
    def _on_service_requested(self, profile: Profile, ask_for_code: bool) -> None:
        if self._account.is_chosen:
            self.notice_bar.show_notice(None)
            self.pages.show_profile(profile, ask_for_code=ask_for_code)

    def show_page(self, page: QWidget) -> None:
        """Show a page in the place of the chat; Esc leads back."""
        self.notice_bar.show_notice(None)
        self.pages.show_page(page)

    @Slot()
    def leave_page(self) -> None:
        """Show the chat again."""
        self.pages.show_chat()

    @Slot()
    def _on_page_left(self) -> None:
        self.chat.show_notice()
        self.pane.composer.setFocus()

    @Slot()
    def _on_account_changed(self) -> None:
        self.sidebar.list.set_model_names(self._account.services.model_names())
        self.pane.obey(self._account.settings)
        self.sidebar.obey(self._account.settings)
        name, is_demo = "", self._account.is_demo
        if self._account.is_chosen:  # nobody answers on the first start
            with suppress(ServiceError):  # it is told when something is sent
                name = self.tr("Demo") if is_demo else self._account.endpoint().host
        self.sidebar.show_service(name)

    @Slot(object)
    def _on_notice_changed(self, notice: Notice | None) -> None:
        self.reactions.show(notice)

    @Slot(object)
    def _on_theme_changed(self, theme: Theme) -> None:
        for part in (self.sidebar, self.top_bar, self.notice_bar, self.pane):
            part.set_theme(theme)
        self._low.fit()
        self.split.fit()
        self.pages.set_theme(theme)

    @Slot()
    def find_in_chat(self) -> None:
        """Find in the chat that is shown."""
        if self.chat.open_id is not None and self.pages.is_chat:
            self.pane.open_find()

    @Slot()
    def focus_composer(self) -> None:
        """Let the next key go into the question, which is seen."""
        if self.pages.is_chat:
            self.split.leave_side()
            self.pane.composer.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enters = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in enters and isinstance(focused := self.focusWidget(), QAbstractButton):
            focused.click()  # Qt does this in dialogs only
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom.turn(event)
        else:
            super().wheelEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.pages.is_chat and not self._was_shown:  # else the keyboard stays where it was
            self.pane.composer.setFocus()
        self._was_shown = True

    @Slot()
    def quit(self) -> None:
        """Close the window and end the app, whatever closing the window means otherwise."""
        self._is_quitting = True
        self._is_quitting = self.close()  # False: it stays

    def closeEvent(self, event: QCloseEvent) -> None:
        windows = None if self._is_quitting else self.windows
        if (windows is not None and windows.go_on_without(self)) or self.drafts.hold_up(self):
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()
