"""Asks for the variables of a prompt, in one small form."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.composing.variables import Variable
from liaobots_desktop.ui.choice_box import ChoiceBox
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.discarding import Discarding
from liaobots_desktop.ui.drawing import one_line, zoomed
from liaobots_desktop.ui.form_draft import FormDraft
from liaobots_desktop.ui.kept_drafts import KeptDrafts
from liaobots_desktop.ui.last_buttons import LastButtons
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.question_edit import QuestionEdit

_WIDTH = 420
_AROUND, _LEAST = 13, 38
"""Pixels at 100 %: a field's border and padding in the style sheet, and how high a choice is."""


class VariableForm(Dialog):
    """A field for each variable; lives on the GUI thread. It deletes itself when it closes.

    Signals:
        filled: what was answered, by the names of the variables.
    """

    filled = Signal(object)

    def __init__(self, name: str, variables: Sequence[Variable], parent: QWidget) -> None:
        super().__init__(self.tr("Prompt"), parent)
        self.fields: dict[str, QuestionEdit | ChoiceBox] = {}
        self._names: list[QLabel] = []
        column = self.made_column(4)
        column.addWidget(label("dialogHeading", one_line(name)))
        for variable in variables:
            self._add(column, variable)
        self._buttons = LastButtons(self, self.tr("Insert"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.disconnect(self.reject)
        self._buttons.rejected.connect(self._on_cancel)
        foot = QVBoxLayout()
        foot.setContentsMargins(0, zoomed(12), 0, 0)
        foot.addWidget(self._buttons)
        nest(column, foot)
        self._before = self._answers()
        self.fit_zoom()
        self.fit(QSize(_WIDTH, 0))

    def fit_zoom(self) -> None:
        """Let names stand apart from the fields above them."""
        for name in self._names:
            name.setContentsMargins(0, zoomed(8), 0, 0)

    def _add(self, column: QVBoxLayout, variable: Variable) -> None:
        name = QLabel(one_line(variable.name))
        name.setObjectName("fieldName")
        name.setTextFormat(Qt.TextFormat.PlainText)
        made: QuestionEdit | ChoiceBox
        if len(variable.choices) > 1:
            made = ChoiceBox.of(variable.name, variable.choices, variable.choices)
        else:
            made = _ValueEdit()
            made.setObjectName("promptValue")
            made.setAccessibleName(variable.name)
            made.setPlainText("".join(variable.choices))
            made.send_requested.connect(self.accept)
        name.setBuddy(made)
        self._names.append(name)
        column.addWidget(name)
        column.addWidget(made)
        self.fields[variable.name] = made

    def keep_in(self, kept: KeptDrafts, place: ConversationId, before: str) -> None:
        """Keep what is written if the app ends, and bring back what was `before`."""
        for name, answer in _read(before).items():
            field = self.fields.get(name)
            if isinstance(field, QuestionEdit):
                field.selectAll()
                field.insertPlainText(answer)  # it can be undone there
            elif field is not None:
                field.setCurrentText(answer)
        draft = FormDraft(kept, place, self, self._written)
        for field in self.fields.values():
            if isinstance(field, QuestionEdit):
                field.textChanged.connect(draft.note)
            else:
                field.currentIndexChanged.connect(draft.note)

    def _written(self) -> str:
        answers = self._answers()
        return "" if answers == self._before else json.dumps(answers, ensure_ascii=False)

    @Slot()
    def accept(self) -> None:
        """Tell what was answered, and close."""
        answers = self._answers()
        super().accept()
        self.filled.emit(answers)

    @Slot()
    def reject(self) -> None:
        """Close at Esc, Ctrl+W or the frame's button; what was written is asked about first."""
        if self._answers() == self._before:
            super().reject()
        else:
            Discarding(self, self._on_cancel, self._buttons.done)

    @Slot()
    def _on_cancel(self) -> None:
        self.done(QDialog.DialogCode.Rejected)

    def _answers(self) -> dict[str, str]:
        return {
            name: field.toPlainText() if isinstance(field, QuestionEdit) else field.currentText()
            for name, field in self.fields.items()
        }

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        next(iter(self.fields.values())).setFocus()


def _read(kept: str) -> dict[str, str]:
    """Return the answers that were kept, by the names of the variables.

    There are none where a damaged file held only a part of them.
    """
    try:
        answers = json.loads(kept or "{}")
    except (ValueError, RecursionError):
        return {}
    found = answers.items() if isinstance(answers, dict) else ()
    return {str(name): str(answer) for name, answer in found}


class _ValueEdit(QuestionEdit):
    """A field that grows with what is written; with one line it is as high as a choice."""

    def __init__(self) -> None:
        super().__init__()
        self.document().setDocumentMargin(zoomed(1))  # letters begin where those of a choice do
        self._side.stand_in_column()
        self.document().clearUndoRedoStacks()

    def sizeHint(self) -> QSize:
        words = super().sizeHint()
        return QSize(words.width(), max(words.height() + zoomed(_AROUND), zoomed(_LEAST)))
