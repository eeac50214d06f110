"""Looks again for what is typed into the palette while answers go on being written."""

from PySide6.QtCore import QObject, QTimer, Slot

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.store.search.found import FoundChat, FoundCode, Hit
from liaobots_desktop.ui.palette.palette_frame import PaletteFrame
from liaobots_desktop.ui.palette.palette_search import PAGE
from liaobots_desktop.ui.palette.rows import Command

_BEAT_MS = 1000
"""Text is stored four times a second; that often a list that moves could not be read."""


class Refreshing(QObject):
    """Keeps the rows of an open palette true; lives on the GUI thread.

    What is marked stays marked. Rows are left alone where somebody has scrolled, read on, or
    unfolded the chats: they would lose their place.
    """

    def __init__(self, card: PaletteFrame, session: ChatSession, parent: QObject) -> None:
        super().__init__(parent)
        self._card = card
        self._marked: object = None
        self._beat = QTimer(self, singleShot=True, interval=_BEAT_MS)
        self._beat.timeout.connect(self._on_beat)
        session.text_grown.connect(self._on_text_came)
        session.answer_ended.connect(self._on_text_came)
        card.search.changed.connect(self._on_rows_came)

    @Slot()
    def _on_text_came(self) -> None:
        if self._card.isVisible() and not self._beat.isActive():
            self._beat.start()

    @Slot()
    def _on_beat(self) -> None:
        search, results = self._card.search, self._card.results
        is_empty = not search.is_code and not search.text.strip()
        if not self._card.isVisible() or is_empty or search.is_commands:
            return
        if not search.has_ended or results.is_stale:
            self._beat.start()  # the search that runs has perhaps passed by what has come
            return
        has_read_on = len(results.rows) > PAGE or results.is_unfolded
        if not has_read_on and self._card.rows.verticalScrollBar().value() == 0:
            self._marked = _identity(self._card.rows.current_row())
            search.look_again()

    @Slot()
    def _on_rows_came(self) -> None:
        """Mark what was marked before, unless another row was marked meanwhile."""
        results, rows = self._card.results, self._card.rows
        if self._marked is None or results.is_stale:
            return
        is_moved = rows.currentIndex().row() != results.selectable_from(0, 1)
        if is_moved or not self._card.search.is_again:
            self._marked = None
            return
        for place, row in enumerate(results.rows):
            if _identity(row) == self._marked:
                self._marked = None
                rows.mark(place)
                return


def _identity(row: object) -> object:
    """Return what tells a row from all others, whatever is written in it by now."""
    if isinstance(row, FoundCode):
        return row.message_id, row.offset
    if isinstance(row, Hit):
        return row.message_id
    if isinstance(row, Command):
        return row.id
    return row.conversation_id if isinstance(row, FoundChat) else None
