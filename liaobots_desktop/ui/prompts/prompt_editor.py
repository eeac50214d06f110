"""The fields of one kept prompt, or of a folder; what is written is saved by itself."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from liaobots_desktop import joining
from liaobots_desktop.chat.ordering import LONGEST_NAME
from liaobots_desktop.chat.title import on_one_line
from liaobots_desktop.composing.prompt import Library, Prompt, PromptFolder
from liaobots_desktop.composing.variables import variables_of
from liaobots_desktop.ui.choice_box import ChoiceBox
from liaobots_desktop.ui.drawing import one_line, zoomed
from liaobots_desktop.ui.line_field import LineField
from liaobots_desktop.ui.line_side import sided
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.prompts.prompt_field import PromptField

_SAVE_MS = 600


class PromptEditor(QWidget):
    """Name, description, folder and text; lives on the GUI thread.

    Signals:
        edited: the Prompt or PromptFolder as it is now, wherever it is.
        moved: the same, when another folder was chosen for it.
    """

    edited = Signal(object)
    moved = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: Prompt | PromptFolder | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(zoomed(4))
        self.name = sided(LineField(), is_in_column=True)
        self.name.setMaxLength(LONGEST_NAME)
        self.description = sided(LineField(), is_in_column=True)
        self.folder = ChoiceBox()
        self.content = PromptField()
        self.content.setPlaceholderText(
            self.tr("Dear {{name}}, … {{tone:formal|friendly}} … {{clipboard}} … {{date}}")
        )
        self._labels = [
            self._add(self.tr("Name"), self.name),
            self._add(self.tr("Description"), self.description),
            self._add(self.tr("Folder"), self.folder),
            self._add(self.tr("Text"), self.content),
        ]
        self._column.setStretchFactor(self.content, 1)
        self.asked = label("explanation")
        self._column.addWidget(self.asked)
        self._column.addStretch(0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAVE_MS)
        self._timer.timeout.connect(self.save)
        self.name.textChanged.connect(self._on_changed)
        self.description.textChanged.connect(self._on_changed)
        self.content.textChanged.connect(self._on_changed)
        self.folder.activated.connect(self._on_folder_chosen)

    def _add(self, text: str, field: QWidget) -> QLabel:
        name = QLabel(text)
        name.setObjectName("fieldName")
        name.setBuddy(field)
        field.setAccessibleName(text)
        self._column.addWidget(name)
        self._column.addWidget(field)
        self._column.addSpacing(zoomed(8))
        return name

    def show_one(self, one: Prompt | PromptFolder | None, library: Library) -> None:
        """Show a prompt or a folder in its fields; what is written in them stays written."""
        is_same = one is not None and self._shown is not None and one.id == self._shown.id
        self._shown = one
        self.setVisible(one is not None)
        if one is None:
            return
        self._fill_folders(one, library)
        if not is_same:
            self.blockSignals(True)
            self.name.setText(one.name)
            if isinstance(one, Prompt):
                self.description.setText(one.description)
                self.content.setPlainText(one.content)
            self.blockSignals(False)
        for name, field in zip(self._labels, self._fields(), strict=True):
            is_of_both = field in {self.name, self.folder}
            for widget in (name, field):
                widget.setVisible(is_of_both or isinstance(one, Prompt))
        self._timer.stop()
        self._say_what_is_asked()

    def as_written(self, one: Prompt | PromptFolder) -> Prompt | PromptFolder:
        """Save what is written, and return this one as it is then."""
        self.save()
        return self._shown if self._shown is not None and self._shown.id == one.id else one

    def save(self) -> None:
        """Tell what is written now, if that is something else; a name cannot be empty."""
        self._timer.stop()
        shown, now = self._shown, self._written()
        if now is not None and now != shown:
            self._shown = now
            self.edited.emit(now)

    def _fields(self) -> tuple[QWidget, ...]:
        return (self.name, self.description, self.folder, self.content)

    def _fill_folders(self, one: Prompt | PromptFolder, library: Library) -> None:
        at = one.folder_id if isinstance(one, Prompt) else one.parent_id
        own = set() if isinstance(one, Prompt) else library.within(one.id)
        self.folder.clear()
        self.folder.addItem(self.tr("No folder"), "")
        for folder in library.folders:
            if folder.id not in own:
                self.folder.addItem(one_line(library.path_of(folder.id)), folder.id)
        self.folder.setCurrentIndex(max(self.folder.findData(at or ""), 0))

    def _written(self) -> Prompt | PromptFolder | None:
        shown = self._shown
        if shown is None:
            return None
        name = on_one_line(self.name.text()) or shown.name
        inside = str(self.folder.currentData()) or None
        if isinstance(shown, PromptFolder):
            return shown._replace(name=name, parent_id=inside)
        return shown._replace(
            name=name,
            description=self.description.text(),
            content=self.content.toPlainText(),
            folder_id=inside,
        )

    @Slot()
    def _on_folder_chosen(self) -> None:
        self._timer.stop()
        now = self._written()
        if now is not None and now != self._shown:
            self._shown = now
            self.moved.emit(now)

    @Slot()
    def _on_changed(self) -> None:
        self._timer.start()
        self._say_what_is_asked()

    def _say_what_is_asked(self) -> None:
        names = [one_line(each.name) for each in variables_of(self.content.toPlainText())]
        text = self.tr("Asked when it is used: {0}").format(joining.names(names))
        self.asked.setText(text if names and isinstance(self._shown, Prompt) else "")
