"""The button at the top of the sidebar, with its keys on the right."""

from PySide6.QtCore import QCoreApplication, QSize

from liaobots_desktop.ui.actions.first_keys import NEW_CHAT
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.icons import before_word, beside
from liaobots_desktop.ui.keyed_button import KeyedButton
from liaobots_desktop.ui.theme import Theme


class NewChatButton(KeyedButton):
    """A wide button: a plus, its text, and the shortcut in small letters."""

    def __init__(self, theme: Theme) -> None:
        text = QCoreApplication.translate("NewChatButton", "New chat")
        super().__init__(text, NEW_CHAT[0], "wide", theme)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        super().set_theme(theme)
        self.setIconSize(QSize(zoomed(16) + beside(at_begin=True), zoomed(16)))
        self.set_sign(before_word("plus", theme.color("text"), size=zoomed(16), at_begin=True))
