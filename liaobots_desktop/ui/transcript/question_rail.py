"""The rail at the right edge: a tick for each of the user's own questions."""

from bisect import bisect_right

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from liaobots_desktop.ui.application import rounded_tips
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

    Where there is no room for all ticks, one stands for several questions. In a long chat, whose
    questions are not all known, a tick stands for a share of its messages. The keyboard has other
    ways (Alt+Shift+Up and Down, Ctrl+J).

    Signals:
        question_chosen(index): the number of a message, which is a question.
    """

    question_chosen = Signal(int)

    def __init__(self, questions: OwnQuestions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._questions = questions
        self._theme = theme
        self._current = -1
        self._pointed: int | None = None
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
        numbers = self._questions.numbers
        return numbers is None or len(numbers) >= _FEWEST

    @property
    def tick_count(self) -> int:
        """How many ticks there are: not more than have room."""
        room = int((self.height() - 2 * _EDGE) / zoomed(_NARROWEST))
        return max(min(self._stations(), room), 0)

    @Slot()
    def follow(self) -> None:
        """Mark the question that is read now; nothing is drawn if it is the same tick."""
        current = self._tick_of(self._questions.read_now()) if self.isVisible() else -1
        if current != self._current:
            self._current = current
            self.update()

    def question_at(self, y: float) -> int | None:
        """Return the number of the question at a height, None beside the ticks."""
        top, pitch = self._scale()
        count = self.tick_count
        if not pitch or not top <= y < top + pitch * count:
            return None
        station = min(int((y - top) / pitch * self._stations() / count), self._stations() - 1)
        numbers = self._questions.numbers
        return self._questions.near(station) if numbers is None else numbers[station]

    def _stations(self) -> int:
        """Return how many places the rail leads to: questions, in a long chat messages."""
        numbers = self._questions.numbers
        return self._questions.count_of_messages if numbers is None else len(numbers)

    def _scale(self) -> tuple[float, float]:
        """Return where the first tick begins, and the distance from one to the next."""
        count = self.tick_count
        if not count:
            return 0.0, 0.0
        pitch = min((self.height() - 2 * _EDGE) / count, zoomed(_PITCH))
        return (self.height() - pitch * count) / 2, pitch

    def _tick_of(self, message: int) -> int:
        """Return the tick of a message, that of its question; -1 if there is none."""
        numbers = self._questions.numbers
        station = message if numbers is None else bisect_right(numbers, message) - 1
        return -1 if station < 0 else station * self.tick_count // self._stations()

    def _point_at(self, question: int | None) -> None:
        if question != self._pointed:
            self._pointed = question
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ticks."""
        del event
        top, pitch = self._scale()
        pointed = -1 if self._pointed is None else self._tick_of(self._pointed)
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
        question = self.question_at(event.position().y())
        self._point_at(question)
        line = "" if question is None else self._questions.line(question)
        with rounded_tips():
            QToolTip.showText(event.globalPosition().toPoint(), plain_tool_tip(line), self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep the click: the messages below it hear nothing of it."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the question that is pointed at."""
        question = self.question_at(event.position().y())
        if event.button() is Qt.MouseButton.LeftButton and question is not None:
            self.question_chosen.emit(question)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was pointed at."""
        super().leaveEvent(event)
        self._point_at(None)
