"""Draws one line of text with marks behind the words that were found in it."""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextLayout, QTextOption

from liaobots_desktop.store.search.found import Span
from liaobots_desktop.ui.drawing import turned_back, zoomed
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.needle import in_units

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCharFormat

_JOINERS = "\u200c\u200d"
_MARK_RADIUS, _MARK_MARGIN = 3, 1
_LATEST = 0.75
"""The first mark ends at this share of the width at the latest; what is before it is cut."""


def draw_marked_line(
    painter: QPainter,
    area: QRect,
    text: str,
    marks: Sequence[Span],
    theme: Theme,
    *,
    is_code: bool = False,
) -> None:
    """Draw a line with the painter's font and pen, cut where it does not fit.

    `marks` are in characters. Code runs from left to right whatever letters it begins with.
    """
    shown = text
    if not text.isprintable():  # a look at each letter takes 50 µs, and nearly all lines are plain
        shown = "".join(c if c.isprintable() or c in _JOINERS else " " for c in text)
    metrics = painter.fontMetrics()
    if metrics.horizontalAdvance(shown) > area.width():
        if marks:
            shown, marks = _with_mark_in_sight(metrics, shown, marks, area.width())
        shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, area.width())
    layout = QTextLayout(shown, painter.font())
    layout.setCacheEnabled(True)  # else letters are turned into glyphs once more to be drawn
    painter.save()
    is_mirrored = turned_back(painter, area)
    layout.setTextOption(_option(is_code=is_code, is_right=is_mirrored and not is_code))
    inside = [(start, min(end, len(shown))) for start, end in marks if start < len(shown)]
    spans = in_units(shown, inside)
    colour = theme.color("text")
    if spans and painter.pen().color() != colour:  # else what is marked has its colour
        layout.setFormats([_format(start, end, colour.rgba()) for start, end in spans])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(area.width())
    layout.endLayout()
    origin = QPointF(area.left(), area.top() + (area.height() - line.height()) / 2)
    runs = [run for start, end in spans for run in layout.glyphRuns(start, end - start)]
    if runs:
        _draw_marks(painter, [run.boundingRect() for run in runs], origin, line.height(), theme)
    layout.draw(painter, origin)
    painter.restore()


@lru_cache(4)
def _option(*, is_code: bool, is_right: bool) -> QTextOption:
    side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
    auto, code = Qt.LayoutDirection.LayoutDirectionAuto, Qt.LayoutDirection.LeftToRight
    option.setTextDirection(code if is_code else auto)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    return option


@lru_cache(256)
def _format(start: int, end: int, colour: int) -> QTextLayout.FormatRange:
    """Return the colour of text on a mark; most words stand where others stood before."""
    found = QTextLayout.FormatRange()
    found.start, found.length = start, end - start
    found.format = _coloured(colour)
    return found


@lru_cache(4)
def _coloured(colour: int) -> "QTextCharFormat":
    # here, because its enums take some of the first opening
    from PySide6.QtGui import QColor, QTextCharFormat

    form = QTextCharFormat()
    form.setForeground(QColor.fromRgba(colour))
    return form


def _draw_marks(
    painter: QPainter, marked: Sequence[QRectF], origin: QPointF, height: float, theme: Theme
) -> None:
    """Draw what lies behind letters, where their line begins there and is so high."""
    pen = painter.pen()
    framed = theme.color("warning")  # no fill is seen enough on each ground
    painter.setPen(framed if theme.is_high_contrast else Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("found"))
    margin = 0 if theme.is_high_contrast else _MARK_MARGIN  # a frame would cross the next letter
    left, top, radius = origin.x() - margin, origin.y(), zoomed(_MARK_RADIUS)
    for letters in marked:
        width = letters.width() + 2 * margin
        painter.drawRoundedRect(QRectF(left + letters.left(), top, width, height), radius, radius)
    painter.setPen(pen)


def _with_mark_in_sight(
    metrics: QFontMetrics, text: str, marks: Sequence[Span], width: int
) -> tuple[str, Sequence[Span]]:
    """Cut what stands before the first mark as far as is needed to see it."""
    cut = 0
    end = marks[0][1]
    while cut < marks[0][0] and metrics.horizontalAdvance(text[cut:end]) > width * _LATEST:
        cut += 4
    cut = min(cut, marks[0][0])
    if not cut:
        return text, marks
    return "…" + text[cut:], [(start - cut + 1, stop - cut + 1) for start, stop in marks]
