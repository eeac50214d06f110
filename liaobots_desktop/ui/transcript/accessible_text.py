"""The text of a paragraph, heading or piece of code, as a screen reader walks through it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QAccessibleTextInterface

from liaobots_desktop.ui.transcript.document import TextDocument
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.searchable import Searchable

if TYPE_CHECKING:
    from liaobots_desktop.ui.transcript.view import TranscriptView


class AccessibleText(QAccessibleTextInterface):
    """A stretch of a part's document; lives on the GUI thread. Offsets count from its start."""

    def __init__(
        self,
        view: "TranscriptView",
        item: MessageItem,
        part: DocumentPart,
        start: int = 0,
        end: int | None = None,
    ) -> None:
        super().__init__()
        self._view = view
        self._item = item
        self._part = part
        self._start = start
        self._end = end
        self._known: tuple[TextDocument, int] | None = None
        self._text: Searchable | None = None

    def characterCount(self) -> int:
        """Return the number of characters; a formula counts as its source."""
        return self._searchable().offset_of(self._last()) - self._first()

    def text(self, start: int, end: int) -> str:
        """Return what is shown between two offsets."""
        count = self.characterCount()
        end = count if end < 0 else min(end, count)
        return self._searchable().between(self._first() + max(start, 0), self._first() + end)

    def formulas(self) -> list[tuple[int, str]]:
        """Return the formulas in it, each with its position in the document."""
        formulas = self._searchable().formulas
        inside = range(self._start, self._last())
        return [(each.position, each.source) for each in formulas if each.position in inside]

    def offset_of(self, position: int) -> int:
        """Return the offset of a position of the document, the nearest if it lies elsewhere."""
        position = min(max(position, self._start), self._last())
        return self._searchable().offset_of(position) - self._first()

    def cursorPosition(self) -> int:
        """Return the caret's offset; 0 while it stands elsewhere."""
        caret = self._view.selection.caret
        if caret is None or (caret.item, caret.part) != self._numbers():
            return 0
        return self.offset_of(caret.position)

    def setCursorPosition(self, position: int) -> None:
        """Move the caret here, into sight."""
        self.setSelection(0, position, position)

    def selectionCount(self) -> int:
        """Return 0: PySide 6.10 gives Python no way to tell Qt where a selection lies."""
        return 0

    def selection(self, number: int, *_places: object) -> tuple[int, int]:
        """Return nothing selected; PySide 6.10 hands C++'s two places in and drops what returns."""
        del number
        return 0, 0

    def addSelection(self, start: int, end: int) -> None:
        """Select this and nothing else: there is one selection."""
        self.setSelection(0, start, end)

    def removeSelection(self, number: int) -> None:
        """Select nothing."""
        del number
        self._view.selection.clear()
        self._view.viewport().update()

    def setSelection(self, number: int, start: int, end: int) -> None:
        """Select what lies between two offsets."""
        del number
        count = self.characterCount()
        places = [
            Place(*self._numbers(), self._position_of(min(max(offset, 0), count)))
            for offset in (start, end)
        ]
        self._view.selection.anchor, self._view.selection.caret = places
        self.scrollToSubstring(start, end)
        self._view.viewport().update()

    def attributes(self, offset: int, *_places: object) -> tuple[str, int, int]:
        """Return no formats."""
        del offset
        return "", 0, self.characterCount()

    def characterRect(self, offset: int) -> QRect:
        """Return where a character lies on the screen."""
        at = self._position_of(offset)
        rects = self._document().rects(at, at + 1)
        if not rects:
            return QRect()
        area = rects[0].translated(self._origin()).toRect()
        area = self._view.painter.in_viewport(area)
        return QRect(self._view.viewport().mapToGlobal(area.topLeft()), area.size())

    def offsetAtPoint(self, point: QPoint) -> int:
        """Return the offset of what lies at a point of the screen."""
        inside = QPointF(self._view.viewport().mapFromGlobal(point))
        inside = self._view.painter.point_in_layout(inside) - self._origin()
        position = self._document().position_at(inside)
        return self.offset_of(position)

    def scrollToSubstring(self, start: int, end: int) -> None:
        """Bring the start of a stretch into sight."""
        del end
        at = self._position_of(start)
        rects = self._document().rects(at, at + 1)
        height = self._view.transcript.view_height
        y = self._origin().y() + (rects[0].y() if rects else 0)
        if not 0 <= y < height - 24:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + round(y - height / 3))

    def area(self) -> QRect:
        """Return where all of it lies in the viewport."""
        area = QRect()
        for rect in self._document().rects(self._start, self._last()):
            area = area.united(rect.translated(self._origin()).toRect())
        return area

    def _document(self) -> TextDocument:
        self._part.lay_out(self._view.transcript.setting)
        document = self._part.document
        if document is None:
            raise RuntimeError("A part that was laid out has no document.")
        return document

    def _searchable(self) -> Searchable:
        """Return the text, looked at again when the document is another or has grown."""
        document = self._document()
        key = (document, document.length())
        if key != self._known or self._text is None:
            self._known = key
            self._text = Searchable(document.toRawText(), document)
        return self._text

    def _first(self) -> int:
        return self._searchable().offset_of(self._start)

    def _position_of(self, offset: int) -> int:
        return self._searchable().position_of(self._first() + offset)

    def _last(self) -> int:
        length = self._document().length()
        return length if self._end is None else min(self._end, length)

    def _numbers(self) -> tuple[int, int]:
        index = self._view.transcript.index_of(self._item.message.id)
        if index is None or self._part not in self._item.parts:
            return -1, -1
        return index, self._item.parts.index(self._part)

    def _origin(self) -> QPointF:
        """Return where the document lies in the viewport."""
        layout = self._view.transcript
        index, number = self._numbers()
        if index < 0:
            return QPointF()
        top = layout.part_top(index, number) + self._part.gap - layout.top
        return QPointF(self._view.painter.left, top) + self._part.text_origin(layout.setting)
