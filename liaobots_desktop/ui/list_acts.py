"""Does what is done in the list of chats itself: folders opened, rows dragged."""

from PySide6.QtCore import QObject, Slot

from liaobots_desktop.bridge.ordering import Ids, Ordering
from liaobots_desktop.chat.ordering import Folder, FolderId, Place, Shelf
from liaobots_desktop.ui.chat_list import ChatList


class ListActs(QObject):
    """Between the list and what orders the chats; lives on the GUI thread."""

    def __init__(self, chats: ChatList, ordering: Ordering) -> None:
        super().__init__(chats)
        self._ordering = ordering
        chats.folder_toggled.connect(self._on_folder_toggled)
        chats.chats_dropped.connect(self._on_chats_dropped)
        chats.folder_dropped.connect(self._on_folder_dropped)

    @Slot(object)
    def _on_folder_toggled(self, folder: Folder) -> None:
        self._ordering.open_folder(folder.id, is_open=not folder.is_open)

    @Slot(object, object)
    def _on_chats_dropped(self, ids: Ids, place: Place) -> None:
        if place.shelf is Shelf.PINNED:
            self._ordering.pin(ids, is_pinned=True)
            return
        self._ordering.place(ids, FolderId(place.name) if place.name else None)

    @Slot(object, object)
    def _on_folder_dropped(self, folder_id: FolderId, into: FolderId | None) -> None:
        self._ordering.move_folder(folder_id, into)
