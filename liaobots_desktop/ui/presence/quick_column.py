"""How what is in the window for a quick question stands below each other: with one edge of text."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from liaobots_desktop.ui.composer import Composer
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.notice_bar import NoticeBar

_AROUND, _BETWEEN = 12, 8
_SIDE = 24
"""Pixels at 100 % that are free beside the text of messages."""
_IN_FRAME, _IN_CROSS = 17, 11
"""Pixels at 100 % from the edge of a field or a notice to its text, and around the × of one."""
_LINE = 1
"""Pixels at 100 % around a notice in this window."""
SIDES = (_IN_FRAME - _LINE, _IN_FRAME - _IN_CROSS - _LINE)
"""Of the text and the × of a notice."""


class QuickColumn(QVBoxLayout):
    """Field, notice, answer, and a hint beside a button; lives on the GUI thread.

    The text of a question, a notice and an answer and the hint begin where each other does, and
    the bubble of the question ends where the buttons do.
    """

    def __init__(self, window: QWidget, composer: Composer, notice_bar: NoticeBar) -> None:
        super().__init__(window)
        self._composer = composer
        self._field, self._notice, self._foot = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        self._field.addWidget(composer)
        self._notice.addWidget(notice_bar)
        for layout in (self._field, self._notice, self._foot):
            nest(self, layout)
        self.addStretch(0)

    def set_foot(self, hint: QLabel, button: QPushButton) -> None:
        """Let these stand below all others."""
        self._foot.addWidget(hint, 1)
        self._foot.addWidget(button)

    def set_answer(self, answer: QWidget) -> None:
        """Let the answer stand below the notice, as high as there is room."""
        self.insertWidget(2, answer, 1)

    def fit(self, text_width: int) -> int:
        """Take the sizes that belong to the zoom and to the room that the field has around it.

        Returns how wide the window is with lines of `text_width`; both in pixels.
        """
        room = self._composer.layout()
        inside = 0 if room is None else room.contentsMargins().left()
        side, above = zoomed(_SIDE), zoomed(_AROUND)
        beside = max(above + inside - side, 0)
        self.setContentsMargins(beside, above, beside, above)
        self.setSpacing(zoomed(_BETWEEN))
        for layout, within in (
            (self._field, inside),
            (self._notice, zoomed(_IN_FRAME)),
            (self._foot, 0),
        ):
            layout.setContentsMargins(side - within, 0, side - within, 0)
        return text_width + 2 * (beside + side)
