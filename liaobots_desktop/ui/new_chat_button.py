"""The button at the top of the sidebar, with its keys on the right."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from liaobots_desktop.ui.drawing import draw_elided, sized, width_of, zoomed
from liaobots_desktop.ui.icons import icon
from liaobots_desktop.ui.theme import Theme

KEYS = "Ctrl+N"
_MARGIN = 12


class NewChatButton(QPushButton):
    """A wide button: a plus, its text, and the shortcut in small letters."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setText(self.tr("New chat"))
        self.setProperty("kind", "wide")
        self.setToolTip(self.tr("Start a new chat ({0})").format(KEYS))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._theme = theme
        self.setMinimumHeight(zoomed(36))
        self.setIcon(icon("plus", theme.color("text"), size=zoomed(16)))
        self.setIconSize(QSize(zoomed(16), zoomed(16)))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        font = sized(self.font(), 11, bold=True)
        if self.sizeHint().width() + width_of(font, KEYS) + _MARGIN > self.width():
            return  # the tool tip tells them too
        painter.setFont(font)
        painter.setPen(self._theme.color("muted"))
        draw_elided(painter, self.rect().adjusted(0, 0, -_MARGIN, 0), KEYS, right=True)
