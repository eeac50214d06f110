"""What the views ask the list of chats for."""

from collections.abc import Callable, Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from liaobots_desktop import joining
from liaobots_desktop.bridge.list_parts import Row
from liaobots_desktop.chat.message import Conversation
from liaobots_desktop.chat.ordering import Tag


class ListRole(IntEnum):
    """What a row can be asked for, besides its text (`DisplayRole`)."""

    IS_HEADING = Qt.ItemDataRole.UserRole + 1
    CONVERSATION = Qt.ItemDataRole.UserRole + 2
    IS_ANSWERING = Qt.ItemDataRole.UserRole + 3
    FOLDER = Qt.ItemDataRole.UserRole + 4
    DEPTH = Qt.ItemDataRole.UserRole + 5
    COLORS = Qt.ItemDataRole.UserRole + 6
    """The colours of a chat's tags."""
    PLACE = Qt.ItemDataRole.UserRole + 7
    """Where the chats under a heading or in an open folder are listed."""
    IS_ELSEWHERE = Qt.ItemDataRole.UserRole + 8
    """Whether another window has the chat open."""


OF_ANY_ROW: dict[int, Callable[[Row], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda row: row.text,
    ListRole.IS_HEADING: lambda row: row.chat is None and row.folder is None,
    ListRole.FOLDER: lambda row: row.folder,
    ListRole.DEPTH: lambda row: row.depth,
    ListRole.PLACE: lambda row: row.part.place,
}
"""What headings, folders and chats are asked for alike."""


def part_of_chat(
    conversation: Conversation,
    role: int,
    tags: Mapping[str, Tag],
    is_answering: bool,
    is_elsewhere: bool,
) -> Any:
    """Return what a chat's row answers to a role that headings and folders have no answer to."""
    plain = {
        ListRole.CONVERSATION: conversation,
        ListRole.IS_ANSWERING: is_answering,
        ListRole.IS_ELSEWHERE: is_elsewhere,
    }
    if role in plain:
        return plain[ListRole(role)]
    if role == ListRole.COLORS:
        return [tags[name].color for name in conversation.tags if name in tags]
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return _spoken(conversation, is_answering=is_answering, is_elsewhere=is_elsewhere)
    if role == Qt.ItemDataRole.ToolTipRole and is_elsewhere:
        return QCoreApplication.translate("ConversationList", "Open in another window")
    return None


def _spoken(conversation: Conversation, *, is_answering: bool, is_elsewhere: bool) -> str:
    """Return what a screen reader says of a chat."""
    translate = QCoreApplication.translate
    tag = translate("ConversationList", "tag {0}")
    said = [conversation.title, *(tag.format(name) for name in conversation.tags)]
    if is_elsewhere:
        said.append(translate("ConversationList", "open in another window"))
    if is_answering:
        said.append(translate("ConversationList", "being answered"))
    elif conversation.is_unread:
        said.append(translate("ConversationList", "unread answer"))
    return joining.facts(said)
