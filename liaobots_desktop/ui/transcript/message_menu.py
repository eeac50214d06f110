"""Does what is chosen for a message, and shows what else there is as a menu."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QGuiApplication

from liaobots_desktop.chat.message import Message, MessageId, Role
from liaobots_desktop.ui.actions.keymap import Keymap
from liaobots_desktop.ui.actions.table import is_in_table
from liaobots_desktop.ui.menu import Menu
from liaobots_desktop.ui.transcript.context_menu import MenuEntry, add_entries
from liaobots_desktop.ui.transcript.look import Spot
from liaobots_desktop.ui.transcript.place import END, Place
from liaobots_desktop.ui.transcript.possible_actions import MessageAction, icon_of
from liaobots_desktop.ui.transcript.quoting import quoted
from liaobots_desktop.ui.transcript.selecting_view import SelectingView
from liaobots_desktop.ui.transcript.selection import Selection
from liaobots_desktop.ui.transcript.selection_source import Excerpt, excerpts_of, whole

if TYPE_CHECKING:  # imported when models are offered
    from liaobots_desktop.bridge.models_beside import OfferedModel


class MessageMenu(QObject):
    """Acts on messages of a view; lives on the GUI thread.

    What needs the chat's store is passed on.

    Signals:
        passed_on(name, message id): an action that is not the view's was chosen.
        copied(message id): Copy was chosen; the row says so for a moment.
        quoted(text): lines to be put into the composer.
        model_chosen(message id, ModelAt): an answer should be asked for again from this model.
    """

    passed_on = Signal(str, object)
    copied = Signal(object)
    quoted = Signal(str)
    model_chosen = Signal(object, object)

    def __init__(self, view: SelectingView) -> None:
        super().__init__(view)
        self._view = view
        self.keymap = Keymap(parent=self)
        """The keys that menus show."""
        self.offered_models: Callable[[], Sequence[OfferedModel]] = tuple
        """Returns the models that can be asked."""
        self._own: dict[str, Callable[[int], None]] = {
            "more": self.popup,
            "copy_plain": self._copy_plain,
            "copy_html": self._copy_html,
            "quote": self._quote,
            "details": self._show_details,
        }

    def choose(self, name: str, message_id: MessageId) -> None:
        """Do something with a message; unknown messages are ignored."""
        index = self._view.transcript.index_of(message_id)
        if index is None:
            return
        if name == "copy":
            self.copied.emit(message_id)
        if name in self._own:
            self._own[name](index)
        else:
            self.passed_on.emit(name, message_id)

    def entries(self, index: int, *, is_whole: bool = False) -> list[MenuEntry]:
        """Return what the menu of a message offers now; nothing for a message that is not there.

        `is_whole`: with what the row under the message offers too.
        """
        items = self._view.transcript.items
        if not 0 <= index < len(items):
            return []
        row = self._view.painter.actions(index) if is_whole else []
        more = self._view.painter.more_actions(index)
        message = items[index].message
        return [
            *self._entries(row, message.id),
            *self._other_models(index, message),
            *self._entries(more, message.id),
        ]

    def _entries(self, actions: list[MessageAction], message_id: MessageId) -> list[MenuEntry]:
        return [
            MenuEntry(
                action.label,
                partial(self.choose, action.name, message_id),
                self._key_of(action),
                is_apart=action.name == "delete",
                icon=icon_of(action.name),
            )
            for action in actions
            if action.label and action.is_enabled and action.name != "more"
        ]

    def _key_of(self, action: MessageAction) -> str:
        action_id = action.in_table or f"message.{action.name}"
        keys = self.keymap.keys(action_id) if is_in_table(action_id) else ()
        return keys[0] if keys else ""

    def _other_models(self, index: int, message: Message) -> list[MenuEntry]:
        """Return the menu of the models that an answer can be asked for again from."""
        if message.role is not Role.ASSISTANT or not self.can("retry", index):
            return []
        others = [
            MenuEntry(model.label, partial(self.model_chosen.emit, message.id, model.at))
            for model in self.offered_models()
            if model.service or model.at.model != message.model
        ]
        label = QCoreApplication.translate("TranscriptView", "Regenerate with")
        return [MenuEntry(label, lambda: None, choices=others, icon="refresh")] if others else []

    def can(self, name: str, index: int) -> bool:
        """Return whether something can be done with a message now."""
        actions = self._view.painter.actions(index)
        actions += self._view.painter.more_actions(index)
        return any(action.name == name and action.is_enabled for action in actions)

    def popup(self, index: int) -> None:
        """Show the menu at a message, below More where that is seen; the first entry is chosen."""
        menu = Menu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_entries(menu, self.entries(index))
        menu.popup(self._view.viewport().mapToGlobal(self.corner(Spot(index, action="more"))))
        menu.setActiveAction(menu.actions()[0])

    def corner(self, spot: Spot) -> QPoint:
        """Return the point of the viewport below a spot, as near as the viewport comes to it."""
        painter, layout = self._view.painter, self._view.transcript
        rects = painter.spot_rects(spot)
        x, y = (rects[0].left(), rects[0].bottom()) if rects else (0.0, layout.item_top(spot.item))
        corner = QPointF(x + painter.left, y - layout.top) * painter.zoom
        area = self._view.viewport().rect()
        x, y = min(max(corner.x(), 0), area.right()), min(max(corner.y(), 0), area.bottom())
        return QPoint(round(x), round(y))

    def _copy_plain(self, index: int) -> None:
        item = self._view.transcript.items[index]
        if item.is_answer:
            self._view.plain_copier.copy(item)
        else:  # a question is seen as it was written
            QGuiApplication.clipboard().setText(item.text())

    def _copy_html(self, index: int) -> None:
        self._view.clipboard_writer.copy_html([self._whole(index)])

    def _quote(self, index: int) -> None:
        selected = excerpts_of(self._selected_in(index), self._view.transcript, lambda _: "")
        excerpt = selected[0] if selected else self._whole(index)
        self.quoted.emit(quoted(excerpt.text))

    def _selected_in(self, index: int) -> Selection:
        """Return what is selected of one message only."""
        selection, clipped = self._view.selection, Selection()
        if selection.anchor is not None and selection.caret is not None:
            first, last = sorted((selection.anchor, selection.caret))
            if first.item <= index <= last.item:
                clipped.anchor = max(first, Place(index, 0, 0))
                clipped.caret = min(last, Place(index, END, END))
        return clipped

    def _whole(self, index: int) -> Excerpt:
        return whole(self._view.transcript.items[index], "")

    def _show_details(self, index: int) -> None:
        from liaobots_desktop.ui.transcript.message_details import MessageDetails

        item = self._view.transcript.items[index]
        MessageDetails(item, self._view.painter.name_of(item), self._view).open()
