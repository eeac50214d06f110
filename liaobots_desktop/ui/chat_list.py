"""The list of chats: rows of one line, several of which can be selected, dragged and named."""

from collections.abc import Callable, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QListView

from liaobots_desktop.bridge.conversation_list import ConversationList
from liaobots_desktop.bridge.list_role import ListRole
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.chat.ordering import Folder, FolderId, Place, Shelf
from liaobots_desktop.ui.arrow_keys import step_of
from liaobots_desktop.ui.conversation_delegate import ROW, ConversationDelegate
from liaobots_desktop.ui.even_list_view import EvenListView
from liaobots_desktop.ui.theme import Theme

if TYPE_CHECKING:  # nobody drags before the first picture
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

_MOST_KEPT = 500
"""Selected rows that are looked for again when rows move; more are selected no longer."""
_MOST_AT_ONCE = 1000
"""Selected rows that are read at once, in some 2 ms; a thread reads more."""
_CHAT = ListRole.CONVERSATION
_MIME_TYPE = "application/x-liaobots-chats"


class ChatList(EvenListView):
    """Shows a ConversationList; lives on the GUI thread.

    Signals:
        editing_ended: a title is no longer edited; the keyboard is free.
        chat_chosen: the ConversationId to open.
        window_requested: the ConversationId to open in a window of its own.
        folder_toggled: the Folder to open or close.
        chats_dropped: the ConversationIds that were dragged, and the Place they go to.
        folder_dropped: the FolderId that was dragged, and the one it goes into, or None.
        delete_pressed: the ConversationIds to delete.
    """

    editing_ended = Signal()
    chat_chosen = Signal(object)
    window_requested = Signal(object)
    folder_toggled = Signal(object)
    chats_dropped = Signal(object, object)
    folder_dropped = Signal(object, object)
    delete_pressed = Signal(object)

    def __init__(self, chats: ConversationList, theme: Theme) -> None:
        super().__init__(ROW)
        self._delegate = ConversationDelegate(theme, self)
        self.setModel(chats)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Chats"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.entered.connect(self._on_entered)
        self.clicked.connect(self._on_clicked)
        self.activated.connect(self._choose)
        self.middle_clicked.connect(self._on_middle_clicked)
        # a list that is read anew would close the editor and lose what was typed
        self._delegate.editing_began.connect(chats.hold)
        self._delegate.closeEditor.connect(self._on_editor_closed)
        chats.about_to_arrange.connect(self._remember)
        chats.arranged.connect(self._find_again)
        self._chats = chats
        self._kept: list[ConversationId] | None = None
        self._top: ConversationId | None = None
        """What is seen at the top while rows move, unless that is the top of the list."""
        self._into_top = 0
        """The pixels of its row that are above the edge."""

    def take_hands(self) -> None:
        """Let several rows be selected, dragged and named; called once, after the first picture.

        The enums that this takes need not be made before.
        """
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QListView.EditTrigger.EditKeyPressed | QListView.EditTrigger.DoubleClicked
        )
        self.setDragEnabled(True)
        self.setAcceptDrops(True)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._delegate.theme = theme
        self.updateGeometries()  # the rows have other heights at another zoom
        self.viewport().update()

    def set_model_names(self, names: Mapping[str, str]) -> None:
        """Take what the models of chats are called, by id."""
        before, self._delegate.model_names = self._delegate.model_names, names
        if before and before != names:  # asking for the viewport costs the start 10 ms
            self.viewport().update()

    def mark_open(self, conversation_id: ConversationId | None) -> None:
        """Mark the chat that is open, if it is listed, and select no other."""
        is_other = conversation_id != self._delegate.open_id
        self._delegate.open_id = conversation_id
        index = self._chats.row_of(conversation_id)
        if index.isValid():
            marks = self.selectionModel()
            # the list's own way would look at the keys that are held: Ctrl+Tab would add to it
            marks.setCurrentIndex(index, marks.SelectionFlag.ClearAndSelect)
        else:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        if is_other:  # asking for the viewport costs the start 10 ms
            self.viewport().update()

    def selected_chats(self) -> tuple[ConversationId, ...]:
        """Return the chats that are selected, from top to bottom."""
        chats = (self._chats.ids(first, last) for first, last in self._selected_spans())
        return tuple(dict.fromkeys(chain.from_iterable(chats)))

    def is_selected(self, index: QModelIndex) -> bool:
        """Whether a row is selected."""
        return self.selectionModel().isSelected(index)

    def has_selected(self) -> bool:
        """Whether a chat is selected, and not only a folder."""
        spans = self._selected_spans()
        rows = sum(last - first + 1 for first, last in spans)
        return rows > 1 or (rows == 1 and self._chats.index(spans[0][0]).data(_CHAT) is not None)

    def pick(self, then: Callable[[tuple[ConversationId, ...]], None]) -> None:
        """Call `then` with the chats that are selected, if any; later if they are many."""
        spans = self._selected_spans()
        if sum(last - first + 1 for first, last in spans) > _MOST_AT_ONCE:
            slices = chain.from_iterable(self._chats.slices(*span) for span in spans)
            self._chats.reading.pick(tuple(slices), then)
        elif chats := self.selected_chats():
            then(chats)

    def _selected_spans(self) -> list[tuple[int, int]]:
        selection = self.selectionModel().selection()
        spans = (selection.at(number) for number in range(selection.count()))
        return sorted((span.top(), span.bottom()) for span in spans)

    @Slot()
    def _remember(self) -> None:
        """Keep in mind what is selected and seen while rows come and go."""
        if self._kept is not None:
            return
        spans = self._selected_spans()
        self._kept = []
        if sum(last - first + 1 for first, last in spans) <= _MOST_KEPT:
            chats = (self._chats.ids_read(first, last) for first, last in spans)
            self._kept = list(dict.fromkeys(chain.from_iterable(chats)))
        top = self.indexAt(QPoint(0, 0)) if self.verticalScrollBar().value() else QModelIndex()
        chat = top.data(ListRole.CONVERSATION)
        self._top = None if chat is None else chat.id
        self._into_top = -self.visualRect(top).top()

    @Slot()
    def _find_again(self) -> None:
        """Select what was selected before, and show what was seen."""
        kept, self._kept = self._kept, None
        if kept is None:
            return
        position = self.verticalScrollBar().value()
        self.updateGeometries()
        self.mark_open(self._delegate.open_id)
        listed = [index for index in map(self._chats.row_of, kept) if index.isValid()]
        if listed and kept != [self._delegate.open_id]:
            self.clearSelection()
            select = self.selectionModel().SelectionFlag.Select
            for index in listed:
                self.selectionModel().select(index, select)
        if self._top is not None:
            top = self._chats.row_of(self._top, position // self.row_height())
            if top.isValid():
                position = top.row() * self.row_height() + self._into_top
        self.verticalScrollBar().setValue(position)

    @Slot()
    def _on_editor_closed(self) -> None:
        QTimer.singleShot(0, self._end_editing)  # when the view is done with the editor

    def _end_editing(self) -> None:
        self._chats.go_on()
        self.editing_ended.emit()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        selecting = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if not QGuiApplication.keyboardModifiers() & selecting:
            self._choose(index)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        folder, chat = index.data(ListRole.FOLDER), index.data(ListRole.CONVERSATION)
        if folder is not None:
            self.folder_toggled.emit(folder)
        elif chat is not None:
            self.chat_chosen.emit(chat.id)

    @Slot(QModelIndex)
    def _on_middle_clicked(self, index: QModelIndex) -> None:
        if (chat := index.data(_CHAT)) is not None:
            self.window_requested.emit(chat.id)

    @Slot(QModelIndex)
    def _on_entered(self, index: QModelIndex) -> None:
        self._hover(index.row())

    def _hover(self, row: int) -> None:
        self._delegate.hovered_row = row
        self.viewport().update()

    def _show_drop(self, row: int) -> None:
        self._delegate.drop_row = row
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        folder = self.currentIndex().data(ListRole.FOLDER)
        if event.key() == Qt.Key.Key_Delete and self.has_selected():
            self.pick(self.delete_pressed.emit)
        elif isinstance(folder, Folder) and (step := step_of(event.key(), self)):
            if folder.is_open is not (step > 0):
                self.folder_toggled.emit(folder)
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def startDrag(self, _actions: "Qt.DropAction") -> None:
        from PySide6.QtCore import QMimeData
        from PySide6.QtGui import QDrag

        drag = QDrag(self)
        content = QMimeData()
        content.setData(_MIME_TYPE, b"")  # only this list knows what is dragged
        drag.setMimeData(content)
        drag.exec(Qt.DropAction.MoveAction)
        self._show_drop(-1)

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        self._answer(event)

    def dragMoveEvent(self, event: "QDragMoveEvent") -> None:
        self._answer(event)
        self._show_drop(self.indexAt(_point(event)).row() if event.isAccepted() else -1)

    def dragLeaveEvent(self, _event: "QDragLeaveEvent") -> None:
        self._show_drop(-1)

    def _answer(self, event: "QDropEvent") -> None:
        is_ours = event.mimeData().hasFormat(_MIME_TYPE) and event.source() in {None, self}
        if is_ours and self._target(_point(event)) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: "QDropEvent") -> None:
        self._show_drop(-1)
        if not event.mimeData().hasFormat(_MIME_TYPE):
            return
        self.drop(self.indexAt(_point(event)))
        event.acceptProposedAction()

    def drop(self, onto: QModelIndex) -> None:
        """Let what is selected go to where a row stands."""
        place = self._place_at(onto)
        if place is None:
            return
        folder = self.currentIndex().data(ListRole.FOLDER)
        if self.has_selected():
            self.pick(lambda chats: self.chats_dropped.emit(chats, place))
        elif isinstance(folder, Folder) and place.shelf is not Shelf.PINNED:
            self.folder_dropped.emit(folder.id, FolderId(place.name) if place.name else None)

    def _target(self, point: QPoint) -> Place | None:
        return self._place_at(self.indexAt(point))

    def _place_at(self, index: QModelIndex) -> Place | None:
        """Return the place that a row stands for; below all rows it is that of no folder."""
        if self._chats.place is not None:
            return None  # what a place shows stays there
        if not index.isValid():
            return Place(Shelf.AT_REST)
        folder = index.data(ListRole.FOLDER)
        if isinstance(folder, Folder):
            return Place(Shelf.FOLDER, folder.id)
        place = index.data(ListRole.PLACE)
        return place if isinstance(place, Place) else Place(Shelf.AT_REST)


def _point(event: "QDropEvent") -> QPoint:
    return event.position().toPoint()
