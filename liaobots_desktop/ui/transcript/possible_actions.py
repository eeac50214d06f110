"""What can be done with a message: the one list behind its row, the menus and screen readers."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from liaobots_desktop.chat.continuation import Continuation
from liaobots_desktop.chat.message import EndState
from liaobots_desktop.ui.transcript.message_item import MessageItem

_BROKEN_OFF = {EndState.INTERRUPTED, EndState.STOPPED, EndState.LENGTH}

Branch = tuple[int, int]
"""The number of a message among those that could stand in its place, from 1, and their count."""
ALONE: Branch = (1, 1)

CONTINUATION = "continuation"
"""The action that is a line: how much follows on another branch. It is seen at any time."""


@dataclass(frozen=True, slots=True)
class MessageAction:
    """`word` stands in the row, `label` in menus, and a screen reader says it.

    `name` is empty for words that only tell something; where it `is_mark` they are seen at any
    time. `key` works on the message cursor, one with Ctrl from anywhere.
    """

    name: str
    word: str
    label: str = ""
    key: str = ""
    is_enabled: bool = True
    is_mark: bool = False


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
        unanswered = (
            [_retry(QCoreApplication.translate("TranscriptView", "Retry"), is_last=True)]
            if is_last
            else []
        )
        return [*_branch_actions(branch), *unanswered, _copy(), _edit(), _more()]
    actions = [_copy()] if item.text() else []
    word = (
        QCoreApplication.translate("TranscriptView", "Regenerate")
        if item.text()
        else QCoreApplication.translate("TranscriptView", "Retry")
    )
    actions.append(_retry(word, is_last=is_last))
    if is_last and item.end in _BROKEN_OFF:  # what follows was said to the answer as it is
        actions.append(
            MessageAction(
                "continue",
                QCoreApplication.translate("TranscriptView", "Continue"),
                QCoreApplication.translate("TranscriptView", "Continue"),
            )
        )
    return [*actions, *_branch_actions(branch), _more()]


def more_actions(item: MessageItem, branch: Branch = ALONE) -> list[MessageAction]:
    """Return what only the menus offer."""
    actions = []
    if item.text():
        actions = [
            MessageAction(
                "copy_plain", "", QCoreApplication.translate("TranscriptView", "Copy as plain text")
            ),
            MessageAction(
                "copy_html", "", QCoreApplication.translate("TranscriptView", "Copy as HTML")
            ),
            MessageAction(
                "quote",
                "",
                QCoreApplication.translate("TranscriptView", "Quote in the composer"),
                "Q",
            ),
        ]
    details = MessageAction("details", "", QCoreApplication.translate("TranscriptView", "Details…"))
    if item.is_answer and item.end is None:
        return [*actions, details]
    several = (
        []
        if item.is_answer
        else [
            MessageAction(
                "compare_models",
                "",
                QCoreApplication.translate("TranscriptView", "Compare models…"),
            )
        ]
    )
    delete = MessageAction("delete", "", QCoreApplication.translate("TranscriptView", "Delete"))
    return [*actions, *several, *_compare(branch), details, delete]


def _copy() -> MessageAction:
    return MessageAction(
        "copy",
        QCoreApplication.translate("TranscriptView", "Copy"),
        QCoreApplication.translate("TranscriptView", "Copy message"),
        "C",
    )


def _edit() -> MessageAction:
    return MessageAction(
        "edit",
        QCoreApplication.translate("TranscriptView", "Edit"),
        QCoreApplication.translate("TranscriptView", "Edit"),
        "E",
    )


def _more() -> MessageAction:
    return MessageAction(
        "more",
        QCoreApplication.translate("TranscriptView", "More"),
        QCoreApplication.translate("TranscriptView", "More"),
    )


def _retry(word: str, *, is_last: bool) -> MessageAction:
    return MessageAction("retry", word, word, "Ctrl+R" if is_last else "R")


def _branch_actions(branch: Branch) -> list[MessageAction]:
    number, count = branch
    if count < 2:
        return []
    where = QCoreApplication.translate("TranscriptView", "({0} of {1})").format(number, count)
    previous, following = (
        QCoreApplication.translate("TranscriptView", "Previous version"),
        QCoreApplication.translate("TranscriptView", "Next version"),
    )
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
    return [
        MessageAction(
            "compare",
            "",
            QCoreApplication.translate("TranscriptView", "Compare with version {0}").format(other),
        )
    ]


def _elsewhere(continuation: Continuation) -> MessageAction:
    """Return the line that tells of other branches and leads there."""
    count = continuation.messages
    if continuation.branches == 1:
        text = QCoreApplication.translate(
            "TranscriptView", "%n messages continue on another branch", "", count
        )
    else:
        text = QCoreApplication.translate(
            "TranscriptView", "%n messages continue on other branches", "", count
        )
    return MessageAction(CONTINUATION, text, text)
