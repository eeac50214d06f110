"""The messages of a chat as plain text, when they cannot be drawn."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from liaobots_desktop.ui.drawing import zoom_factor, zoomed
from liaobots_desktop.ui.faults.plain_finder import PlainFinder
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.pane_guest import PaneGuest
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.text_column import TextColumn
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from liaobots_desktop.ui.transcript.view import TranscriptView

_PAUSE_MS = 500
"""From text that has come until it is shown."""


class PlainChat(PaneGuest):
    """Takes the place of a message pane until another chat is opened; lives on the GUI thread.

    The chat goes on: the composer is below it, and Esc stops the answer.
    """

    has_composer = True

    def __init__(self, view: "TranscriptView") -> None:
        super().__init__()
        self.setObjectName("page")
        self.view = view
        view.rest()
        self._had_keyboard = view.hasFocus()
        self._count = len(view.transcript.items)
        self.text = QPlainTextEdit(self._text())
        self.text.setObjectName("plainChat")
        self.text.setAccessibleName(self.tr("Messages"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.finder = PlainFinder(self.text, view.transcript.setting.style.theme)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._on_pause)
        view.message_grown.connect(self.follow)
        view.messages_shown.connect(self.follow)
        self._outer = QVBoxLayout(self)
        self._arrange()

    def _arrange(self) -> None:
        told = label(
            "explanation",
            self.tr(
                "The messages could not be drawn, so they are shown as plain text. All of them are "
                "kept as they are."
            ),
        )
        again = QPushButton(self.tr("Show them as usual"))
        again.clicked.connect(self.left)
        row = WrappingRow(zoomed(12))
        row.add(again)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        column = self._column = QVBoxLayout()
        nest(self._outer, column, 1)
        column.setSpacing(zoomed(12))
        column.addWidget(told)
        nest(column, row)
        column.addWidget(self.text, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Stand where the messages would be drawn."""
        most = self.view.transcript.setting.measures.column_width
        column, margin = TextColumn.within(self.width(), most, zoom_factor()), zoomed(20)
        self._column.setContentsMargins(round(column.left), margin, round(column.right), margin)

    def take_find_bar(self, bar: QWidget) -> None:
        self._outer.insertWidget(0, bar)

    def selected_text(self) -> str:
        return self.text.textCursor().selectedText().replace("\u2029", "\n")

    def set_theme(self, theme: Theme) -> None:
        self._fit()  # the zoom may be another one
        if self.finder is not None:
            self.finder.set_theme(theme)

    def take_keyboard(self) -> None:
        if self._had_keyboard:  # what is being written is not disturbed
            self.text.setFocus()

    def _text(self) -> str:
        return "\n\n".join(self._messages())

    def _messages(self) -> Iterator[str]:
        for item in self.view.transcript.items:
            name = self.view.painter.name_of(item) if item.is_answer else self.tr("You")
            yield f"{name}\n\n{item.text()}"

    @Slot()
    def follow(self) -> None:
        """Show soon what has come."""
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _on_pause(self) -> None:
        """Show what has come; the place that is read stays, unless it is the end or one asks."""
        bar, count = self.text.verticalScrollBar(), len(self.view.transcript.items)
        place = bar.value()
        follows = count > self._count or place >= bar.maximum() - 1  # in lines, the last is empty
        self._count = count
        self.text.setPlainText(self._text())
        bar.setValue(bar.maximum() if follows else place)
