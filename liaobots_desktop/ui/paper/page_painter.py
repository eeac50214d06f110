"""Draws pages: what is placed on them, the chat's title and date above, the number below."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from liaobots_desktop.ui.drawing import from_the_right
from liaobots_desktop.ui.paper.color_glyphs import ColorGlyphs
from liaobots_desktop.ui.paper.page_filler import Page, Placed
from liaobots_desktop.ui.paper.sheet import FOOT_HEIGHT, HEAD_HEIGHT, Sheet
from liaobots_desktop.ui.transcript.look import PLAIN
from liaobots_desktop.ui.transcript.marked_text import draw_text
from liaobots_desktop.ui.transcript.part import DocumentPart, Setting
from liaobots_desktop.ui.transcript.renderer import plain_document

_OVERHANG = 8
"""How far something may be drawn beyond the column, such as the background of code in a line."""
_INSIDE = 6
"""Lines that reach so little into a stretch are those before and after it: not drawn."""
_HEAD_SPACE = 24
_LINE_HEIGHT = 20


class PagePainter:
    """Draws on the pages of a printer or a PDF; lives on the GUI thread."""

    def __init__(self, setting: Setting, sheet: Sheet, title: str, date: str) -> None:
        self.glyphs = ColorGlyphs()
        self._setting = setting
        self._sheet = sheet
        self._title = title
        self._date = date

    def paint(self, painter: QPainter, page: Page, number: int) -> Iterator[None]:
        """Draw one page, a stretch at a time; `number` counts from 1."""
        with self._in_units(painter):
            self._paint_head(painter)
            self._paint_foot(painter, number)
        for placed in page:
            with self._in_units(painter):
                self._paint_placed(painter, placed)
            yield

    @contextmanager
    def _in_units(self, painter: QPainter) -> Iterator[None]:
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # `TextStyle.side` says where
        painter.scale(self._sheet.dots, self._sheet.dots)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        yield
        painter.restore()

    def _paint_placed(self, painter: QPainter, placed: Placed) -> None:
        band = placed.band
        painter.translate(0, HEAD_HEIGHT + placed.y)
        painter.scale(band.scale, band.scale)
        painter.translate(0, -band.top)
        width = self._setting.width / band.scale
        area = QRectF(0, band.top, width, band.bottom - band.top)
        painter.setClipRect(area.adjusted(-_OVERHANG, 0, _OVERHANG, 0))
        inside = min(_INSIDE, area.height() / 3)
        clip = area.adjusted(-_OVERHANG, inside, _OVERHANG, -inside)
        band.part.draw(painter, self._setting, clip, PLAIN)
        if isinstance(band.part, DocumentPart) and band.part.document is not None:
            origin = band.part.text_origin(self._setting)
            painter.translate(origin)
            self.glyphs.draw(painter, band.part.document, clip.translated(-origin))

    def _paint_head(self, painter: QPainter) -> None:
        style = self._setting.style
        metrics = QFontMetricsF(style.small_font)
        room = self._sheet.width - metrics.horizontalAdvance(self._date) - _HEAD_SPACE
        title = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        text_format = style.text_format("muted")
        text_format.setFont(style.small_font)
        document = plain_document(title, text_format, style)
        clip = QRectF(0, 0, room, _LINE_HEIGHT)
        left = self._sheet.width - metrics.horizontalAdvance(self._date)
        begin = self._sheet.width - document.idealWidth()
        painter.save()
        if style.is_mirrored:
            left = 0
            painter.translate(begin, 0)
        draw_text(painter, document, clip, (), self._setting.style)
        self.glyphs.draw(painter, document, clip)
        painter.restore()
        line = document.begin().layout().lineAt(0)
        painter.setFont(style.small_font)
        painter.setPen(style.color("muted"))
        date = from_the_right(self._date) if style.is_mirrored else self._date
        painter.drawText(QPointF(left, line.y() + line.ascent()), date)

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        top = HEAD_HEIGHT + self._sheet.height + FOOT_HEIGHT - _LINE_HEIGHT
        area = QRectF(0, top, self._sheet.width, _LINE_HEIGHT)
        alignment = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        painter.setFont(self._setting.style.small_font)
        painter.setPen(self._setting.style.color("muted"))
        painter.drawText(area, alignment, str(number))
