"""What lies under a point of the view: text, a link, a button of a part, an action."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF

from liaobots_desktop.ui.transcript.code_block import CodeBlock
from liaobots_desktop.ui.transcript.code_end import CodeEnd
from liaobots_desktop.ui.transcript.code_head import CodeHead
from liaobots_desktop.ui.transcript.code_part import CodePart
from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.look import Spot
from liaobots_desktop.ui.transcript.painter import TranscriptPainter
from liaobots_desktop.ui.transcript.part import DocumentPart, Part
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.sideways import Sideways
from liaobots_desktop.ui.transcript.text_part import TextPart

_AROUND_WORD = (-6, -4, 6, 4)
"""A word under a message can be clicked a little beside it."""


class HitKind(Enum):
    """What can be pointed at."""

    NOTHING = auto()
    TEXT = auto()
    LINK = auto()
    BUTTON = auto()
    BAR = auto()
    """The bar that scrolls a part sideways."""
    ACTION = auto()


@dataclass(slots=True)
class Hit(Spot):
    """What a point met, and what scrolls sideways there."""

    kind: HitKind = HitKind.NOTHING
    code: CodeBlock | None = None
    sideways: Sideways | None = None


class HitTester:
    """Finds what lies at points of the viewport; lives on the GUI thread."""

    def __init__(self, layout: TranscriptLayout, painter: TranscriptPainter) -> None:
        self._layout = layout
        self._painter = painter

    def beside(self, point: QPointF) -> float:
        """Return how far a point of the viewport lies beside the column; 0 in it, < 0 on the left.

        In units of the layout.
        """
        x = self._painter.point_in_layout(point).x() - self._painter.left
        return min(x, 0) + max(x - self._layout.setting.width, 0)

    def hit(self, point: QPointF) -> Hit:
        """Return what lies under a point of the viewport, in its pixels."""
        point = self._painter.point_in_layout(point)
        y = point.y() + self._layout.top
        for index, place in self._layout.visible(int(y), int(y) + 1):
            if place <= y:
                return self._hit_item(index, QPointF(point.x() - self._painter.left, y - place))
        return Hit()

    def place_at(self, point: QPointF) -> Place | None:
        """Return the position in the text that is nearest to a point of the viewport."""
        point = self._painter.point_in_layout(point)
        y = max(int(point.y()) + self._layout.top, 0)
        index = self._layout.heights.find(max(y - self._layout.item_top(0), 0))
        if not self._layout.items:
            return None
        found = self._text_part_near(index, y - self._layout.item_top(index))
        if found is None:
            return None
        index, number = found
        part = self._layout.items[index].parts[number]
        if not isinstance(part, DocumentPart):
            return None
        part.lay_out(self._layout.setting)
        if part.document is None:
            return None
        top = self._layout.part_top(index, number) + part.gap
        local = QPointF(point.x() - self._painter.left, point.y() + self._layout.top - top)
        return Place(index, number, part.document.position_at(local - self._origin(part)))

    def _origin(self, part: DocumentPart) -> QPointF:
        return part.text_origin(self._layout.setting)

    def _text_part_near(self, index: int, y: int) -> tuple[int, int] | None:
        item = self._layout.items[index]
        if item.parts:
            number = item.heights.find(max(y - item.head_height, 0))
            above = below = number
            for _ in range(len(item.parts)):  # texts are never far: no cost in the length
                for candidate in (above, below):
                    if candidate < len(item.parts) and item.parts[candidate].has_text:
                        return index, candidate
                above, below = item.heights.before(above), item.heights.after(below)
        return self._text_part_near(index - 1, 1 << 30) if index else None

    def _hit_item(self, index: int, point: QPointF) -> Hit:
        item = self._layout.items[index]
        y = int(point.y()) - item.head_height
        if y >= item.heights.total:
            below = QPointF(point.x(), y - item.heights.total)
            for entry in self._painter.entries(index, is_whole=True):
                if entry.action and entry.rect.adjusted(*_AROUND_WORD).contains(below):
                    kind = HitKind.ACTION if entry.is_enabled else HitKind.NOTHING
                    return Hit(index, action=entry.action, kind=kind)
            return Hit(item=index)
        if y < 0 or not item.parts:
            return Hit(item=index)
        number = item.heights.find(y)
        part = item.parts[number]
        local = QPointF(point.x(), y - item.heights.top(number) - part.gap)
        return self._hit_part(Hit(item=index, part=number), part, local)

    def _hit_part(self, hit: Hit, part: Part, point: QPointF) -> Hit:
        setting = self._layout.setting
        is_inside = 0 <= point.x() <= setting.width
        if isinstance(part, CodeHead | CodePart | CodeEnd) and is_inside:
            hit.code = part.code
        if isinstance(part, TextPart):
            hit.code = part.code_at(point)
        if is_inside:
            hit.sideways = part.sideways
        for button in part.buttons(setting):
            if button.rect.contains(point):
                hit.kind, hit.action = HitKind.BUTTON, button.action
                return hit
        if part.grip(setting).contains(point):
            hit.kind = HitKind.BAR
        elif isinstance(part, DocumentPart) and part.document is not None and is_inside:
            hit.link = part.document.link_at(point - part.text_origin(setting))
            hit.kind = HitKind.LINK if hit.link is not None else HitKind.TEXT
        return hit
