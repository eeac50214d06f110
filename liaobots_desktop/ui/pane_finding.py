"""Finds text in what a chat's pane shows: in the messages, or in their plain text."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.ui.find_bar import FindBar
from liaobots_desktop.ui.keyboard_before import KeyboardBefore
from liaobots_desktop.ui.pane_guest import PaneGuest
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.any_finder import AnyFinder
from liaobots_desktop.ui.transcript.find_target import place_before
from liaobots_desktop.ui.transcript.finder import Finder
from liaobots_desktop.ui.transcript.hit_ticks import HitTicks
from liaobots_desktop.ui.transcript.words_needle import WordsNeedle

if TYPE_CHECKING:
    from liaobots_desktop.ui.actions.window_actions import WindowActions
    from liaobots_desktop.ui.chat_pane import ChatPane


class PaneFinding(QObject):
    """Has a find bar for the messages, and one for each guest in which text can be found.

    Lives on the GUI thread.
    """

    def __init__(
        self, pane: "ChatPane", column: QVBoxLayout, actions: "WindowActions | None"
    ) -> None:
        """`column` is where the bar of the messages has its place, at the top."""
        super().__init__(pane)
        self._pane = pane
        self._column = column
        self._actions = actions
        self.finder = Finder(pane.transcript)
        """Finds in the messages."""
        self._own: FindBar | None = None
        self._of_guest: tuple[PaneGuest, FindBar] | None = None
        self._before = KeyboardBefore()

    @property
    def bar(self) -> FindBar:
        """The bar that finds text in what is shown, made when it is first needed."""
        guest = self._pane.guest
        finder = None if guest is None else guest.finder
        if guest is not None and finder is not None:
            if self._of_guest is None or self._of_guest[0] is not guest:
                self._of_guest = guest, self._made(finder)
                guest.take_find_bar(self._of_guest[1])
            return self._of_guest[1]
        if self._own is None:
            HitTicks(self._pane.transcript, self.finder)
            self._own = self._made(self.finder)
            self._column.insertWidget(0, self._own)
            self._pane.desk.joined.emit(self._own)
        return self._own

    @property
    def is_open(self) -> bool:
        """Whether the bar is shown that finds text in what is shown."""
        return self._shown() is not None

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        for bar in (self._own, self._bar_of_guest()):
            if bar is not None:
                bar.set_theme(theme)

    def set_column(self, width: int) -> None:
        """Stand above another column of text; `width` in pixels at 100 %."""
        for bar in (self._own, self._bar_of_guest()):
            if bar is not None:
                bar.set_column(width)

    def open(self) -> None:
        """Open the bar; selected text of one line is what it looks for."""
        guest = self._pane.guest
        if guest is not None and guest.finder is None:
            return
        focused: QWidget | None = self._pane.window().focusWidget()
        if focused is None or not self.bar.isAncestorOf(focused):
            self._before.note(focused)
        selected = (guest or self._pane.transcript).selected_text()
        self.bar.open_bar("" if "\n" in selected else selected)

    def show(self, message_id: MessageId, offset: int, words: Sequence[str]) -> None:
        """Go to where words stand in a message from a place in its source on."""
        guest = self._pane.guest
        if guest is not None:
            if guest.finder is not None and words:
                self._before.note(self._pane.composer)
                self.bar.open_at(WordsNeedle(words), guest.finder.look_for)
            return
        view = self._pane.transcript
        index = view.transcript.index_of(message_id)
        if index is None:
            return
        if self.is_open:
            self.bar.close_bar()
        view.go_to_message(index)
        if words:
            needle = WordsNeedle(words)
            way = place_before(view.transcript, index, offset, needle)
            self._before.note(self._pane.composer)
            self.bar.open_at(needle, partial(self.finder.look_at, way=way))

    def _made(self, finder: AnyFinder) -> FindBar:
        bar = FindBar(self._pane.theme, finder, self._actions)
        bar.set_column(self._pane.desk.column_width)
        bar.closed.connect(self._on_closed)
        return bar

    def _bar_of_guest(self) -> FindBar | None:
        is_there = self._of_guest is not None and self._of_guest[0] is self._pane.guest
        return self._of_guest[1] if self._of_guest is not None and is_there else None

    def _shown(self) -> FindBar | None:
        bar = self._own if self._pane.guest is None else self._bar_of_guest()
        return bar if bar is not None and bar.isVisible() else None

    @Slot()
    def _on_closed(self) -> None:
        self._before.give_back(self._pane.composer)
