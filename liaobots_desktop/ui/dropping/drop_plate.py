"""Lies over the place that takes what is dragged, and says what would become of it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.dropping.offer import Kind
from liaobots_desktop.ui.icons import icon
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.theme import Theme

_INSET, _RADIUS, _LINE = 8, 14, 2
_VEIL = 150
"""How much of the window is covered, of 255: it is still known what is below."""
_PICTURE = 28
_WIDTH = 360
_ICONS = {Kind.FILES: "attach", Kind.NO_TEXTS: "info", Kind.CHATS: "import", Kind.TEXT: "edit"}


class DropPlate(QWidget):
    """Takes no mouse, so that what is dragged reaches what is below; lives on the GUI thread."""

    def __init__(self, area: QWidget) -> None:
        """`area` is what it covers."""
        super().__init__(area)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        self._area = area
        self._line, self._ground = QColor(), QColor()
        self._caret_of: QPlainTextEdit | None = None
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title, self.more = label("dropTitle"), label("dropMore")
        card = QFrame()
        card.setObjectName("dropCard")
        inner = self._inner = QVBoxLayout(card)
        inner.setContentsMargins(*[zoomed(20)] * 4)
        inner.setSpacing(zoomed(8))
        for part in (self._picture, self.title, self.more):
            inner.addWidget(part)
        for text in (self.title, self.more):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._card, self._inner = card, inner
        column = QVBoxLayout(self)
        column.setContentsMargins(*[zoomed(24)] * 4)
        column.addStretch(1)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def show_for(self, kind: Kind, theme: Theme) -> None:
        """Say what letting go would do, over all of the area as it is now."""
        titles = {
            Kind.FILES: self.tr("Drop to attach"),
            Kind.NO_TEXTS: self.tr("This cannot be attached"),
            Kind.CHATS: self.tr("Drop to import the chats"),
            Kind.TEXT: self.tr("Drop to add it to your question"),
        }
        more = {
            Kind.FILES: self.tr("The texts go along with your next question."),
            Kind.NO_TEXTS: self.tr("The service reads text only."),
            Kind.CHATS: self.tr("Chats that are here already stay as they are."),
            Kind.TEXT: self.tr("You can change it before you send it."),
        }
        is_taken = kind is not Kind.NO_TEXTS
        self._line = theme.color("accent" if is_taken else "muted")
        self._ground = QColor(theme.color("background"))
        self._ground.setAlpha(_VEIL)
        size = zoomed(_PICTURE)
        self._picture.setPixmap(icon(_ICONS[kind], self._line, size=size).pixmap(size, size))
        self.title.setText(titles[kind])
        self.more.setText(more[kind])
        self.setAccessibleName(titles[kind])
        self.setAccessibleDescription(more[kind])
        width = min(zoomed(_WIDTH), self._area.width() - 2 * zoomed(24))
        self._card.ensurePolished()
        height = self._inner.totalHeightForWidth(width)  # an aligned card has one line otherwise
        self._card.setFixedSize(width, height)
        self.setGeometry(self._area.rect())
        self.raise_()
        self.show()
        self._hide_caret_below()

    def _hide_caret_below(self) -> None:
        """Let no caret look out under the card: a bit of a line tells nobody where text will go."""
        layout = self.layout()
        field = self.window().focusWidget()
        if layout is None or not isinstance(field, QPlainTextEdit):
            return
        layout.activate()
        caret = field.cursorRect()
        caret.moveTopLeft(field.viewport().mapTo(self.window(), caret.topLeft()))
        card = QRect(self.mapTo(self.window(), self._card.pos()), self._card.size())
        if card.intersects(caret):
            field.setCursorWidth(0)
            self._caret_of = field

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._caret_of is not None:
            self._caret_of.setCursorWidth(1)
            self._caret_of = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        line = max(zoomed(_LINE), 1)
        inset = _INSET + line / 2
        area = self.rect().toRectF().adjusted(inset, inset, -inset, -inset)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._ground)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._line, line))
            painter.drawRoundedRect(area, zoomed(_RADIUS), zoomed(_RADIUS))
