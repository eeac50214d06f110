"""The title of the open chat above its messages: one line that is edited in place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.chat.title import on_one_line
from liaobots_desktop.ui.drawing import one_line, show_plain_tip, zoomed

if TYPE_CHECKING:
    from liaobots_desktop.ui.title_editor import TitleEditor

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MARGIN = 8
_LONGEST_TYPED = 200
"""Characters of a title that is typed."""


class ChatTitle(QLabel):
    """One centred line of plain text, cut where it does not fit; lives on the GUI thread.

    A click, F2 or Enter on it edits it: Enter saves, as does leaving it; Esc does not.

    Signals:
        editing_began: the title of the chat that is open now is edited.
        entered: the new title (a str), on one line; never empty, and never the old one.
        editing_ended: the keyboard is free.
    """

    editing_began = Signal()
    entered = Signal(str)
    editing_ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("chatTitle")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._title = ""
        self._chat: ConversationId | None = None
        self._editor: TitleEditor | None = None

    def show_title(self, title: str, chat: ConversationId | None = None) -> None:
        """Show a title; an empty one cannot be edited. Another one ends editing unsaved.

        What was typed stays where the same chat has been given another name meanwhile, by another
        window or the model: Enter names it once more, Esc leaves it the name that it has now.
        """
        is_same, self._chat = chat is not None and chat == self._chat, chat
        if title == self._title:
            return
        if not (is_same and self._editor is not None and self._editor.text() != self._title):
            self._end()
        self._title = title
        self.setText(one_line(title))
        show_plain_tip(self, title)
        self.setAccessibleName(self.tr("Title of the chat: {0}").format(title))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if title else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor if title else Qt.CursorShape.ArrowCursor)

    @Slot()
    def edit(self) -> None:
        """Let the user change the title in place."""
        if not self._title or self._editor is not None:
            return
        from liaobots_desktop.ui.title_editor import TitleEditor  # not before the window is seen

        self._editor = TitleEditor(self._title, self)
        self._editor.setMaxLength(max(_LONGEST_TYPED, len(self._title)))
        self._editor.setAccessibleName(self.tr("New title of the chat"))
        self._editor.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._editor.left.connect(self._save)
        self._editor.returnPressed.connect(self._save)
        self._editor.escaped.connect(self._end)
        self._editor.setGeometry(self._field())
        self._editor.show()
        self._editor.selectAll()
        self._editor.setFocus()
        self.editing_began.emit()

    @Slot()
    def _save(self) -> None:
        if self._editor is None:
            return
        typed, old = on_one_line(self._editor.text()), self._title
        self._end()
        if typed and typed != old:
            self.entered.emit(typed)

    @Slot()
    def _end(self) -> None:
        if self._editor is not None:
            editor, self._editor = self._editor, None
            had_focus = editor.hasFocus()
            editor.hide()
            editor.deleteLater()
            if had_focus:
                self.editing_ended.emit()

    def event(self, event: QEvent) -> bool:
        """Take F2 from the window, where it names the chat in the list (Qt)."""
        if is_for(event, Qt.Key.Key_F2):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_F2, *ENTER}:
            self.edit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_here = self.rect().contains(event.position().toPoint())
        if is_here and event.button() == Qt.MouseButton.LeftButton:
            self.edit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._editor is not None:
            self._editor.setGeometry(self._field())

    def _field(self) -> QRect:
        """Return where a frame stands: it leaves the bar's edges free."""
        margin = zoomed(_MARGIN)
        return self.rect().adjusted(0, margin, 0, -margin - 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        width = self.contentsRect().width()
        metrics = painter.fontMetrics()
        line = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, width)
        painter.drawText(self.contentsRect(), Qt.AlignmentFlag.AlignCenter, line)
        if self.hasFocus():
            wide = min(metrics.horizontalAdvance(line) + zoomed(16), self.width() - 1)
            frame = self._field()
            frame.setLeft((self.width() - wide) // 2)
            frame.setWidth(wide)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = max(zoomed(1), 1)
            painter.setPen(QPen(self.palette().accent(), edge))
            shape = frame.toRectF().adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
            painter.drawRoundedRect(shape, zoomed(8), zoomed(8))


def is_for(event: QEvent, key: Qt.Key) -> bool:
    """Whether a key that the window has a use for is asked for."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.key() == key
