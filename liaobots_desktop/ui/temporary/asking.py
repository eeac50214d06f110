"""All that a question of a temporary chat is made of, as in the app's window: on its own store."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from liaobots_desktop.bridge.question_queue import QuestionQueue
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.ui.attaching_door import AttachingDoor
from liaobots_desktop.ui.dropping.drop_door import DropDoor
from liaobots_desktop.ui.in_common import InCommon
from liaobots_desktop.ui.menu import Menu, pop_up_by
from liaobots_desktop.ui.prompts_door import PromptsDoor
from liaobots_desktop.ui.queue_door import QueueDoor

if TYPE_CHECKING:
    from liaobots_desktop.ui.temporary.temporary_window import TemporaryWindow


class TemporaryAsking(QObject):
    """Attaches, lets wait, has a system prompt; made with the window, lives on the GUI thread."""

    def __init__(self, window: "TemporaryWindow", common: InCommon) -> None:
        """`common` has the kept prompts, which are the app's."""
        super().__init__(window)
        self._window = window
        self.attaching = window.attaching = AttachingDoor(window)
        self.prompts = PromptsDoor(common, window, window.session)
        queue = QuestionQueue(window.store, window.session, self)
        self.queue = QueueDoor(queue, window.session, window)
        window.closed.connect(queue.end)
        window.top_bar.menu_requested.connect(self._open_menu)
        window.top_bar.offer_menu()
        DropDoor(window, window.pane)

    def unsent(self, chat: ConversationId) -> list[str]:
        """Return what was not asked yet: the questions that wait, and what is being written.

        A question that is being edited waits as it is written from then on.
        """
        self.queue.leave_edit()
        waiting = [question.text for question in self.queue.queue.waiting(chat)]
        return [text for text in (*waiting, self._window.pane.composer.question()) if text.strip()]

    def shut_down(self) -> bool:
        """Give up what is being read; returns whether all threads have ended."""
        return self.attaching.shut_down()

    def _open_menu(self, below: QWidget) -> None:
        menu = Menu(self._window)
        self.prompts.add_to(menu)
        pop_up_by(menu, below, is_at_end=True)
