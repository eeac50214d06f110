"""The transcript under the keyboard: the message cursor, Tab, and what keys do there."""

from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QShortcut
from PySide6.QtWidgets import QWidget

from liaobots_desktop.ui.actions.keymap import Keymap
from liaobots_desktop.ui.actions.message_table import ON_MESSAGE
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.context_menu import context_menu
from liaobots_desktop.ui.transcript.cursor_speaker import CursorSpeaker
from liaobots_desktop.ui.transcript.hit import Hit
from liaobots_desktop.ui.transcript.look import Spot
from liaobots_desktop.ui.transcript.message_cursor import MessageCursor
from liaobots_desktop.ui.transcript.mouse_view import MouseView
from liaobots_desktop.ui.transcript.own_questions import OwnQuestions
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.tab_stops import TabStops

_COMES_BACK = {
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
}
"""Why the focus leaves a view for a while only."""
_INTO_SPOT = QPoint(2, -3)
"""From the corner below a link or a button into it, in pixels."""
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class KeyboardView(MouseView):
    """Adds a message cursor and the focus inside messages; lives on the GUI thread.

    Letters act on a message only while the cursor is on it and the view has the focus.

    Signals:
        left: Esc was pressed on the cursor; the keyboard should go back to the composer.
    """

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.message_cursor = MessageCursor(self)
        self.questions = OwnQuestions(self.transcript, self)
        self._stops = TabStops(self.transcript, self.painter)
        self._speaker = CursorSpeaker(self, self.transcript, self.painter)
        self._had_focus_ring = False
        """Whether there was a ring when the keyboard left for a while."""
        self._shortcuts: dict[str, QShortcut] = {}
        for action in ON_MESSAGE:
            if not action.is_fixed:
                # a shortcut finds its letter on keyboards of other scripts too
                shortcut = QShortcut(self)
                shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
                shortcut.setAutoRepeat(False)
                shortcut.activated.connect(partial(self._on_letter, action.id.split(".")[1]))
                self._shortcuts[action.id] = shortcut
        self._show_keys()

    def take_keymap(self, keymap: Keymap) -> None:
        """Let the keys hold that the user has chosen, from now on."""
        self.message_menu.keymap = keymap
        keymap.changed.connect(self._show_keys)
        self._show_keys()

    @Slot()
    def _show_keys(self) -> None:
        for action_id, shortcut in self._shortcuts.items():
            shortcut.setKeys(self.message_menu.keymap.sequences(action_id))

    @Slot()
    def next_message(self) -> None:
        """Take the keyboard and move the message cursor down."""
        self._move(1)

    @Slot()
    def previous_message(self) -> None:
        """Take the keyboard and move the message cursor up."""
        self._move(-1)

    @Slot()
    def next_question(self) -> None:
        """Take the keyboard and go to the next own question."""
        self._move_question(1)

    @Slot()
    def previous_question(self) -> None:
        """Take the keyboard and go to the own question before."""
        self._move_question(-1)

    def go_to_message(self, index: int) -> None:
        """Take the keyboard and put the message cursor on a message, at the upper edge."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.message_cursor.put(index, at_top=True)
        self._has_moved()

    def _move(self, step: int) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.message_cursor.move(step)
        self._has_moved()

    def _move_question(self, step: int) -> None:
        is_on = self.message_cursor.is_on
        index = self.questions.beside(self.message_cursor.spot.item if is_on else None, step)
        if index is not None:
            self.go_to_message(index)

    def _has_moved(self) -> None:
        """Let the focus ring, the caret and a screen reader follow the message cursor."""
        self._has_focus_ring = False
        spot = self.message_cursor.spot
        if not self.message_cursor.is_on:
            return
        if self.caret_keys.is_browsing and not self.message_cursor.is_on_stop:
            self.selection.anchor = self.selection.caret = Place(spot.item, 0, 0)
            self.caret_keys.tell()
        author = self._author_of(self.transcript.items[spot.item])
        self.focus_moved.emit(spot, self._speaker.words_for(spot, author))
        if not self.message_cursor.is_on_stop:  # a message's name does not say what it says
            self._speaker.say(spot, author)

    @Slot()
    def on_other_shown(self) -> None:
        """Tell where the keyboard stands now that other messages, or versions, are shown."""
        if self.message_cursor.is_on:
            self._has_moved()

    def _on_letter(self, name: str) -> None:
        index = self.message_cursor.spot.item
        if self.message_cursor.is_on and self.message_menu.can(name, index):
            self.message_menu.choose(name, self.transcript.items[index].message.id)

    def _use_key(self, event: QKeyEvent) -> bool:
        """Do what a key does on the message cursor; return whether it does anything there."""
        key, last = event.key(), len(self.transcript.items) - 1
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not self.message_cursor.is_on or not is_plain:
            return False
        if key in _ENTER or (key == Qt.Key.Key_Space and self.message_cursor.is_on_stop):
            if not event.isAutoRepeat():
                self._press()
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.message_cursor.put(0 if key == Qt.Key.Key_Home else last)
            self._has_moved()
        elif key == Qt.Key.Key_Escape and self.selection.is_empty:
            self.message_cursor.clear()
            self.left.emit()
        else:
            return False
        return True

    def _press(self) -> None:
        """Press what the cursor stands on; on a message itself that opens its menu."""
        spot = self.message_cursor.spot
        self.activate(spot if self.message_cursor.is_on_stop else Spot(spot.item, action="more"))

    def _tab(self, step: int) -> bool:
        """Go to the next stop; return whether there is one."""
        found = self._stops.after(self.message_cursor.spot, step)
        if found is not None:
            self.message_cursor.put_on(found)
            self._has_moved()
        return found is not None

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window's own shortcut while the message cursor is on."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_escape = event.key() == Qt.Key.Key_Escape and not event.modifiers()
            if is_escape and self.message_cursor.is_on:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Use the keys of the message cursor; a key that moves the caret takes it away."""
        if self._use_key(event):
            return
        before = self.selection.caret
        super().keyPressEvent(event)
        if self.selection.caret not in {None, before}:
            self.message_cursor.clear()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer, by the menu key, what can be done where the keyboard stands."""
        is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        if not is_by_key or not self.message_cursor.is_on:
            super().contextMenuEvent(event)
            return
        spot, is_on_stop = self.message_cursor.spot, self.message_cursor.is_on_stop
        corner = self.message_menu.corner(spot if is_on_stop else Spot(spot.item, action="more"))
        inside = (corner + _INTO_SPOT).toPointF()
        hit = self._tester.hit(inside) if is_on_stop else Hit(item=spot.item)
        context_menu(self._menu_content(hit), self).popup(self.viewport().mapToGlobal(corner))

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Go through what is in the messages on the screen before the next widget.

        The view itself comes before all of it.
        """
        is_on = self.message_cursor.is_on
        if (next or is_on) and self._tab(1 if next else -1):
            return True
        if not next and is_on:
            self.message_cursor.clear()
            self._has_focus_ring = True
            return True
        return super().focusNextPrevChild(next)

    def show_first_focus(self) -> None:
        """Have a ring when the keyboard comes with the window, too: here it always begins there."""
        self._had_focus_ring = True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming from behind, begin with the last stop."""
        super().focusInEvent(event)
        if self.message_cursor.is_on:
            self._has_focus_ring = False
        elif event.reason() in _COMES_BACK:
            self._has_focus_ring = self._had_focus_ring
        elif event.reason() is Qt.FocusReason.BacktabFocusReason:
            self._tab(-1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the message cursor away, unless the focus comes back by itself."""
        self._had_focus_ring = self._has_focus_ring
        super().focusOutEvent(event)
        if event.reason() not in _COMES_BACK:
            self.message_cursor.clear()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the message cursor away: from now on the mouse is used."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.message_cursor.clear()
        super().mousePressEvent(event)
