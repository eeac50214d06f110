"""The actions on the messages of the chat that is seen, from wherever the keyboard is."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from liaobots_desktop.ui.chat_pane import ChatPane

Bind = Callable[[str, Callable[[], object]], None]
"""Gives an action of the table its keys in one window."""


class PaneKeys(QObject):
    """Goes to messages and questions, asks again, copies; lives on the GUI thread."""

    def __init__(self, pane: ChatPane, bind: Bind, parent: QObject) -> None:
        super().__init__(parent)
        self._pane = pane
        for action_id, act in (
            ("messages.previous", self._previous_message),
            ("messages.next", self._next_message),
            ("messages.previous_question", self._previous_question),
            ("messages.next_question", self._next_question),
            ("messages.questions", self._show_questions),
            ("messages.regenerate", self._ask_again),
            ("messages.copy_last", self._copy_last),
            ("messages.copy_code", self._copy_code),
            ("messages.edit_last", pane.composer.edit_last_requested.emit),
        ):
            bind(action_id, act)

    @Slot()
    def _previous_message(self) -> None:
        if (view := self._pane.shown_transcript) is not None:
            view.previous_message()

    @Slot()
    def _next_message(self) -> None:
        if (view := self._pane.shown_transcript) is not None:
            view.next_message()

    @Slot()
    def _previous_question(self) -> None:
        if (view := self._pane.shown_transcript) is not None:
            view.previous_question()

    @Slot()
    def _next_question(self) -> None:
        if (view := self._pane.shown_transcript) is not None:
            view.next_question()

    @Slot()
    def _ask_again(self) -> None:
        if (view := self._pane.shown_transcript) is not None:
            view.ask_again()

    @Slot()
    def _copy_last(self) -> None:
        """Copy the last answer that says something; its row tells that it was copied."""
        view = self._pane.shown_transcript
        for item in reversed(view.transcript.items if view is not None else []):
            if view is not None and item.is_answer and item.text():
                view.message_menu.choose("copy", item.message.id)
                return

    @Slot()
    def _copy_code(self) -> None:
        """Copy the last block of code of the answers, without its last line end."""
        from liaobots_desktop.markup.code_blocks import code_blocks

        view = self._pane.shown_transcript
        for item in reversed(view.transcript.items if view is not None else []):
            blocks = code_blocks(item.text()) if item.is_answer else []
            if blocks:
                QGuiApplication.clipboard().setText(blocks[-1].code.removesuffix("\n"))
                return

    @Slot()
    def _show_questions(self) -> None:
        from liaobots_desktop.ui.question_list import QuestionList

        view = self._pane.shown_transcript
        there = self._pane.window().findChildren(QuestionList)
        if view is not None and not any(each.isVisible() for each in there):
            popup = QuestionList(view.questions, view, self._pane.composer)
            popup.question_chosen.connect(view.go_to_message)
            view.messages_shown.connect(popup.leave)  # it lists those that were shown before
            popup.open()
