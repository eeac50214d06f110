"""The own questions of a chat as rows, the newest first, those that hold what was typed."""

import time
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Slot,
)

from liaobots_desktop.ui.drawing import one_line
from liaobots_desktop.ui.transcript.own_questions import OwnQuestions

AnyIndex = QModelIndex | QPersistentModelIndex
_SLICE = 0.006
"""Seconds that looking for older questions may take at a time."""


class QuestionModel(QAbstractListModel):
    """The first lines of the questions; lives on the GUI thread.

    It is made for one showing: what is asked later is not in it. Older questions join it bit by
    bit, so that a long chat opens its list as fast as a short one.
    """

    def __init__(self, questions: OwnQuestions, parent: QObject) -> None:
        super().__init__(parent)
        self._questions = questions
        self._unseen = questions.count_of_messages
        self._folded: dict[int, str] = {}
        self._shown: list[int] = []
        self._wanted = ""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_look)
        self._timer.start(0)
        self._on_look()

    @property
    def is_complete(self) -> bool:
        """Whether all messages were looked at."""
        return self._unseen == 0

    def narrow(self, text: str) -> None:
        """Show the questions whose first line holds a text, whatever its case."""
        self._wanted = text.strip().casefold()
        self.beginResetModel()
        self._shown = [n for n, line in self._folded.items() if self._wanted in line]
        self.endResetModel()

    def message_at(self, row: int) -> int:
        """Return the number of the message that a row stands for."""
        return self._shown[row]

    def row_of(self, message: int) -> int:
        """Return the row of the question that a message belongs to; 0 if it is not shown."""
        return next((row for row, number in enumerate(self._shown) if number <= message), 0)

    @Slot()
    def _on_look(self) -> None:
        """Look at some older messages."""
        until = time.perf_counter() + _SLICE
        found = []
        while self._unseen and time.perf_counter() < until:
            self._unseen -= 1
            if self._questions.is_question(self._unseen):
                line = self._questions.line(self._unseen).casefold()
                self._folded[self._unseen] = line
                if self._wanted in line:
                    found.append(self._unseen)
        if found:
            count = len(self._shown)
            self.beginInsertRows(QModelIndex(), count, count + len(found) - 1)
            self._shown += found
            self.endInsertRows()
        if self.is_complete:
            self._timer.stop()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows (Qt)."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a row (Qt)."""
        if role != Qt.ItemDataRole.DisplayRole or not index.isValid():
            return None
        return one_line(self._questions.line(self._shown[index.row()]))
