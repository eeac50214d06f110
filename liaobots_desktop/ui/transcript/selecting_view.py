"""The transcript with a selection: a caret moved by keys, and what is copied."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.ui.roomy_bar import RoomyBar
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.caret_keys import CaretKeys
from liaobots_desktop.ui.transcript.clipboard import ClipboardWriter
from liaobots_desktop.ui.transcript.hit import HitTester
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.plain_copier import PlainCopier
from liaobots_desktop.ui.transcript.scrolling_view import ScrollingView
from liaobots_desktop.ui.transcript.selection_source import Excerpt, excerpts_of, whole


class SelectingView(ScrollingView):
    """Adds selecting by keyboard and copying to the scrolling view; lives on the GUI thread.

    `caret_keys` tells where the caret moves and that the selection changed.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setVerticalScrollBar(RoomyBar())
        self._tester = HitTester(self.transcript, self.painter)
        self.caret_keys = CaretKeys(self, self._tester.place_at)
        clipboard = QGuiApplication.clipboard()
        self.clipboard_writer = ClipboardWriter(clipboard, self)
        self.plain_copier = PlainCopier(self.transcript.setting, clipboard, self)

    @Slot()
    def copy_selection(self) -> None:
        """Put what is selected on the clipboard as Markdown and HTML, if there is any."""
        self.clipboard_writer.copy(self.excerpts())

    @Slot()
    def copy_as_plain_text(self) -> None:
        """Put what is selected on the clipboard as it is seen."""
        self.plain_copier.copy_selection(self.selection, self.transcript)

    def copy_message(self, message_id: MessageId) -> None:
        """Put a whole message on the clipboard as Markdown and HTML; KeyError if unknown."""
        index = self.transcript.index_of(message_id)
        if index is None:
            raise KeyError(message_id)
        item = self.transcript.items[index]
        self.clipboard_writer.copy([whole(item, self._author_of(item))])

    def excerpts(self) -> list[Excerpt]:
        """Return what is selected of each message, in the words of its source."""
        return excerpts_of(self.selection, self.transcript, self._author_of)

    @Slot()
    def select_all(self) -> None:
        """Select all messages."""
        self.selection.select_all(self.transcript)
        self.viewport().update()
        self.caret_keys.tell()

    def clear_selection(self) -> None:
        """Select nothing."""
        self.selection.clear()
        self.viewport().update()
        self.caret_keys.tell()

    def _author_of(self, item: MessageItem) -> str:
        return self.painter.name_of(item) if item.is_answer else self.tr("You")

    def _copy_text(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def _offer_selection(self) -> None:
        """Let the middle button paste what is selected, where the system knows that."""
        if self.clipboard_writer.takes_selections and not self.selection.is_empty:
            self.clipboard_writer.select(self.excerpts())

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window's own shortcut while there is a selection to clear."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_escape = event.key() == Qt.Key.Key_Escape and not event.modifiers()
            if is_escape and not self.selection.is_empty:
                event.accept()
                return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the messages as they are by now, and the caret above them.

        Parts may have been made since the last picture: drawn where they were guessed to lie, they
        would overlap.
        """
        before = self.transcript.top
        self.transcript.settle_for_picture()
        if self.transcript.first_moved is not None or self.transcript.top != before:
            self.viewport().update()
            self.prefetch.start()
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            self.caret_keys.paint(painter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, select and move the caret; other keys scroll."""
        if self.caret_keys.handle(event):
            self._offer_selection()
        elif event.key() == Qt.Key.Key_Escape and not self.selection.is_empty:
            self.clear_selection()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        else:
            super().keyPressEvent(event)
