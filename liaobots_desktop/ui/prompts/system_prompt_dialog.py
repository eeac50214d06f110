"""Edits the system prompt of a chat: what the model is told before all messages."""

from typing import NamedTuple

from PySide6.QtCore import QLocale, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QPushButton,
    QWidget,
)

from liaobots_desktop.bridge.prompt_library import PromptLibrary
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.composing.prompt import Prompt
from liaobots_desktop.service.errors import MessageTooLong
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.discarding import Discarding
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.form_draft import FormDraft
from liaobots_desktop.ui.kept_drafts import KeptDrafts
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.menu import pop_up_by
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.prompts.inserting import Inserting
from liaobots_desktop.ui.prompts.prompt_field import PromptField
from liaobots_desktop.ui.prompts.prompt_menu import prompt_menu
from liaobots_desktop.ui.restyle import restyle
from liaobots_desktop.ui.wrapping_row import WrappingRow

_SIZE = QSize(620, 420)


class Edited(NamedTuple):
    """What is edited: the text, the one that the service has without it, and what the model takes.

    `limit` are UTF-16 units, 0 where it is not known.
    """

    text: str
    usual: str
    limit: int


class SystemPromptDialog(Dialog):
    """A text, its length, and where it can come from; lives on the GUI thread.

    It deletes itself when it closes.

    Signals:
        saved: the text.
    """

    saved = Signal(str)

    def __init__(self, edited: Edited, about: str, parent: QWidget) -> None:
        """`about` says for what it holds."""
        super().__init__(self.tr("System prompt"), parent)
        self._edited = edited
        self._library: PromptLibrary | None = None
        self._inserting: Inserting | None = None
        self._place: ConversationId | None = None
        self.field = PromptField()
        self.field.setPlainText(edited.text)
        self.field.setAccessibleName(self.tr("System prompt"))
        self.length = label("explanation")
        self.choose = QPushButton(self.tr("From your prompts…"))
        self.reset = QPushButton(self.tr("Reset to default"))
        self.save = QPushButton(self.tr("Save"))
        self.save.setProperty("kind", "primary")
        self._cancel = QPushButton(self.tr("Cancel"))
        self.choose.hide()
        self._arrange(about)
        self._connect()
        self._on_text_changed()
        self.fit(_SIZE)

    def keep_in(self, kept: KeptDrafts, place: ConversationId, before: str) -> None:
        """Keep what is written if the app ends, and bring back what was `before`."""
        if before:
            self._put(before)
        self._place = place
        draft = FormDraft(kept, place, self, self._written)
        self.field.textChanged.connect(draft.note)

    def _written(self) -> str:
        text = self.field.toPlainText()
        return "" if text == self._edited.text else text

    def offer(self, library: PromptLibrary, inserting: Inserting) -> None:
        """Let it be chosen among kept prompts."""
        self._library, self._inserting = library, inserting
        library.changed.connect(self._on_library_changed)
        self._on_library_changed()

    def _arrange(self, about: str) -> None:
        told = label("explanation", about)
        buttons = WrappingRow(zoomed(8))
        buttons.add(self.choose, self.reset)
        buttons.add(self._cancel, self.save, last=True)
        column = self.made_column(12)
        column.addWidget(told)
        column.addWidget(self.field, 1)
        column.addWidget(self.length)
        nest(column, buttons)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_text_changed)
        self.choose.clicked.connect(self._on_choose)
        self.reset.clicked.connect(self._on_reset)
        self.save.clicked.connect(self._on_save)
        self._cancel.clicked.connect(self._on_cancel)

    @Slot()
    def _on_text_changed(self) -> None:
        """Say how long it is, in the service's own words where that is too long."""
        limit, length = self._edited.limit, self.field.document().characterCount() - 1
        is_too_long = 0 < limit < length
        locale = QLocale()
        text = self.tr("{0} of {1} characters", "", limit)
        if is_too_long:
            text = str(MessageTooLong(limit, length))
        elif not limit:
            text = self.tr("{0} characters", "", length)
        self.length.setText(text.format(locale.toString(length), locale.toString(limit)))
        self.length.setObjectName("fieldError" if is_too_long else "explanation")
        restyle(self.length)
        self.save.setEnabled(not is_too_long)
        self.reset.setEnabled(self.field.toPlainText() != self._edited.usual)

    @Slot()
    def _on_library_changed(self) -> None:
        if self._library is not None:
            self.choose.setVisible(bool(self._library.library.prompts))

    @Slot()
    def _on_choose(self) -> None:
        if self._library is None:
            return
        menu = prompt_menu(self._library.library, self._take, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pop_up_by(menu, self.choose)

    def _take(self, prompt: Prompt) -> None:
        if self._inserting is not None:
            self._inserting.insert(prompt, self._put, self._place, parent=self)

    @Slot()
    def _on_reset(self) -> None:
        self._put(self._edited.usual)

    def _put(self, text: str) -> None:
        """Put another text into the field; it can be undone there."""
        self.field.selectAll()
        self.field.insertPlainText(text)
        self.field.setFocus()

    @Slot()
    def _on_cancel(self) -> None:
        self.done(QDialog.DialogCode.Rejected)

    @Slot()
    def reject(self) -> None:
        """Close at Esc, Ctrl+W or the frame's button; what was written is asked about first."""
        if self.field.toPlainText() == self._edited.text:
            super().reject()
        else:
            Discarding(self, self._on_cancel, self.save)

    @Slot()
    def _on_save(self) -> None:
        self.saved.emit(self.field.toPlainText())
        self.accept()
