"""Answers that ended and could not be stored: they are kept and stored when that works again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from liaobots_desktop.chat.message import ConversationId, MessageId

if TYPE_CHECKING:  # imported when the first question is asked
    from liaobots_desktop.bridge.running_answer import RunningAnswer

SAVE_AGAIN_MS = 2000
"""The time between two tries to save what a full disk refused."""


class UnsavedAnswers(QObject):
    """Answers by their ids; lives on the GUI thread."""

    def __init__(self, save_again_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._answers: dict[MessageId, RunningAnswer] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(save_again_ms)
        self._timer.timeout.connect(self.save)

    def __contains__(self, conversation_id: object) -> bool:
        """Whether an answer of a chat is not stored yet."""
        return any(one.answer.conversation_id == conversation_id for one in self._answers.values())

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._answers)

    def of(self, conversation_id: ConversationId) -> "list[RunningAnswer]":
        """Return those of a chat."""
        answers = self._answers.values()
        return [one for one in answers if one.answer.conversation_id == conversation_id]

    def keep(self, answer: "RunningAnswer") -> None:
        """Keep an answer until it is stored."""
        self._answers[answer.answer.id] = answer
        answer.saved.connect(self._on_saved)
        self._timer.start()

    @Slot()
    def save(self) -> None:
        """Try now."""
        for answer in tuple(self._answers.values()):
            answer.save_end()

    def stop(self) -> None:
        """Try no more by itself: the app is closing."""
        self._timer.stop()

    @Slot(object)
    def _on_saved(self, answer_id: MessageId) -> None:
        self._answers.pop(answer_id).deleteLater()
        if not self._answers:
            self._timer.stop()
