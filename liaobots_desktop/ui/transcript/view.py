"""The message pane: draws a chat's messages and grows with the answers."""

import sys
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QMargins, QRect, Signal, Slot
from PySide6.QtWidgets import QWidget

from liaobots_desktop.chat.continuation import Continuation
from liaobots_desktop.chat.inclusion import Inclusion
from liaobots_desktop.chat.message import EndState, Message, MessageId, Role, TokenUsage
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.announcer import Announcer
from liaobots_desktop.ui.transcript.branch_switch import switch_branch
from liaobots_desktop.ui.transcript.cut_line import CutLine
from liaobots_desktop.ui.transcript.drawn_view import DrawnView
from liaobots_desktop.ui.transcript.following import Following
from liaobots_desktop.ui.transcript.footer import status_of
from liaobots_desktop.ui.transcript.growth import Growth
from liaobots_desktop.ui.transcript.measures import Measures
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.question_rail import WIDTH, QuestionRail
from liaobots_desktop.ui.transcript.selection import text_of

_RAIL_GAP = 16
"""Pixels between the column and the rail at least."""


class TranscriptView(DrawnView):
    """Shows the messages of one chat; lives on the GUI thread.

    It is given appended text, never whole texts, and parses and lays out only what is open in
    the answer that grows.

    Signals:
        action_requested(name, message id): `copy`, `retry`, `continue`, `edit`, `delete`,
            `branch_previous`, `branch_next`,
            `continuation`, `compare` or `compare_models` was chosen for a message.
        link_activated(target, words): a link was clicked; its target as it is written, and what
            is shown of it.
        messages_shown: other messages are shown, or some were taken away.
        message_grown(index, part): a message changed from one of its parts on, or is new.
    """

    action_requested = Signal(str, object)
    link_activated = Signal(str, str)
    messages_shown = Signal()
    message_grown = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(self.tr("Messages"))
        self.action_chosen.connect(self.action_requested)
        self.link_clicked.connect(self.link_activated)
        self.messages_shown.connect(self.questions.on_messages_shown)
        self.messages_shown.connect(self.message_cursor.on_messages_shown)
        self.messages_shown.connect(self.on_other_shown)
        self.rail = QuestionRail(self.questions, theme, self)
        self.rail.question_chosen.connect(self.bring_to_top)
        self.messages_shown.connect(self._place_rail)
        self.message_grown.connect(self._place_rail)
        self.verticalScrollBar().valueChanged.connect(self.rail.follow)
        self.following = Following.FOLLOW
        self._announcer = Announcer(self.transcript, self)
        self.growth = Growth(self.transcript, self.show_growth, lambda: self.paint_seconds, self)
        self.growth.message_grown.connect(self.message_grown)
        self.verticalScrollBar().valueChanged.connect(self.growth.on_scrolled)
        self.prefetch.must_wait = lambda: self.growth.is_hurried

    @property
    def is_busy(self) -> bool:
        """Whether there is text to be read, shown or laid out ahead, or that waits for fonts."""
        return self.growth.is_busy or self.prefetch.is_busy or self.fallbacks.is_busy

    def set_theme(self, theme: Theme) -> None:
        """Draw with other colours; what is on the screen stays where it is."""
        self.rail.set_theme(theme)
        super().set_theme(theme)

    def obey(self, settings: Settings) -> None:
        """Show text in the fonts and sizes that were chosen, with as much room around it."""
        self.set_measures(Measures.of(settings))

    def set_following(self, following: str) -> None:
        """Choose what the view does while an answer grows: `follow`, `stay` or `question`."""
        self.following = Following(following)

    def set_model_names(self, names: Mapping[str, str]) -> None:
        """Take the names shown above answers, by model id."""
        self.painter.model_names = dict(names)
        self.viewport().update()

    def set_branches(self, branches: dict[MessageId, tuple[int, int]]) -> None:
        """Take which of how many branches a message stands on; without an entry it has one."""
        self.painter.branches = branches
        self.viewport().update()

    def set_continuations(self, continuations: Mapping[MessageId, Continuation]) -> None:
        """Take what follows on branches that are not shown, by the message where they part."""
        self.painter.continuations = continuations
        self.viewport().update()

    def set_inclusions(self, inclusions: Mapping[MessageId, Inclusion]) -> None:
        """Take which messages are always or never sent, by id; others are sent as they fit."""
        self.painter.inclusions = inclusions
        self.viewport().update()

    def set_cut(self, line: CutLine | None) -> None:
        """Take where what is sent begins; nothing moves, and only the line is drawn again."""
        if line == self.painter.cut:
            return
        is_new = self.painter.cut is None
        before = self.painter.cut_area()
        self.painter.cut = line
        for area in filter(QRect.isValid, (before, self.painter.cut_area())):
            self.viewport().update(self.painter.in_viewport(area).adjusted(-1, -1, 1, 1))
        if is_new and line is not None:
            self._announcer.say(line.words)

    def show_messages(self, messages: Sequence[Message]) -> None:
        """Show a chat from its end; what was shown before goes."""
        self._announcer.forget()
        self.growth.forget()
        self.selection.clear()
        self.forget_pointer()
        self.painter.cut = None
        self.transcript.is_following = True
        self.transcript.show(messages, MessageItem)
        self.note_fresh()
        try:
            self.arrange()
        except Exception:  # noqa: BLE001 - told by the hook; the chat is open, if not drawn
            sys.excepthook(*sys.exc_info())
        self.growth.go_on()
        self.messages_shown.emit()

    def add_message(self, message: Message) -> None:
        """Add a message at the end. An own question is always brought into view."""
        self.transcript.add(MessageItem(message))
        if message.role is Role.USER:
            self._show_question(message.id)
        self.arrange()
        self.growth.go_on()
        self.message_grown.emit(len(self.transcript.items) - 1, 0)

    def append_text(self, message_id: MessageId, text: str) -> None:
        """Add text that has arrived to an answer; unknown messages are ignored."""
        item = self._item(message_id)
        if item is None or not text:
            return
        if self.following is Following.STAY:
            self.transcript.is_following = False
        item.append(text)
        if self.is_resting:
            self.message_grown.emit(self.transcript.index_of(message_id), 0)
            return
        if not item.is_started:  # it grows below the screen too, and the pill tells of it
            item.start(self.transcript.setting)
        self._announcer.follow(item)
        self.growth.follow(message_id)

    def finish_message(self, message_id: MessageId, end: EndState) -> None:
        """Say how an answer ended; unknown messages are ignored."""
        item = self._item(message_id)
        if item is not None:
            item.finish(end)
            self.growth.hurry(message_id)
            self._announcer.follow(item)
            self.arrange()

    def set_usage(self, message_id: MessageId, usage: TokenUsage | None) -> None:
        """Take what the service counted for an answer; unknown messages are ignored."""
        item = self._item(message_id)
        if item is not None:
            item.message = item.message._replace(usage=usage)

    def message_below(self, message_id: MessageId | None) -> MessageId | None:
        """Return the message that stands below another one, or first, if there is any."""
        at = -1 if message_id is None else self.transcript.index_of(message_id)
        items = self.transcript.items
        return None if at is None or at + 1 >= len(items) else items[at + 1].message.id

    def replace_after(self, message_id: MessageId | None, messages: Sequence[Message]) -> bool:
        """Show another branch behind a message, or a whole other one behind None.

        The place where the branches part stays on the screen. Returns whether the message is
        shown; if not, nothing is changed.
        """
        at = -1 if message_id is None else self.transcript.index_of(message_id)
        if at is None:
            return False
        if at + 1 == len(self.transcript.items) and not messages:
            return True
        self._announcer.forget()
        growing = self.growth.growing
        gone = {known for known in growing if (self.transcript.index_of(known) or 0) > at}
        self.growth.drop(gone)
        self.selection.clear()
        self.forget_pointer()
        switch_branch(self.transcript, at + 1, [MessageItem(message) for message in messages])
        self.arrange()
        self.growth.go_on()
        self.messages_shown.emit()
        return True

    def resume_message(self, message_id: MessageId) -> None:
        """Let an answer that had broken off go on: more text comes; unknown ones are ignored."""
        item = self._item(message_id)
        if item is not None:
            self._announcer.go_on(item)
            item.resume(self.transcript.setting)
            self.growth.hurry(message_id)
            self.arrange()

    def shows(self, message_id: MessageId) -> bool:
        """Whether a message is on the branch that is shown."""
        return self.transcript.index_of(message_id) is not None

    def last_question(self) -> MessageId | None:
        """Return the last question that is shown, None if there is none."""
        items = reversed(self.transcript.items)
        return next((item.message.id for item in items if not item.is_answer), None)

    def last_message(self) -> MessageId | None:
        """Return the last message that is shown, None if there is none."""
        items = self.transcript.items
        return items[-1].message.id if items else None

    def ask_again(self) -> None:
        """Ask for another answer to the last question; while one is written that is refused."""
        last = self.transcript.items[-1] if self.transcript.items else None
        is_written = last is not None and last.is_answer and last.end is None
        if last and (is_written or self.message_menu.can("retry", len(self.transcript.items) - 1)):
            self.message_menu.choose("retry", last.message.id)

    def clear(self) -> None:
        """Show no messages."""
        self.show_messages([])

    def text_of(self, message_id: MessageId) -> str:
        """Return the source text of a message; KeyError for an unknown one."""
        item = self._item(message_id)
        if item is None:
            raise KeyError(message_id)
        return item.text()

    def visible_text(self) -> str:
        """Return everything that is shown as plain text, names and end states included."""
        setting = self.transcript.setting
        texts = []
        for item in self.transcript.items:
            item.complete(setting)
            name = self.painter.name_of(item) if item.is_answer else ""
            body = text_of(item, setting, dict.fromkeys(range(len(item.parts)), (0, None)))
            texts += [text for text in (name, body, status_of(item.end)) if text]
        return "\n\n".join(texts)

    def selected_text(self) -> str:
        """Return the selected text as it is shown."""
        return self.selection.text(self.transcript)

    def changeEvent(self, event: QEvent) -> None:
        """Take the side on which lines begin: the scroll bar goes to the other one."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._fit()

    def _fit(self) -> None:
        self._place_rail()
        super()._fit()

    @Slot()
    def _place_rail(self) -> None:
        """Show the rail beside the messages while there is need and room for it."""
        width = zoomed(WIDTH)
        column = self.transcript.setting.measures.column_width * self.painter.zoom
        room = (self.width() - column) / 2 - self.verticalScrollBar().sizeHint().width()
        is_shown = self.rail.is_needed and room >= width + _RAIL_GAP
        is_mirrored, taken = self.isRightToLeft(), width if is_shown else 0
        margins = QMargins(taken if is_mirrored else 0, 0, 0 if is_mirrored else taken, 0)
        if margins != self.viewportMargins():
            self.setViewportMargins(margins)
            self.rail.setVisible(is_shown)
        area = self.viewport().geometry()
        left = area.left() - width if is_mirrored else area.right() + 1
        self.rail.setGeometry(left, area.top(), width, area.height())
        self.rail.follow()

    def _show_question(self, message_id: MessageId) -> None:
        if self.following is Following.QUESTION:
            self.transcript.pin(message_id)
        else:
            self.transcript.pinned = None
            self.transcript.is_following = True

    def _item(self, message_id: MessageId) -> MessageItem | None:
        index = self.transcript.index_of(message_id)
        return None if index is None else self.transcript.items[index]
