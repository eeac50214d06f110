"""The window's keys that act on the messages, from wherever the keyboard is."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from liaobots_desktop.ui.chat_pane import ChatPane


class PaneKeys(QObject):
    """Goes to messages and questions of the chat that is seen; lives on the GUI thread."""

    def __init__(self, pane: ChatPane, window: QWidget) -> None:
        """`window` is where the keys work."""
        super().__init__(window)
        self._pane = pane
        for keys, act in (
            ("Alt+Up", self._previous_message),
            ("Alt+Down", self._next_message),
            ("Alt+Shift+Up", self._previous_question),
            ("Alt+Shift+Down", self._next_question),
            ("Ctrl+J", self._show_questions),
            ("Ctrl+R", self._ask_again),
        ):
            QShortcut(QKeySequence(keys), window).activated.connect(act)

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
    def _show_questions(self) -> None:
        from liaobots_desktop.ui.question_list import QuestionList

        view = self._pane.shown_transcript
        if view is not None:
            popup = QuestionList(view.questions, view)
            popup.question_chosen.connect(view.go_to_message)
            popup.open_over(view)
