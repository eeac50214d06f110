"""The bar that finds a text in the open chat."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.drawing import width_of, zoom_factor, zoomed
from liaobots_desktop.ui.icons import icon
from liaobots_desktop.ui.line_field import LineField
from liaobots_desktop.ui.line_side import LineSide
from liaobots_desktop.ui.text_column import OUTSET, SIDE_PADDING, TextColumn
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.find_speaker import FindSpeaker
from liaobots_desktop.ui.transcript.needle import Needle

if TYPE_CHECKING:
    from liaobots_desktop.ui.actions.window_actions import WindowActions
    from liaobots_desktop.ui.transcript.any_finder import AnyFinder

_ICON = 16
_FIELD_WIDTH, _BETWEEN = 150, 38
"""Widths of the field and of what is between all parts."""
_BESIDE, _ALL = 4, 600
"""What is free beside them at least, and what they take together at 100 %."""
_COUNT_WIDTH, _MAX_COUNT_WIDTH = 200, 220
"""Room for a count with its hint, so that the field keeps its width while one walks."""


class FindBar(QFrame):
    """A field, the number of hits, and the ways through them, above the column of text.

    Where they have no room in it they are wider. Lives on the GUI thread.

    Signals:
        closed: the bar is hidden; the keyboard should go back to where it was.
    """

    closed = Signal()

    def __init__(
        self, theme: Theme, finder: "AnyFinder", actions: "WindowActions | None" = None
    ) -> None:
        """`actions` know the keys that the tool tips tell."""
        super().__init__()
        self.setObjectName("findBar")
        self.setAccessibleName(self.tr("Find in this chat"))
        self._finder = finder
        self._given: Needle | None = None
        self._column_width: int = Settings.column_width.default
        self._inner = QWidget()
        self.field = LineField()
        self.field.setAccessibleName(self.tr("Find in this chat"))
        self.field.setPlaceholderText(self.tr("Find in this chat"))
        LineSide(self.field)
        self.field.textChanged.connect(self._on_changed)
        self.count = QLabel()
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.field.setMinimumWidth(_FIELD_WIDTH)
        self.case = self._toggle("Aa", self.tr("Match case"))
        self.word = self._toggle("\u2068“W”\u2069", self.tr("Whole words"))
        self.previous = self._button(self.tr("Previous hit"), self.go_back)
        self.next = self._button(self.tr("Next hit"), self.go_on)
        self._close = self._button(self.tr("Close (Esc)"), self.close_bar)
        if actions is not None:
            actions.hint(self.previous, "find.previous")
            actions.hint(self.next, "find.next")
        finder.changed.connect(self._show_count)
        self.speaker = FindSpeaker(self, finder, self._count_text)
        self._arrange()
        self.set_theme(theme)
        self.hide()

    def _arrange(self) -> None:
        around = QHBoxLayout(self)
        around.setContentsMargins(_BESIDE, 6, _BESIDE, 6)
        around.addStretch(1)
        around.addWidget(self._inner, 1000)
        around.addStretch(1)
        row = QHBoxLayout(self._inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.field, 1000)
        row.addSpacing(8)
        row.addWidget(self.count)
        for widget in (self.previous, self.next, self.case, self.word):
            row.addWidget(widget)
        row.addWidget(self._close)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        disabled, size = theme.color("disabled"), zoomed(_ICON)
        for button, name, token in (
            (self.previous, "chevron-up", "text"),
            (self.next, "chevron-down", "text"),
            (self._close, "close", "muted"),
        ):
            button.setIcon(icon(name, theme.color(token), disabled, size))
            button.setIconSize(QSize(size, size))
        self._fit()

    def set_column(self, width: int) -> None:
        """Stand above a column of text; `width` in pixels at 100 %."""
        self._column_width = width
        self._fit()

    def _fit(self) -> None:
        """Leave out what there is no room for: what is not chosen, the hint, then the count."""
        toggles = (self.case, self.word)
        chosen = [toggle for toggle in toggles if toggle.isChecked()]
        shown = [self.previous, self.next, self._close, *chosen]
        most = min(zoomed(_COUNT_WIDTH), _MAX_COUNT_WIDTH)
        taken = _FIELD_WIDTH + _BETWEEN + sum(button.sizeHint().width() for button in shown)
        self._inner.setMinimumWidth(taken)  # what is left out below does not keep the pane wide
        room = self._fit_column() - taken
        words = self._count_text(has_hint=room >= most)
        self.count.setText(words)
        self.count.setMinimumWidth(max(0, min(room, most)))
        # a label's own hint remembers the width that it had to have before
        self.count.setVisible(room >= most or width_of(self.count.font(), words) <= room)
        room -= most + sum(one.sizeHint().width() for one in toggles if one not in chosen)
        for toggle in toggles:
            toggle.setVisible(toggle.isChecked() or room >= 0)

    def _fit_column(self) -> int:
        """Leave as much free at the sides as the text does; return the pixels between.

        Where that is too narrow, as much as the frame around the question.
        """
        column = TextColumn.within(self.width(), self._column_width, zoom_factor())
        most = (self.width() - zoomed(_ALL)) // 2
        frame = min(column.outset, zoomed(SIDE_PADDING - OUTSET))
        room = self.width() - 2 * max(min(round(column.left), most), frame)
        self._inner.setMaximumWidth(max(room, 1))
        return room

    def open_bar(self, text: str = "") -> None:
        """Show the bar, with a text to look for; without one, the last text is selected."""
        self.show()
        if text:
            self.field.setText(text)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._on_changed()

    def open_at(self, needle: Needle, look: Callable[[Needle], None]) -> None:
        """Show the bar with what a search over all chats found; the keyboard stays where it is.

        `look` lets the finder go to the hit that is meant.
        """
        self._given = needle
        with QSignalBlocker(self.field):
            self.field.setText(needle.text)
        self.show()
        look(needle)

    def leave_chat(self) -> None:
        """Close, where a search over all chats had opened it: it was about that chat alone."""
        if self._given is not None and self._given.text == self.field.text():
            self.close_bar()

    @Slot()
    def close_bar(self) -> None:
        """Hide the bar; the hits vanish."""
        self._finder.look_for(None)
        self.hide()
        self.closed.emit()

    @Slot()
    def go_on(self) -> None:
        """Go to the next hit."""
        self._finder.go(1)

    @Slot()
    def go_back(self) -> None:
        """Go to the hit before."""
        self._finder.go(-1)

    def _button(self, name: str, slot: object) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(slot)
        return button

    def _toggle(self, label: str, name: str) -> QToolButton:
        button = self._button(name, self._on_changed)
        button.setText(label)
        button.setCheckable(True)
        return button

    @Slot()
    def _on_changed(self) -> None:
        if not self.isVisible():
            return
        has_case, is_word = self.case.isChecked(), self.word.isChecked()
        needle = Needle(self.field.text(), has_case=has_case, is_word=is_word)
        given = self._given
        if given is not None and given.text == needle.text and not has_case and not is_word:
            needle = given
        self._finder.look_for(needle)

    @Slot()
    def _show_count(self) -> None:
        finder = self._finder
        has_hits = finder.total > 0
        self.previous.setEnabled(has_hits)
        self.next.setEnabled(has_hits)
        self._fit()
        is_missing = bool(self.field.text()) and not has_hits and not finder.is_counting
        if is_missing != self.property("missing"):
            self.setProperty("missing", is_missing)
            for widget in (self.field, self.count):
                widget.style().polish(widget)

    def _count_text(self, *, has_hint: bool = True) -> str:
        finder = self._finder
        if not self.field.text():
            return ""
        if not finder.total:
            return self.tr("Searching…") if finder.is_counting else self.tr("Not found")
        total = QLocale().toString(finder.total)
        if not finder.number:
            return self.tr("{0} found").format(total)
        words = {
            0: self.tr("{0} of {1}"),
            1: self.tr("{0} of {1}, continued from the start"),
            -1: self.tr("{0} of {1}, continued from the end"),
        }
        text = words[finder.wrapped if has_hint else 0]
        return text.format(QLocale().toString(finder.number), total)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the new width."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with Enter and Shift+Enter; Esc closes."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and self.field.hasFocus():
            is_back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._finder.go(-1 if is_back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
