"""Shows the text of a request, however long its lines are."""

from math import ceil

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QContextMenuEvent, QFontDatabase, QTextOption
from PySide6.QtWidgets import QPlainTextEdit

from liaobots_desktop.ui.drawing import sized
from liaobots_desktop.ui.line_field import open_field_menu

_ROW = 2_000
"""Characters of a piece of a long line: Qt lays a line out as a whole, a megabyte for seconds."""

_MOST_WHOLE = 100_000
"""Characters of a text that is shown whole: each of its lines is laid out at once for that."""


class RequestText(QPlainTextEdit):
    """Text to be read and copied; lives on the GUI thread.

    A line that is too long stands in pieces, each in a block of its own. What is copied has no
    line breaks but those of the text.
    """

    def __init__(self, name: str, *, keeps_words: bool = False) -> None:
        """`keeps_words`: its lines end between words, where those of bodies end anywhere."""
        super().__init__()
        self.setObjectName("requestText")
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        modes = QTextOption.WrapMode
        wrapped = modes.WrapAtWordBoundaryOrAnywhere if keeps_words else modes.WrapAnywhere
        self.setWordWrapMode(wrapped)
        self.setFont(sized(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont), 13))
        self._continued: set[int] = set()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        open_field_menu(self, event)

    def show_text(self, text: str) -> None:
        """Show a text from its beginning."""
        pieces: list[str] = []
        self._continued = set()
        for line in text.split("\n"):
            pieces.append(line[:_ROW])
            for start in range(_ROW, len(line), _ROW):
                self._continued.add(len(pieces))
                pieces.append(line[start : start + _ROW])
        self.setPlainText("\n".join(pieces))

    def whole_height(self) -> int:
        """Return how high all of the text is at this width, in pixels; 0 if it is too long."""
        document = self.document()
        if document.characterCount() > _MOST_WHOLE:
            return 0
        height, block = 2 * document.documentMargin(), document.firstBlock()
        while block.isValid():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return ceil(height)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return what is selected as it stands in the text (Qt)."""
        cursor = self.textCursor()
        block = self.document().findBlock(cursor.selectionStart())
        lines = cursor.selectedText().split("\u2029")
        text = lines[0]
        for number, line in enumerate(lines[1:], start=block.blockNumber() + 1):
            text += line if number in self._continued else "\n" + line
        data = QMimeData()
        data.setText(text)
        return data
