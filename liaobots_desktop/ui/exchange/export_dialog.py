"""Asks which chats leave, as what, and where to."""

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDir, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from liaobots_desktop import joining
from liaobots_desktop.exchange.export_report import Format
from liaobots_desktop.ui.choice_box import ChoiceBox
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.drawing import one_line, zoomed
from liaobots_desktop.ui.exchange.choice import ExportChoice, Place, Subject
from liaobots_desktop.ui.file_dialog import FileDialog
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.line_field import LineField
from liaobots_desktop.ui.line_side import sided
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.wrapping_row import WrappingRow

_WIDTH = 520
_TO_FIELD = 4
_GAP = 12


class ExportDialog(Dialog):
    """A form of one screen; deletes itself when it is closed; lives on the GUI thread.

    Signals:
        chosen: the ExportChoice to carry out.
    """

    chosen = Signal(object)

    def __init__(
        self, subjects: Sequence[Subject], kind: Format, folder: Path, parent: QWidget
    ) -> None:
        """The first of the `subjects` is proposed, and the format and folder of the last time."""
        super().__init__(self.tr("Export chats"), parent)
        self._place = Place(folder, subjects[0].name)
        self._file_dialog: FileDialog | None = None
        self._confirmed: Path | None = None
        self._subjects = self._box(self.tr("Chats"))
        for subject in subjects:
            is_title = len(subject.chats) == 1  # the others are words of the app
            named = one_line(subject.label) if is_title else subject.label
            self._subjects.addItem(named, subject)
        self._formats = self._box(self.tr("Format"))
        for name, each in self._format_names():
            self._formats.addItem(name, each)
        self._formats.setCurrentIndex(self._formats.findData(kind))
        self._about = label("explanation")
        self._target = sided(LineField(), is_in_column=True)
        self._target.setAccessibleName(self.tr("Save to"))
        self._choose = QPushButton(self.tr("Choose…"))
        self._error = label("fieldError")
        self._export = QPushButton()
        self._cancel = QPushButton(self.tr("Cancel"))
        self._arrange()
        self._connect()
        self._show_target()
        self.fit(QSize(_WIDTH, 0))
        self._formats.setFocus()

    def _box(self, name: str) -> ChoiceBox:
        box = ChoiceBox()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return box

    def _format_names(self) -> tuple[tuple[str, Format], ...]:
        return (
            (self.tr("Markdown"), Format.MARKDOWN),
            (self.tr("Web page (HTML)"), Format.HTML),
            (self.tr("PDF"), Format.PDF),
            (self.tr("Plain text"), Format.TEXT),
            (self.tr("JSON, for importing again"), Format.JSON),
        )

    def _arrange(self) -> None:
        self._export.setProperty("kind", "primary")
        self._export.setDefault(True)
        where = QWidget()
        directions = QBoxLayout.Direction
        is_narrow = self.is_narrow  # then there is no room for the button beside the path
        target = QBoxLayout(directions.TopToBottom if is_narrow else directions.LeftToRight, where)
        target.setContentsMargins(0, 0, 0, 0)
        target.setSpacing(zoomed(8))
        target.addWidget(self._target, 1)
        target.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignLeft)
        form = QGridLayout()
        form.setHorizontalSpacing(zoomed(16))
        form.setVerticalSpacing(zoomed(_TO_FIELD if self.is_narrow else _GAP))
        form.setColumnStretch(1, 1)
        below, column = (1, 0) if self.is_narrow else (0, 1)  # the field, seen from its name
        rows: list[tuple[QLabel | None, QWidget]] = [
            (label("fieldName", self.tr("Chats")), self._subjects),
            (label("fieldName", self.tr("Format")), self._formats),
            (None, self._about),
            (label("fieldName", self.tr("Save to")), where),
            (None, self._error),
        ]
        for row, (name, field) in enumerate(rows):
            if name is not None:
                if row and self.is_narrow:  # nearer to its own field than to the one above
                    name.setContentsMargins(0, zoomed(_GAP - _TO_FIELD), 0, 0)
                form.addWidget(name, 2 * row, 0)
            form.addWidget(field, 2 * row + below, column, 1, 2 - column)
        buttons = WrappingRow(zoomed(8))
        buttons.add(self._cancel, self._export, last=True)
        page = self.made_column(_GAP)
        page.addWidget(label("dialogHeading", self.windowTitle()))
        nest(page, form)
        page.addStretch(1)
        nest(page, buttons)

    def _connect(self) -> None:
        self._subjects.currentIndexChanged.connect(self._on_subject_changed)
        self._formats.currentIndexChanged.connect(self._show_target)
        self._target.textEdited.connect(self._on_edited)
        self._choose.clicked.connect(self._on_choose)
        self._export.clicked.connect(self._on_export)
        self._cancel.clicked.connect(self.reject)

    def _subject(self) -> Subject:
        subject: Subject = self._subjects.currentData()
        return subject

    def _format(self) -> Format:
        return Format(self._formats.currentData())

    def _explanation(self) -> str:
        return {
            Format.MARKDOWN: self.tr("The messages that are shown, as they were written."),
            Format.HTML: self.tr("Opens in every browser, light or dark, and loads nothing."),
            Format.PDF: self.tr("Pages to print or send, with searchable text."),
            Format.TEXT: self.tr("The messages that are shown, without any marks."),
            Format.JSON: self.tr("All versions of all messages; with all chats, the Trash too."),
        }[self._format()]

    @Slot()
    def _show_target(self) -> None:
        """Propose a place that belongs to what is chosen."""
        self._about.setText(self._explanation())
        target = self._place.target(self._subject(), self._format())
        self._target.setText(QDir.toNativeSeparators(str(target)))
        self._show_error("")

    def _show_error(self, text: str, *, may_go_on: bool = False) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self._export.setText(self.tr("Replace") if may_go_on else self.tr("Export"))
        if not may_go_on:
            self._confirmed = None
        self.grow()

    @Slot()
    def _on_subject_changed(self) -> None:
        self._place.name = self._subject().name
        self._show_target()

    @Slot(str)
    def _on_edited(self, _text: str) -> None:
        self._show_error("")

    @Slot()
    def _on_choose(self) -> None:
        self._place.take(self._target.text())
        target = self._place.target(self._subject(), self._format())
        is_file = self._subject().is_file_as(self._format())
        title = self.tr("Save the export as") if is_file else self.tr("Folder for the export")
        dialog = FileDialog(self, title, str(self._place.folder))
        if is_file:
            dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(self._format().ending)
            dialog.selectFile(target.name)
        else:
            dialog.setFileMode(FileDialog.FileMode.Directory)
            dialog.setOption(FileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._on_place_chosen)
        dialog.open()

    @Slot(str)
    def _on_place_chosen(self, name: str) -> None:
        """Take a file, which may be replaced then, or a folder in which a new one is made."""
        if self._subject().is_file_as(self._format()):
            chosen = self._place.take(name)
            self._target.setText(QDir.toNativeSeparators(name))
            self._show_error("")
            self._confirmed = chosen
        else:
            self._place.folder = Path(name)
            self._show_target()

    @Slot()
    def _on_export(self) -> None:
        target = self._place.take(self._target.text())
        if target is None:
            self._show_error(self.tr("Choose where to save the export."))
            return
        is_file = self._subject().is_file_as(self._format())
        if not os.path.isdir(target.parent):  # noqa: PTH112 - takes any name
            text = self.tr("The folder {0} does not exist. Choose another place.")
            self._show_error(text.format(QDir.toNativeSeparators(str(target.parent))))
        elif is_file and os.path.isfile(target) and target != self._confirmed:  # noqa: PTH113
            self._show_error(
                self.tr("“{0}” already exists. Replace it?").format(joining.file_name(target.name)),
                may_go_on=True,
            )
            self._confirmed = target
        else:
            may_replace = target == self._confirmed
            self.accept()
            self.chosen.emit(
                ExportChoice(self._subject().chats, self._format(), target, may_replace)
            )
