"""The list of prompts that a slash calls for, above the composer; the keyboard stays below."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from liaobots_desktop import joining
from liaobots_desktop.bridge.prompt_library import PromptLibrary
from liaobots_desktop.composing.prompt import Library, Prompt
from liaobots_desktop.ui.drawing import draw_elided, mirror, one_line, sized, width_of, zoomed
from liaobots_desktop.ui.prompts.nothing_kept import NothingKept
from liaobots_desktop.ui.theme import Theme

_WIDTH, _ROW, _MOST_ROWS, _MARGIN, _LEAST_PADDING = 520, 34, 8, 6, 4
_AWAY = 6
"""Pixels at 100 % between it and the question, where so many are free."""
_DETAIL = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class SlashPopup(QFrame):
    """Rows with the name of a prompt and what it is; lives on the GUI thread.

    Signals:
        chosen: the Prompt that was clicked or entered.
        nothing_acted: the button was pressed that stands in the place of prompts.
    """

    chosen = Signal(object)
    nothing_acted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("slashPopup")
        self.setAccessibleName(self.tr("Prompts"))
        self._prompts: list[Prompt] = []
        self._model = QStandardItemModel(self)
        self._delegate = _RowDelegate(theme, self)
        self.rows = QListView()
        self.rows.setModel(self._model)
        self.rows.setItemDelegate(self._delegate)
        self.rows.setAccessibleName(self.tr("Prompts"))
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.rows.setUniformItemSizes(True)
        self.rows.setMouseTracking(True)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.clicked.connect(self._on_clicked)
        self.nothing = NothingKept()
        self.nothing.acted.connect(self.nothing_acted)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.rows)
        self._column.addWidget(self.nothing)
        self.set_theme(theme)
        self.hide()

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Use the colours of a theme, and the margins at the zoom."""
        self._delegate.theme = theme
        self._column.setContentsMargins(*[zoomed(_MARGIN)] * 4)
        self.rows.viewport().update()

    @property
    def current(self) -> Prompt | None:
        """The prompt of the marked row."""
        row = self.rows.currentIndex().row()
        return self._prompts[row] if 0 <= row < len(self._prompts) else None

    def show_prompts(self, prompts: Sequence[Prompt], library: Library, above: QWidget) -> None:
        """Show prompts above a widget, the first one marked; none hides the popup."""
        if not prompts:
            self.hide()
            return
        if list(prompts) != self._prompts or not self.isVisible():
            self._prompts = list(prompts)
            self._model.clear()
            for prompt in prompts:
                self._model.appendRow(_item(prompt, library))
            self.rows.setCurrentIndex(self._model.index(0, 0))
        self._delegate.padding = self._inset(above)
        self.nothing.hide()
        self.rows.show()
        self._stand(self._rows_seen(above) * zoomed(_ROW), above)
        self.rows.scrollTo(self.rows.currentIndex())

    def show_nothing(self, library: PromptLibrary, above: QWidget) -> None:
        """Say why there are no prompts."""
        self.nothing.show_for(library)
        self.nothing.stand_in(self._inset(above))
        self._prompts = []
        self._model.clear()
        self.rows.hide()
        self.nothing.show()
        self._stand(self.nothing.height_at(self._width(above) - self._around()), above)

    def _width(self, above: QWidget) -> int:
        return min(zoomed(_WIDTH), above.width())

    def _inset(self, above: QWidget) -> int:
        """Return how far inside words begin, for them to stand over those of the question."""
        layout = above.layout()
        of_question = layout.contentsMargins().left() if layout is not None else 0
        return max(of_question - self.frameWidth() - zoomed(_MARGIN), zoomed(_LEAST_PADDING))

    def _around(self) -> int:
        """Return how much wider or higher it is than what is inside: margins and frame."""
        self.ensurePolished()
        return 2 * zoomed(_MARGIN) + self.height() - self.contentsRect().height()

    def _rows_seen(self, above: QWidget) -> int:
        """Return how many rows are seen at once: the question stays free in a low window, too."""
        room = above.mapTo(above.window(), QPoint(0, 0)).y() - _away(above) - self._around()
        return max(min(self._model.rowCount(), _MOST_ROWS, room // zoomed(_ROW)), 1)

    def _stand(self, inside: int, above: QWidget) -> None:
        """Stand above a widget where its words begin, with a height for what is inside."""
        height = inside + self._around()
        corner = above.mapTo(above.window(), QPoint(0, 0))
        top = max(corner.y() - height - _away(above), 0)
        width = self._width(above)
        away = above.width() - width if self.isRightToLeft() else 0
        self.setGeometry(corner.x() + away, top, width, height)
        self.show()
        self.raise_()

    def step(self, rows: int) -> None:
        """Mark another row, that many below; it goes round at the ends by single steps."""
        count = self._model.rowCount()
        row = self.rows.currentIndex().row() + rows
        row = row % count if abs(rows) == 1 else min(max(row, 0), count - 1)
        self.rows.setCurrentIndex(self._model.index(row, 0))
        self.rows.scrollTo(self.rows.currentIndex())

    @property
    def page(self) -> int:
        """The rows that are seen at once."""
        return max(self.rows.viewport().height() // zoomed(_ROW), 1)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(self._prompts[index.row()])


def _item(prompt: Prompt, library: Library) -> QStandardItem:
    item = QStandardItem(one_line(prompt.name))
    about = prompt.description or prompt.content
    detail = " · ".join(filter(None, (library.path_of(prompt.folder_id), one_line(about))))
    item.setData(detail, _DETAIL)
    spoken = joining.facts((prompt.name, detail))
    item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
    return item


class _RowDelegate(QStyledItemDelegate):
    """Draws the name, and beside it in muted letters the folder and what the prompt is."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.padding = zoomed(_LEAST_PADDING)
        """Pixels between the edge of a row and its words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option, index
        return QSize(0, zoomed(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self.theme
        view = self.parent()
        area = option.rect
        is_current = isinstance(view, SlashPopup) and view.rows.currentIndex() == index
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirror(painter, area)
        if is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(area, zoomed(6), zoomed(6))
        inner = area.adjusted(self.padding, 0, -self.padding, 0)
        name = str(index.data())
        font = sized(painter.font(), 14, bold=is_current)
        wide = min(width_of(font, name) + 1, inner.width() * 2 // 3)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        draw_elided(painter, inner.adjusted(0, 0, wide - inner.width(), 0), name)
        painter.setFont(sized(painter.font(), 12))
        painter.setPen(theme.color("muted"))
        draw_elided(painter, inner.adjusted(wide + zoomed(12), 0, 0, 0), str(index.data(_DETAIL)))
        painter.restore()


def _away(above: QWidget) -> int:
    """Return the pixels between it and the question; more than are free would show cut letters."""
    around: QWidget | None = above.parentWidget()
    column = around.layout() if around is not None else None
    if around is None or column is None:
        return zoomed(_AWAY)
    return min(zoomed(_AWAY), column.spacing() if above.y() else around.y())
