"""Draws the rows of the chat list: headings and chats."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from liaobots_desktop.bridge.conversation_list import ListRole
from liaobots_desktop.chat.message import Conversation
from liaobots_desktop.service import catalogue
from liaobots_desktop.ui.drawing import draw_elided, one_line, sized, width_of, zoomed
from liaobots_desktop.ui.theme import Theme

_ROW = 34
_HEADING = 35
_FIRST_HEADING = 28


class ConversationDelegate(QStyledItemDelegate):
    """Title, model and a dot while the chat is being answered; lives on the GUI thread.

    Signals:
        editing_began: a title is being edited; `closeEditor` tells of the end.
    """

    editing_began = Signal()

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self.theme = theme
        self.hovered_row = -1
        self._fonts: dict[tuple[int, bool], QFont] = {}

    def _font(self, pixels: int, *, bold: bool = False) -> QFont:
        key = (zoomed(pixels), bold)
        if key not in self._fonts:
            self._fonts[key] = sized(self._view.font(), pixels, bold=bold)
        return self._fonts[key]

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(ListRole.IS_HEADING):
            painter.setFont(self._font(11, bold=True))
            painter.setPen(self.theme.color("muted"))
            area: QRect = option.rect.adjusted(8, option.rect.height() - zoomed(26), -8, 0)
            draw_elided(painter, area, str(index.data()))
        else:
            self._paint_chat(painter, option, index)
        painter.restore()

    def _paint_chat(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        # not option.state: its enums cost the start 7 ms
        is_open = self._view.currentIndex().row() == index.row()
        is_marked = is_open or self.hovered_row == index.row()
        area: QRect = option.rect
        if is_marked:
            painter.setBrush(self.theme.color("hover"))
            has_focus = is_open and self._view.hasFocus()
            painter.setPen(self.theme.color("accent") if has_focus else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(area.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        area = area.adjusted(10, 0, -10, 0)
        right = self._paint_right(painter, area, index)
        painter.setFont(self._font(14, bold=is_open))
        painter.setPen(self.theme.color("text"))
        draw_elided(painter, area.adjusted(0, 0, -right - 10, 0), one_line(str(index.data())))

    def _paint_right(
        self,
        painter: QPainter,
        area: QRect,
        index: QModelIndex | QPersistentModelIndex,
    ) -> int:
        """Draw the dot or the model's name; return how wide it is."""
        if index.data(ListRole.IS_ANSWERING):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color("accent"))
            painter.drawEllipse(QPointF(area.right() - 3, area.center().y() + 0.5), 3.5, 3.5)
            return 8
        conversation = index.data(ListRole.CONVERSATION)
        model = catalogue.find(conversation.model) if conversation else None
        name = model.name if model else ""
        painter.setFont(self._font(11))
        painter.setPen(self.theme.color("muted"))
        draw_elided(painter, area, name, right=True)
        return width_of(painter.font(), name)

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        if not index.data(ListRole.IS_HEADING):
            return QSize(100, zoomed(_ROW))
        return QSize(100, zoomed(_HEADING if index.row() else _FIRST_HEADING))

    def createEditor(
        self,
        parent: QWidget,
        _option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        self.editing_began.emit()
        editor = QLineEdit(parent)
        editor.setMaxLength(200)
        conversation = index.data(ListRole.CONVERSATION)
        if isinstance(conversation, Conversation):
            editor.setAccessibleName(self.tr("New title of the chat"))
        return editor
