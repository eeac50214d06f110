"""The right side: the messages of the open chat, or an empty one, above the composer."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from liaobots_desktop.chat.message import Message, MessageId
from liaobots_desktop.service.catalogue import Model
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.composer import Composer
from liaobots_desktop.ui.desk import Desk
from liaobots_desktop.ui.drawing import zoom_factor
from liaobots_desktop.ui.empty_chat import EmptyChat
from liaobots_desktop.ui.theme import Theme

if TYPE_CHECKING:  # it is imported when the first message is shown (50 ms)
    from liaobots_desktop.bridge.models_beside import OfferedModel
    from liaobots_desktop.bridge.undrawn_chats import UndrawnChats
    from liaobots_desktop.chat.continuation import Continuation
    from liaobots_desktop.ui.actions.window_actions import WindowActions
    from liaobots_desktop.ui.find_bar import FindBar
    from liaobots_desktop.ui.pane_finding import PaneFinding
    from liaobots_desktop.ui.pane_guest import PaneGuest
    from liaobots_desktop.ui.transcript.view import TranscriptView


class ChatPane(QWidget):
    """Lays out the transcript and the composer; lives on the GUI thread.

    Signals:
        action_requested: the name of an action (as TranscriptView says it), and the MessageId
            it is about.
        link_activated(target, words): a link in an answer, as it is written and as it is shown;
            nothing has been opened.
        code_save_requested: code of an answer that should be saved, and a name for the file.
        regenerate_requested: the MessageId of an answer, and the ModelAt to ask for another one.
    """

    action_requested = Signal(str, object)
    link_activated = Signal(str, str)
    code_save_requested = Signal(object, str)
    regenerate_requested = Signal(object, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("chatPane")
        self._theme = theme
        self._settings = Settings()
        self._model_names: dict[str, str] = {}
        self._transcript: TranscriptView | None = None
        self._finding: PaneFinding | None = None
        self.empty = EmptyChat()
        self.composer = Composer(theme)
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(1)  # the composer needs its room first
        self._stack.addWidget(self.empty)
        self.desk = Desk(self.composer, self._stack)
        self.offered_models: Callable[[], Sequence[OfferedModel]] = tuple
        """Returns the models that can be asked in the chat that is shown."""
        self._actions: WindowActions | None = None
        self.guest: PaneGuest | None = None
        """What is shown instead of the messages."""
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.desk)

    def take_actions(self, actions: "WindowActions") -> None:
        """Let the keys that hold work on messages, too, from now on."""
        self.composer.take_actions(actions)
        self._actions = actions
        if self._transcript is not None:
            self._transcript.take_keymap(actions.keymap)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._theme = theme
        if self._transcript is not None:
            self._transcript.set_zoom(zoom_factor())
            self._transcript.set_theme(theme)
        self.composer.set_theme(theme)
        if self.guest is not None:
            self.guest.set_theme(theme)
        if self._finding is not None:
            self._finding.set_theme(theme)
        self.empty.fit_zoom()
        self.desk.fit_zoom()

    @property
    def theme(self) -> Theme:
        """The theme that holds now."""
        return self._theme

    def obey(self, settings: Settings) -> None:
        """Take what was chosen: fonts, sizes and room, and what the messages do while one grows."""
        self._settings = settings
        self.composer.obey(settings)
        for part in (self.desk, self.empty, self._finding):
            if part is not None:
                part.set_column(settings.column_width)
        if self._transcript is not None:
            self._transcript.set_following(settings.following)
            for view in self.findChildren(type(self._transcript)):  # also those side by side
                view.obey(settings)

    @property
    def transcript(self) -> "TranscriptView":
        """The message pane, made when it is first needed."""
        if self._transcript is None:
            self._transcript = self.new_transcript()
            self.obey(self._settings)
            self._transcript.action_requested.connect(self.action_requested)
            menu = self._transcript.message_menu
            menu.offered_models = self.offered_models
            menu.model_chosen.connect(self.regenerate_requested)
            self._transcript.quote_requested.connect(self._on_quote_requested)
            self._transcript.left.connect(self.composer.setFocus)
            self._stack.addWidget(self._transcript)
        return self._transcript

    def new_transcript(self) -> "TranscriptView":
        """Return another message pane, in the colours and the zoom that hold now."""
        from liaobots_desktop.ui.transcript import accessible_factory
        from liaobots_desktop.ui.transcript.view import TranscriptView

        accessible_factory.install()
        view = TranscriptView(self._theme)
        if self._actions is not None:
            view.take_keymap(self._actions.keymap)
        view.set_zoom(zoom_factor())
        view.obey(self._settings)
        view.set_model_names(self._model_names)
        view.link_activated.connect(self.link_activated)
        view.code_save_requested.connect(self.code_save_requested)
        return view

    def show_guest(self, guest: "PaneGuest") -> None:
        """Show something else than the messages until it is left."""
        self.close_guest()
        if self.is_finding:
            self.find_bar.close_bar()
        self.guest = guest
        self._stack.addWidget(guest)
        self._stack.setCurrentWidget(guest)
        self.desk.setVisible(guest.has_composer)
        guest.take_keyboard()

    @Slot()
    def close_guest(self) -> None:
        """Let the guest go, if there is one: something else is shown now."""
        if self.guest is not None:
            guest, self.guest = self.guest, None
            guest.end()
            self._stack.removeWidget(guest)
            guest.deleteLater()
            self.desk.show()

    @Slot()
    def leave_guest(self) -> None:
        """Show the messages again, as they are now."""
        self._bring_up(has_messages=self.last_message() is not None)
        if self._transcript is not None and self._transcript.is_resting:
            self._transcript.draw_again()
        self.composer.setFocus()

    def show_as_text(self) -> None:
        """Show the messages as plain text: they cannot be drawn."""
        from liaobots_desktop.ui.faults.plain_chat import PlainChat

        guest = PlainChat(self.transcript)
        guest.left.connect(self.leave_guest)
        self.show_guest(guest)

    @property
    def shown_transcript(self) -> "TranscriptView | None":
        """The message pane while messages are seen, else None."""
        is_shown = self.isVisible() and self._stack.currentWidget() is self._transcript
        return self._transcript if is_shown else None

    @property
    def finding(self) -> "PaneFinding":
        """What finds text in the chat, made when it is first needed."""
        if self._finding is None:
            from liaobots_desktop.ui.pane_finding import PaneFinding

            self._finding = PaneFinding(self, self._column, self._actions)
        return self._finding

    @property
    def can_find(self) -> bool:
        """Whether text can be found in what is shown."""
        guest = self.guest
        return self.shown_transcript is not None if guest is None else guest.finder is not None

    @property
    def find_bar(self) -> "FindBar":
        """The bar that finds text in what is shown."""
        return self.finding.bar

    @property
    def is_finding(self) -> bool:
        """Whether the find bar is open."""
        return self._finding is not None and self._finding.is_open

    @Slot()
    def open_find(self) -> None:
        """Open the find bar; selected text of one line is what it looks for."""
        self.finding.open()

    @Slot()
    def find_next(self) -> None:
        """Go to the next hit; open the bar if it is closed."""
        self.find_bar.go_on() if self.is_finding else self.open_find()

    @Slot()
    def find_previous(self) -> None:
        """Go to the hit before; open the bar if it is closed."""
        self.find_bar.go_back() if self.is_finding else self.open_find()

    def show_found(self, message_id: MessageId, offset: int, words: Sequence[str]) -> None:
        """Go to a message that is shown, to where words stand from a place in its source on.

        Every hit of the words, which are folded, is marked. `offset` is in characters.
        """
        self.finding.show(message_id, offset, words)

    @Slot(str)
    def _on_quote_requested(self, lines: str) -> None:
        self.composer.field.insert_quote(lines)
        self.composer.setFocus()

    def show_chat(self, messages: Sequence[Message], undrawn: "UndrawnChats | None" = None) -> None:
        """Show the messages of a chat; none shows what a new chat shows.

        A chat in `undrawn` is shown as plain text; the others are noted there as they are drawn.
        """
        if self.is_finding:
            self.find_bar.leave_chat()
        self._bring_up(has_messages=bool(messages))  # first: what fails is shown as text there
        if messages or self._transcript is not None:
            self.transcript.begin(messages, undrawn)
            self.transcript.show_messages(messages)
            if self.transcript.is_resting:
                self.show_as_text()

    def show_added(self, message: Message) -> None:
        """Show another message at the end."""
        self._bring_up(has_messages=True, goes_on=True)
        self.transcript.add_message(message)

    def show_branch(self, after: MessageId | None, messages: Sequence[Message]) -> bool:
        """Show other messages behind one that is shown, None for all of them.

        Returns False, and changes nothing, if that one is not shown.
        """
        if not self.transcript.replace_after(after, messages):
            return False
        self._bring_up(has_messages=bool(messages) or after is not None, goes_on=True)
        return True

    def _bring_up(self, *, has_messages: bool, goes_on: bool = False) -> None:
        """Show the messages, or what a new chat shows, unless the guest stays."""
        guest = self.guest
        if guest is None or not (guest.is_awaiting or (goes_on and guest.has_composer)):
            self.close_guest()
            self._stack.setCurrentWidget(self.transcript if has_messages else self.empty)

    def last_question(self) -> MessageId | None:
        """Return the last question that is shown, None if there is none."""
        return None if self._transcript is None else self._transcript.last_question()

    def last_message(self) -> MessageId | None:
        """Return the last message that is shown, None if there is none."""
        return None if self._transcript is None else self._transcript.last_message()

    def set_branches(self, branches: dict[MessageId, tuple[int, int]]) -> None:
        """Take (number, count) of each message that has siblings."""
        if branches or self._transcript is not None:
            self.transcript.set_branches(branches)

    def set_continuations(self, continuations: "Mapping[MessageId, Continuation]") -> None:
        """Take what follows on branches that are not shown."""
        if continuations or self._transcript is not None:
            self.transcript.set_continuations(continuations)

    def name_models(self, names: dict[str, str]) -> None:
        """Take what the models of answers are called, by id."""
        if names != self._model_names:
            self._model_names = names
            if self._transcript is not None:
                self._transcript.set_model_names(names)

    def show_model(self, profile: Profile, model: Model) -> None:
        """Say whom the next question goes to."""
        self.composer.set_model(model.name, model.max_length)
        self.empty.show_model(model, is_demo=profile.is_demo)
