"""How a formula stands in a text document: one object character that draws itself."""

import math
import re
from collections import OrderedDict

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLine,
)
from PySide6.QtSvg import QSvgRenderer

from liaobots_desktop.ui.transcript.crisp import draw_edges, snapped_point
from liaobots_desktop.ui.transcript.document import FORMULA_SOURCE, TextDocument
from liaobots_desktop.ui.transcript.math_book import FormulaBook
from liaobots_desktop.ui.transcript.math_engine import EM, Drawing, FormulaKey

OBJECT_TYPE = QTextFormat.ObjectTypes.UserObject.value + 1
_TEX, _IS_DISPLAY = FORMULA_SOURCE + 1, FORMULA_SOURCE + 2
_SIZE = 1.12
"""The formulas' letters against those of the text: their font looks smaller."""
_GUESSED_LETTER, _GUESSED_ROW = 7.5, 38
_NARROW = 40
"""Pixels of a formula in a line that fits everywhere: how much room there is need not be asked."""
_DISPLAY_GAP = 6
_MAX_PIXMAPS = 300
_OVERHANG = 3
"""Pixels that a formula may reach out of its line: soft edges, and rounding to whole pixels."""
_HIGHER, _LOWER = 1, 3
"""Pixels that a formula may be higher and lower than the text without a higher line for it."""
_ENDS = {"", "\u2028", "\u2029", "\ufdd0", "\ufdd1"}
_NO_ROOM = QSizeF(1, 1)
_COMMANDS = re.compile(r"\\[A-Za-z]+|[{}^_&\s]")


def object_format(
    source: str, key: FormulaKey, base: QTextCharFormat, muted: QColor
) -> QTextCharFormat:
    """Return the format of the object character that stands for a formula in text like `base`."""
    made = QTextCharFormat(base)
    made.setObjectType(OBJECT_TYPE)
    made.setProperty(FORMULA_SOURCE, source)
    made.setProperty(_TEX, " " + key.tex)  # Qt would mangle a text that begins with U+FEFF
    made.setProperty(_IS_DISPLAY, key.is_display)
    made.setUnderlineColor(muted)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    return made


class MathObject(QPyTextObject):
    """Measures and draws formulas for all documents of a view; lives on the GUI thread.

    While one is being made, its source stands in the room it is guessed to need.
    """

    def __init__(self, book: FormulaBook) -> None:
        super().__init__(book)
        self._book = book
        self._pixmaps: OrderedDict[tuple[FormulaKey, str, float], QPixmap] = OrderedDict()
        self._clip = (QPainterPath(), QPainterPath())
        """What Qt drew within last, and the same made higher."""
        self._text_heights: dict[tuple[str, int, QFont.Weight], tuple[float, float, float]] = {}

    def intrinsicSize(  # noqa: N802 - Qt's name
        self,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803
        format: QTextFormat,  # noqa: A002
    ) -> QSizeF:
        """Return the room of a formula; a displayed one takes the whole line."""
        self._book.courtesy.give_way()
        if doc.textWidth() < 0:  # it is being written, and will be laid out again
            return _NO_ROOM
        return self._known_size(doc, posInDocument, format)[0]

    def _known_size(
        self, document: QTextDocument, position: int, text_format: QTextFormat
    ) -> tuple[QSizeF, float]:
        """Return the room of a formula, and how wide it is itself; Qt asks at every drawing."""
        if not isinstance(document, TextDocument):
            return self._size(document, position, text_format.toCharFormat())
        text_width = document.textWidth()
        known = document.formula_sizes.get(position)
        if known is None or known[0] != text_width:
            size, drawn = self._size(document, position, text_format.toCharFormat())
            known = document.formula_sizes[position] = (text_width, size, drawn)
        return known[1:]

    def _size(
        self, document: QTextDocument, position: int, text_format: QTextCharFormat
    ) -> tuple[QSizeF, float]:
        """Return the room of a formula, and how wide it is itself."""
        key, room = _key(text_format), 0.0
        taken, ascent, descent = self._measures(key, text_format, room)
        if key.is_display or taken > _NARROW:
            room = _room(document, position)
            taken, ascent, descent = self._measures(key, text_format, room)
        width = taken
        if key.is_display and room > 0:
            taken = room
            ascent, descent = ascent + _DISPLAY_GAP, descent + _DISPLAY_GAP
        elif self._fits(ascent, descent, text_format) and not _ends_line(document, position):
            return QSizeF(taken, 0), width
        return QSizeF(taken, self._height(ascent, descent, text_format)), width

    def drawObject(  # noqa: N802 - Qt's name and arguments
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803
        format: QTextFormat,  # noqa: A002
    ) -> None:
        """Draw a formula on the baseline of its line."""
        self._book.courtesy.give_way()
        text_format = format.toCharFormat()
        key = _key(text_format)
        _, width = self._known_size(doc, posInDocument, text_format)
        rect = QRectF(rect)
        left = rect.left() + (rect.width() - width) / 2
        top, line = _line_at(doc, posInDocument)
        baseline = top + line.y() + line.ascent()
        if isinstance(doc, TextDocument) and posInDocument in doc.formula_backgrounds:
            look = doc.formula_backgrounds[posInDocument]
            _fill_behind(painter, (left, left + width), top, line, look)
        drawing = self._book.drawing(key)
        if drawing is None:
            self._draw_source(painter, rect, text_format)
            return
        scale = width / drawing.width if drawing.width else 1.0
        area = QRectF(
            round(left),
            baseline - drawing.ascent * scale,
            width,
            (drawing.ascent + drawing.descent) * scale,
        )
        is_cut = isinstance(doc, TextDocument) and doc.is_marked and painter.hasClipping()
        if is_cut:
            painter.save()
            self._clip_higher(painter)
        self._draw(painter, area, key, drawing, text_format.foreground().color().name())
        if is_cut:
            painter.restore()

    def _measures(
        self, key: FormulaKey, text_format: QTextCharFormat, room: float
    ) -> tuple[float, float, float]:
        """Return width, ascent and descent in pixels, shrunk to `room` if that is known."""
        pixels = _pixels(text_format)
        drawing = self._book.drawing(key)
        if drawing is not None:
            scale = pixels * _SIZE / EM
            if room > 0:
                scale = min(scale, room / max(drawing.width, 1))
            return drawing.width * scale, drawing.ascent * scale, drawing.descent * scale
        width = len(_COMMANDS.sub("", key.tex)) * _GUESSED_LETTER + pixels
        rows = key.tex.count("\\\\") + 1
        height = rows * _GUESSED_ROW if key.is_display else pixels
        return min(width, room or width), height * 0.6, height * 0.4

    def _clip_higher(self, painter: QPainter) -> None:
        """Let a formula reach a little out of its line, where Qt cuts what it draws beside a mark.

        Joining paths takes 0.25 ms, and the formulas of a line all have the same ones.
        """
        clip = painter.clipPath()
        if clip != self._clip[0]:
            above, below = clip.translated(0, -_OVERHANG), clip.translated(0, _OVERHANG)
            self._clip = (clip, clip.united(above).united(below))
        painter.setClipPath(self._clip[1])

    def _height(self, ascent: float, descent: float, text_format: QTextCharFormat) -> float:
        """Return the height with which Qt puts room for both above and below the baseline."""
        half_x = self._text_measures(text_format)[2]
        return max(2 * ascent - half_x, 2 * descent + half_x)

    def _fits(self, ascent: float, descent: float, text_format: QTextCharFormat) -> bool:
        """Return whether a formula is hardly higher than text: lines then keep their distance."""
        text_ascent, text_descent, _ = self._text_measures(text_format)
        return ascent <= text_ascent + _HIGHER and descent <= text_descent + _LOWER

    def _text_measures(self, text_format: QTextCharFormat) -> tuple[float, float, float]:
        """Return ascent, descent, and half the height of an x of the text around, in pixels."""
        font = text_format.font()
        key = (font.family(), font.pixelSize(), font.weight())
        known = self._text_heights.get(key)
        if known is None:
            metrics = QFontMetricsF(font)
            known = (metrics.ascent(), metrics.descent(), metrics.xHeight() / 2)
            self._text_heights[key] = known
        return known

    def _draw_source(self, painter: QPainter, rect: QRectF, text_format: QTextCharFormat) -> None:
        font = QFont("monospace")
        font.setStyleHint(QFont.StyleHint.Monospace)
        font.setPixelSize(max(_pixels(text_format) - 1, 1))
        source = str(text_format.property(FORMULA_SOURCE)).replace("\n", " ")
        shown = QFontMetricsF(font).elidedText(source, Qt.TextElideMode.ElideRight, rect.width())
        painter.save()
        painter.setFont(font)
        painter.setPen(text_format.underlineColor())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, shown)
        painter.restore()

    def _draw(
        self, painter: QPainter, area: QRectF, key: FormulaKey, drawing: Drawing, ink: str
    ) -> None:
        device = painter.device()
        if not isinstance(device, QPixmap) and device.logicalDpiX() > 200:  # a printer: no pixels
            QSvgRenderer(QByteArray(drawing.in_ink(ink))).render(painter, area)
            return
        scale = abs(painter.deviceTransform().m11()) or 1.0
        wanted = (key, ink, round(area.width() * scale, 1))
        pixmap = self._pixmaps.get(wanted)
        if pixmap is None:
            pixmap = _pixmap(drawing.in_ink(ink), area, scale)
            self._pixmaps[wanted] = pixmap
            if len(self._pixmaps) > _MAX_PIXMAPS:
                self._pixmaps.popitem(last=False)
        edge = _soft_edge(scale)
        painter.drawPixmap(snapped_point(painter, area.topLeft()) - QPointF(edge, edge), pixmap)


def _soft_edge(scale: float) -> float:
    """Return the room around a formula, in units: whole pixels of the device."""
    return math.ceil(scale) / scale


def _pixmap(svg: bytes, area: QRectF, scale: float) -> QPixmap:
    """Return a formula in the device's pixels, with room around for its soft edges."""
    edge = _soft_edge(scale)
    room = area.size() + QSizeF(2 * edge, 2 * edge)
    pixmap = QPixmap((room * scale).toSize() + QSizeF(1, 1).toSize())
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(QPointF(edge, edge), area.size()))
    painter.end()
    return pixmap


def _key(text_format: QTextCharFormat) -> FormulaKey:
    tex = str(text_format.property(_TEX))[1:]
    return FormulaKey(tex, bool(text_format.property(_IS_DISPLAY)))


def _pixels(text_format: QTextCharFormat) -> int:
    return max(text_format.font().pixelSize(), 8)


def _room(document: QTextDocument, position: int) -> float:
    """Return how wide a line is where a formula stands; 0 where nobody knows (in a table)."""
    block = document.findBlock(position)
    block_format = block.blockFormat()
    if QTextCursor(block).currentTable() is not None:
        return 0
    indent = block_format.indent() * document.indentWidth() + block_format.leftMargin()
    return max(document.textWidth() - indent - block_format.rightMargin() - 1, 0)


def _ends_line(document: QTextDocument, position: int) -> bool:
    """Return whether no text follows, whose letters would give a line of its own its height."""
    return document.characterAt(position + 1) in _ENDS


def _line_at(document: QTextDocument, position: int) -> tuple[float, QTextLine]:
    """Return the line of a formula, in whose middle Qt draws it, and its paragraph's top."""
    block = document.findBlock(position)
    line = block.layout().lineForTextPosition(position - block.position())
    return document.documentLayout().blockBoundingRect(block).top(), line


def _fill_behind(
    painter: QPainter,
    sides: tuple[float, float],
    top: float,
    line: QTextLine,
    look: tuple[QColor, QPen | None],
) -> None:
    """Fill the place of a formula as high as its line is, in whole units as text has it."""
    upper, lower = math.floor(line.y()), math.ceil(line.y() + line.rect().height())
    left, right = math.ceil(sides[0]), math.floor(sides[1])
    area = QRectF(left, math.floor(top) + upper, right - left, lower - upper)
    color, edge = look
    painter.fillRect(area, color)
    if edge is not None:
        draw_edges(painter, area, edge)
