"""All that the table has for who writes in the composer of a chat."""

from functools import partial

from PySide6.QtCore import QObject

from liaobots_desktop.ui.actions.keymap import Keymap
from liaobots_desktop.ui.chat_controller import ChatController
from liaobots_desktop.ui.question_edit import QuestionEdit
from liaobots_desktop.ui.writing.field_keys import FieldKeys
from liaobots_desktop.ui.writing.markdown_marks import MarkdownMarks


class WritingKeys(QObject):
    """Marks, and questions asked before; made after the first picture, on the GUI thread."""

    def __init__(self, field: QuestionEdit, chat: ChatController, keymap: Keymap) -> None:
        super().__init__(field)
        MarkdownMarks(field, keymap)
        walks = {"composer.older": 1, "composer.newer": -1}
        acts = {name: partial(chat.walk_questions, by) for name, by in walks.items()}
        FieldKeys(field, keymap, acts)
