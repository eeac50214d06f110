"""The rail at the right edge: a tick for each of the user's own questions."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from liaobots_desktop.ui.drawing import plain_tool_tip, zoomed
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.own_questions import OwnQuestions

WIDTH = 20
"""The width of the rail at 100 %, in pixels."""
_FEWEST = 3
_EDGE, _PITCH, _NARROWEST = 24, 14, 6
_TICK, _CURRENT_TICK, _THICKNESS = 8, 14, 2
_QUIET = 0.45


class QuestionRail(QWidget):
    """Shows where the questions are and leads to them; lives on the GUI thread.

    Where there is no room for all ticks, one stands for several questions; pointing still reaches
    each. The keyboard has other ways (Alt+Shift+Up and Down, Ctrl+J).

    Signals:
        question_chosen(index): the number of a message, which is a question.
    """

    question_chosen = Signal(int)

    def __init__(self, questions: OwnQuestions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._questions = questions
        self._theme = theme
        self._current = -1
        self._pointed = -1
        self.setAccessibleName(self.tr("Your questions"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._theme = theme
        self.update()

    @property
    def is_needed(self) -> bool:
        """Whether there are enough questions."""
        return len(self._questions.numbers) >= _FEWEST

    @property
    def tick_count(self) -> int:
        """How many ticks there are: not more than have room."""
        room = int((self.height() - 2 * _EDGE) / zoomed(_NARROWEST))
        return max(min(len(self._questions.numbers), room), 0)

    @Slot()
    def follow(self) -> None:
        """Mark the question that is read now; nothing is drawn if it is the same tick."""
        current = self._tick_of(self._questions.current()) if self.isVisible() else -1
        if current != self._current:
            self._current = current
            self.update()

    def question_at(self, y: float) -> int:
        """Return which question lies at a height, as its place among all; -1 beside the ticks."""
        top, pitch = self._scale()
        count = len(self._questions.numbers)
        if not pitch or not top <= y < top + pitch * self.tick_count:
            return -1
        return min(int((y - top) / pitch * count / self.tick_count), count - 1)

    def _scale(self) -> tuple[float, float]:
        """Return where the first tick begins, and the distance from one to the next."""
        count = self.tick_count
        if not count:
            return 0.0, 0.0
        pitch = min((self.height() - 2 * _EDGE) / count, zoomed(_PITCH))
        return (self.height() - pitch * count) / 2, pitch

    def _tick_of(self, ordinal: int) -> int:
        count = len(self._questions.numbers)
        return -1 if ordinal < 0 or not count else ordinal * self.tick_count // count

    def _point_at(self, y: float) -> None:
        pointed = self.question_at(y)
        if pointed != self._pointed:
            self._pointed = pointed
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ticks."""
        del event
        top, pitch = self._scale()
        pointed = self._tick_of(self._pointed)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.color("background"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for number in range(self.tick_count):
                is_current = number == self._current
                color = self._theme.color("accent" if is_current else "muted")
                color.setAlphaF(1.0 if is_current or number == pointed else _QUIET)
                is_long = is_current or number == pointed
                width, height = zoomed(_CURRENT_TICK if is_long else _TICK), zoomed(_THICKNESS)
                y = round(top + pitch * (number + 0.5) - height / 2)
                painter.setBrush(color)
                tick = QRectF(self.width() - 2 - width, y, width, height)
                painter.drawRoundedRect(tick, height / 2, height / 2)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the question that is pointed at."""
        self._point_at(event.position().y())
        line = self._questions.line(self._pointed) if self._pointed >= 0 else ""
        QToolTip.showText(event.globalPosition().toPoint(), plain_tool_tip(line), self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep the click: the messages below it hear nothing of it."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the question that is pointed at."""
        ordinal = self.question_at(event.position().y())
        if event.button() is Qt.MouseButton.LeftButton and ordinal >= 0:
            self.question_chosen.emit(self._questions.numbers[ordinal])
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was pointed at."""
        super().leaveEvent(event)
        self._point_at(-1)
