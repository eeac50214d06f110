"""What is put into a window right after its first picture: keys, and ways to all the rest."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.ui.about_door import AboutDoor
from liaobots_desktop.ui.actions.keymap import Keymap
from liaobots_desktop.ui.actions.menu_bar import MenuBar
from liaobots_desktop.ui.actions.window_actions import WindowActions
from liaobots_desktop.ui.asking_doors import AskingDoors
from liaobots_desktop.ui.attaching_door import AttachingDoor
from liaobots_desktop.ui.chat_commands import ChatCommands
from liaobots_desktop.ui.chat_paper import ChatPaper
from liaobots_desktop.ui.exchange_door import ExchangeDoor
from liaobots_desktop.ui.focus_mode import FocusMode
from liaobots_desktop.ui.list_hands import ListHands
from liaobots_desktop.ui.pane_keys import PaneKeys
from liaobots_desktop.ui.prompts_door import PromptsDoor
from liaobots_desktop.ui.settings_door import SettingsDoor
from liaobots_desktop.ui.spelling_door import SpellingDoor
from liaobots_desktop.ui.welcome_door import WelcomeDoor
from liaobots_desktop.ui.window_keys import WindowKeys
from liaobots_desktop.ui.writing.writing_keys import WritingKeys

if TYPE_CHECKING:
    from liaobots_desktop.ui.main_window import MainWindow
    from liaobots_desktop.ui.theme_switch import ThemeSwitch


def open_doors(
    window: "MainWindow",
    keymap: Keymap,
    store: ChatStore,
    session: ChatSession,
    account: Account,
    themes: "ThemeSwitch",
) -> None:
    """Make what a window needs for keys and menus; the actions come first, the others bind them."""
    QApplication.setEffectEnabled(Qt.UIEffect.UI_General, False)  # nothing moves by itself
    actions = window.commands = WindowActions(keymap, account, window)
    for part in (window.sidebar, window.top_bar, window.pane):
        part.take_actions(actions)
    PaneKeys(window.pane, actions.bind, actions)
    WritingKeys(window.pane.composer.field, window.chat, keymap)
    window.spelling = SpellingDoor(account, themes, window)
    window.spelling.serve(window.pane.composer.field)
    window.spelling.failed.connect(lambda error: window.reactions.show(Notice(str(error))))
    window.hands = ListHands(window, session, store.path)
    window.attaching = AttachingDoor(window)
    window.prompts = PromptsDoor(store, session, window)
    window.settings = SettingsDoor(account, themes, window)
    window.paper = ChatPaper(store, session, window.chat, window.sidebar, window)
    window.paper.notice_raised.connect(window.reactions.show)
    window.notice_bar.choice_made.connect(window.paper.choose)
    window.closed.connect(window.paper.cancel)
    window.top_bar.offer_menu()
    window.exchange = ExchangeDoor(store, session, account, window)
    window.asking = AskingDoors(store, session, account, window)
    window.focus_mode = FocusMode(window)
    window.about = AboutDoor(account, store.path.parent, window)
    if not account.is_chosen:
        WelcomeDoor(account, themes, window)
    WindowKeys(window, account, actions)
    ChatCommands(window, account, actions)
    MenuBar(window, account, actions)
