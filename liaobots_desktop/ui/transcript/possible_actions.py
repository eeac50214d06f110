"""What can be done with a message: the one list behind its row, the menus and screen readers."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from liaobots_desktop.chat.continuation import Continuation
from liaobots_desktop.chat.message import EndState
from liaobots_desktop.ui.actions.table import find, is_in_table
from liaobots_desktop.ui.transcript.message_item import MessageItem

_BROKEN_OFF = {EndState.INTERRUPTED, EndState.STOPPED, EndState.LENGTH}

Branch = tuple[int, int]
"""The number of a message among those that could stand in its place, from 1, and their count."""
ALONE: Branch = (1, 1)

RETRY_OF_NOTHING = "retry_of_nothing"
"""Stands for `retry` where no answer is, for views that do not ask for another one instead."""

CONTINUATION = "continuation"
"""The action that is a line: how much follows on another branch. It is seen at any time."""


@dataclass(frozen=True, slots=True)
class MessageAction:
    """`word` stands in the row, `label` in menus, and a screen reader says it.

    `name` is empty for words that only tell something; where it `is_mark` they are seen at any
    time. Its keys are those of `in_table`, an id of the table of actions; empty: of the action
    on the message cursor.
    """

    name: str
    word: str
    label: str = ""
    in_table: str = ""
    is_enabled: bool = True
    is_mark: bool = False
    is_of_nothing: bool = False
    """Whether no answer is there that another one would stand beside."""

    def is_one_of(self, offered: AbstractSet[str]) -> bool:
        """Return whether a view that offers these names offers it."""
        return self.name in offered or (self.is_of_nothing and RETRY_OF_NOTHING in offered)


def row_actions(
    item: MessageItem,
    branch: Branch,
    continuation: Continuation | None = None,
    *,
    is_last: bool,
) -> list[MessageAction]:
    """Return what the row under a message holds, in the order of reading.

    An answer that is being written has none. `is_last`: no other message follows.
    """
    if item.is_answer and item.end is None:
        return []
    elsewhere = [] if continuation is None else [_elsewhere(continuation)]
    return [*_own_actions(item, branch, is_last=is_last), *elsewhere]


def _own_actions(item: MessageItem, branch: Branch, *, is_last: bool) -> list[MessageAction]:
    if not item.is_answer:
        unanswered = [_retry(is_of_nothing=True, is_last=True)] if is_last else []
        return [*_branch_actions(branch), *unanswered, _copy(), _edit(), _more()]
    actions = [_copy()] if item.text() else []
    actions.append(_retry(is_of_nothing=not item.text(), is_last=is_last))
    if is_last and item.end in _BROKEN_OFF:  # what follows was said to the answer as it is
        actions.append(MessageAction("continue", _tr("Continue"), _label("continue")))
    return [*actions, *_branch_actions(branch), _more()]


def more_actions(item: MessageItem, branch: Branch = ALONE) -> list[MessageAction]:
    """Return what only the menus offer."""
    actions = []
    if item.text():
        actions = [only_in_menus(name) for name in ("copy_plain", "copy_html", "quote")]
    details = only_in_menus("details")
    if item.is_answer and item.end is None:
        return [*actions, details]
    several = [] if item.is_answer else [only_in_menus("compare_models")]
    return [*actions, *several, *_compare(branch), details, only_in_menus("delete")]


def only_in_menus(name: str) -> MessageAction:
    """Return an action that no row offers."""
    return MessageAction(name, "", _label(name))


def _copy() -> MessageAction:
    return MessageAction("copy", _tr("Copy"), _label("copy"))


def _edit() -> MessageAction:
    return MessageAction("edit", _tr("Edit"), _label("edit"))


def _more() -> MessageAction:
    return MessageAction("more", _tr("More"), _tr("More"))


def _retry(*, is_of_nothing: bool, is_last: bool) -> MessageAction:
    word = _tr("Retry") if is_of_nothing else _tr("Regenerate")
    keys = "messages.regenerate" if is_last else ""
    return MessageAction("retry", word, word, keys, is_of_nothing=is_of_nothing)


def _branch_actions(branch: Branch) -> list[MessageAction]:
    number, count = branch
    if count < 2:
        return []
    where = _tr("({0} of {1})").format(number, count)
    previous, following = _label("branch_previous"), _label("branch_next")
    return [
        MessageAction("branch_previous", "‹", f"{previous} {where}", is_enabled=number > 1),
        MessageAction("", f"{number} / {count}"),
        MessageAction("branch_next", "›", f"{following} {where}", is_enabled=number < count),
    ]


def _compare(branch: Branch) -> list[MessageAction]:
    number, count = branch
    if count < 2:
        return []
    other = number - 1 if number > 1 else 2
    return [MessageAction("compare", "", _tr("Compare with version {0}").format(other))]


def _elsewhere(continuation: Continuation) -> MessageAction:
    """Return the line that tells of other branches and leads there."""
    count = continuation.messages
    if continuation.branches == 1:
        text = _tr("%n messages continue on another branch", count)
    else:
        text = _tr("%n messages continue on other branches", count)
    return MessageAction(CONTINUATION, text, text)


def icon_of(name: str) -> str:
    """Return the name of the picture of an action on a message, "" if it has none."""
    return find(f"message.{name}").icon if is_in_table(f"message.{name}") else ""


def _label(name: str) -> str:
    """Return what the table of actions says of an action on a message."""
    return find(f"message.{name}").short_text


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("TranscriptView", text, "", count)
