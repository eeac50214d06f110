"""Draws the visible messages: names, parts, the caret of a growing answer, rows of actions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from liaobots_desktop.chat.continuation import Continuation
from liaobots_desktop.chat.inclusion import Inclusion
from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.ui.transcript.code_block import CodeBlock
from liaobots_desktop.ui.transcript.code_part import CodePart
from liaobots_desktop.ui.transcript.cut_line import CutLine, draw_cut_line, line_area
from liaobots_desktop.ui.transcript.document import Mark
from liaobots_desktop.ui.transcript.focus_marks import (
    RING,
    draw_bar,
    draw_rings,
    rects_of,
    row_top,
    same_link,
)
from liaobots_desktop.ui.transcript.folding import head_of
from liaobots_desktop.ui.transcript.footer import FooterEntry, fitting, footer_entries, row_height
from liaobots_desktop.ui.transcript.inclusion_actions import with_choices, with_mark
from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.look import Look, Spot, Stretch
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.name_line import draw_name_line
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.possible_actions import (
    ALONE,
    CONTINUATION,
    Branch,
    MessageAction,
    more_actions,
    row_actions,
)
from liaobots_desktop.ui.transcript.row_words import draw_entry
from liaobots_desktop.ui.transcript.style import HEADER_HEIGHT
from liaobots_desktop.ui.transcript.unread import draw_unread

_CARET_WIDTH = 8


@dataclass(slots=True)
class Hover(Spot):
    """What the pointer is over, also the block of code, and what was just copied."""

    code: CodeBlock | None = None
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
        self.zoom = 1.0  # pixels of the viewport per unit of the layout
        self.caret_top = 0
        """Where the caret of the growing answer was drawn last, from the top of everything."""
        self.tells_times = True  # whether the time of an answer stands beside its name
        self.model_names: Mapping[str, str] = {}
        self.branches: dict[MessageId, Branch] = {}
        self.continuations: Mapping[MessageId, Continuation] = {}
        self.offered: frozenset[str] | None = None
        """The names of the actions that are offered here; None: all."""
        self.inclusions: Mapping[MessageId, Inclusion] = {}
        self.cut: CutLine | None = None
        """Where what is sent begins; None while all is sent."""
        self._layout = layout
        self._hover = hover
        self.focus = Spot()
        self.stretch_sources: list[StretchSource] = []

    def name_of(self, item: MessageItem) -> str:
        """Return the name shown above an answer."""
        return self.model_names.get(item.message.model, item.message.model)

    def actions(self, index: int) -> list[MessageAction]:
        """Return what the row under a message holds while it is shown, as far as it is wide."""
        item, setting = self._layout.items[index], self._layout.setting
        return fitting(item, setting.style, self._row_actions(index), setting.width)

    def more_actions(self, index: int) -> list[MessageAction]:
        """Return what only the menus of a message offer."""
        item, shown = self._layout.items[index], self.actions(index)
        left_out = [action for action in self._row_actions(index) if action not in shown]
        more = more_actions(item, self.branches.get(item.message.id, ALONE))
        chosen = with_choices(more, item, self.inclusions.get(item.message.id))
        return [*left_out, *self._those_offered(chosen)]

    def _row_actions(self, index: int) -> list[MessageAction]:
        item = self._layout.items[index]
        branch = self.branches.get(item.message.id, ALONE)
        continuation = self.continuations.get(item.message.id)
        is_last = index == len(self._layout.items) - 1
        actions = row_actions(item, branch, continuation, is_last=is_last)
        marked = with_mark(actions, self.inclusions.get(item.message.id))
        return self._those_offered(marked)

    def _those_offered(self, actions: list[MessageAction]) -> list[MessageAction]:
        offered = self.offered
        return actions if offered is None else [one for one in actions if one.is_one_of(offered)]

    def entries(self, index: int, *, is_whole: bool = False) -> list[FooterEntry]:
        """Return the words in the row under a message that are shown now.

        `is_whole`: with those that are only shown while the message is pointed at or focused.
        """
        item = self._layout.items[index]
        is_last_answer = item.is_answer and index == len(self._layout.items) - 1
        actions = self.actions(index)
        if not (is_whole or is_last_answer or index in {self._hover.item, self.focus.item}):
            actions = [a for a in actions if a.is_mark or a.name == CONTINUATION]
        return footer_entries(
            item,
            self._layout.setting.style,
            actions,
            right=self._layout.setting.width,
            is_copied=item.message.id in self._hover.copied,
        )

    def row_area(self, index: int) -> QRect:
        """Return where the row under a message lies in the view, in units of the layout."""
        item = self._layout.items[index]
        top = row_top(self._layout, index) - self._layout.top
        width = self._layout.setting.width
        area = QRectF(self.left, top, width, row_height(item)).toAlignedRect()
        return area.adjusted(-RING, -2, RING, 2)

    def part_area(self, index: int, number: int) -> QRect:
        """Return where a part lies in the view, in units of the layout; empty if it is gone."""
        if number >= len(self._layout.items[index].parts):
            return QRect()
        part = self._layout.items[index].parts[number]
        top = self._layout.part_top(index, number) + part.gap - self._layout.top
        return QRectF(self.left, top, self._layout.setting.width, part.height).toAlignedRect()

    def code_header(self, spot: Spot) -> tuple[int, int] | None:
        """Return the message and the part that is the header of the code a spot is in, if any."""
        is_there = 0 <= spot.item < len(self._layout.items)
        parts = self._layout.items[spot.item].parts if is_there else []
        head = head_of(parts, spot.part) if 0 <= spot.part < len(parts) else None
        return None if head is None else (spot.item, head)

    def spot_rects(self, spot: Spot) -> list[QRectF]:
        """Return where a spot lies, from the column's left edge and the top of everything."""
        rows = self.entries(spot.item, is_whole=True) if spot.part < 0 else []
        return rects_of(self._layout, spot, rows)

    def paint(self, painter: QPainter, area: QRect) -> None:
        """Draw what lies in `area` of the viewport, in its pixels."""
        painter.fillRect(area, self._layout.setting.style.color("background"))
        painter.scale(self.zoom, self.zoom)
        area = self.in_layout(area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_cut(painter, area)
        top = self._layout.top
        for index, place in list(self._layout.visible(top + area.top(), top + area.bottom() + 1)):
            self._paint_item(painter, index, place - top, area)

    def cut_area(self) -> QRect:
        """Return where the dashed line lies in the view, in units of the layout; empty if none."""
        told = self.inclusions, self.continuations
        area = line_area(self._layout, self.cut, told) if self.cut else None
        if area is None:
            return QRect()
        return area.translated(self.left, -self._layout.top).toAlignedRect()

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

    def _paint_cut(self, painter: QPainter, area: QRect) -> None:
        if self.cut is not None and (place := self.cut_area()).intersects(area):
            draw_cut_line(painter, self._layout.setting.style, QRectF(place), self.cut)

    def _paint_item(self, painter: QPainter, index: int, y: int, area: QRect) -> None:
        item = self._layout.items[index]
        if item.is_answer and y + HEADER_HEIGHT > area.top():
            self._paint_header(painter, item, y)
        y += item.head_height
        number = item.heights.before(item.heights.find(area.top() - y))  # low letters may hang over
        place = y + item.heights.top(number) if item.parts else y
        while number < len(item.parts) and place <= area.bottom():
            self._paint_part(painter, index, number, place, area)
            place += item.heights[number]
            number = item.heights.after(number)
        bottom = y + item.heights.total
        if item.is_answer and item.end is None:
            self._paint_caret(painter, item, y)
        elif item.body_height > item.heights.total:
            draw_unread(painter, item, self._layout.setting, QPointF(self.left, y), area)
        elif bottom <= area.bottom():
            self._paint_footer(painter, index, bottom)
        if self.focus.item == index:
            self._paint_focus(painter, index, y - item.head_height)

    def _paint_header(self, painter: QPainter, item: MessageItem, y: int) -> None:
        style, width = self._layout.setting.style, self._layout.setting.width
        area = QRectF(self.left, y, width, HEADER_HEIGHT - 4)
        moment = item.message.created_at if self.tells_times else None
        draw_name_line(painter, style, area, self.name_of(item), moment)

    def _paint_part(self, painter: QPainter, index: int, number: int, y: int, area: QRect) -> None:
        part, setting = self._layout.items[index].parts[number], self._layout.setting
        if not part.has_fonts(setting):
            return
        origin = QPointF(self.left, y + part.gap)
        painter.translate(origin)
        part.draw(painter, setting, QRectF(area).translated(-origin), self._look(index, number))
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
            focused_link=self._focused_link(index, number) if is_focused else None,
        )

    def _focused_link(self, index: int, number: int) -> Mark | None:
        part = self._layout.items[index].parts[number]
        return same_link(part, self.focus.link) if isinstance(part, DocumentPart) else None

    def _paint_caret(self, painter: QPainter, item: MessageItem, y: int) -> None:
        setting = self._layout.setting
        below = item.heights.total if item.parts else 0  # where the last parts are not laid out
        rect = setting.style.side(QRectF(0, below + 3, _CARET_WIDTH, 16), setting.width)
        is_seen = True
        for number in range(len(item.parts) - 1, max(len(item.parts) - 3, -1), -1):
            part = item.parts[number]
            if isinstance(part, DocumentPart) and part.document is not None:
                rect = part.document.caret_rect().translated(part.text_origin(setting))
                rect.translate(1, item.heights.top(number) + part.gap)
                is_seen = not isinstance(part, CodePart) or part.shows_caret(rect.x() - 1, setting)
                break
        rect.setWidth(_CARET_WIDTH)
        rect.translate(self.left, y)
        self.caret_top = round(rect.top()) + self._layout.top
        if is_seen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(setting.style.color("accent"))
            painter.drawRoundedRect(rect, 2, 2)

    def _paint_footer(self, painter: QPainter, index: int, y: int) -> None:
        style = self._layout.setting.style
        painter.setFont(style.small_font)
        is_hovered = (self._hover.item, self._hover.part) == (index, -1)
        is_over_cut = self.cut is not None and self.cut.index == index + 1
        for entry in self.entries(index):
            if is_over_cut and not self._layout.items[index].is_answer:  # its row lies in the gap
                around = entry.rect.translated(self.left, y).adjusted(-RING, 0, RING, 0)
                painter.fillRect(around, style.color("background"))
            is_pointed = is_hovered and entry.action == self._hover.action
            area = entry.rect.translated(self.left, y)
            draw_entry(painter, style, entry, area, is_pointed=is_pointed)

    def _paint_focus(self, painter: QPainter, index: int, y: int) -> None:
        """Draw the message cursor, and rings around what has the focus in the message."""
        item = self._layout.items[index]
        style, width = self._layout.setting.style, self._layout.setting.width
        area = QRectF(self.left, y, width, item.head_height + item.heights.total)
        draw_bar(painter, style, area, is_right=item.is_answer == style.is_mirrored)
        origin = QPointF(self.left, -self._layout.top)
        draw_rings(painter, style, self.spot_rects(self.focus), origin)
