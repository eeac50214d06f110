"""The list of the chats in a backup, which typing narrows down."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from liaobots_desktop import joining
from liaobots_desktop.bridge.short_time import short_time
from liaobots_desktop.speech import number
from liaobots_desktop.store.kept_chats import KeptChat, Standing
from liaobots_desktop.ui.drawing import (
    draw_elided,
    mirror,
    one_line,
    sized,
    width_of,
    zoom_factor,
    zoomed,
)
from liaobots_desktop.ui.theme import Theme

_ROW = 48
_STANDING = Qt.ItemDataRole.UserRole
_DETAIL = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class KeptChatModel(QAbstractListModel):
    """The chats whose title holds what was typed, in the order in which they came."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: Sequence[KeptChat] = ()
        self._words = ""
        self._shown: Sequence[KeptChat] = ()

    def fill(self, chats: Sequence[KeptChat]) -> None:
        """Show the chats of a backup."""
        self._all = chats
        self.narrow(self._words)

    def narrow(self, text: str) -> None:
        """Show only chats whose title holds a text, whatever its case."""
        self.beginResetModel()
        self._words = text.strip().casefold()
        self._shown = [chat for chat in self._all if self._words in chat.title.casefold()]
        self.endResetModel()

    def chat(self, index: QModelIndex) -> KeptChat | None:
        """Return the chat of a row."""
        return self._shown[index.row()] if index.isValid() else None

    @property
    def holds_chats(self) -> bool:
        """Whether there are any, also such as typing has hidden."""
        return bool(self._all)

    def goes_on_at(self, marked: KeptChat) -> QModelIndex:
        """Return the row of a chat; once it came back, that of the next one that is missing."""
        rows = {chat.id: row for row, chat in enumerate(self._shown)}
        row = rows.get(marked.id, -1)
        came = row >= 0 and self._shown[row].standing is Standing.HERE
        if came and marked.standing is not Standing.HERE:
            after = [*range(row + 1, len(self._shown)), *range(row)]
            missing = (n for n in after if self._shown[n].standing is Standing.MISSING)
            row = next(missing, row)
        return self.index(row, 0)

    def missing(self) -> int:
        """Return how many chats of the backup are not here now."""
        return sum(chat.standing is Standing.MISSING for chat in self._all)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        chat = self._shown[index.row()]
        standing, detail = self._standing(chat), self._detail(chat)
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(chat.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return joining.facts((one_line(chat.title), standing, detail))
        return {_STANDING: standing, _DETAIL: detail}.get(Qt.ItemDataRole(role))

    def _standing(self, chat: KeptChat) -> str:
        return {
            Standing.MISSING: self.tr("not here now"),
            Standing.HERE: self.tr("here"),
            Standing.IN_TRASH: self.tr("in the Trash"),
            Standing.GONE: self.tr("deleted for good"),
        }[chat.standing]

    def _detail(self, chat: KeptChat) -> str:
        return self.tr("{0} · messages: {1}").format(
            short_time(chat.used_at), number(chat.messages)
        )


class KeptChatList(QListView):
    """Cuts no row at its foot, however high it is; lives on the GUI thread."""

    def __init__(self, rows: KeptChatModel) -> None:
        super().__init__()
        self._rows = rows
        self.setModel(rows)

    def fill(self, chats: Sequence[KeptChat]) -> None:
        """Show chats, and mark the next one to be restored where the marked one came back."""
        marked = self._rows.chat(self.currentIndex())
        self._rows.fill(chats)
        if marked is not None:
            self.setCurrentIndex(self._rows.goes_on_at(marked))

    def updateGeometries(self) -> None:
        """Leave free what is too low for one more row (Qt)."""
        super().updateGeometries()
        room, row = self.height(), zoomed(_ROW)
        has_more = self.model().rowCount() * row > room >= row
        free = room % row if has_more else 0
        if free != self.viewportMargins().bottom():
            self.setViewportMargins(0, 0, 0, free)


class KeptChatDelegate(QStyledItemDelegate):
    """Draws a title over when it was used, and on the right whether it is here."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self.theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, zoomed(_ROW))

    def height_of_rows(self) -> int:
        """Return how high all rows are, in pixels."""
        return self._view.model().rowCount() * zoomed(_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirror(painter, option.rect)
        area = option.rect.adjusted(1, 1, -1, -1)
        if self._view.currentIndex().row() == index.row():
            shape = area.toRectF()
            painter.setBrush(self.theme.color("hover"))
            painter.setPen(Qt.PenStyle.NoPen)
            if self._view.hasFocus():
                edge = self.theme.edge(zoom_factor(), has_focus=True)
                inset = edge.widthF() / 2
                shape.adjust(inset, inset, -inset, -inset)
                painter.setPen(edge)
            painter.drawRoundedRect(shape, zoomed(8), zoomed(8))
        beside = zoomed(11) + 1  # letters begin where those of the field do
        area = area.adjusted(beside, zoomed(5), -beside, -zoomed(5))
        upper, lower = (
            area.adjusted(0, 0, 0, -area.height() // 2),
            area.adjusted(0, area.height() // 2, 0, 0),
        )
        small = sized(self._view.font(), 12)
        standing = str(index.data(_STANDING))
        painter.setFont(small)
        painter.setPen(self.theme.color("muted"))
        draw_elided(painter, lower, str(index.data(_DETAIL)))
        draw_elided(painter, upper, standing, right=True)
        painter.setFont(sized(self._view.font(), 14))
        painter.setPen(self.theme.color("text"))
        taken = width_of(small, standing) + zoomed(12)
        draw_elided(painter, upper.adjusted(0, 0, -taken, 0), str(index.data()))
        painter.restore()
