"""What the window says of its chats, in the notice and in the list."""

from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import ConversationId


def buttons(desktop: Desktop) -> list[QPushButton]:
    QApplication.processEvents()  # a layout shows its new widgets when the loop comes round
    found = desktop.window.notice_bar.findChildren(QPushButton)
    return [button for button in found if button.isVisible()]


def close(desktop: Desktop) -> None:
    """Close the notice by its cross."""
    crosses = desktop.window.notice_bar.findChildren(QToolButton)
    next(cross for cross in crosses if cross.accessibleName() == "Close the notice").click()


def listed(desktop: Desktop) -> list[str]:
    chats = desktop.window.chats
    texts = [chats.index(row).data() for row in range(chats.rowCount())]
    return sorted(text for text in texts if text.startswith("Chat "))


def chat_named(desktop: Desktop, title: str) -> ConversationId:
    (chat,) = (c for c in desktop.session._store.conversations.page(10) if c.title == title)
    return chat.id
