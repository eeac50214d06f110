"""More ways to ask: several models at once, and questions that wait."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.ui.contest_door import ContestDoor
from liaobots_desktop.ui.queue_door import QueueDoor

if TYPE_CHECKING:
    from liaobots_desktop.ui.main_window import MainWindow


class AskingDoors(QObject):
    """What leads to them; made after the first picture, lives on the GUI thread."""

    def __init__(
        self, store: ChatStore, session: ChatSession, account: Account, window: "MainWindow"
    ) -> None:
        super().__init__(window)
        self.contests = ContestDoor(store, session, account, window)
        self.queue = QueueDoor(store, session, window)
