"""What the row and the menu of a message say of being sent: always, never, and how it was."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from liaobots_desktop.chat.inclusion import Inclusion
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.possible_actions import MessageAction, only_in_menus

ALWAYS, NEVER, AS_IT_FITS = "include_always", "include_never", "include_as_it_fits"
SHOW_REQUEST = "show_request"

CHOICES: dict[str, Inclusion | None] = {
    ALWAYS: Inclusion.ALWAYS,
    NEVER: Inclusion.NEVER,
    AS_IT_FITS: None,
}
"""What each of the actions chooses."""


def with_mark(actions: Sequence[MessageAction], inclusion: Inclusion | None) -> list[MessageAction]:
    """Return the actions of a row behind the words that tell what was chosen; always seen."""
    if inclusion is None or not actions:
        return list(actions)
    words = _tr("Always sent") if inclusion is Inclusion.ALWAYS else _tr("Never sent")
    return [MessageAction("", words, is_mark=True), *actions]


def with_choices(
    actions: Sequence[MessageAction], item: MessageItem, inclusion: Inclusion | None
) -> list[MessageAction]:
    """Return the actions of a menu with what can be chosen, before the details."""
    if item.is_answer and item.end is None:
        return list(actions)
    offered = {
        ALWAYS: inclusion is not Inclusion.ALWAYS,
        NEVER: inclusion is not Inclusion.NEVER,
        AS_IT_FITS: inclusion is not None,
    }
    choices = [only_in_menus(name) for name, is_other in offered.items() if is_other]
    at = next((n for n, action in enumerate(actions) if action.name == "details"), len(actions))
    if item.is_answer:
        choices.append(only_in_menus(SHOW_REQUEST))
    return [*actions[:at], *choices, *actions[at:]]


def _tr(text: str) -> str:
    return QCoreApplication.translate("TranscriptView", text)
