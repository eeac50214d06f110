"""Qt's dialog for files in a window that is small for its zoom: nothing but what is needed."""

from functools import partial

from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QToolButton,
    QTreeView,
    QWidget,
)

from liaobots_desktop.ui.drawing import zoomed

_HEIGHT, _FILE, _LEAST_FILES = 24, 22, 36
"""Pixels at 100 %: of what stands in a row, of the row of a file, and of all files at least."""
_NAMED = {
    "lookInLabel": "lookInCombo",
    "fileNameLabel": "fileNameEdit",
    "fileTypeLabel": "fileTypeCombo",
}
"""Labels that are left out, and what they name."""
_SPARED = ("backButton", "forwardButton")
"""Buttons that have keys: Alt with an arrow."""


def make_narrow(dialog: QFileDialog, *, is_low: bool) -> None:
    """Leave out the places beside the files, all columns but the names, and the labels.

    Where it is low, too, what stands in rows is as low as its words.

    What a label says is said to screen readers, and in the empty field. Where the system has a
    dialog of its own there is nothing to do.
    """
    for name, of in _NAMED.items():
        for label in dialog.findChildren(QLabel, name):
            _say(dialog.findChildren(QWidget, of), label.text().replace("&", "").rstrip(":："))
            label.hide()
    for places in dialog.findChildren(QListView, "sidebar"):
        places.hide()
    for name in _SPARED:
        for button in dialog.findChildren(QToolButton, name):
            button.hide()
    _begin_at_the_edge(dialog)
    for box in dialog.findChildren(QComboBox):
        box.setMinimumWidth(1)
    # as wide as it is here, a padding would leave half to the picture
    dialog.setStyleSheet("QToolButton { padding: 0; }")
    if is_low:
        _make_low(dialog)
    _show_names_only(dialog)


def _say(named: list[QWidget], text: str) -> None:
    for widget in named:
        widget.setAccessibleName(text)
        if isinstance(widget, QLineEdit):
            widget.setPlaceholderText(text)


def _begin_at_the_edge(dialog: QFileDialog) -> None:
    """Leave no gap beside labels that are not there; the one beside the buttons stays."""
    layout = dialog.layout()
    if not isinstance(layout, QGridLayout):
        return
    gap = layout.horizontalSpacing()
    layout.setHorizontalSpacing(0)
    for upper in dialog.findChildren(QHBoxLayout, "hboxLayout"):
        upper.setSpacing(gap)
    for buttons in dialog.findChildren(QDialogButtonBox):
        left, right = (0, gap) if dialog.isRightToLeft() else (gap, 0)
        buttons.setContentsMargins(left, 0, right, 0)


def _make_low(dialog: QFileDialog) -> None:
    height, inner = zoomed(_HEIGHT), zoomed(_HEIGHT - 2)
    dialog.setStyleSheet(
        f"{dialog.styleSheet()}"
        f"QLineEdit, QComboBox {{ min-height: {inner}px; max-height: {inner}px; }}"
        f"QPushButton {{ padding: 0 {zoomed(10)}px; min-height: {inner}px; }}"
        f"QFileDialog QTreeView {{ padding: {zoomed(1)}px; }}"
        f"QTreeView::item, QListView::item {{ min-height: {zoomed(_FILE)}px; }}"
    )
    for box in dialog.findChildren(QComboBox):
        box.setMinimumHeight(height)
    for button in (*dialog.findChildren(QToolButton), *dialog.findChildren(QPushButton)):
        button.setMinimumHeight(min(height, button.minimumHeight()))
        button.setMaximumHeight(height)


def _show_names_only(dialog: QFileDialog) -> None:
    for name in ("listView", "treeView"):
        for files in dialog.findChildren(QAbstractItemView, name):
            files.setMinimumSize(1, zoomed(_LEAST_FILES))
    for files in dialog.findChildren(QTreeView, "treeView"):
        files.header().hide()
        for column in range(1, files.header().count()):
            files.hideColumn(column)
        files.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        dialog.finished.connect(partial(show_columns, files))


def show_columns(files: QTreeView, *_result: int) -> None:
    """Show the columns that a narrow dialog hides: Qt keeps for the next one what is hidden."""
    columns = range(1, files.header().count())
    if all(files.isColumnHidden(column) for column in columns):
        for column in columns:
            files.showColumn(column)
