"""The tree of kept prompts in their folders, narrowed down by what is looked for."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Slot
from PySide6.QtGui import QDropEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeWidget, QTreeWidgetItem

from liaobots_desktop.composing.prompt import Library, Prompt, PromptFolder
from liaobots_desktop.composing.slash import matching
from liaobots_desktop.ui.drawing import one_line, zoomed
from liaobots_desktop.ui.icons import icon
from liaobots_desktop.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_ID = Qt.ItemDataRole.UserRole
_ICON, _ROUND = 16, 6
"""Pixels at 100 %."""
_BESIDE = 6
"""Pixels that Qt keeps between an icon and its text, at every zoom (6.10)."""


class PromptTree(QTreeWidget):
    """Folders first, then prompts, each by its name; lives on the GUI thread.

    What is dragged onto a folder is handed to `on_moved`, which the dialog sets.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("promptTree")
        self.setAccessibleName(self.tr("Prompts"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QTreeWidget.DragDropMode.InternalMove)
        self._library = Library()
        self._items: dict[str, QTreeWidgetItem] = {}
        self.set_theme(theme)
        self.on_moved: Callable[[Prompt | PromptFolder, str | None], None] | None = None

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Use the colours and sizes of a theme."""
        self.setIconSize(QSize(zoomed(_ICON), zoomed(_ICON)))
        self.setIndentation(zoomed(_ICON) + _BESIDE)  # so that names stand below each other
        self._folder_icon = icon("folder", theme.color("muted"), size=zoomed(_ICON))
        self._ground = theme.color("hover")
        for folder in self._library.folders:
            if folder.id in self._items:
                self._items[folder.id].setIcon(0, self._folder_icon)

    @property
    def current(self) -> Prompt | PromptFolder | None:
        """The prompt or folder that is marked."""
        item: QTreeWidgetItem | None = self.currentItem()
        return None if item is None else self._found(str(item.data(0, _ID)))

    def fill(self, library: Library, sought: str) -> None:
        """Show what is looked for, all while that is nothing; what was marked stays marked.

        In the place of what is gone the next one is marked.
        """
        marked, nearest = self.current, self._nearest()
        is_open = {key for key, item in self._items.items() if item.isExpanded()}
        known = set(self._items)
        self._library = library
        self.blockSignals(True)
        self.clear()
        self._items = {}
        prompts = matching(library, sought) if sought.strip() else list(library.prompts)
        wanted = {prompt.folder_id for prompt in prompts} if sought.strip() else None
        for folder in library.folders:
            if wanted is None or library.within(folder.id) & wanted:
                self._add_folder(folder)
        for prompt in prompts:
            item = self._add(prompt.id, prompt.name, prompt.folder_id)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
        for key, item in self._items.items():
            item.setExpanded(bool(sought.strip()) or key in is_open or key not in known)
        self.blockSignals(False)
        if marked is not None and self._found(marked.id) is not None:
            self.mark(marked.id)
        else:
            next((key for key in nearest if self.mark(key)), None)

    def _nearest(self) -> list[str]:
        """Return what stands below the marked row, from there on, then what stands above it."""
        item: QTreeWidgetItem | None = self.currentItem()
        keys: list[str] = []
        for step in (self.itemBelow, self.itemAbove):
            at = item
            while at is not None and (at := step(at)) is not None:
                keys.append(str(at.data(0, _ID)))
        return keys

    def mark(self, key: str) -> bool:
        """Mark a prompt or folder; returns whether it is there."""
        item = self._items.get(key)
        if item is not None:
            self.setCurrentItem(item)
        return item is not None

    def _add_folder(self, folder: PromptFolder) -> None:
        if folder.id in self._items:
            return
        outer = next((f for f in self._library.folders if f.id == folder.parent_id), None)
        if outer is not None:
            self._add_folder(outer)
        item = self._add(folder.id, folder.name, folder.parent_id)
        item.setIcon(0, self._folder_icon)

    def _add(self, key: str, name: str, outer: str | None) -> QTreeWidgetItem:
        item = QTreeWidgetItem([one_line(name)])
        item.setData(0, _ID, key)
        inside = self._items.get(outer or "")
        if inside is None:
            self.addTopLevelItem(item)
        else:
            inside.addChild(item)
        self._items[key] = item
        return item

    def _found(self, key: str) -> Prompt | PromptFolder | None:
        everything: list[Prompt | PromptFolder] = [*self._library.folders, *self._library.prompts]
        return next((each for each in everything if each.id == key), None)

    def drawRow(  # noqa: N802  # Qt's name
        self, painter: QPainter, options: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Mark the whole row, as lists do: Qt leaves out what the branches take."""
        if self.selectionModel().isSelected(index):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._ground)
            row = QRect(0, options.rect.top(), self.viewport().width(), options.rect.height())
            painter.drawRoundedRect(row, zoomed(_ROUND), zoomed(_ROUND))
            painter.restore()
        super().drawRow(painter, options, index)

    def dropEvent(self, event: QDropEvent) -> None:
        """Let what was dragged stand in the folder it was dropped on, outermost beside all."""
        onto = self.itemAt(event.position().toPoint())
        target = None if onto is None else self._found(str(onto.data(0, _ID)))
        if isinstance(target, Prompt):
            folder_id = target.folder_id
        else:
            folder_id = None if target is None else target.id
        event.setDropAction(Qt.DropAction.IgnoreAction)  # the tree is filled anew
        event.accept()
        if self.current is not None and self.on_moved is not None:
            self.on_moved(self.current, folder_id)
