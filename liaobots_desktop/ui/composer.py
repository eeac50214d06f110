"""Where questions are written: the text field, and Send or Stop in one place."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
)

from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.actions.first_keys import SEND_BY_CTRL, written
from liaobots_desktop.ui.attached_texts import AttachedTexts
from liaobots_desktop.ui.composer_foot import BESIDE_BUTTON, ComposerFoot, corner
from liaobots_desktop.ui.composer_frame import draw_frame
from liaobots_desktop.ui.composer_room import ComposerRoom
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.layout_items import Wider, nest
from liaobots_desktop.ui.placeholder import fitting, placeholder_text
from liaobots_desktop.ui.question_edit import QuestionEdit
from liaobots_desktop.ui.send_button import SendButton
from liaobots_desktop.ui.theme import Theme

if TYPE_CHECKING:  # made when the first message is edited
    from liaobots_desktop.ui.actions.window_actions import WindowActions
    from liaobots_desktop.ui.context.meter import ContextMeter
    from liaobots_desktop.ui.editing_strip import EditingStrip

_BESIDE_PLACEHOLDER = 16
"""Pixels that are kept free beside the words in an empty field."""


class Composer(QFrame):
    """The field and its button; lives on the GUI thread.

    Signals:
        send_requested: the text to send; it stays in the field until `clear` is called.
        stop_requested: the running answer should stop.
        edit_last_requested: Up was pressed in the empty field.
        edit_cancelled: the edit should be left.
        paste_refused: the number of characters of a text that no model takes.
        attach_requested: files should be chosen that go along.
    """

    send_requested = Signal(str)
    stop_requested = Signal()
    edit_last_requested = Signal()
    edit_cancelled = Signal()
    paste_refused = Signal(int)
    attach_requested = Signal()

    _offers_attaching = True

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("composer")
        self._theme = theme
        self._is_answering = False
        self._model_name = ""
        self._strip: EditingStrip | None = None
        self._meter: ContextMeter | None = None
        self.may_send: Callable[[str], bool] = lambda _text: True
        """Whether a text may go now; whoever says no tells why, or lets it go later."""
        self.field = QuestionEdit()
        self.field.setAccessibleName(self.tr("Your question"))
        self.field.installEventFilter(self)
        self.field.send_requested.connect(self._on_send)
        self.field.textChanged.connect(self._show_button)
        self.field.paste_refused.connect(self.paste_refused)
        self.field.up_pressed_at_nothing.connect(self.edit_last_requested)
        self._status = QLabel()
        self._status.setObjectName("composerStatus")
        self._attach = QToolButton()
        self._attach.setProperty("kind", "quiet")
        self._attach.setText(self.tr("+ Attach"))
        self._attach.setAccessibleName(self.tr("Attach files"))
        self._attach.clicked.connect(self.attach_requested)
        self._button = SendButton()
        self._button.clicked.connect(self._on_button)
        self._arrange()
        self.attached = AttachedTexts(self.field, self._column, theme)
        self.attached.changed.connect(self._show_button)
        self.set_theme(theme)

    def _arrange(self) -> None:
        self._foot = ComposerFoot(self._attach, self._status, self._button)
        line = self._line = QHBoxLayout()
        self._around_field = Wider(self.field)
        self._around_field.over = self.field.text_inset
        self.field.setParent(self)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._lines.addItem(self._around_field)
        nest(line, self._lines, 1)
        self._column = column = QVBoxLayout(self)
        self._room = ComposerRoom(column)
        self._room.fit(self.width())
        nest(column, line)
        self._foot.setParent(self)
        column.addItem(self._foot.place)
        self.setFocusProxy(self.field)

    def take_actions(self, actions: "WindowActions") -> None:
        """Show the keys that hold, from now on."""
        actions.hint(self._attach, "ask.attach")

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._theme = theme
        if self._meter is not None:
            self._meter.set_theme(theme)
        self._room.fit(self.width())
        self._show_button()
        self.field.fit_zoom()
        self.attached.set_theme(theme)

    def only_type(self) -> None:
        """Offer no attaching here."""
        self._offers_attaching = False
        self._attach.hide()

    def obey(self, settings: Settings) -> None:
        """Write in the font and size that were chosen, with as much room around as was chosen."""
        self.field.set_text_font(settings.text_font, settings.text_size)
        self._room.is_compact = settings.density == "compact"
        self._room.fit(self.width())
        if self.field.sends_by_ctrl is not (settings.sending == "ctrl_enter"):
            self.field.sends_by_ctrl = not self.field.sends_by_ctrl
            self._show_placeholder()
            self._show_button()

    def fit_window(self, *, is_low: bool) -> None:
        """Stand in one line in a low window: the field, and the button without its word."""
        self._room.is_low = is_low
        self._line.setSpacing(zoomed(BESIDE_BUTTON) + self.field.text_inset)
        if is_low:
            self._line.addWidget(self._button)
        else:
            self._foot.take_button(self._button)
        self._foot.fit_window(self._lines, is_low=is_low)
        self.attached.fit_window()
        self._room.fit(self.width())
        self._make_room()
        self._show_placeholder()
        self._show_button()

    def take_lines(self, most: int) -> None:
        """Grow to so many lines of a question."""
        self._room.most_lines = most
        self._make_room()

    def set_sides(self, left: int, right: int) -> None:
        """Let the text be so many pixels within the frame, for it to stand below another one."""
        self._room.sides = left, right
        self._room.fit(self.width())

    def show_meter(self, meter: "ContextMeter") -> None:
        """Give the meter of the context window its place below the field."""
        self._meter = meter
        self._foot.take_meter(meter)
        self.attached.leave_warning()
        meter.warned.connect(self._on_warned)
        self._make_room()

    @Slot(str)
    def _on_warned(self, why: str) -> None:
        """Let Send look as what it does: it cannot send, and tells why and what can be done."""
        if why != self._button.held_by:
            self._button.held_by = why
            self._make_room()
            self._show_button()

    def set_model(self, name: str, limit: int) -> None:
        """Say whom the question goes to, and how; `limit` are the UTF-16 units it takes."""
        self._model_name = name
        self._show_placeholder()
        self.attached.set_model(name, limit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._room.fit(self.width())
        self._show_placeholder()
        self._make_room()

    def _make_room(self) -> None:
        room, is_low = self.width() - self._room.at_sides, self._room.is_low
        is_tight = is_low and self._button.held_by and not self.attached.is_empty
        self.field.take_lines(1 if is_tight else self._room.most_lines)
        self._foot.make_room(room, is_low=is_low, has_attach=self._offers_attaching)

    def _show_placeholder(self) -> None:
        """Say as much as one line of the field has room for."""
        room = self.width() - self._room.at_sides - _BESIDE_PLACEHOLDER
        if self._room.is_low:
            room -= self._button.wanted_width() + zoomed(BESIDE_BUTTON)
        by_ctrl, keys = self.field.sends_by_ctrl, self._sending_keys()
        text = placeholder_text(is_answering=self._is_answering, sends_by_ctrl=by_ctrl)
        told = fitting(text, self.field.font(), room, self._model_name, keys)
        self.field.show_placeholder(told)

    def _sending_keys(self) -> str:
        """Return what sends, as this system writes it."""
        return written(SEND_BY_CTRL[0]) if self.field.sends_by_ctrl else self.tr("Enter")

    def set_answering(self, is_answering: bool) -> None:
        """Show Stop while an answer is being written, else Send; in the same place and size."""
        self._is_answering = is_answering
        self._show_placeholder()
        if not is_answering:
            self.show_status("")
        self._show_button()

    def prepare_stop(self) -> None:
        """Draw Stop's icon before it is needed (10 ms)."""
        self._button.draw(self._theme, stops=True)

    def set_editing(self, is_editing: bool) -> None:
        """Say above the field whether an older message is edited in it."""
        if self._strip is None and is_editing:
            from liaobots_desktop.ui.editing_strip import EditingStrip

            self._strip = EditingStrip(self)
            self._strip.cancelled.connect(self.edit_cancelled)
            self._column.insertItem(0, self._strip.place)
        if self._strip is not None:
            self._strip.setVisible(is_editing)
            said = self._strip.told() if is_editing else ""
            self.field.setAccessibleDescription(said)
        self.attached.set_editing(is_editing)

    def question(self) -> str:
        """Return what would be sent: the text, and below it what is attached."""
        return self.attached.with_text(self.text())

    def beginning(self, most: int) -> str:
        """Return the first characters of that, at most `most`; quick enough for every key."""
        return self.attached.beginning_with(self.text(), most)

    def _can_send(self) -> bool:
        has_content = bool(self.text().strip()) or not self.attached.is_empty
        return has_content and not self.attached.is_reading

    def show_status(self, text: str) -> None:
        """Say something quiet below the field, such as that no data comes."""
        self._status.setText(text)

    def text(self) -> str:
        """Return what is written in the field."""
        return self.field.toPlainText()

    def caret(self) -> int:
        """Return where the caret stands, in UTF-16 units from the start."""
        return self.field.textCursor().position()

    def set_text(self, text: str, caret: int = -1) -> None:
        """Write a text into the field, the caret at a place in it or at its end."""
        if text != self.text():
            self.field.setPlainText(text)
        elif caret < 0 or not text:
            return
        cursor = self.field.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        if 0 <= caret < cursor.position():
            cursor.setPosition(caret)
        self.field.setTextCursor(cursor)

    @Slot()
    def _on_send(self) -> None:
        if self._can_send() and self.may_send(self.question()):
            self.send_requested.emit(self.question())

    @Slot()
    def _on_button(self) -> None:
        if self._is_answering:
            self.stop_requested.emit()
        else:
            self._on_send()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _show_button(self) -> None:
        keys = self.tr("Esc") if self._is_answering else self._sending_keys()
        self._button.show_state(
            self._theme, keys, stops=self._is_answering, is_brief=self._room.is_low
        )
        self._button.setEnabled(self._is_answering or self._can_send())

    def paintEvent(self, _event: QPaintEvent) -> None:
        radius = corner(self._room.at_sides // 2)  # in a narrow window it does not grow
        draw_frame(self, self._theme, radius, has_focus=self.field.hasFocus())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return super().eventFilter(watched, event)
