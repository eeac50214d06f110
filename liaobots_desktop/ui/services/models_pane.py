"""The models of a service: their order, which are offered, and what is known of each."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QLocale, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidgetItem,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from liaobots_desktop.service.catalogue import Model
from liaobots_desktop.service.listed_models import with_listed
from liaobots_desktop.service.profile import WEB, Profile
from liaobots_desktop.speech import number
from liaobots_desktop.ui.drawing import one_line, zoomed
from liaobots_desktop.ui.icons import icon
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.restyle import restyle
from liaobots_desktop.ui.services.acts_row import ActButton, ActsRow
from liaobots_desktop.ui.services.model_form import ModelForm
from liaobots_desktop.ui.services.model_list import ModelList
from liaobots_desktop.ui.services.row_delegate import KEPT, MORE, RowDelegate
from liaobots_desktop.ui.theme import Theme

_ID = Qt.ItemDataRole.UserRole
_ROWS = 4
_ROW = 34


class _Removed(NamedTuple):
    row: int
    model: Model
    was_hidden: bool


class ModelsPane(QWidget):
    """A list with ticks, and below it a form for the model that is chosen there.

    Lives on the GUI thread. What is changed is kept at once.

    Signals:
        changed: the Profile as it should be kept.
        import_requested: the models that the service lists should be taken over.
    """

    changed = Signal(object)
    import_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._profile: Profile = WEB
        self._is_filling = False
        self._removed: list[_Removed] = []
        self.list = ModelList()
        self._rows = RowDelegate(theme, self.list, has_ticks=True)
        self.list.setItemDelegate(self._rows)
        self.add = ActButton(self.tr("Add"), self.tr("Add a model"), "plus")
        whole = self.tr("Import the models that the service lists")
        self.fetch = ActButton(self.tr("Import"), whole, "import")
        self.remove = ActButton(self.tr("Remove"), self.tr("Remove this model"), "trash")
        self.up = self._arrow(self.tr("Move this model up"))
        self.down = self._arrow(self.tr("Move this model down"))
        self.status = label("explanation")
        self.undo = QPushButton(self.tr("Undo"))
        self.undo.setProperty("kind", "small")
        self.undo.hide()
        self.form = ModelForm()
        self._arrange()
        self._connect()
        self.set_theme(theme)

    def _arrow(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _arrange(self) -> None:
        arrows = QWidget()
        row = QHBoxLayout(arrows)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.up)
        row.addWidget(self.down)
        self._acts = ActsRow((self.add, self.fetch, self.remove), arrows)
        listed, column = QVBoxLayout(), QVBoxLayout(self)
        listed.setSpacing(zoomed(8))
        listed.addWidget(self.list)
        listed.addWidget(self._acts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(zoomed(16))
        column.addWidget(
            label("explanation", self.tr("Selected models are offered at the top of a chat."))
        )
        nest(column, listed)
        said = QHBoxLayout()
        said.addWidget(self.status, 1)
        said.addWidget(self.undo)
        nest(column, said)
        column.addWidget(self.form)
        column.addStretch(1)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._on_current_changed)
        self.list.itemChanged.connect(self._on_ticked)
        self.list.model().rowsMoved.connect(self._on_moved)
        self.add.clicked.connect(self._on_add)
        self.fetch.clicked.connect(self.import_requested)
        self.remove.clicked.connect(self._on_remove)
        self.undo.clicked.connect(self._on_undo)
        self.list.undo_requested.connect(self._on_undo)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.form.changed.connect(self._on_edited)

    def show_profile(self, profile: Profile) -> None:
        """Show the models of a service."""
        if profile.id != self._profile.id:
            self.say("")
        is_same = profile.models == self._profile.models and self.list.count() > 0
        current = self._current_id()
        self._profile = profile
        if not is_same:
            self._fill(current)
        self._offer()

    def show_importing(self, *, is_importing: bool) -> None:
        """Let the button end an import while one is under way."""
        self.fetch.setText(self.tr("Cancel") if is_importing else self.tr("Import"))

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._rows.theme = theme
        self._acts.set_theme(theme)
        for button, name in ((self.up, "chevron-up"), (self.down, "chevron-down")):
            size = zoomed(16)
            button.setIcon(icon(name, theme.color("text"), theme.color("disabled"), size))
            button.setIconSize(QSize(size, size))
        self.list.setFixedHeight(zoomed(_ROWS * _ROW + 10))

    def say(self, text: str, *, is_failure: bool = False) -> None:
        """Tell what became of an import; *Undo* beside it would be about something else."""
        self._removed.clear()
        self._tell(text, is_failure=is_failure)
        self._offer()

    def _tell(self, text: str, *, is_failure: bool = False) -> None:
        self.status.setText(text)
        self.status.setVisible(bool(text))
        self.status.setProperty("failed", is_failure)
        restyle(self.status)

    def take(self, models: Sequence[Model]) -> None:
        """Add models that the service lists: see `listed_models`."""
        there = {model.id for model in self._profile.models}
        new = [model.id for model in models if model.id not in there]
        if new:
            self._keep(with_listed(self._profile, models), new[0])
            self.say(self.tr("Models added: {0}. Check their lengths.").format(number(len(new))))
        elif models:
            self.say(self.tr("All models that the service lists are already here."))
        else:
            self.say(self.tr("The service lists no models. Add them by hand."))

    def _fill(self, current: str) -> None:
        self._is_filling = True
        self.list.clear()
        for model in self._profile.models:
            item = QListWidgetItem(one_line(model.name))
            item.setData(_ID, model.id)
            is_hidden = model.id in self._profile.hidden_models
            item.setCheckState(Qt.CheckState.Unchecked if is_hidden else Qt.CheckState.Checked)
            item.setData(MORE, "" if model.id == model.name else one_line(model.id))
            item.setData(KEPT, self._tokens(model.token_limit))
            self.list.addItem(item)
        self._is_filling = False
        ids = [model.id for model in self._profile.models]
        self.list.setCurrentRow(ids.index(current) if current in ids else 0)
        self._on_current_changed()

    def _tokens(self, limit: int) -> str:
        return self.tr("{0} tokens", "", limit).format(QLocale().toString(limit))

    def _current_id(self) -> str:
        item: QListWidgetItem | None = self.list.currentItem()  # the stubs forget the None
        return "" if item is None else str(item.data(_ID))

    def _offer(self) -> None:
        row, last = self.list.currentRow(), self.list.count() - 1
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < last)
        self.remove.setEnabled(last > 0)
        self.fetch.setEnabled(not self._profile.is_demo)
        if self.undo.hasFocus() and not self._removed:
            self.list.setFocus()  # the button goes
        self.undo.setVisible(bool(self._removed))

    def _keep(self, models: tuple[Model, ...], current: str) -> None:
        hidden = self._profile.hidden_models & {model.id for model in models}
        self._profile = self._profile._replace(models=models, hidden_models=hidden)
        self._fill(current)
        self._offer()
        self.changed.emit(self._profile)

    def _move(self, step: int) -> None:
        row, models = self.list.currentRow(), list(self._profile.models)
        models.insert(row + step, moved := models.pop(row))
        self._keep(tuple(models), moved.id)
        self.list.setFocus()

    @Slot()
    def _on_up(self) -> None:
        self._move(-1)

    @Slot()
    def _on_down(self) -> None:
        self._move(1)

    @Slot()
    def _on_moved(self) -> None:
        """Take over the order after a row was dragged."""
        ids = [str(self.list.item(row).data(_ID)) for row in range(self.list.count())]
        by_id = {model.id: model for model in self._profile.models}
        self._profile = self._profile._replace(models=tuple(by_id[one] for one in ids))
        self._offer()
        self.changed.emit(self._profile)

    @Slot(QListWidgetItem)
    def _on_ticked(self, item: QListWidgetItem) -> None:
        if self._is_filling:
            return
        is_hidden = item.checkState() is Qt.CheckState.Unchecked
        one = {str(item.data(_ID))}
        hidden = self._profile.hidden_models
        hidden = hidden | one if is_hidden else hidden - one
        self._profile = self._profile._replace(hidden_models=hidden)
        self.changed.emit(self._profile)

    @Slot()
    def _on_current_changed(self) -> None:
        if self._is_filling:
            return
        model = self._profile.model(self._current_id())
        if model is not None:
            self.form.show_model(model, self._profile)
        self._offer()

    @Slot()
    def _on_add(self) -> None:
        there = {model.id for model in self._profile.models}
        number = 1
        while f"model-{number}" in there:
            number += 1
        made = self._profile.models[0]._replace(id=f"model-{number}", name=f"Model {number}")
        self._keep((*self._profile.models, made), made.id)
        self.form.focus_id()

    @Slot()
    def _on_remove(self) -> None:
        row = self.list.currentRow()
        models = self._profile.models[:row] + self._profile.models[row + 1 :]
        if models:
            model = self._profile.models[row]
            was_hidden = model.id in self._profile.hidden_models
            self._removed.append(_Removed(row, model, was_hidden))
            self._keep(models, models[min(row, len(models) - 1)].id)
            self._tell(self.tr("{0} was removed.").format(one_line(model.name)))
            self.list.setFocus()

    @Slot()
    def _on_undo(self) -> None:
        """Let the model that was removed last stand where it stood, if its id is free."""
        if not self._removed:
            return
        row, model, was_hidden = self._removed[-1]
        name = one_line(model.name)
        if self._profile.model(model.id) is not None:
            self._tell(self.tr("Another model has the ID of {0}.").format(name), is_failure=True)
            return
        self._removed.pop()
        models = (*self._profile.models[:row], model, *self._profile.models[row:])
        if was_hidden:
            hidden = self._profile.hidden_models | {model.id}
            self._profile = self._profile._replace(hidden_models=hidden)
        self._keep(models, model.id)
        self._tell(self.tr("{0} is back where it was.").format(name))

    @Slot(object, str)
    def _on_edited(self, model: Model, was: str) -> None:
        """Put a model in the place of the one that had the id `was`."""
        models = tuple(model if one.id == was else one for one in self._profile.models)
        hidden = self._profile.hidden_models
        if was in hidden:
            self._profile = self._profile._replace(hidden_models=hidden - {was} | {model.id})
        self._keep(models, model.id)
