"""A wide button of the sidebar, with its keys on the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton

from liaobots_desktop.ui.drawing import draw_elided, mirror, one_line, sized, width_of, zoomed
from liaobots_desktop.ui.theme import Theme

_MARGIN = 12


class KeyedButton(QPushButton):
    """Its text on the left, and the shortcut in small letters; lives on the GUI thread."""

    def __init__(self, text: str, keys: str, kind: str, theme: Theme) -> None:
        """`kind` is what the style sheet knows it by."""
        super().__init__(text)
        self.setAccessibleName(text)
        self._sign = QIcon()
        self._keys = keys
        self.setProperty("kind", kind)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._theme = theme
        self.setMinimumHeight(zoomed(36))
        self._fit()

    def show_keys(self, keys: str) -> None:
        """Show other keys."""
        self._keys = keys
        self.update()

    def set_sign(self, sign: QIcon) -> None:
        """Show a sign before the text, where there is room for both."""
        self._sign = sign
        self._fit()

    def _fit(self) -> None:
        """Leave the sign out where the text has no room beside it, then the end of the text."""
        whole = self.accessibleName()
        self.setText(whole)
        self.setIcon(self._sign)
        if self.sizeHint().width() > self.width():
            self.setIcon(QIcon())
        metrics = self.fontMetrics()
        around = self.sizeHint().width() - metrics.horizontalAdvance(whole)
        room = self.width() - max(around, 0)
        self.setText(metrics.elidedText(whole, Qt.TextElideMode.ElideRight, room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        font = sized(self.font(), 11, bold=True)
        if self.sizeHint().width() + width_of(font, self._keys) + zoomed(_MARGIN) > self.width():
            return  # the tool tip tells them too
        mirror(painter, self.rect())
        painter.setFont(font)
        painter.setPen(self._theme.color("muted"))
        area = self.rect().adjusted(0, 0, -zoomed(_MARGIN), 0)
        draw_elided(painter, area, one_line(self._keys), right=True)
