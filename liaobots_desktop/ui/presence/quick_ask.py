"""A small window for one question; the answer comes in it, and the chat is one like all others."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCursor, QGuiApplication, QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.message import ConversationId, Message
from liaobots_desktop.service.catalogue import Model
from liaobots_desktop.store.rows import storable
from liaobots_desktop.ui.actions.keymap import shown
from liaobots_desktop.ui.actions.table import default_keys
from liaobots_desktop.ui.composer import Composer
from liaobots_desktop.ui.drawing import zoom_factor, zoomed
from liaobots_desktop.ui.main_window import MainWindow
from liaobots_desktop.ui.notice_bar import NoticeBar
from liaobots_desktop.ui.notice_reactions import NoticeReactions
from liaobots_desktop.ui.presence.quick_column import SIDES, QuickColumn
from liaobots_desktop.ui.question_editing import Draft, QuestionEditing
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.window_verbs import bring_forward
from liaobots_desktop.ui.writing.field_keys import FieldKeys
from liaobots_desktop.ui.writing.markdown_marks import MarkdownMarks

if TYPE_CHECKING:  # imported with the first answer
    from liaobots_desktop.bridge.running_answer import GrownText
    from liaobots_desktop.ui.presence.quick_answer import QuickAnswer
    from liaobots_desktop.ui.transcript.view import TranscriptView

_WIDTH, _HEIGHT = 680, 460
_FROM_TOP = 0.22
"""The part of the screen above the window."""


class QuickAsk(QFrame):
    """Each time it comes up it begins a chat; lives on the GUI thread.

    What was not sent is there again, selected: typing replaces it. Esc closes it, also while an
    answer comes: that goes on, and is told when it ends unseen.

    Signals:
        chat_wanted: the ConversationId of the chat to be opened in the app's window.
        settings_wanted: something is to be chosen in the app's window first.
        gone: it was closed.
    """

    chat_wanted = Signal(object)
    settings_wanted = Signal()
    gone = Signal()

    def __init__(
        self, session: ChatSession, account: Account, window: MainWindow, theme: Theme
    ) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self.setObjectName("quickAsk")
        self.setWindowTitle(self.tr("Quick question"))
        self.setAccessibleName(self.tr("Quick question"))
        self._session = session
        self._account = account
        self._window = window
        self.chat: ConversationId | None = None  # that was asked in it last
        self._awaited: str | None = None
        self._answer: QuickAnswer | None = None
        self.composer = Composer(theme)
        self.editing = QuestionEditing(self.composer)
        self._asked: list[str] = []
        """What was asked here since the start of the app, the newest first."""
        self.composer.only_type()
        self.notice_bar = NoticeBar(theme, SIDES)
        self._reactions = NoticeReactions(session, account, self.notice_bar)
        self.open_button = QPushButton(self.tr("Open in the app"))
        keys = shown(default_keys("quick.open"))
        self.open_button.setToolTip(f"{self.open_button.text()} ({keys})")
        self._hint = QLabel(self.tr("{0} closes").format(shown(default_keys("quick.close")[:1])))
        self._hint.setObjectName("quickHint")
        self._arrange()
        self._connect()
        self.set_theme(theme)
        self._obey()

    def _arrange(self) -> None:
        self._column = QuickColumn(self, self.composer, self.notice_bar)
        self._column.set_foot(self._hint, self.open_button)

    def _connect(self) -> None:
        session, composer = self._session, self.composer
        composer.send_requested.connect(self._on_send)
        composer.stop_requested.connect(self._on_stop)
        composer.field.long_text_pasted.connect(composer.field.insert_long)
        composer.paste_refused.connect(self._on_paste_refused)
        self.open_button.clicked.connect(self._on_open)
        self._account.changed.connect(self._obey)
        keymap = self._window.commands.keymap
        MarkdownMarks(composer.field, keymap)
        older, newer = partial(self._walk, 1), partial(self._walk, -1)
        FieldKeys(composer.field, keymap, {"composer.older": older, "composer.newer": newer})
        composer.edit_last_requested.connect(older)
        if self._window.spelling is not None:
            self._window.spelling.serve(composer.field)
        self._reactions.service_requested.connect(self._window.reactions.service_requested)
        self._reactions.service_requested.connect(self.settings_wanted)
        self.notice_bar.focus_left.connect(composer.setFocus)
        session.question_stored.connect(self._on_question_stored)
        session.message_added.connect(self._on_message_added)
        session.answer_resumed.connect(self._on_message_added)
        session.text_grown.connect(self._on_text_grown)
        session.answer_ended.connect(self._on_answer_ended)
        session.notice_raised.connect(self._on_notice_raised)
        session.notice_cleared.connect(self._on_notice_cleared)
        for action_id, act in (("quick.close", self.close), ("quick.open", self._on_open)):
            shortcut = QShortcut(self)
            shortcut.setKeys([QKeySequence(keys) for keys in default_keys(action_id)])
            shortcut.activated.connect(act)

    def come_up(self, activation: str) -> None:
        """Show it in front, for a new chat, or with what is in it if it is there already."""
        if not self.isVisible():
            self._begin()
            self._stand_above()
        bring_forward(self, activation)
        self.composer.setFocus()

    def shows(self, chat: ConversationId) -> bool:
        """Whether somebody sees this chat here."""
        return chat == self.chat and self.isVisible() and self.isActiveWindow()

    def set_theme(self, theme: Theme) -> None:
        """Use other colours and sizes from now on."""
        self.composer.set_theme(theme)
        self.notice_bar.set_theme(theme)
        self._fit_width()
        if self._answer is not None:
            self.view.set_zoom(zoom_factor())
            self.view.set_theme(theme)

    def shut_down(self) -> bool:
        """End what is under way, and go; returns whether its thread has ended."""
        self.hide()
        self.deleteLater()  # it has no parent that would take it along
        return self._reactions.shut_down()

    def _begin(self) -> None:
        """Let the next question begin a chat."""
        self.chat = self._awaited = None
        self.editing.show(Draft(self.editing.draft.text))
        self.composer.field.selectAll()
        self.composer.set_answering(False)
        self.notice_bar.show_notice(None)
        if self._answer is not None:
            self._answer.show_messages((), None)
            self._answer.hide()
        self.open_button.hide()
        self.composer.set_model(self._model().name, self._model().max_length)
        self._fit()

    def _model(self) -> Model:
        """Return the model of new chats, or the first that the service has."""
        profile = self._account.profile()
        return profile.model(self._account.settings.model) or profile.shown_models[0]

    def _stand_above(self) -> None:
        screen = QGuiApplication.screenAt(QCursor.pos()) or self.screen()
        room = screen.availableGeometry()
        left = room.center().x() - self.width() // 2
        self.move(QPoint(left, room.top() + round(room.height() * _FROM_TOP)))

    def _fit_width(self) -> None:
        """Be no wider than a chosen width of text needs."""
        wide = self._column.fit(zoomed(self._account.settings.column_width))
        self.setFixedWidth(min(zoomed(_WIDTH), wide, self.screen().availableSize().width()))

    def _fit(self) -> None:
        """Take the height that is needed: more with an answer."""
        is_wide = self._answer is not None and not self._answer.isHidden()
        self.setMinimumHeight(zoomed(_HEIGHT) if is_wide else 0)
        self._fit_width()
        self._column.activate()
        self.resize(QSize(self.width(), zoomed(_HEIGHT) if is_wide else self.sizeHint().height()))

    @property
    def view(self) -> "TranscriptView":
        """The messages."""
        return self.answer.view

    @property
    def answer(self) -> "QuickAnswer":
        """What shows the messages, made with the first answer."""
        if self._answer is None:
            from liaobots_desktop.ui.presence.quick_answer import QuickAnswer

            self._answer = QuickAnswer(self._window.pane.new_transcript())
            self.view.left.connect(self.composer.setFocus)
            self._answer.asked_again.connect(self._session.retry)
            self._column.set_answer(self._answer)
        return self._answer

    @Slot(str)
    def _on_send(self, question: str) -> None:
        waits = self._window.chat.let_wait
        if self.chat is not None and self._session.is_answering(self.chat) and waits:
            waits(self.chat, question, self._model().id)
            self._was_asked(question)
            return
        self._awaited = storable(question)
        with self._session.profiles.new_prompt.aside():
            self._session.send(self.chat, question, self._model().id)

    def _was_asked(self, question: str) -> None:
        self._asked.insert(0, question)
        self.editing.empty()

    def _walk(self, by: int) -> None:
        """Show an older question of this window (1), or go back (-1)."""
        self.editing.walk(self._asked, by)

    @Slot()
    def _obey(self) -> None:
        """Take what was chosen for the field where questions are written."""
        self.composer.obey(self._account.settings)
        self._fit_width()

    @Slot()
    def _on_stop(self) -> None:
        self._session.stop(self.chat)

    @Slot(object, bool)
    def _on_question_stored(self, question: Message, is_first: bool) -> None:
        is_ours = question.text == self._awaited and is_first is (self.chat is None)
        if not is_ours or not (is_first or question.conversation_id == self.chat):
            return
        self.chat, self._awaited = question.conversation_id, None
        self._was_asked(question.text)
        self.notice_bar.show_notice(None)
        self.open_button.show()
        self._show_messages()

    @Slot(object)
    def _on_message_added(self, message: Message) -> None:
        if message.conversation_id == self.chat:
            self._show_messages()

    def _show_messages(self) -> None:
        if self.chat is None:
            return
        self.answer.show_messages(self._session.messages(self.chat), self._session.undrawn)
        self.answer.show()
        self.composer.set_answering(self._session.is_answering(self.chat))
        self._fit()

    @Slot(object)
    def _on_text_grown(self, grown: "GrownText") -> None:
        if grown.conversation_id == self.chat:
            self.view.append_text(grown.message_id, grown.text)

    @Slot(object)
    def _on_answer_ended(self, answer: Message) -> None:
        if answer.conversation_id == self.chat and answer.end is not None:
            self.view.finish_message(answer.id, answer.end)
            self.composer.set_answering(self._session.is_answering(self.chat))

    @Slot(object)
    def _on_notice_raised(self, notice: Notice) -> None:
        is_ours = notice.conversation_id == self.chat
        if self.isVisible() and is_ours and (self.chat or self._awaited):
            self._reactions.show(notice)
            self._fit()

    @Slot(object)
    def _on_notice_cleared(self, chat: ConversationId) -> None:
        if chat == self.chat:
            self.notice_bar.show_notice(None)

    @Slot(int)
    def _on_paste_refused(self, length: int) -> None:
        text = self.tr(
            "A text of {0} characters fits into no message; it was not pasted.", "", length
        )
        self._reactions.show(Notice(text.format(QLocale().toString(length))))

    @Slot()
    def _on_open(self) -> None:
        if self.chat is not None:
            chat = self.chat
            self.close()
            self.chat_wanted.emit(chat)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.gone.emit()
