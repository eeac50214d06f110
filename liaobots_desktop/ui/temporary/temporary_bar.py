"""The bar above a chat of which nothing is stored: it has the model, and nothing that stores."""

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.ui.top_bar import TopBar


class TemporaryBar(TopBar):
    """Lives on the GUI thread."""

    def show_title(self, title: str, chat: ConversationId | None = None) -> None:
        """Show none: the chat is in no list, and what belongs to a title leads to files."""
        del title
        super().show_title("", chat)
