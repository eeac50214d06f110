"""What is dragged onto a window: files that go along, files of chats, text for the question."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from liaobots_desktop.ui.dropping.offer import Kind, Offer, kind_of

if TYPE_CHECKING:  # imported when something is dragged
    from liaobots_desktop.ui.dropping.drop_plate import DropPlate
    from liaobots_desktop.ui.main_window import MainWindow
    from liaobots_desktop.ui.temporary.temporary_window import TemporaryWindow

_PACKED, _PLAIN = ".zip", ".json"
"""What is packed can hold nothing but chats; whether the others do is looked at."""
_COPY = Qt.DropAction.CopyAction
_OVER = {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}


class DropDoor(QObject):
    """Shows what letting go would do, and does it; lives on the GUI thread.

    What a widget of the window takes itself, such as the list of chats a chat, never comes here.
    """

    def __init__(self, window: "MainWindow | TemporaryWindow", area: QWidget) -> None:
        """`area` is the part of the window that is marked."""
        super().__init__(window)
        self._window = window
        self._area = area
        self._plate: DropPlate | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @property
    def plate(self) -> "DropPlate":
        """What is shown, made when something is dragged for the first time."""
        if self._plate is None:
            from liaobots_desktop.ui.dropping.drop_plate import DropPlate

            self._plate = DropPlate(self._area)
        return self._plate

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is dragged over the window and let go there (Qt)."""
        if event.type() is QEvent.Type.DragLeave and self._plate is not None:
            self._plate.hide()
        if event.type() not in _OVER or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        offer = self._offer(event)
        if offer is None:
            return False
        if event.possibleActions() & _COPY:
            event.setDropAction(_COPY)  # where it comes from it stays
            event.accept()
        else:
            event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            self.plate.hide()
            offer.take()
        else:
            self.plate.show_for(offer.kind, self._window.pane.theme)
        return True

    def _offer(self, event: QDropEvent) -> Offer | None:
        """Return what can be done with it, None if nothing."""
        dragged = event.mimeData()
        files = [url.toLocalFile() for url in dragged.urls() if url.isLocalFile()]
        if files:
            return self._offer_of(files)
        source, composer = event.source(), self._window.pane.composer
        is_own = isinstance(source, QWidget) and composer.isAncestorOf(source)
        if dragged.hasText() and composer.isVisible() and not is_own:
            return Offer(Kind.TEXT, partial(self._write, dragged))
        return None

    def _offer_of(self, files: list[str]) -> Offer | None:
        """Without a composer only chats are taken: there is no question to go along with."""
        ending = Path(files[0]).suffix.lower() if len(files) == 1 else ""
        window, has_question = self._window, self._window.pane.composer.isVisible()
        is_of_chats = ending == _PACKED or (ending == _PLAIN and not has_question)
        if is_of_chats and window.exchange is not None:
            return Offer(Kind.CHATS, partial(window.exchange.exchange.import_file, files[0]))
        if has_question and window.attaching is not None:
            return Offer(kind_of(files), partial(window.attaching.take_files, files))
        return None

    def _write(self, dragged: QMimeData) -> None:
        """Put a text where the caret is; a long one goes along instead."""
        composer = self._window.pane.composer
        composer.field.insertFromMimeData(dragged)
        self._window.activateWindow()
        composer.setFocus()
