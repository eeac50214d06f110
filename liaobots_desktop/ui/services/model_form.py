"""What is known of one model: its id and name, how much it reads, and how it is asked."""

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from liaobots_desktop.chat.title import on_one_line
from liaobots_desktop.service.catalogue import GPT_3_5_TURBO, Model
from liaobots_desktop.service.endpoint import Protocol
from liaobots_desktop.service.profile import WEB, Profile
from liaobots_desktop.store.profile_fields import LARGEST_LIMIT, LONGEST_NAME
from liaobots_desktop.ui.choice_box import ChoiceBox
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.services.field import Field, fields_beside, line


class ModelForm(QWidget):
    """Fields that are kept when they are left; lives on the GUI thread.

    Signals:
        changed: the Model as it should be kept, and the id that it had.
    """

    changed = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._model: Model = GPT_3_5_TURBO
        self._profile: Profile = WEB
        self.id, self.name = line(), line()
        self.max_length, self.token_limit = line(), line()
        for field in (self.id, self.name):
            field.setMaxLength(LONGEST_NAME)
        self.protocol = ChoiceBox.of(
            self.tr("Protocol"),
            (
                self.tr("The service's protocol"),
                self.tr("OpenAI-compatible"),
                self.tr("Liaobots web page"),
            ),
            ("", Protocol.API.value, Protocol.WEB.value),
        )
        self._id_field = Field(self.tr("ID"), self.id)
        self._name_field = Field(self.tr("Name"), self.name)
        self._max_field = Field(self.tr("Characters in one message"), self.max_length)
        self._tokens_field = Field(self.tr("Context in tokens"), self.token_limit)
        self._protocol_field = Field(self.tr("Protocol"), self.protocol)
        self._arrange()
        for edited in (self.id, self.name, self.max_length, self.token_limit):
            edited.editingFinished.connect(self._on_finished)
        self.protocol.activated.connect(self._on_finished)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(zoomed(16))
        column.addWidget(fields_beside(self._id_field, self._name_field))
        column.addWidget(fields_beside(self._max_field, self._tokens_field))
        column.addWidget(self._protocol_field)

    def show_model(self, model: Model, profile: Profile) -> None:
        """Show a model of a service; what was wrong in the fields is gone."""
        self._model, self._profile = model, profile
        self.id.setText(model.id)
        self.name.setText(model.name)
        self.max_length.setText(str(model.max_length))
        self.token_limit.setText(str(model.token_limit))
        named = "" if model.protocol is None else model.protocol.value
        self.protocol.setCurrentIndex(self.protocol.findData(named))
        for field in (self._id_field, self._name_field, self._max_field, self._tokens_field):
            field.show_error("")

    def focus_id(self) -> None:
        """Let a new model be described."""
        self.id.setFocus()
        self.id.selectAll()

    def _id(self) -> str:
        """Return the id that was typed, or an empty one after telling what is wrong with it."""
        typed = self.id.text().strip()
        other = self._profile.model(typed)
        error = ""
        if not typed or not typed.isprintable():
            error = self.tr("A model needs the ID by which the service knows it.")
        elif other is not None and other.id != self._model.id:
            error = self.tr("Another model has this ID.")
        self._id_field.show_error(error)
        return "" if error else typed

    def _number(self, edited: QLineEdit, field: Field) -> int:
        """Return the number that was typed, or 0 after telling that it is none."""
        typed = edited.text().strip()
        is_good = typed.isascii() and typed.isdecimal() and 0 < int(typed[:12]) <= LARGEST_LIMIT
        text = self.tr("A whole number from 1 to {0}.")
        field.show_error("" if is_good else text.format(QLocale().toString(LARGEST_LIMIT)))
        return int(typed) if is_good else 0

    @Slot()
    def _on_finished(self) -> None:
        model_id = self._id()
        lengths = (
            self._number(self.max_length, self._max_field),
            self._number(self.token_limit, self._tokens_field),
        )
        if not model_id or not all(lengths):
            return
        named = str(self.protocol.currentData())
        model = self._model._replace(
            id=model_id,
            name=on_one_line(self.name.text()) or model_id,
            max_length=lengths[0],
            token_limit=lengths[1],
            protocol=Protocol(named) if named else None,
        )
        if model != self._model:
            was = self._model.id
            self._model = model
            self.changed.emit(model, was)
