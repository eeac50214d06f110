"""Draws the rows of the chat list: headings, folders and chats."""

from collections.abc import Mapping

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from liaobots_desktop.bridge.list_role import ListRole
from liaobots_desktop.chat.message import Conversation, ConversationId
from liaobots_desktop.chat.ordering import Folder
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

ROW = 34
"""The height of every row at 100 %: so a list of 100,000 need not be laid out."""
COMPACT_ROW = 28
_INDENT = 16
_MOST_TAGS = 3
_TAG_STEP = 7

Index = QModelIndex | QPersistentModelIndex


class ConversationDelegate(QStyledItemDelegate):
    """A chat's title, model, tags and a dot while something is new; lives on the GUI thread.

    Signals:
        editing_began: a title is being edited; `closeEditor` tells of the end.
    """

    editing_began = Signal()

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self.theme = theme
        self.model_names: Mapping[str, str] = {}
        self.hovered_row = -1
        self.drop_row = -1
        """Where what is dragged would go."""
        self.open_id: ConversationId | None = None
        self._fonts: dict[tuple[int, bool], QFont] = {}

    def _font(self, pixels: int, *, bold: bool = False) -> QFont:
        key = (zoomed(pixels), bold)
        if key not in self._fonts:
            self._fonts[key] = sized(self._view.font(), pixels, bold=bold)
        return self._fonts[key]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area: QRect = option.rect
        mirror(painter, area)
        if index.data(ListRole.IS_HEADING):
            self._paint_mark(painter, area, index, is_marked=False)
            painter.setFont(self._font(11, bold=True))
            painter.setPen(self.theme.color("muted"))
            area = area.adjusted(zoomed(8), area.height() - zoomed(26), -zoomed(8), 0)
            draw_elided(painter, area, str(index.data()))
        else:
            self._paint_row(painter, area, index)
        painter.restore()

    def _paint_row(self, painter: QPainter, area: QRect, index: Index) -> None:
        conversation = index.data(ListRole.CONVERSATION)
        is_open = conversation is not None and conversation.id == self.open_id
        # not option.state: its enums cost the start 7 ms
        is_selected = self._view.selectionModel().isSelected(
            self._view.model().index(index.row(), 0)
        )
        is_marked = is_open or is_selected or self.hovered_row == index.row()
        self._paint_mark(painter, area, index, is_marked=is_marked)
        indent = zoomed(_INDENT) * int(index.data(ListRole.DEPTH))
        area = area.adjusted(zoomed(10) + indent, 0, -zoomed(10), 0)
        folder = index.data(ListRole.FOLDER)
        right = 0
        if isinstance(folder, Folder):
            area = self._paint_chevron(painter, area, is_open=folder.is_open)
        elif conversation is not None:
            right = self._paint_right(painter, area, index, conversation)
        painter.setFont(self._font(14, bold=is_open))
        painter.setPen(self.theme.color("text"))
        draw_elided(painter, area.adjusted(0, 0, -right, 0), one_line(str(index.data())))

    def _paint_mark(self, painter: QPainter, area: QRect, index: Index, *, is_marked: bool) -> None:
        has_focus = self._view.currentIndex().row() == index.row() and self._view.hasFocus()
        has_frame = has_focus or self.drop_row == index.row()
        if is_marked or has_frame:
            ratio = painter.device().devicePixelRatioF()
            gap = max(zoomed(1), 1)  # between two that are marked, also where one has the keyboard
            above = int(gap * ratio / 2) / ratio  # whole pixels of the screen
            shape = area.toRectF().adjusted(0, above, 0, above - gap)
            painter.setBrush(self.theme.color("hover"))
            painter.setPen(Qt.PenStyle.NoPen)
            if has_frame:
                edge = self.theme.edge(zoom_factor(), has_focus=True)
                inset = edge.widthF() / 2
                shape.adjust(inset, inset, -inset, -inset)
                painter.setPen(edge)
            painter.drawRoundedRect(shape, zoomed(8), zoomed(8))

    def _paint_chevron(self, painter: QPainter, area: QRect, *, is_open: bool) -> QRect:
        """Draw whether a folder is open; return what is left for its name."""
        painter.setPen(QPen(self.theme.color("muted"), 1.5 * zoomed(100) / 100))
        size = zoomed(4)
        middle = QPointF(area.left() + size, area.center().y() + 0.5)
        along, across = QPointF(size / 2, 0), QPointF(0, size)
        if is_open:
            along, across = QPointF(0, size / 2), QPointF(size, 0)
        painter.drawPolyline([middle - along - across, middle + along, middle - along + across])
        return area.adjusted(zoomed(16), 0, 0, 0)

    def _paint_right(
        self, painter: QPainter, area: QRect, index: Index, conversation: Conversation
    ) -> int:
        """Draw what stands at the end of a chat's row; return how wide it is, with its margin."""
        edge = area.right() - zoomed(3)
        if index.data(ListRole.IS_ANSWERING) or conversation.is_unread:
            self._paint_dot(painter, QPointF(edge, area.center().y() + 0.5), "accent")
            width = zoomed(8)
        else:
            name = self.model_names.get(conversation.model, "")
            painter.setFont(self._font(11))
            painter.setPen(self.theme.color("muted"))
            draw_elided(painter, area, name, right=True)
            width = width_of(painter.font(), name)
        colors = index.data(ListRole.COLORS)[:_MOST_TAGS]
        if index.data(ListRole.IS_ELSEWHERE):
            width += self._paint_window(painter, area, area.right() - width - zoomed(7))
        for number, color in enumerate(reversed(colors)):
            x = area.right() - width - zoomed(12) - number * zoomed(_TAG_STEP)
            self._paint_tag(painter, QPointF(x, area.center().y() + 0.5), color)
        return width + zoomed(10) + (zoomed(_TAG_STEP) * len(colors) + zoomed(7) if colors else 0)

    def _paint_window(self, painter: QPainter, area: QRect, right: int) -> int:
        """Draw that another window has the chat; return how much room that takes."""
        from liaobots_desktop.ui.icons import icon  # the first picture has no other window

        side = zoomed(14)
        box = QRect(right - side, area.center().y() - side // 2 + 1, side, side)
        icon("window", self.theme.color("muted"), size=side).paint(painter, box)
        return side + zoomed(7)

    def _paint_tag(self, painter: QPainter, middle: QPointF, color: str) -> None:
        """Draw an upright bar: a green dot would be taken for an answer that is to be read."""
        bar = QRectF(0, 0, zoomed(4), zoomed(14))
        bar.moveCenter(middle)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color(f"tag_{color}"))
        painter.drawRoundedRect(bar, zoomed(2), zoomed(2))

    def _paint_dot(self, painter: QPainter, middle: QPointF, token: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color(token))
        radius = zoomed(7) / 2
        painter.drawEllipse(middle, radius, radius)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, zoomed(ROW))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        from liaobots_desktop.ui.line_field import LineField  # not before the window is seen
        from liaobots_desktop.ui.line_side import LineSide

        self.editing_began.emit()
        editor = LineField(parent=parent)
        LineSide(editor, is_in_column=True)
        editor.setMaxLength(200)
        if index.data(ListRole.FOLDER) is None:
            editor.setAccessibleName(self.tr("New title of the chat"))
        else:
            editor.setAccessibleName(self.tr("New name of the folder"))
        return editor
