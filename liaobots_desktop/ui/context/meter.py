"""The meter in the composer: how much of the context window the next question takes."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from liaobots_desktop.ui.drawing import draw_elided, mirror, sized, width_of, zoomed
from liaobots_desktop.ui.theme import Theme

_BAR_WIDTH, _BAR_HEIGHT, _GAP = 90, 4, 14
_FONT = 12
_LEAST = 70
"""Pixels at 100 % that its figures take."""


class ContextMeter(QWidget):
    """A bar and a line of words; lives on the GUI thread.

    It takes no focus: what cannot be sent is told in the description of Send, too.

    Signals:
        warned: why the question cannot be sent as it is; "" if it can.
    """

    warned = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("contextMeter")
        self._theme = theme
        self._words = ""
        self._shorter: Sequence[str] = ()
        self._share = 0.0
        self._is_warning = False
        self._is_blank = False
        self._room = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()  # nothing is known yet that it could show

    @property
    def words(self) -> str:
        """What stands beside the bar."""
        return self._words

    @property
    def is_warning(self) -> bool:
        """Whether the question cannot be sent as it is."""
        return self._is_warning

    @property
    def is_blank(self) -> bool:
        """Whether nothing is shown in its place, because nothing is known yet."""
        return self._is_blank

    def blank(self) -> None:
        """Show nothing until there is something to show, in the same place: nothing jumps.

        A warning is long, and keeps no place.
        """
        self._is_blank = True
        if self._is_warning:
            self._words, self._shorter = "", ()
            self.updateGeometry()
        self.warned.emit("")
        self.setToolTip("")
        self.setAccessibleName("")
        self.setAccessibleDescription("")
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_share(
        self, share: float, words: str, shorter: Sequence[str], details: str, *, is_warning: bool
    ) -> None:
        """Show how full the window is, from 0 to 1; more than 1 is shown as 1.

        `words` stand beside the bar, the first of `shorter` that has room where they have none,
        `details` in the tool tip; a screen reader reads the words and the details.
        """
        self._shorter = shorter
        self._is_blank = False
        shown = (min(max(share, 0.0), 1.0), words, is_warning)
        is_same = (details, *shown) == self._shown()
        is_wider = width_of(self._font(), words) != width_of(self._font(), self._words)
        self._share, self._words, self._is_warning = shown
        self.warned.emit(words if is_warning else "")  # who hears it asks for the room it needs
        if is_same:
            return
        self.setToolTip(details)
        self.setAccessibleName(self.tr("Context: {0}").format(words))
        self.setAccessibleDescription(details)
        if is_wider:
            self.updateGeometry()
        self.update()

    def _shown(self) -> tuple[str, float, str, bool]:
        return self.toolTip(), self._share, self._words, self._is_warning

    def take_room(self, room: int) -> None:
        """Take no more than so many pixels, and no more than the words that have room there."""
        if room != self._room:
            self._room = room
            self.updateGeometry()

    def least_width(self) -> int:
        """Return the pixels of what is always to be seen: the least figures, or the reason."""
        shortest = self._shorter[-1] if self._is_warning and self._shorter else ""
        return max(zoomed(_LEAST), width_of(self._font(), shortest) + 2)

    def sizeHint(self) -> QSize:
        words, has_bar = self._words, True
        if self._room and self._words:
            words, has_bar = self._fitting(self._room)
        width = width_of(self._font(), words) + 2
        return QSize(width + (zoomed(_BAR_WIDTH + _GAP) if has_bar else 0), zoomed(20))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, zoomed(20))  # Send needs its room first, whatever the zoom

    def _fitting(self, room: int) -> tuple[str, bool]:
        """Return the words that have room, and whether the bar has it beside them."""
        beside = room - zoomed(_BAR_WIDTH + _GAP)
        ways = (self._words, *self._shorter)
        for words in ways[:2]:
            if width_of(self._font(), words) <= beside:
                return words, True
        fitting = (words for words in ways[1:] if width_of(self._font(), words) <= room)
        return next(fitting, ways[-1]), False

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._is_blank:
            return
        words, has_bar = self._fitting(self.width())
        height = zoomed(_BAR_HEIGHT)
        bar = QRectF(0, (self.height() - height) / 2, zoomed(_BAR_WIDTH), height)
        color = self._theme.color("warning" if self._is_warning else "accent")
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            mirror(painter, self.rect())
            painter.setPen(Qt.PenStyle.NoPen)
            if has_bar:
                painter.setBrush(self._theme.color("hover"))
                painter.drawRoundedRect(bar, height / 2, height / 2)
            if has_bar and self._share:
                bar.setWidth(max(bar.width() * self._share, height))
                painter.setBrush(color)
                painter.drawRoundedRect(bar, height / 2, height / 2)
            painter.setPen(self._theme.color("warning" if self._is_warning else "muted"))
            painter.setFont(self._font())
            area = self.rect().adjusted(zoomed(_BAR_WIDTH + _GAP) if has_bar else 0, 0, 0, 0)
            draw_elided(painter, area, words)

    def _font(self) -> QFont:
        return sized(self.font(), _FONT)
