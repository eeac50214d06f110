"""The dialog that asks for a file: the system's own, or Qt's in the theme's colours and icons."""

from collections.abc import Sequence

from PySide6.QtCore import QChildEvent, QCoreApplication, QEvent, QFileInfo, QSize
from PySide6.QtGui import (
    QAbstractFileIconProvider,
    QColor,
    QGuiApplication,
    QIcon,
    QPalette,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QHeaderView,
    QLineEdit,
    QSplitter,
    QToolButton,
    QTreeView,
    QWidget,
)

from liaobots_desktop.ui.dialog import close_by_keys
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.file_columns import DATE, FileColumns
from liaobots_desktop.ui.icons import icon
from liaobots_desktop.ui.line_side import LineSide
from liaobots_desktop.ui.narrow_file_dialog import make_narrow, show_columns
from liaobots_desktop.ui.path_box import KindsBox, PathBox, with_patterns_from_the_left
from liaobots_desktop.ui.question_box import dress

_BUTTONS = {
    "backButton": "chevron-left",
    "forwardButton": "chevron-right",
    "toParentButton": "chevron-up",
    "newFolderButton": "folder-plus",
    "listModeButton": "grid",
    "detailModeButton": "list",
}
"""Where Qt shows its own dialog: its buttons by name, and our icons."""
_SPARED = ("listModeButton", "detailModeButton")
"""Those that a narrow dialog does without: they only choose how files are listed."""
_KINDS = ("folder", "file", "computer")
_ICON = 18
_NARROW, _AROUND_ICON = 680, 10
"""Pixels at 100 %: the window in which not all has room, and what a button is besides its icon."""
_LOW = 360
"""Pixels at 100 % of a window from which on it has fields as high as all others."""
_IN_CELL, _BESIDE, _UNSEEN = 5, 3, 18
"""Pixels beside what is in a cell: by our style at 100 %, by Qt; by Qt before the head *Name*."""
_WIDE = 760
"""Pixels at 100 % in which all columns have room in each language."""
_MARGIN, _GAP, _MOST_MARGINS = 20, 12, 24
"""Pixels at 100 %, as `Dialog` has them; the margin is at most this part of the width."""
_MOST = 0.94
"""The share of a narrow window that it takes, as all dialogs do."""
_PLACES, _FILES = 160, 560
"""Pixels at 100 % of the places beside the files, and of these."""


class FileDialog(QFileDialog):
    """Asks once and is gone then; lives on the GUI thread.

    Where the desktop has a dialog of its own (Windows, macOS, most of Linux) it is that one.
    """

    def __init__(self, parent: QWidget, title: str, folder: str = "") -> None:
        super().__init__(parent, title, folder)
        self._colors = _colors()
        self.finished.connect(self.deleteLater)
        close_by_keys(self)
        self.setSizeGripEnabled(False)
        for box in self.findChildren(QComboBox, "lookInCombo"):
            PathBox(box)
        for box in self.findChildren(QComboBox, "fileTypeCombo"):
            KindsBox(box)
        for field in self.findChildren(QLineEdit, "fileNameEdit"):
            LineSide(field)
            _style_completions(field)
        window = _main_window(parent)
        self._room = window.size() * _MOST
        self._is_narrow = window.width() < zoomed(_NARROW)
        self._draw_icons()
        self._leave_room(window.width())
        self._set_sizes()
        if self._is_narrow:
            make_narrow(self, is_low=window.height() < zoomed(_LOW))
        else:
            wide = min(zoomed(_WIDE), window.width())
            self.resize(max(wide, self.width()), self.height())

    def _leave_room(self, room: int) -> None:
        """Leave as much at the edges and between parts as the app's own dialogs do."""
        layout = self.layout()
        if isinstance(layout, QGridLayout):  # Qt's own dialog: the system's has none
            margin = min(zoomed(_MARGIN), room // _MOST_MARGINS)
            layout.setContentsMargins(margin, margin, margin, margin)
            gap = _GAP if self._is_narrow else zoomed(_GAP)
            layout.setSpacing(gap)
            for buttons in self.findChildren(QDialogButtonBox):
                inner = buttons.layout()
                if inner is not None:
                    inner.setSpacing(gap)  # they stand beside the fields

    def _set_sizes(self) -> None:
        """Give panes their widths."""
        for parts in self.findChildren(QSplitter, "splitter"):
            parts.setSizes([zoomed(_PLACES), zoomed(_FILES)])
            parts.setHandleWidth(_GAP if self._is_narrow else zoomed(_GAP))
            beyond = 1 if parts.isRightToLeft() else 0  # Qt 6.10 puts the last one so far outside
            parts.setContentsMargins(0, 0, beyond, 0)
        for files in self.findChildren(QTreeView, "treeView"):
            files.setItemDelegate(FileColumns(files))
            show_columns(files)  # a narrow dialog may have ended with its window
            files.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            # the line below the heads has no end; the last one that stretches keeps its width (Qt)
            files.header().setStretchLastSection(False)
            files.header().setSectionResizeMode(DATE, QHeaderView.ResizeMode.Stretch)
            files.header().setStyleSheet(_over_columns(is_mirrored=files.isRightToLeft()))

    def showEvent(self, event: QShowEvent) -> None:
        """Take what a narrow window has: before, Qt asks for the room of what is left out."""
        super().showEvent(event)
        layout = self.layout()
        if self._is_narrow and layout is not None:
            layout.activate()
            self.resize(self._room)

    def childEvent(self, event: QChildEvent) -> None:
        """Let what Qt asks or tells here look as the app's own questions (Qt)."""
        super().childEvent(event)
        dress(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme (Qt)."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._colors != _colors():
            self._draw_icons()

    def _draw_icons(self) -> None:
        color, disabled = self._colors = _colors()
        self._icons = _Icons(*(icon(name, color, size=zoomed(_ICON)) for name in _KINDS))
        self.setIconProvider(self._icons)
        self._draw_buttons(color, disabled)
        side = QSize(zoomed(_ICON), zoomed(_ICON))
        for view in self.findChildren(QAbstractItemView):
            view.setIconSize(side)
        for box in self.findChildren(QComboBox):
            box.setIconSize(side)
            for place in range(box.count()):
                if not box.itemIcon(place).isNull():
                    box.setItemIcon(place, self._icons.icon(_Icons.IconType.Folder))

    def _draw_buttons(self, color: QColor, disabled: QColor) -> None:
        """Give Qt's buttons our icons; in a narrow window the folder's box needs their room."""
        for name, shown in _BUTTONS.items():
            for button in self.findChildren(QToolButton, name):
                button.setIcon(icon(shown, color, disabled, size=zoomed(_ICON)))
                button.setIconSize(QSize(zoomed(_ICON), zoomed(_ICON)))
                if self._is_narrow:
                    button.setFixedWidth(zoomed(_ICON + _AROUND_ICON))
                    button.setHidden(name in _SPARED)

    def setNameFilter(self, filter: str) -> None:  # noqa: N802, A002  # Qt's names
        self.setNameFilters([filter])

    def setNameFilters(self, filters: Sequence[str]) -> None:  # noqa: N802
        """Offer kinds of files, each as in `PDF (*.pdf)` (Qt)."""
        super().setNameFilters([with_patterns_from_the_left(kinds) for kinds in filters])


def _main_window(widget: QWidget) -> QWidget:
    """Return the window in which there is room: a dialog may be smaller than what it asks for."""
    window = widget.window()
    while (behind := window.parentWidget()) is not None:
        window = behind.window()
    return window


def _style_completions(field: QLineEdit) -> None:
    """Let the style sheet know the list below a name that is typed: it is a window of its own."""
    completer: QCompleter | None = field.completer()  # the stubs forget the None
    found = completer.popup() if completer is not None else None
    if found is not None:
        found.setObjectName("completions")
        found.setIconSize(QSize(zoomed(_ICON), zoomed(_ICON)))


def _over_columns(*, is_mirrored: bool) -> str:
    """Return a style that lets each head begin where the texts below it do, at the zoom that holds.

    Qt 6.10 keeps pixels that do not grow with it: beside texts and pictures of a cell, and in the
    head of the names for a picture that is not seen; mirrored, it calls that section the last.
    """
    texts = zoomed(_IN_CELL) + _BESIDE
    names = texts + zoomed(_ICON) + 2 * _BESIDE - _UNSEEN
    first, start = ("last", "right") if is_mirrored else ("first", "left")
    return (
        f"QHeaderView::section {{ padding: {zoomed(7)}px {texts}px; }}"
        f"QHeaderView::section:{first} {{ padding-{start}: {names}px; }}"
    )


def _colors() -> tuple[QColor, QColor]:
    """Return the colours of icons that can be used, and of those that cannot."""
    palette = QGuiApplication.palette()
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    return palette.color(QPalette.ColorRole.Text), disabled


class _Icons(QAbstractFileIconProvider):
    """One icon for folders, one for files, and one for the places beside them."""

    def __init__(self, folder: QIcon, file: QIcon, computer: QIcon) -> None:
        super().__init__()
        self._folder, self._file, self._computer = folder, file, computer

    def type(self, info: QFileInfo) -> str:
        """Return what a file is (Qt, whose words are not translated)."""
        if info.isDir():
            return QCoreApplication.translate("FileDialog", "Folder")
        suffix = info.suffix().upper()
        named = QCoreApplication.translate("FileDialog", "{0} file").format(suffix)
        return named if suffix else QCoreApplication.translate("FileDialog", "File")

    def icon(self, what: QFileInfo | QAbstractFileIconProvider.IconType) -> QIcon:
        """Return the icon of a file, or of a kind of them (Qt)."""
        if isinstance(what, QFileInfo):
            return self._folder if what.isDir() else self._file
        if what is QAbstractFileIconProvider.IconType.File:
            return self._file
        is_folder = what is QAbstractFileIconProvider.IconType.Folder
        return self._folder if is_folder else self._computer
