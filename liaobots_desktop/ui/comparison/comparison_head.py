"""The row above a comparison: what is compared, how it is shown, and the way to the changes."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QToolButton, QVBoxLayout

from liaobots_desktop.ui.actions.keymap import shown
from liaobots_desktop.ui.actions.table import default_keys
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.icons import icon
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.wrapping_row import WrappingRow

_ICON = 16


class ComparisonHead(QFrame):
    """Names the two versions and offers what can be chosen; lives on the GUI thread.

    Signals:
        stepped: an older (-1) or a newer (1) version should be compared.
        beside_chosen: whether the versions should be side by side.
        change_requested: the change before (-1) or after (1) should be shown.
    """

    stepped = Signal(int)
    beside_chosen = Signal(bool)
    change_requested = Signal(int)

    def __init__(self, *, has_choice: bool) -> None:
        """`has_choice`: there are more than two versions."""
        super().__init__()
        self.setObjectName("comparisonHead")
        self.older = self._button(self.tr("Compare with an older version"), self._on_older)
        self.newer = self._button(self.tr("Compare with a newer version"), self._on_newer)
        if not has_choice:
            self.older.hide()  # shown before they have a parent they would be windows
            self.newer.hide()
        self.names = QLabel()
        self.names.setTextFormat(Qt.TextFormat.PlainText)
        self.previous = self._button(self.tr("Previous change"), self._on_previous)
        self.next = self._button(self.tr("Next change"), self._on_next)
        for button, action_id in (
            (self.previous, "comparison.previous"),
            (self.next, "comparison.next"),
        ):
            keys = shown(default_keys(action_id)[:1])
            button.setToolTip(f"{button.accessibleName()} ({keys})")
        self.beside = self._button(self.tr("Side by side"), self._on_beside)
        self.beside.setText(self.tr("Side by side"))
        self.beside.setCheckable(True)
        self.beside.setEnabled(False)  # until something is there to be seen so
        row = WrappingRow(zoomed(4))
        row.add(self.older, self.names, self.newer)
        row.add(self.beside, self.previous, self.next, last=True)
        self.around = QVBoxLayout(self)
        """What keeps its margins free."""
        self.around.setContentsMargins(zoomed(16), zoomed(8), zoomed(16), zoomed(8))
        nest(self.around, row)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        text, faint, size = theme.color("text"), theme.color("disabled"), zoomed(_ICON)
        for button, name in (
            (self.older, "chevron-left"),
            (self.newer, "chevron-right"),
            (self.previous, "chevron-up"),
            (self.next, "chevron-down"),
        ):
            button.setIcon(icon(name, text, faint, size))
            button.setIconSize(QSize(size, size))

    def show_versions(self, old: int, new: int) -> None:
        """Name the versions, by their numbers from 1."""
        self.names.setText(self.tr("Version {0} → version {1}").format(old, new))
        self.names.setAccessibleName(self.tr("From version {0} to version {1}").format(old, new))

    def allow_steps(self, *, older: bool, newer: bool) -> None:
        """Say whether there is an older and a newer version to compare with."""
        self.older.setEnabled(older)
        self.newer.setEnabled(newer)

    def allow_changes(self, *, is_any: bool) -> None:
        """Say whether there are changes to go to."""
        self.previous.setEnabled(is_any)
        self.next.setEnabled(is_any)

    def _button(self, name: str, slot: object) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(slot)
        return button

    @Slot()
    def _on_older(self) -> None:
        self.stepped.emit(-1)

    @Slot()
    def _on_newer(self) -> None:
        self.stepped.emit(1)

    @Slot()
    def _on_previous(self) -> None:
        self.change_requested.emit(-1)

    @Slot()
    def _on_next(self) -> None:
        self.change_requested.emit(1)

    @Slot()
    def _on_beside(self) -> None:
        self.beside_chosen.emit(self.beside.isChecked())
