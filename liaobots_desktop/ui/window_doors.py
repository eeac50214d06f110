"""What is put into a window right after its first picture: keys, and ways to all the rest."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from liaobots_desktop.ui.about_door import AboutDoor
from liaobots_desktop.ui.actions.menu_bar import MenuBar
from liaobots_desktop.ui.actions.window_actions import WindowActions
from liaobots_desktop.ui.asking_doors import AskingDoors
from liaobots_desktop.ui.attaching_door import AttachingDoor
from liaobots_desktop.ui.chat_commands import ChatCommands
from liaobots_desktop.ui.chat_paper import ChatPaper
from liaobots_desktop.ui.context.door import ContextDoor
from liaobots_desktop.ui.dropping.drop_door import DropDoor
from liaobots_desktop.ui.exchange_door import ExchangeDoor
from liaobots_desktop.ui.finding import Finding
from liaobots_desktop.ui.focus_mode import FocusMode
from liaobots_desktop.ui.in_common import InCommon
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


def open_doors(window: "MainWindow", common: InCommon) -> WindowKeys:
    """Make what every window needs for keys and menus; the actions first, the others bind them."""
    store, session, account, keymap = common.store, common.session, common.account, common.keymap
    themes = common.themes
    QApplication.setEffectEnabled(Qt.UIEffect.UI_General, False)  # nothing moves by itself
    actions = window.commands = WindowActions(common, window)
    for part in (window.sidebar, window.top_bar, window.pane):
        part.take_actions(actions)
    PaneKeys(window.pane, actions.bind, actions)
    WritingKeys(window.pane.composer.field, window.chat, keymap)
    window.spelling = SpellingDoor(account, themes, window)
    window.spelling.serve(window.pane.composer.field)
    window.spelling.failed.connect(window.chat.notices.tell_not_saved)
    window.hands = ListHands(window, session, store.path)
    window.attaching = AttachingDoor(window)
    window.prompts = PromptsDoor(common, window)
    window.paper = ChatPaper(store, session, window.chat, window.sidebar, window)
    window.paper.notice_raised.connect(window.reactions.show)
    window.notice_bar.choice_made.connect(window.paper.choose)
    window.closed.connect(window.paper.cancel)
    if account.is_chosen:
        window.top_bar.offer_menu()
    window.exchange = ExchangeDoor(common, window)
    DropDoor(window, window.pages)
    window.asking = AskingDoors(common, window)
    window.focus_mode = FocusMode(window)
    window.about = AboutDoor(account, themes, store.path.parent, window)
    keys = WindowKeys(window, account, actions)
    ChatCommands(window, account, actions)
    MenuBar(window, account, actions)
    return keys


def open_doors_of_the_app(window: "MainWindow", common: InCommon) -> None:
    """Make the same for the main window, and what is there only once."""
    keys = open_doors(window, common)
    account, themes = common.account, common.themes
    window.settings = SettingsDoor(account, themes, window)
    window.settings.pages.append(keys.page)
    if not account.is_chosen:
        WelcomeDoor(account, themes, window)
    window.closed.connect(common.end)
    for text in common.keymap.news():
        window.reactions.add(text)


def open_ways(window: "MainWindow", common: InCommon) -> None:
    """Let the palette be opened, and be seen what goes with a question, in any window."""
    store, session, account, themes = common.store, common.session, common.account, common.themes
    window.finding = Finding(window, account, themes, session, store.path)
    if common.index is not None:
        window.finding.watch(common.index)
    window.context = ContextDoor(store, session, account, window)
