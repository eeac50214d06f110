"""Emoji on paper: Qt's PDF shows nothing of letters that are pictures, so they are drawn here."""

import re

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFontDatabase,
    QGlyphRun,
    QImage,
    QPainter,
    QRawFont,
    QTextBlock,
    QTextLayout,
)

from liaobots_desktop.ui.transcript.document import TextDocument

_MAYBE_EMOJI = re.compile("[\u00a9\u00ae\u203c-\u3299\U0001f000-\U000e007f]")
_PICTURE_TABLES = ("CBDT", "sbix", "COLR")
_PIXELS = 128
"""The height of a picture, which a PDF holds once however often it is shown."""
_MAX_PICTURES = 300

EmojiOrder = dict[str, list[str]]
"""By font family, what its glyphs stand for, in the order in which they first appeared."""


class ColorGlyphs:
    """Draws the emoji of documents over their places and remembers what was drawn; GUI thread."""

    def __init__(self) -> None:
        self.order: EmojiOrder = {}
        self._seen: set[tuple[str, int]] = set()
        self._pictures: dict[tuple[str, int], QImage] = {}
        self._is_colored: dict[str, bool] = {}

    def draw(self, painter: QPainter, document: TextDocument, clip: QRectF) -> None:
        """Draw the emoji of the lines in `clip`; call it right after the document was drawn."""
        block = document.begin()
        while block.isValid():
            area = document.documentLayout().blockBoundingRect(block)
            area.moveTo(document.origin_of(block))
            if area.intersects(clip) and _MAYBE_EMOJI.search(block.text()):
                self._draw_block(painter, block, area.topLeft(), clip)
            block = block.next()

    def give_back(self) -> None:
        """Let the screen draw emoji as before; call it when the device is not drawn on any more.

        A PDF leaves their font at a size for which it has no pictures (Qt 6.10): on the screen
        they would be small, or gone. Naming the fonts for emoji anew lets Qt open all fonts again.
        """
        if self.order:
            families = QFontDatabase.applicationEmojiFontFamilies()
            QFontDatabase.setApplicationEmojiFontFamilies(families)

    def _draw_block(
        self, painter: QPainter, block: QTextBlock, origin: QPointF, clip: QRectF
    ) -> None:
        layout = block.layout()
        units = block.text().encode("utf-16-le", "surrogatepass")
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            top = origin.y() + line.y()
            if top + line.height() < clip.top() or top > clip.bottom():
                continue
            runs = line.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll)
            starts = {start for run in runs for start in run.stringIndexes()}
            ends = [*sorted(starts), line.textStart() + line.textLength()]
            for run in runs:
                if self._has_pictures(run.rawFont()):
                    self._draw_run(painter, run, origin, _texts(run, units, ends))

    def _draw_run(
        self, painter: QPainter, run: QGlyphRun, origin: QPointF, texts: list[str]
    ) -> None:
        font = run.rawFont()
        for glyph, place, text in zip(run.glyphIndexes(), run.positions(), texts, strict=True):
            self._draw_glyph(painter, font, glyph, place + origin)
            self._note(font.familyName(), glyph, text)

    def _draw_glyph(self, painter: QPainter, font: QRawFont, glyph: int, place: QPointF) -> None:
        key = (font.familyName(), glyph)
        picture = self._pictures.get(key)
        if picture is None:
            if len(self._pictures) >= _MAX_PICTURES:
                self._pictures.clear()
            picture = self._pictures[key] = _picture(font, glyph)
        height = font.ascent() + font.descent()
        width = height * picture.width() / picture.height()
        painter.drawImage(QRectF(place.x(), place.y() - font.ascent(), width, height), picture)

    def _note(self, family: str, glyph: int, text: str) -> None:
        if (family, glyph) not in self._seen:
            self._seen.add((family, glyph))
            self.order.setdefault(family, []).append(text)

    def _has_pictures(self, font: QRawFont) -> bool:
        if not font.fontTable("head").size():  # boxes for letters that no font has: their font
            return False  # has no name, and asking for it crashes (Qt 6.10)
        family = font.familyName()
        if family not in self._is_colored:
            tables = (font.fontTable(name) for name in _PICTURE_TABLES)
            self._is_colored[family] = any(table.size() for table in tables)
        return self._is_colored[family]


def _texts(run: QGlyphRun, units: bytes, ends: list[int]) -> list[str]:
    """Return the characters that each glyph stands for; a cluster's belong to its first glyph.

    `units` is the text as UTF-16; `ends` are the places where any cluster begins, and the end.
    """
    found: list[str] = []
    before = -1
    for start in run.stringIndexes():
        end = next(place for place in ends if place > start)
        text = units[2 * start : 2 * end] if start != before else b""
        found.append(text.decode("utf-16-le", "replace"))
        before = start
    return found


def _picture(font: QRawFont, glyph: int) -> QImage:
    """Return a glyph as a picture from the font's ascent to its descent."""
    height = font.ascent() + font.descent()
    scale = _PIXELS / max(height, 1)
    width = max(font.advancesForGlyphIndexes([glyph])[0].x(), height / 2)
    picture = QImage(round(width * scale), _PIXELS, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    run = QGlyphRun()
    run.setRawFont(font)
    run.setGlyphIndexes([glyph])
    run.setPositions([QPointF(0, font.ascent())])
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(scale, scale)
        painter.drawGlyphRun(QPointF(0, 0), run)
    return picture
