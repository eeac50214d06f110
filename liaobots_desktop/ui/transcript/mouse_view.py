"""The transcript under the mouse and the clipboard: links, actions, selection, copying."""

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.ui.links import link_tip
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.code_part import CodeBlock, CodeHead
from liaobots_desktop.ui.transcript.context_menu import Entry, MenuContent, context_menu
from liaobots_desktop.ui.transcript.footer import actions_of
from liaobots_desktop.ui.transcript.hit import Hit, HitKind
from liaobots_desktop.ui.transcript.look import Spot
from liaobots_desktop.ui.transcript.nested_code import NestedCode
from liaobots_desktop.ui.transcript.pointer import Pointer
from liaobots_desktop.ui.transcript.selecting_view import SelectingView
from liaobots_desktop.ui.transcript.text_part import TextPart

_COPIED_FOR = 1500
_DRAG_BEAT = 40
_FASTER = 40
"""Pixels beyond the edge at which a drag scrolls twice as fast as they are many."""
_WHEEL_STEP = 120


class MouseView(SelectingView):
    """Adds pointing and what can be clicked to the selecting view; lives on the GUI thread.

    Signals:
        action_chosen(name, message id): an action of a message was clicked.
        link_clicked(target): a link was clicked; its target as it is written.
    """

    action_chosen = Signal(str, object)
    link_clicked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.viewport().setMouseTracking(True)
        self._pointer = Pointer(self.transcript, self._tester, self.selection, self.hover)
        self._drag_point = QPointF()
        self._drag_timer = QTimer(self)
        self._drag_timer.setInterval(_DRAG_BEAT)
        self._drag_timer.timeout.connect(self._on_drag_beat)
        self._copied_codes: list[CodeBlock | NestedCode] = []
        self._copied_timer = QTimer(self)
        self._copied_timer.setSingleShot(True)
        self._copied_timer.timeout.connect(self._on_copied_long_ago)

    def forget_pointer(self) -> None:
        """Forget what was under the pointer: the messages have changed."""
        self._pointer.leave()

    def copy_code(self, item: int, part: int) -> None:
        """Put the code below a header on the clipboard, exactly as it was sent."""
        head = self.transcript.items[item].parts[part]
        QGuiApplication.clipboard().setText(self.transcript.items[item].code_at(part))
        if isinstance(head, CodeHead):
            head.code.is_copied = True
            self._copied_codes.append(head.code)
            self._show_copied()

    def copy_nested_code(self, part: TextPart, action: str) -> None:
        """Put the code of a card inside a list or a quote on the clipboard, by its button."""
        QGuiApplication.clipboard().setText(part.nested_code(action))
        copied = [code for code in part.nested_codes if code.action == action]
        for code in copied:
            code.is_copied = True
        self._copied_codes += copied
        self._show_copied()

    def _choose_action(self, action: str, message_id: MessageId) -> None:
        if action == "copy":
            self.hover.copied.add(message_id)
            self._show_copied()
        self.action_chosen.emit(action, message_id)

    def _show_copied(self) -> None:
        self._copied_timer.start(_COPIED_FOR)
        self.viewport().update()

    @Slot()
    def _on_copied_long_ago(self) -> None:
        for code in self._copied_codes:
            code.is_copied = False
        self._copied_codes.clear()
        self.hover.copied.clear()
        self.viewport().update()

    @Slot()
    def _on_drag_beat(self) -> None:
        """Scroll while text is selected beyond the edge."""
        y, height = self._drag_point.y(), self.viewport().height()
        beyond = y if y < 0 else max(y - height, 0)
        if not self._pointer.is_selecting or not beyond:
            self._drag_timer.stop()
            return
        bar = self.verticalScrollBar()
        step = beyond * (1 + abs(beyond) / _FASTER)
        bar.setValue(bar.value() + round(max(min(step, height), -height)))
        self._pointer.drag(self._drag_point)
        self.viewport().update()
        self.caret_keys.tell()

    def _activate(self, hit: Hit) -> None:
        if hit.kind is HitKind.LINK and hit.link is not None:
            self.link_clicked.emit(hit.link.target)
        elif hit.kind is HitKind.BUTTON:
            self._press_button(hit)
        elif hit.kind is HitKind.ACTION:
            self._choose_action(hit.action, self.transcript.items[hit.item].message.id)

    def _press_button(self, spot: Spot) -> None:
        part = self.transcript.items[spot.item].parts[spot.part]
        if isinstance(part, TextPart):
            self.copy_nested_code(part, spot.action)
        elif spot.action == "copy_code":
            self.copy_code(spot.item, spot.part)

    def _menu_content(self, hit: Hit) -> MenuContent:
        link = hit.link
        head = self._head_of(hit)
        return MenuContent(
            copy=self.copy_selection,
            copy_plain=self.copy_as_plain_text,
            can_copy=not self.selection.is_empty,
            select_all=self.select_all,
            copy_link=None if link is None else lambda: self._copy_text(link.target),
            copy_code=None if head is None else lambda: self.copy_code(hit.item, head),
            message_actions=self._message_actions(hit.item),
        )

    def _message_actions(self, index: int) -> tuple[Entry, ...]:
        if not 0 <= index < len(self.transcript.items):
            return ()
        item = self.transcript.items[index]
        is_last = index == len(self.transcript.items) - 1
        actions = actions_of(item, is_last=is_last)
        words = {"copy": self.tr("Copy message")}
        if not item.is_answer:
            actions = [("copy", "")]
        return tuple(
            (words.get(name, word), lambda name=name: self._choose_action(name, item.message.id))
            for name, word in actions
        )

    def _head_of(self, hit: Hit) -> int | None:
        if hit.code is None:
            return None
        parts = self.transcript.items[hit.item].parts
        for number in range(hit.part, -1, -1):
            if isinstance(parts[number], CodeHead):
                return number
        return None

    def _follow_pointer(self, point: QPointF) -> None:
        shape, is_new = self._pointer.hover(point)
        self.viewport().setCursor(shape)
        if is_new:
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a selection."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pointer.press(event)
            self.caret_keys.hide()
            self.viewport().update()
            self.caret_keys.tell()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Hover, or select while the button is held down."""
        if not self._pointer.is_selecting:
            self._follow_pointer(event.position())
            return
        self._drag_point = event.position()
        self._pointer.drag(self._drag_point)
        if not self.viewport().rect().contains(self._drag_point.toPoint()):
            self._drag_timer.start()
        self.viewport().update()
        self.caret_keys.tell()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a click or a selection."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._drag_timer.stop()
            self._offer_selection()
            self._activate(self._pointer.release(event.position()))
            self._follow_pointer(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word; dragging on selects words."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pointer.press_again(event)
            self.viewport().update()
            self.caret_keys.tell()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; sideways inside what is wider than the column. With Ctrl the window zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        delta = event.angleDelta()
        is_sideways = abs(delta.x()) > abs(delta.y())
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not delta.x():
            is_sideways = True
        sideways = self._tester.hit(event.position()).sideways if is_sideways else None
        if sideways is None:
            super().wheelEvent(event)
            return
        turned = delta.x() or delta.y()
        sideways.scroll_by(-turned * 60 / _WHEEL_STEP)
        self.viewport().update()
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done here; from the keyboard, with the last message."""
        hit = self._tester.hit(QPointF(event.pos()))
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            hit = Hit(item=len(self.transcript.items) - 1)
        context_menu(self._menu_content(hit), self).popup(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        """Show where a link leads, and forget the pointer when it leaves."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            link = self._tester.hit(QPointF(event.pos())).link
            tip = "" if link is None else link_tip(link.target)
            QToolTip.showText(event.globalPos(), tip, self.viewport())
            return True
        if event.type() is QEvent.Type.Leave:
            self._pointer.leave()
            self.viewport().update()
        return super().viewportEvent(event)
