"""The marks below words that no dictionary knows; drawn over a field, whose text stays as it is."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from liaobots_desktop.bridge.spelling import Spelling
from liaobots_desktop.spelling.words import SpelledText, Word
from liaobots_desktop.ui.question_edit import QuestionEdit
from liaobots_desktop.ui.spelling.seen_lines import SeenLines, scaled
from liaobots_desktop.ui.theme import Theme

_NOWHERE = -1
_MOST_TYPED = 32
"""UTF-16 units that a key, or an input method, writes at once; more was put there."""


class SpellingMarks:
    """Finds and draws what is seen of them; lives on the GUI thread.

    Nothing is kept of a text but the last one: each drawing looks at the words of the lines that
    it is about. So no change of the text leaves a mark behind, and a long text costs no more.
    """

    def __init__(self, field: QuestionEdit, spelling: Spelling) -> None:
        self._field = field
        self._spelling = spelling
        self._text: SpelledText | None = None
        self._changed_to: int | None = None
        self._typed_at = _NOWHERE

    def take_change(self, at: int, added: int) -> None:
        """Take note that the text is another one: so many units were added at a place of it."""
        self._text = None
        self._changed_to = at + added if added <= _MOST_TYPED else _NOWHERE

    @property
    def text(self) -> SpelledText:
        """The text of the field, as it is looked at."""
        if self._text is None:
            self._text = SpelledText(self._field.toPlainText())
        return self._text

    def word_at(self, place: int) -> Word | None:
        """Return the word at, or just before, a place in the text."""
        words = self.text.words(max(place - 1, 0), place + 1)
        return next((word for word in words if word.start <= place <= word.end), None)

    def draw(self, on: QWidget, area: QRect, theme: Theme) -> None:
        """Draw the waves in a part of the field on something that lies over its text."""
        seen = list(self._seen(area)) if self._spelling.is_on else []
        marked = self._marked(seen) if seen else []
        if not marked:
            return
        with QPainter(on) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("misspelled"), scaled(1.1)))
            for lines in seen:
                for wave in lines.waves(marked):
                    painter.drawPolyline(wave)

    def _seen(self, area: QRect) -> Iterator[SeenLines]:
        """Yield what is seen there of each paragraph."""
        field = self._field
        block = field.firstVisibleBlock()
        while block.isValid():
            place = field.blockBoundingGeometry(block).translated(field.contentOffset())
            if place.top() > area.bottom():
                return
            lines = SeenLines(block, place.topLeft(), area)
            if lines.lines:
                yield lines
            block = block.next()

    def _marked(self, seen: Sequence[SeenLines]) -> list[Word]:
        """Return the words that are to be marked."""
        left_alone = self._left_alone()
        marked = []
        for word in self.text.words(seen[0].start, seen[-1].end):
            if word.start <= left_alone <= word.end:
                if self._spelling.there:
                    self._spelling.is_unknown(word.text)  # so that its menu need not wait
            elif self._spelling.is_unknown(word.text):
                marked.append(word)
        return marked

    def _left_alone(self) -> int:
        """Return where something is being typed: the caret, if it was not moved since."""
        caret = self._field.textCursor().position()
        if self._changed_to is not None:
            self._typed_at, self._changed_to = self._changed_to, None
        if caret != self._typed_at or not self._field.hasFocus():
            self._typed_at = _NOWHERE
        return caret if self._field.is_composing else self._typed_at
