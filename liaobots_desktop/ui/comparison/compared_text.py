"""The lines of a comparison, to be read, selected and copied."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from liaobots_desktop.comparison.comparison import Kind, Span
from liaobots_desktop.comparison.rows import Line
from liaobots_desktop.ui.actions.table import default_keys, find
from liaobots_desktop.ui.comparison.compared_layout import ComparedLayout
from liaobots_desktop.ui.comparison.frames import Frames, is_signs
from liaobots_desktop.ui.comparison.marks import FILLED, Marks
from liaobots_desktop.ui.comparison.underlines import Underlines
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.menu import Menu
from liaobots_desktop.ui.reading_direction import direction_of
from liaobots_desktop.ui.transcript.displayable import displayable, displayable_code

_MARGIN, _AROUND, _BAR_WIDTH, _BAR_GAP = 16, 5, 3, 3
"""`_AROUND` is what the ring of the keyboard and the room around it take."""
_LINE_END = "↵"
"""Stands for a line end that was removed or added where nothing else shows it."""
_IN_WORDS = {Kind.SAME: "{}", Kind.REMOVED: "[-{}-]", Kind.ADDED: "{{+{}+}}"}
"""How removed and added words are copied where both versions are in one: as git's word diff."""


class ComparedText(QPlainTextEdit):
    """Shows one version, or both in one, with what changed; lives on the GUI thread.

    Only the lines on the screen are laid out. What is copied is the text as it is stored.
    """

    def __init__(self, *, is_in_one: bool) -> None:
        super().__init__()
        document = QTextDocument(self)
        self.lines = ComparedLayout(document)
        document.setDocumentLayout(self.lines)
        self.setDocument(document)
        self.setObjectName("comparedText")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDocumentMargin(zoomed(_MARGIN) - zoomed(_AROUND))  # as wide as head and foot
        self._is_in_one = is_in_one
        self._starts = array("q")
        self._pieces: list[Span] = []
        self._underlines, self._frames = Underlines(), Frames()
        self._is_empty = True
        self._was_changed = False
        self.changes: list[int] = []
        """The number of the first line of each run of changed lines."""
        self._ends: list[int] = []
        self._pointed = -1
        self._is_pointed_right = False
        """Whether the bar of a change stands on the right."""
        self._bar_color = self._frame_color = QColor()

    def forget(self) -> None:
        """Show nothing."""
        self.clear()
        self._starts, self._pieces = array("q"), []
        self._underlines, self._frames = Underlines(), Frames()
        self.changes, self._ends = [], []
        self._pointed = -1
        self._is_empty, self._was_changed = True, False

    def add(self, cursor: QTextCursor, line: Line, marks: Marks, *, is_changed: bool) -> None:
        """Add a line at the cursor, which stands at the end.

        `is_changed` also where only the line beside it is.
        """
        block_format = marks.block_format(is_code=line.is_code, is_filler=line.is_filler)
        self._frame_color = marks.theme.color("muted")
        if line.end_before is not None:
            self._keep(cursor.position(), Span(line.end_before, "\n"))
        if self._is_empty:
            cursor.setBlockFormat(block_format)
            self._is_empty = False
        else:
            cursor.insertBlock(block_format)
        if is_changed and not self._was_changed:
            self.changes.append(cursor.blockNumber())
            self._ends.append(0)
        if is_changed:
            self._ends[-1] = cursor.blockNumber()
        self._was_changed = is_changed
        for span in line.spans:
            self._keep(cursor.position(), span)
            kind, text = span
            self._insert(cursor, _shown(text, line), kind, marks, is_code=line.is_code)
        if line.changed_end is not None:
            self._insert(cursor, _LINE_END, line.changed_end, marks, is_code=False)

    def show_change(self, number: int, color: QColor) -> None:
        """Bring a change into view, put the caret there, and draw a bar beside it."""
        self._pointed, self._bar_color = number, color
        block = self.document().findBlockByNumber(self.changes[number])
        self._is_pointed_right = self._is_read_from_right(block, self._ends[number])
        self.setTextCursor(QTextCursor(block))
        self.centerCursor()
        self.viewport().update()

    def show_from(self, number: int) -> None:
        """Let a line be the first one on the screen."""
        block = self.document().findBlockByNumber(number)
        self.verticalScrollBar().setValue(block.firstLineNumber())

    @Slot()
    def copy_selected(self) -> None:
        """Put the stored text of what is selected on the clipboard.

        As text and not through `createMimeDataFromSelection`: the clipboard would keep an object
        of Python, which with PySide6 6.10 crashes a process that ends later.
        """
        cursor = self.textCursor()
        if cursor.hasSelection():
            text = self.copied_text(cursor.selectionStart(), cursor.selectionEnd())
            QGuiApplication.clipboard().setText(text)

    def copied_text(self, start: int, end: int) -> str:
        """Return the stored text between two positions of the document."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        parts = []
        for number in range(first, bisect_left(self._starts, end)):
            kind, text = self._pieces[number]
            begin = self._starts[number]
            part = _units(text, max(start - begin, 0), end - begin)
            if part:
                parts.append(_IN_WORDS[kind].format(part) if self._is_in_one else part)
        return "".join(parts)

    def change_text(self, number: int) -> str:
        """Return the stored text of the lines of a change."""
        first = self.document().findBlockByNumber(self.changes[number])
        last = self.document().findBlockByNumber(self._ends[number])
        return self.copied_text(first.position(), last.position() + last.length() - 1)

    def _is_read_from_right(self, block: QTextBlock, last: int) -> bool:
        """Whether lines up to one, by their first that has letters; without any as the window."""
        while block.isValid() and block.blockNumber() <= last:
            if direction_of(block.text()):
                return block.textDirection() is Qt.LayoutDirection.RightToLeft
            block = block.next()
        return self.isRightToLeft()

    def _insert(
        self, cursor: QTextCursor, text: str, kind: Kind, marks: Marks, *, is_code: bool
    ) -> None:
        start = cursor.position()
        is_framed = kind is Kind.REMOVED and is_signs(text)
        cursor.insertText(text, marks.format_of(kind, is_code=is_code, is_framed=is_framed))
        if kind is Kind.ADDED:
            self._underlines.add(start, cursor.position())
        elif is_framed:
            self._frames.add(start, cursor.position())

    def _keep(self, position: int, piece: Span) -> None:
        self._starts.append(position)
        self._pieces.append(piece)

    def _seen(self, event: QPaintEvent) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Yield the lines on the screen, and where each is, from edge to edge."""
        block, offset = self.firstVisibleBlock(), self.contentOffset()
        while block.isValid():
            area = self.blockBoundingGeometry(block).translated(offset)
            if area.top() > event.rect().bottom():
                break
            yield block, QRectF(0, area.top(), self.viewport().width(), area.height())
            block = block.next()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            for block, area in self._seen(event):  # Qt leaves a margin free of their background
                if block.blockFormat().hasProperty(FILLED):
                    painter.fillRect(area, block.blockFormat().colorProperty(FILLED))
        super().paintEvent(event)
        pointed = range(0)
        if self._pointed >= 0:
            pointed = range(self.changes[self._pointed], self._ends[self._pointed] + 1)
        with QPainter(self.viewport()) as painter:
            for block, area in self._seen(event):
                ink = self.palette().text().color()
                self._underlines.draw(painter, block, area.topLeft(), event.rect(), ink)
                self._frames.draw(painter, block, area.topLeft(), event.rect(), self._frame_color)
                if block.blockNumber() in pointed:
                    left = zoomed(_BAR_GAP)
                    if self._is_pointed_right:
                        left = round(area.width()) - left - _BAR_WIDTH
                    bar = QRectF(left, area.top(), _BAR_WIDTH, area.height())
                    painter.fillRect(bar, self._bar_color)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selected()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(find("text.copy").short_text, self.copy_selected)
        copy.setShortcut(QKeySequence(default_keys("text.copy")[0]))
        copy.setEnabled(self.textCursor().hasSelection())
        select_all = menu.addAction(find("text.select_all").text, self.selectAll)
        select_all.setShortcut(QKeySequence(default_keys("text.select_all")[0]))
        menu.popup(event.globalPos())


def _shown(text: str, line: Line) -> str:
    """Return what is drawn of a text: as long as it is, and without what would break a line."""
    drawn = displayable_code(text) if line.is_code else displayable(text)
    return drawn.replace("\u2029", "\u2028")


def _units(text: str, start: int, end: int) -> str:
    """Return a part of a text by its UTF-16 units, as Qt counts."""
    if text.isascii():
        return text[start:end]
    units = text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end]
    return units.decode("utf-16-le", "surrogatepass")
