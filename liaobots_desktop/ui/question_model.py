"""The own questions of a chat as rows, those that hold what was typed."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from liaobots_desktop.ui.drawing import one_line
from liaobots_desktop.ui.transcript.own_questions import OwnQuestions

AnyIndex = QModelIndex | QPersistentModelIndex


class QuestionModel(QAbstractListModel):
    """The first lines of the questions; lives on the GUI thread.

    It is made for one showing: what is asked later is not in it.
    """

    def __init__(self, questions: OwnQuestions, parent: QObject) -> None:
        super().__init__(parent)
        self._questions = questions
        self._folded: list[str] = []
        self._shown: Sequence[int] = range(len(questions.numbers))

    def narrow(self, text: str) -> None:
        """Show the questions whose first line holds a text, whatever its case."""
        wanted = text.strip().casefold()
        if not self._folded:  # made when something is typed: a list of many opens at once
            count = len(self._questions.numbers)
            self._folded = [self._questions.line(at).casefold() for at in range(count)]
        self.beginResetModel()
        self._shown = [at for at, line in enumerate(self._folded) if wanted in line]
        self.endResetModel()

    def message_at(self, row: int) -> int:
        """Return the number of the message that a row stands for."""
        return self._questions.numbers[self._shown[row]]

    def row_of(self, ordinal: int) -> int:
        """Return the row of a question, given by its place among all; -1 if it is not shown."""
        return self._shown.index(ordinal) if ordinal in self._shown else -1

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows (Qt)."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a row (Qt)."""
        if role != Qt.ItemDataRole.DisplayRole or not index.isValid():
            return None
        return one_line(self._questions.line(self._shown[index.row()]))
