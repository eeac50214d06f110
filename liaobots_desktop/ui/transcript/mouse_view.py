"""The transcript under the mouse and the clipboard: links, actions, selection, copying."""

from dataclasses import replace

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
from liaobots_desktop.ui.transcript import footnotes
from liaobots_desktop.ui.transcript.arrival import Arrival
from liaobots_desktop.ui.transcript.code_actions import CodeActions
from liaobots_desktop.ui.transcript.code_block import CodeBlock
from liaobots_desktop.ui.transcript.code_colourist import CodeColourist
from liaobots_desktop.ui.transcript.code_head import CodeHead
from liaobots_desktop.ui.transcript.code_source import code_of, without_last_line_end
from liaobots_desktop.ui.transcript.context_menu import MenuContent, MenuEntry, context_menu
from liaobots_desktop.ui.transcript.folding import head_of
from liaobots_desktop.ui.transcript.hit import Hit, HitKind
from liaobots_desktop.ui.transcript.hover_areas import hover_areas
from liaobots_desktop.ui.transcript.look import Spot
from liaobots_desktop.ui.transcript.message_menu import MessageMenu
from liaobots_desktop.ui.transcript.nested_code import NestedCode
from liaobots_desktop.ui.transcript.painter import Hover
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.pointer import Pointer
from liaobots_desktop.ui.transcript.selecting_view import SelectingView
from liaobots_desktop.ui.transcript.targets import label_of

_COPIED_FOR = 1500
_DRAG_BEAT = 40
_FASTER = 40
"""Pixels beyond the edge at which a drag scrolls twice as fast as they are many."""
_WHEEL_STEP = 120
_UPPER_SHARE = 3
"""Where a link leads is shown at this part of the view's height."""


class MouseView(SelectingView):
    """Adds pointing and what can be clicked to the selecting view; lives on the GUI thread.

    Signals:
        action_chosen(name, message id): an action of a message was clicked.
        link_clicked(target, words): a link was clicked; its target as it is written, and what is
            shown of it.
        code_save_requested(code, name): code should be saved; a name for the file, without folder.
        quote_requested(text): lines that the composer should quote.
    """

    action_chosen = Signal(str, object)
    link_clicked = Signal(str, str)
    code_save_requested = Signal(object, str)
    quote_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.viewport().setMouseTracking(True)
        self._pointer = Pointer(self.transcript, self._tester, self.selection, self.hover)
        self._arrival = Arrival(self)
        self.painter.stretch_sources.append(self._arrival.stretches_of)
        self.colourist = CodeColourist(self)
        self.transcript.setting.colourist = self.colourist
        self.code_actions = CodeActions(self, self._tester)
        self.code_actions.copy_requested.connect(self.copy_code)
        self.code_actions.nested_copy_requested.connect(self._on_nested_copy_requested)
        self.code_actions.save_requested.connect(self.code_save_requested)
        self.message_menu = MessageMenu(self)
        self.message_menu.passed_on.connect(self.action_chosen)
        self.message_menu.copied.connect(self._on_copied)
        self.message_menu.quoted.connect(self.quote_requested)
        self._drag_point = QPointF()
        self._drag_timer = QTimer(self)
        self._drag_timer.setInterval(_DRAG_BEAT)
        self._drag_timer.timeout.connect(self._on_drag_beat)
        self._copied_codes: list[CodeBlock] = []
        self._copied_timer = QTimer(self)
        self._copied_timer.setSingleShot(True)
        self._copied_timer.timeout.connect(self._on_copied_long_ago)

    def forget_pointer(self) -> None:
        """Forget what was under the pointer: the messages have changed."""
        self._pointer.leave()
        self._arrival.forget()

    def follow_link(self, item: int, target: str, words: str) -> None:
        """Go where a link of message `item` leads: to a footnote or back, else out of here."""
        if label_of(target) is None:
            self.link_clicked.emit(target, words)
            return
        found = footnotes.end_of_way(self.transcript, item, target)
        if found is not None:
            self.show_at_share(found[0], _UPPER_SHARE)
            self._arrival.show(*found)

    @Slot(int, int)
    def copy_code(self, item: int, part: int) -> None:
        """Put the code below a header on the clipboard, exactly as it was sent."""
        head = self.transcript.items[item].parts[part]
        code = without_last_line_end(
            code_of(self.transcript.items[item], part, self.transcript.setting)
        )
        QGuiApplication.clipboard().setText(code)
        if isinstance(head, CodeHead):
            self._mark_copied(head.code)

    @Slot(object, object)
    def _on_nested_copy_requested(self, code: str, block: CodeBlock) -> None:
        QGuiApplication.clipboard().setText(code)
        self._mark_copied(block)

    def _mark_copied(self, block: CodeBlock) -> None:
        block.is_copied = True
        self._copied_codes.append(block)
        self._show_copied()

    @Slot(object)
    def _on_copied(self, message_id: MessageId) -> None:
        self.hover.copied.add(message_id)
        self._show_copied()

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
        """Scroll while text is selected beyond the edge, a wide part also beside the column."""
        y, height = self._drag_point.y(), self.viewport().height()
        beyond = y if y < 0 else max(y - height, 0)
        has_more = self._pointer.scroll_beside(self._drag_point)
        if not self._pointer.is_selecting or not (beyond or has_more):
            self._drag_timer.stop()
            return
        bar = self.verticalScrollBar()
        step = beyond * (1 + abs(beyond) / _FASTER)
        bar.setValue(bar.value() + round(max(min(step, height), -height)))
        self._pointer.drag(self._drag_point)
        self.viewport().update()
        self.caret_keys.tell()

    def activate(self, spot: Spot) -> None:
        """Do what a link, a button or a word under a message is for; nothing elsewhere."""
        if spot.link is not None:
            part = self.transcript.items[spot.item].parts[spot.part]
            document = part.document if isinstance(part, DocumentPart) else None
            words = document.plain_text(spot.link.start, spot.link.end) if document else ""
            self.follow_link(spot.item, spot.link.target, words)
        elif spot.action and spot.part >= 0:
            self.code_actions.press(spot)
        elif spot.action:
            message_id = self.transcript.items[spot.item].message.id
            self.message_menu.choose(spot.action, message_id)

    def _menu_content(self, hit: Hit) -> MenuContent:
        link = hit.link
        head = self._head_of(hit)
        return MenuContent(
            copy=self.copy_selection,
            copy_plain=self.copy_as_plain_text,
            can_copy=not self.selection.is_empty,
            select_all=self.select_all,
            copy_link=None
            if link is None or label_of(link.target) is not None
            else lambda: self._copy_text(link.target),
            copy_code=None if head is None else lambda: self.copy_code(hit.item, head),
            code_entries=self._code_entries(hit),
            message_actions=self.message_menu.entries(hit.item, is_whole=True),
        )

    def _code_entries(self, hit: Hit) -> tuple[MenuEntry, ...]:
        if isinstance(hit.code, NestedCode):
            return self.code_actions.nested_entries(hit, hit.code)
        return () if hit.code is None else self.code_actions.entries(hit.item, hit.part)

    def _tip(self, hit: Hit) -> str:
        """Return where the link leads that the pointer is over, or the words of the footnote."""
        if hit.link is None:
            return ""
        if label_of(hit.link.target) is None:
            return link_tip(hit.link.target)
        return footnotes.tip(hit.link.target, self.transcript.items[hit.item].references)

    def _head_of(self, hit: Hit) -> int | None:
        if hit.code is None:
            return None
        return head_of(self.transcript.items[hit.item].parts, hit.part)

    def _follow_pointer(self, point: QPointF) -> None:
        before = replace(self.hover)
        self.viewport().setCursor(self._pointer.hover(point))
        self._draw_hover_again(before)

    def _draw_hover_again(self, before: Hover) -> None:
        """Draw what looks different now that the pointer is elsewhere, and nothing more."""
        for area in hover_areas(self.painter, before, self.hover):
            self.viewport().update(area)

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
        is_in = self.viewport().rect().contains(self._drag_point.toPoint())
        if not is_in or self._tester.beside(self._drag_point):
            self._drag_timer.start()
        self.viewport().update()
        self.caret_keys.tell()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a click or a selection."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._drag_timer.stop()
            self._offer_selection()
            hit = self._pointer.release(event.position())
            if hit.kind in {HitKind.LINK, HitKind.BUTTON, HitKind.ACTION}:
                self.activate(hit)
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
            hit = self._tester.hit(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._tip(hit), self.viewport())
            return True
        if event.type() is QEvent.Type.Leave:
            before = replace(self.hover)
            self._pointer.leave()
            self._draw_hover_again(before)
        return super().viewportEvent(event)
