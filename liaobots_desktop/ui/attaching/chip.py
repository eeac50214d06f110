"""One attached text as it is seen above the field: its name, its size, a way to take it out."""

from PySide6.QtCore import QEvent, QLocale, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QStyle, QToolButton, QWidget

from liaobots_desktop import joining
from liaobots_desktop.composing.attachment import Attachment
from liaobots_desktop.ui.actions.table import find
from liaobots_desktop.ui.data_size import data_size
from liaobots_desktop.ui.drawing import (
    draw_elided,
    file_name,
    mirror,
    plain_tool_tip,
    sized,
    width_of,
    zoom_factor,
    zoomed,
)
from liaobots_desktop.ui.icons import icon
from liaobots_desktop.ui.menu import Menu, pop_up_by
from liaobots_desktop.ui.theme import Theme

HEIGHT = 30
"""Pixels at 100 %."""
_RADIUS = 8
_PADDING = 10
_GAP = 8
_CLOSE = 20
_LEAST_NAME, _WIDEST_NAME = 80, 220
_KIB = 1024
_MOST_EDITABLE, _LONGEST_LINE = 200 * _KIB, 20_000
"""Bytes of a text, and characters of its lines, with which a field keeps no key waiting."""


class Chip(QToolButton):
    """Enter or a click opens what can be done, Delete takes it out; lives on the GUI thread.

    Signals:
        removed: it should go.
        put_back: its text should stand in the field instead.
    """

    removed = Signal()
    put_back = Signal()

    def __init__(self, attachment: Attachment, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.attachment = attachment
        self._name = file_name(attachment.name)
        self._details = self._told()
        self._close = QToolButton(self)
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close.setObjectName("chipClose")
        self._close.clicked.connect(self.removed)
        self.clicked.connect(self._open_menu)
        self._say()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._theme = theme
        side = zoomed(12)
        self._close.setIcon(icon("close", theme.color("muted"), size=side))
        self._close.setIconSize(QSize(side, side))
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        name = min(width_of(sized(self.font(), 13), self._name), zoomed(_WIDEST_NAME))
        details = width_of(sized(self.font(), 12), self._details)
        around = zoomed(2 * _PADDING + 2 * _GAP + _CLOSE)
        return QSize(name + details + around, zoomed(HEIGHT))

    def _told(self) -> str:
        counted = self.attachment.tokens
        most = self.attachment.most_tokens() if counted is None else counted
        is_exact = counted is not None
        text = self.tr("{0} tokens", "", most) if is_exact else self.tr("≤ {0} tokens", "", most)
        tokens = text.format(QLocale().toString(most))
        return f"{data_size(self.attachment.size)} · {tokens}"

    def _say(self) -> None:
        name, encoding = self.attachment.name, self.attachment.encoding
        self.setAccessibleName(joining.facts((name, self._details)))
        self.setAccessibleDescription(self.tr("Attached. Delete removes it"))
        self._close.setAccessibleName(self.tr("Remove {0}").format(name))
        self._close.setToolTip(self.tr("Remove (Delete)"))
        shown = f"{joining.file_name(name)} · {self._details}"
        if encoding:
            shown += " · " + self.tr("read as {0}").format(encoding)
        self.setToolTip(plain_tool_tip(shown))

    @Slot()
    def _open_menu(self) -> None:
        pop_up_by(self.menu_of(), self)

    def menu_of(self) -> QMenu:
        """Return what can be done with it."""
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        back = menu.addAction(find("attached.put_back").short_text)
        back.triggered.connect(self.put_back)
        if not self._is_editable():
            back.setEnabled(False)
            back.setText(self.tr("Too long to be put into the message"))
        action = find("attached.remove")
        out = menu.addAction(action.short_text)
        out.setShortcut(action.default_keys[0])
        out.triggered.connect(self.removed)
        return menu

    def _is_editable(self) -> bool:
        text = self.attachment.text
        is_short = self.attachment.size <= _MOST_EDITABLE
        return is_short and max(map(len, text.split("\n"))) <= _LONGEST_LINE

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open_menu()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_close()

    def _place_close(self) -> None:
        side = zoomed(_CLOSE)
        top = (self.height() - side) // 2
        place = QRect(self.width() - side - zoomed(_PADDING) // 2, top, side, side)
        self._close.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._place_close()
        if event.type() is QEvent.Type.LanguageChange:
            self._details = self._told()
            self._say()
            self.setFixedSize(self.sizeHint())
            self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.HoverEnter, QEvent.Type.HoverLeave}:
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            mirror(painter, self.rect())
            edge = theme.edge(zoom_factor(), has_focus=self.hasFocus())
            inset = edge.widthF() / 2
            painter.setPen(edge)
            painter.setBrush(theme.color("hover" if self.underMouse() else "surface"))
            area = self.rect().toRectF().adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(area, zoomed(_RADIUS), zoomed(_RADIUS))
            right = zoomed(_PADDING + _CLOSE) - zoomed(_PADDING) // 2
            inner = self.rect().adjusted(zoomed(_PADDING), 0, -right, 0)
            self._draw_words(painter, inner)

    def _draw_words(self, painter: QPainter, area: QRect) -> None:
        """Draw the name, and beside it the details where they leave it room."""
        fonts = sized(self.font(), 13), sized(self.font(), 12)
        told = width_of(fonts[1], self._details) + zoomed(_GAP)
        least = min(width_of(fonts[0], self._name), zoomed(_LEAST_NAME))
        has_details = area.width() - told >= least
        painter.setFont(fonts[0])
        painter.setPen(self._theme.color("text"))
        name = area.adjusted(0, 0, -told, 0) if has_details else area
        draw_elided(painter, name, self._name)
        if has_details:
            painter.setFont(fonts[1])
            painter.setPen(self._theme.color("muted"))
            beside = area.adjusted(area.width() - told + zoomed(_GAP) // 2, 0, 0, 0)
            draw_elided(painter, beside, self._details)
