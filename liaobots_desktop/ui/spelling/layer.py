"""What lies over the text of a field and lets all through: marks are drawn on it."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from liaobots_desktop.ui.question_edit import QuestionEdit
from liaobots_desktop.ui.spelling.marks import SpellingMarks
from liaobots_desktop.ui.theme_switch import ThemeSwitch


class SpellingLayer(QWidget):
    """As large as the field's viewport, which is not asked for; lives on the GUI thread.

    PySide6 6.10 looks through all of its classes for that of a viewport that Qt has made.
    """

    def __init__(self, field: QuestionEdit, marks: SpellingMarks, themes: ThemeSwitch) -> None:
        super().__init__(field)
        self._field = field
        self._marks = marks
        self._themes = themes
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        field.updateRequest.connect(self._on_update_request)
        field.installEventFilter(self)
        self._fit()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be as large as the text has room (Qt)."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange}:
            self._fit()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._marks.draw(self, event.rect(), self._themes.theme)

    @Slot(QRect, int)
    def _on_update_request(self, area: QRect, scrolled: int) -> None:
        """Follow the text: a part of it, as where the caret blinks, is drawn anew, or scrolled."""
        self._fit()
        self.update(self.rect() if scrolled else area)

    def _fit(self) -> None:
        room, bar = QRect(self._field.contentsRect()), self._field.verticalScrollBar()
        if bar.isVisible():
            is_mirrored = self._field.layoutDirection() is Qt.LayoutDirection.RightToLeft
            width = bar.width()
            room.adjust(width if is_mirrored else 0, 0, 0 if is_mirrored else -width, 0)
        self.setGeometry(room)
