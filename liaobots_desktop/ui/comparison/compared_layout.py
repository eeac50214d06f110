"""Where the lines of a compared text lie: Qt's plain layout, with room between them and sides."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from liaobots_desktop.ui.drawing import zoomed

_LINE_HEIGHT = 22


class ComparedLayout(QPlainTextDocumentLayout):
    """Lays out the lines that are seen; lives on the GUI thread.

    Qt's own layout of plain text is the only one that does not look at all of a long text, but
    it sets lines close together, and from right to left at the left edge: its lines are moved
    here. A line is as high as the one `beside` it in the other version.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.beside: ComparedLayout | None = None

    def own_height(self, block: QTextBlock) -> float:
        """Return the height of a line with its wraps, without the room for the one beside it."""
        bounds = super().blockBoundingRect(block)
        layout = block.layout()
        if not layout.lineCount():
            return bounds.height()
        least = float(zoomed(_LINE_HEIGHT))
        is_right = block.textDirection() is Qt.LayoutDirection.RightToLeft
        margin = self.document().documentMargin()
        y = 0.0
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            height = max(line.height(), least)
            x = margin + (line.width() - line.naturalTextWidth() if is_right else 0.0)
            line.setPosition(QPointF(x, y + (height - line.height()) / 2))
            y += height
        return y

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        bounds = super().blockBoundingRect(block)
        height = self.own_height(block)
        if self.beside is not None:
            other = self.beside.document().findBlockByNumber(block.blockNumber())
            if other.isValid():
                height = max(height, self.beside.own_height(other))
        return QRectF(bounds.x(), bounds.y(), bounds.width(), height)
