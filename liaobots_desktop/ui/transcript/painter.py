"""Draws the visible messages: names, parts, the caret of a growing answer, rows of actions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.ui.transcript.code_part import CodePart
from liaobots_desktop.ui.transcript.footer import FooterEntry, footer_entries
from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.look import Look, Spot, Stretch
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.name_line import draw_name_line
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.style import HEADER_HEIGHT

_CARET_WIDTH = 8


@dataclass(slots=True)
class Hover(Spot):
    """What the pointer is over, and what was just copied."""

    copied: set[MessageId] = field(default_factory=set)


StretchSource = Callable[[int, int], tuple[Stretch, ...]]
"""Returns what is marked in a part, by the numbers of its message and its own."""


class TranscriptPainter:
    """Draws a layout; lives on the GUI thread.

    `focus` is what the keyboard stands on; `stretch_sources` say what is marked in the text.
    """

    def __init__(self, layout: TranscriptLayout, hover: Hover) -> None:
        self.left = 0.0
        """The left edge of the column; like all lengths here, in units of the layout."""
        self.zoom = 1.0
        """Pixels of the viewport per unit of the layout."""
        self.model_names: Mapping[str, str] = {}
        self._layout = layout
        self._hover = hover
        self.focus = Spot()
        self.stretch_sources: list[StretchSource] = []

    def name_of(self, item: MessageItem) -> str:
        """Return the name shown above an answer."""
        return self.model_names.get(item.message.model, item.message.model)

    def entries(self, index: int) -> list[FooterEntry]:
        """Return the words in the row under a message that are shown now."""
        item = self._layout.items[index]
        is_last = index == len(self._layout.items) - 1
        return footer_entries(
            item,
            self._layout.setting.style,
            is_last=is_last,
            is_shown=is_last or index == self._hover.item,
            is_copied=item.message.id in self._hover.copied,
        )

    def paint(self, painter: QPainter, area: QRect) -> None:
        """Draw what lies in `area` of the viewport, in its pixels."""
        painter.fillRect(area, self._layout.setting.style.color("background"))
        painter.scale(self.zoom, self.zoom)
        area = self.in_layout(area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self._layout.top
        for index, place in list(self._layout.visible(top + area.top(), top + area.bottom() + 1)):
            self._paint_item(painter, index, place - top, area)

    def in_layout(self, area: QRect) -> QRect:
        """Return the smallest part of the view in units of the layout that holds all of `area`."""
        if self.zoom == 1.0:
            return area
        corner = self.point_in_layout(QPointF(area.topLeft()))
        width, height = area.width() / self.zoom, area.height() / self.zoom
        return QRectF(corner.x(), corner.y(), width, height).toAlignedRect()

    def in_viewport(self, area: QRect) -> QRect:
        """Return where an area of the view, in units of the layout, lies in the viewport."""
        corner = QPointF(area.topLeft()) * self.zoom
        size = QSizeF(area.size()) * self.zoom
        return QRectF(corner, size).toRect()

    def point_in_layout(self, point: QPointF) -> QPointF:
        """Return a point of the viewport in units of the layout."""
        return QPointF(point.x() / self.zoom, point.y() / self.zoom)

    def _paint_item(self, painter: QPainter, index: int, y: int, area: QRect) -> None:
        item = self._layout.items[index]
        if item.is_answer:
            self._paint_header(painter, item, y)
        y += item.head_height
        number = max(item.heights.find(area.top() - y) - 1, 0)  # low letters may hang over
        place = y + item.heights.top(number) if item.parts else y
        while number < len(item.parts) and place <= area.bottom():
            self._paint_part(painter, index, number, place, area)
            place += item.heights[number]
            number += 1
        bottom = y + item.heights.total
        if item.is_answer and item.end is None:
            self._paint_caret(painter, item, y)
        elif item.is_answer:
            self._paint_footer(painter, index, bottom)

    def _paint_header(self, painter: QPainter, item: MessageItem, y: int) -> None:
        setting = self._layout.setting
        area = QRectF(self.left, y, setting.width, HEADER_HEIGHT - 4)
        time = f"{item.message.created_at.astimezone():%H:%M}"
        draw_name_line(painter, setting.style, area, self.name_of(item), time)

    def _paint_part(self, painter: QPainter, index: int, number: int, y: int, area: QRect) -> None:
        part = self._layout.items[index].parts[number]
        origin = QPointF(self.left, y + part.gap)
        painter.translate(origin)
        clip = QRectF(area).translated(-origin)
        part.draw(painter, self._layout.setting, clip, self._look(index, number))
        painter.translate(-origin)

    def _look(self, index: int, number: int) -> Look:
        here = (index, number)
        hover, focus = self._hover, self.focus
        is_hovered = (hover.item, hover.part) == here
        is_focused = (focus.item, focus.part) == here
        return Look(
            stretches=tuple(found for source in self.stretch_sources for found in source(*here)),
            hovered=hover.action if is_hovered else "",
            focused=focus.action if is_focused else "",
            hovered_link=hover.link if is_hovered else None,
            focused_link=focus.link if is_focused else None,
        )

    def _paint_caret(self, painter: QPainter, item: MessageItem, y: int) -> None:
        setting = self._layout.setting
        rect = QRectF(0, 3, _CARET_WIDTH, 16)
        for number in range(len(item.parts) - 1, max(len(item.parts) - 3, -1), -1):
            part = item.parts[number]
            if isinstance(part, DocumentPart) and part.document is not None:
                rect = part.document.caret_rect().translated(part.text_origin(setting))
                rect.translate(1, item.heights.top(number) + part.gap)
                if isinstance(part, CodePart) and part.source.endswith("\n"):
                    rect.moveTo(part.text_origin(setting).x(), rect.y())
                break
        rect.setWidth(_CARET_WIDTH)
        rect.translate(self.left, y)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(setting.style.color("accent"))
        painter.drawRoundedRect(rect, 2, 2)

    def _paint_footer(self, painter: QPainter, index: int, y: int) -> None:
        style = self._layout.setting.style
        painter.setFont(style.small_font)
        for entry in self.entries(index):
            is_hovered = (self._hover.item, self._hover.part) == (index, -1)
            is_hovered = is_hovered and entry.action == self._hover.action
            token = "text" if is_hovered and entry.action else "muted"
            painter.setPen(style.color(token))
            rect = entry.rect.translated(self.left, y)
            alignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(rect, alignment, entry.text)
