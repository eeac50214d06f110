"""All actions with their keys, under their sections."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from liaobots_desktop.ui.actions.action import Action, Section, translated
from liaobots_desktop.ui.actions.first_keys import written
from liaobots_desktop.ui.actions.keymap import Keymap, shown
from liaobots_desktop.ui.actions.matching import Named, words_typed
from liaobots_desktop.ui.actions.table import ACTIONS, find
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.keys.keys_row import KeysRow

_Index = QModelIndex | QPersistentModelIndex
_ID = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_KEYS_WIDTH = 210
_UPWARD = {
    QAbstractItemView.CursorAction.MoveUp,
    QAbstractItemView.CursorAction.MovePrevious,
    QAbstractItemView.CursorAction.MovePageUp,
}


class KeysTree(QTreeWidget):
    """Lists actions, narrowed down by what is looked for; lives on the GUI thread."""

    def __init__(self, keymap: Keymap) -> None:
        super().__init__()
        self._keymap = keymap
        self._step = 0
        """The height of each row in pixels; 0 where some have more lines than others."""
        self.on_laid_out: Callable[[], None] = lambda: None
        """Is called when rows have come or gone, or have another height."""
        self.setObjectName("keysTree")
        self.setAccessibleName(self.tr("Actions and their keys"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(KeysRow(self))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the keys take half of a narrow list at most, and rows the lines they need (Qt)."""
        super().resizeEvent(event)
        room = self.viewport().width()
        self.header().resizeSection(1, min(zoomed(_KEYS_WIDTH), room // 2))
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
        if event.size().height() < event.oldSize().height() and self._was_seen(event.oldSize()):
            self.scrollTo(self.currentIndex())  # what is said below must not cut it

    def _was_seen(self, room: QSize) -> bool:
        """Whether the marked row stood whole in so much room."""
        row = self.visualRect(self.currentIndex())
        return row.isValid() and row.top() >= 0 and row.bottom() < room.height()

    def scrollTo(  # Qt's name
        self,
        index: _Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Show the name of a section with its first action, and no row cut (Qt)."""
        super().scrollTo(index, hint)
        row, bar = self.visualRect(index), self.verticalScrollBar()
        cut = row.bottom() + 1 - self.viewport().height()
        if 0 < cut < row.height():  # Qt 6.10 leaves a pixel of it outside
            bar.setValue(bar.value() + cut)
        if index.parent().isValid() and not index.row():
            super().scrollTo(index.parent(), hint)
        beyond = bar.value() % self._step if self._step else 0
        if beyond:  # the upper row begins at the edge
            bar.setValue(bar.value() + self._step - beyond)

    def moveCursor(
        self, cursor_action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Pass over the names of sections (Qt)."""
        to = super().moveCursor(cursor_action, modifiers)
        if not to.isValid() or to.parent().isValid():
            return to
        is_up = cursor_action in _UPWARD
        beside = self.indexAbove(to) if is_up else self.indexBelow(to)
        return beside if beside.isValid() else self.currentIndex()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._step_by_rows()
        self.on_laid_out()

    def _step_by_rows(self) -> None:
        """Let the bar stop where a row begins, if all are as high as each other."""
        first: QTreeWidgetItem | None = self.topLevelItem(0)  # the stubs forget the None
        rows, bar = self._rows(), self.verticalScrollBar()
        if first is None or not rows:
            return
        step, count = self.visualItemRect(first).height(), self.topLevelItemCount() + len(rows)
        end = self.visualItemRect(rows[-1]).bottom() + 1 + self.verticalOffset()
        self._step = step if step * count == end else 0
        if self._step:
            bar.setSingleStep(step)
            bar.setMaximum(-(-bar.maximum() // step) * step)

    def drawRow(  # noqa: N802  # Qt's name
        self, painter: QPainter, options: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Draw no row of which only a part has room: slivers of letters cannot be read (Qt)."""
        row, room = options.rect, self.viewport().height()
        is_cut = row.top() < 0 or row.bottom() >= room
        if not is_cut or row.height() > room:
            super().drawRow(painter, options, index)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        """Tell a page around it to bring the marked row into view, not its middle (Qt)."""
        if query is Qt.InputMethodQuery.ImCursorRectangle and self.currentIndex().isValid():
            row = self.visualRect(self.currentIndex())
            return row.translated(self.viewport().pos())
        return super().inputMethodQuery(query)

    def sizeHint(self) -> QSize:
        """Ask for no more than the least: pages are scrolled before they have what is asked for."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def whole_height(self) -> int:
        """Return the height in which all rows are seen, in pixels."""
        self.executeDelayedItemsLayout()
        around = self.height() - self.viewport().height()
        rows = self._rows()
        last = self.visualItemRect(rows[-1]).bottom() + 1 + self.verticalOffset() if rows else 0
        return last + around

    @property
    def current(self) -> Action | None:
        """The action that is marked."""
        item: QTreeWidgetItem | None = self.currentItem()
        action_id = item.data(0, _ID) if item is not None else None
        return find(str(action_id)) if action_id else None

    def fill(self, sought: str) -> None:
        """Show the actions that are looked for, all while that is nothing; the mark stays."""
        marked = self.current
        self.blockSignals(True)
        self.clear()
        for section in Section:
            found = [a for a in ACTIONS if a.section is section and self._is_meant(a, sought)]
            if found:
                self._add_section(section, found)
        self.expandAll()
        self.blockSignals(False)
        if marked is None or not self.mark(marked.id):
            self.mark_first()

    def show_keys(self) -> None:
        """Show the keys that hold now."""
        for item in self._rows():
            self._write_keys(item)

    def mark(self, action_id: str) -> bool:
        """Mark an action; returns whether it is there."""
        for item in self._rows():
            if item.data(0, _ID) == action_id:
                self.setCurrentItem(item)
                return True
        return False

    def actions_shown(self) -> list[str]:
        """Return the ids of the actions that are listed."""
        return [str(item.data(0, _ID)) for item in self._rows()]

    def mark_first(self) -> None:
        """Mark the first action, or tell that there is none."""
        for item in self._rows():
            self.setCurrentItem(item)
            self.scrollToTop()
            return
        self.currentItemChanged.emit(None, None)

    def _rows(self) -> list[QTreeWidgetItem]:
        sections = [self.topLevelItem(number) for number in range(self.topLevelItemCount())]
        return [
            section.child(number)
            for section in sections
            if section is not None
            for number in range(section.childCount())
        ]

    def _add_section(self, section: Section, actions: list[Action]) -> None:
        head = QTreeWidgetItem([translated(section.value)])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = self.font()
        font.setBold(True)
        font.setPixelSize(zoomed(12))
        head.setFont(0, font)
        head.setForeground(0, self.palette().brush(QPalette.ColorRole.PlaceholderText))
        self.addTopLevelItem(head)
        head.setFirstColumnSpanned(True)
        for action in actions:
            item = QTreeWidgetItem(head, [action.text])
            item.setData(0, _ID, action.id)
            item.setToolTip(0, action.text)
            item.setTextAlignment(1, _RIGHT)
            self._write_keys(item)

    def _write_keys(self, item: QTreeWidgetItem) -> None:
        action_id = str(item.data(0, _ID))
        keys = shown(self._keymap.keys(action_id))
        item.setText(1, keys)
        item.setToolTip(1, keys)
        font = self.font()
        font.setBold(self._keymap.is_changed(action_id))
        item.setFont(1, font)

    def _is_meant(self, action: Action, sought: str) -> bool:
        keys = self._keymap.keys(action.id)
        if action.section.is_local and action.is_fixed and not keys:
            return False
        pressed = sought.strip().casefold()
        has_keys = any(key.casefold() == pressed for key in (*keys, *map(written, keys)))
        return has_keys or Named.of(action.text).cost(words_typed(sought)) is not None
