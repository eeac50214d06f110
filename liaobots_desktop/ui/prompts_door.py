"""The ways to kept prompts and system prompts; what they lead to is loaded then."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.message import ConversationId, Message
from liaobots_desktop.store.draft_table import system_prompt_form
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.ui.actions.menu_entry import add_entry
from liaobots_desktop.ui.in_common import InCommon

if TYPE_CHECKING:  # imported when a prompt is needed
    from liaobots_desktop.composing.prompt import Prompt
    from liaobots_desktop.ui.main_window import MainWindow
    from liaobots_desktop.ui.prompts.inserting import Inserting
    from liaobots_desktop.ui.prompts.prompt_field import PromptField
    from liaobots_desktop.ui.prompts.slash import SlashPrompts
    from liaobots_desktop.ui.temporary.temporary_window import TemporaryWindow


class PromptsDoor(QObject):
    """A slash, keys, and entries of the chat's menu; lives on the GUI thread."""

    def __init__(
        self,
        common: InCommon,
        window: "MainWindow | TemporaryWindow",
        session: ChatSession | None = None,
    ) -> None:
        """`session` has the chats of the window, if these are not the app's."""
        super().__init__(window)
        self._common = common
        self._session = session = session or common.session
        self._window = window
        window.drafts.hear(common)
        self._inserting: Inserting | None = None
        self.slash: SlashPrompts | None = None
        self._field = window.pane.composer.field
        self._field.textChanged.connect(self._on_text_changed)
        session.question_stored.connect(self._on_question_stored)
        window.commands.bind("ask.prompts", self.manage)
        window.commands.bind("chat.system_prompt", self.edit_system_prompt)

    def add_to(self, menu: QMenu) -> None:
        """Add what is about prompts to the menu of the open chat, or of a new one.

        What takes the chat away stays the last entry.
        """
        last = menu.actions()[-1:]
        keymap = self._window.commands.keymap
        add_entry(menu, keymap, "chat.system_prompt", self.edit_system_prompt)
        add_entry(menu, keymap, "ask.prompts", self.manage)
        if last:
            menu.addSeparator()
            menu.addAction(last[0])  # moves it

    @Slot()
    def manage(self) -> None:
        """Show all prompts."""
        from liaobots_desktop.ui.prompts.library_dialog import LibraryDialog

        dialog = LibraryDialog(self._common.library, self._window.pane.theme, self._window)
        self._common.themes.theme_changed.connect(dialog.tree.set_theme)
        dialog.used.connect(self.insert)
        self._window.drafts.saving_wanted.connect(dialog.editor.save)
        self._check_spelling_in(dialog.editor.content)
        dialog.open()

    @Slot()
    def edit_system_prompt(self) -> None:
        """Show the system prompt of the open chat, or of the new one."""
        from liaobots_desktop.ui.prompts.system_prompt_dialog import Edited, SystemPromptDialog

        if not self._window.pane.isVisible():
            return
        model = self._window.top_bar.models.chosen_model()
        profiles, chat = self._session.profiles, self._window.chat.open_id
        kept, place = self._window.drafts, system_prompt_form(chat or "")
        try:
            present, usual = profiles.prompt_of(chat), profiles.usual_prompt(chat)
            before = kept.find_form(place)
        except StoreError as error:
            self._on_failed(error)
            return
        edited = Edited(present, usual, model.max_length if model else 0)
        about = self.tr(
            "What the model is told before all messages of this chat, from your next question on."
        )
        dialog = SystemPromptDialog(edited, about, self._window)
        dialog.keep_in(kept, place, before)
        dialog.offer(self._common.library, self._inserter())
        # another start can open another chat under it
        dialog.saved.connect(partial(self._keep_system_prompt, chat))
        self._check_spelling_in(dialog.field)
        dialog.open()

    def _check_spelling_in(self, field: "PromptField") -> None:
        if self._window.spelling is not None:
            self._window.spelling.serve(field)

    @Slot(object)
    def insert(self, prompt: "Prompt") -> None:
        """Put a prompt into the question, in place of the slash that called for it."""
        self._inserter().insert(prompt, self._put, self._window.chat.open_id)

    def _inserter(self) -> "Inserting":
        if self._inserting is None:
            from liaobots_desktop.ui.prompts.inserting import CLIPBOARD_NAME, Inserting

            self._inserting = Inserting(self._window, self._window.drafts)
            if self._window.attaching is not None:
                attach = self._window.attaching
                self._inserting.clipboard_attached.connect(
                    lambda text: attach.take_text(text, CLIPBOARD_NAME)
                )
        return self._inserting

    def _put(self, text: str) -> None:
        from liaobots_desktop.composing.slash import sought_in

        if sought_in(self._field.toPlainText()) is not None:
            self._field.selectAll()
        self._field.insertPlainText(text)
        self._field.setFocus()

    def _keep_system_prompt(self, chat: ConversationId | None, text: str) -> None:
        kept, place = self._window.drafts, system_prompt_form(chat or "")
        if chat is None:
            self._session.profiles.new_prompt.keep(text)
            self._session.conversations_changed.emit()
            kept.save_form(place, "")
            return

        def kept_now(_: None) -> None:
            kept.save_form(place, "")
            self._session.conversations_changed.emit()

        def failed(error: StoreError) -> None:
            kept.save_form(place, text)
            self._on_failed(error)

        self._session.writes.act(
            lambda store: store.conversations.choose_system_prompt(chat, text),
            kept_now,
            failed,
        )

    @Slot()
    def _on_text_changed(self) -> None:
        """Load what a slash needs, with the first one."""
        if self.slash is None and self._field.document().characterAt(0) == "/":
            from liaobots_desktop.ui.prompts.slash import SlashPrompts

            window = self._window
            composer, theme = window.pane.composer, window.pane.theme
            self.slash = SlashPrompts(self._common.library, composer, theme, window)
            self._common.themes.theme_changed.connect(self.slash.popup.set_theme)
            self.slash.chosen.connect(self.insert)
            self.slash.library_requested.connect(self.manage)
            self.slash.update()  # what is connected while a signal goes out misses it

    @Slot(object, bool)
    def _on_question_stored(self, question: Message, is_first: bool) -> None:
        """Take note that the new chat is one."""
        if not is_first:
            return
        try:
            self._session.profiles.spend_new_prompt(question.conversation_id)
        except StoreError as error:
            self._on_failed(error)

    @Slot(object)
    def _on_failed(self, error: StoreError) -> None:
        self._window.reactions.show(Notice(str(error)))
