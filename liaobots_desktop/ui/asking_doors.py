"""More ways to ask: several models at once, and questions that wait."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from liaobots_desktop.ui.contest_door import ContestDoor
from liaobots_desktop.ui.in_common import InCommon
from liaobots_desktop.ui.queue_door import QueueDoor

if TYPE_CHECKING:
    from liaobots_desktop.ui.main_window import MainWindow


class AskingDoors(QObject):
    """What leads to them; made after the first picture, lives on the GUI thread."""

    def __init__(self, common: InCommon, window: "MainWindow") -> None:
        super().__init__(window)
        self.contests = ContestDoor(common.store, common.session, common.account, window)
        self.queue = QueueDoor(common.queue, common.session, window)
