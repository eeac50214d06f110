"""The actions of the window as a whole."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.ui.actions.window_actions import Act, WindowActions
from liaobots_desktop.ui.settings_door import AddedPage

if TYPE_CHECKING:
    from liaobots_desktop.ui.main_window import MainWindow


class WindowKeys(QObject):
    """What holds wherever the keyboard is in the window; lives on the GUI thread."""

    def __init__(self, window: "MainWindow", account: Account, actions: WindowActions) -> None:
        super().__init__(window)
        self._window = window
        self._account = account
        for action_id, act in (
            ("chat.new", window.new_chat),
            ("app.escape", self._on_escape),
            ("messages.undo", self._undo),
            ("app.settings", window.show_settings),
            ("app.services", window.show_services),
            ("ask.model", partial(self._in_chat, window.top_bar.choose_model)),
            ("find.chat", partial(self._in_chat, window.find_in_chat)),
            ("find.next", partial(self._in_chat, window.pane.find_next)),
            ("find.previous", partial(self._in_chat, window.pane.find_previous)),
            ("ask.focus", window.focus_composer),
            ("app.keys", self._show_keys),
            ("app.quit", window.quit),
            ("app.close", window.close),
            ("view.zoom_in", window.zoom.enlarge),
            ("view.zoom_out", window.zoom.reduce),
            ("view.zoom_reset", window.zoom.reset),
            ("view.focus", window.focus_mode.toggle),
            ("view.full_screen", self._on_full_screen),
        ):
            actions.bind(action_id, act)
        window.pages.currentChanged.connect(window.split.leave_side)
        account.changed.connect(self._show_sending_key)
        self._show_sending_key()

    def page(self) -> AddedPage:
        """Return the page of the settings where keys are changed."""
        words = (self.tr("Shortcuts"), self.tr("Change keys"))
        return AddedPage(self.tr("Keys"), words, self._made_keys_pane)

    def _made_keys_pane(self) -> QWidget:
        from liaobots_desktop.ui.keys.keys_pane import KeysPane

        return KeysPane(self._window.commands.keymap)

    def _in_chat(self, act: Act) -> None:
        """Do what is seen beside the list, also where that stands in the place of the chat."""
        self._window.split.leave_side()
        act()

    @Slot()
    def _undo(self) -> None:
        """Take back the last destructive act."""
        if self._window.hands is not None and self._window.pages.is_chat:
            self._window.hands.undoing.undo_last()

    @Slot()
    def _on_escape(self) -> None:
        """Leave what lies nearest: a place of the list, a page, the find bar; else stop."""
        window = self._window
        if window.sidebar.leave_place() or window.split.leave_side():
            return
        if not window.pages.is_chat and self._account.is_chosen:
            window.pages.leave()
        elif window.pane.is_finding and (self._is_in_find_bar() or not window.chat.is_answering):
            window.pane.find_bar.close_bar()
        elif not window.chat.cancel():
            window.focus_mode.leave()

    def _is_in_find_bar(self) -> bool:
        focused: QWidget | None = self._window.focusWidget()  # the stubs forget the None
        return focused is not None and self._window.pane.find_bar.isAncestorOf(focused)

    @Slot()
    def _show_sending_key(self) -> None:
        self._window.commands.keymap.set_sending(self._account.settings.sending)

    @Slot()
    def _on_full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    @Slot()
    def _show_keys(self) -> None:
        from liaobots_desktop.ui.keys.keys_dialog import KeysDialog

        KeysDialog(self._window.commands.keymap, self._window).open()
