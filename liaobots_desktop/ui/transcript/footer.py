"""The quiet row under a message: how an answer ended, and what can be done with the message."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.ui.drawing import from_the_right
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.possible_actions import CONTINUATION, MessageAction
from liaobots_desktop.ui.transcript.style import MESSAGE_GAP, TextStyle

_TOP, _HEIGHT, _SPACE = 8, 20, 16
_QUESTION_TOP, _QUESTION_HEIGHT = 3, 16
"""The row of a question lies in the gap below it: as far from its bubble as from what follows,
whose first line has room of its own above its letters."""
_BRANCH_SPACE = 5
"""Between the arrows and the number of a branch."""
_SMALLEST_SPACE = 4
_SMALLEST_LINE = 24
"""What is left at least of the line about other branches, where the row is too narrow for it."""
_ARROW_WIDTH = 10
_FIRST_TO_GO = ({"retry"}, {"branch_previous", "", "branch_next"}, {"edit"}, {"copy"}, {"continue"})
"""What leaves a row that is too narrow, in this order; the menu of More has it then."""


@dataclass(frozen=True, slots=True)
class FooterEntry:
    """A word of the row; `action` is empty for what only tells something."""

    text: str
    rect: QRectF
    action: str = ""
    is_enabled: bool = True


def status_of(end: EndState | None) -> str:
    """Return the sentence about an answer that is not whole, else nothing."""
    known = {
        EndState.INTERRUPTED: QCoreApplication.translate("TranscriptView", "Interrupted."),
        EndState.UNFRAMED: QCoreApplication.translate("TranscriptView", "Probably complete."),
        EndState.STOPPED: QCoreApplication.translate("TranscriptView", "Stopped."),
        EndState.LENGTH: QCoreApplication.translate(
            "TranscriptView", "Ended by the service at its length limit."
        ),
        EndState.FILTERED: QCoreApplication.translate(
            "TranscriptView", "The service withheld the rest."
        ),
        EndState.FAILED: QCoreApplication.translate("TranscriptView", "No answer came."),
    }
    return known.get(end, "") if end else ""


def row_height(item: MessageItem) -> int:
    """Return the height of the row, in pixels; that of a question lies in the gap below it."""
    return item.foot_height or MESSAGE_GAP


def fitting(
    item: MessageItem, style: TextStyle, actions: Sequence[MessageAction], width: int
) -> list[MessageAction]:
    """Return those of a row's actions that fit into it, whatever the zoom and the window."""
    kept = list(actions)
    has_line = any(action.name == CONTINUATION for action in actions)
    room = width - (_SPACE + _SMALLEST_LINE if has_line else 0)
    for names in _FIRST_TO_GO:
        words = _words(item, style, [a for a in kept if a.name != CONTINUATION], is_copied=False)
        if not words or words[-1].rect.right() <= room:
            break
        kept = [action for action in kept if action.name not in names]
    return kept


def footer_entries(
    item: MessageItem,
    style: TextStyle,
    actions: Sequence[MessageAction],
    *,
    right: int,
    is_copied: bool,
) -> list[FooterEntry]:
    """Return the row's words with their places, from the row's own corner.

    `actions` are those that are shown now. The row of a question ends at `right`, the right
    edge of its bubble. The line about other branches always ends there, so that it stays where it
    is when the others come. `is_copied`: Copy was just used.
    """
    lines = [action for action in actions if action.name == CONTINUATION]
    entries = _words(
        item, style, [a for a in actions if a.name != CONTINUATION], is_copied=is_copied
    )
    used = entries[-1].rect.right() if entries else 0.0
    for line in lines:
        room = right - used - (_SPACE if entries else 0)
        entry = _elsewhere(line, style, right, room, _height(item))
        top = _top(item)
        entries = [*_placed(item, entries, entry.rect.left() - _SPACE), *_moved([entry], 0, top)]
    placed = entries if lines else _placed(item, entries, right)
    return _on_side(placed, style, right)


def _on_side(entries: list[FooterEntry], style: TextStyle, width: float) -> list[FooterEntry]:
    """Return the words of a row where they stand in a language that may begin on the right."""
    if not style.is_mirrored:
        return entries
    return [
        replace(entry, text=from_the_right(entry.text), rect=style.side(entry.rect, width))
        for entry in entries
    ]


def _words(
    item: MessageItem, style: TextStyle, actions: Sequence[MessageAction], *, is_copied: bool
) -> list[FooterEntry]:
    status = status_of(item.end) if item.is_answer else ""
    words = [MessageAction("", status)] if status else []
    metrics = QFontMetricsF(style.small_font)
    entries: list[FooterEntry] = []
    left, top = 0.0, _top(item)
    before = ""
    for action in [*words, *actions]:
        left += _space_between(before, action.name) if entries else 0
        text = (
            QCoreApplication.translate("TranscriptView", "Copied")
            if action.name == "copy" and is_copied
            else action.word
        )
        width = metrics.horizontalAdvance(text)
        # the longer word of the two takes of the space behind it, so that nothing moves
        room = max(metrics.horizontalAdvance(action.word), width - _SPACE + _SMALLEST_SPACE)
        if action.name.startswith("branch"):
            room = width = max(room, _ARROW_WIDTH)
        rect = QRectF(left, top, width, _height(item))
        entries.append(FooterEntry(text, rect, action.name, action.is_enabled))
        left += room
        before = action.name
    return entries


def _placed(item: MessageItem, entries: list[FooterEntry], right: float) -> list[FooterEntry]:
    """Return the words where they stand: those of a question end at `right`."""
    if item.is_answer or not entries:
        return entries
    return _moved(entries, right - entries[-1].rect.right())


def _height(item: MessageItem) -> int:
    return _HEIGHT if item.is_answer else _QUESTION_HEIGHT


def _top(item: MessageItem) -> int:
    return _TOP if item.is_answer else _QUESTION_TOP


def _elsewhere(
    action: MessageAction, style: TextStyle, right: float, room: float, height: int
) -> FooterEntry:
    """Return the line that ends at `right`, cut where it does not fit into the room."""
    metrics = QFontMetricsF(style.small_font)
    most = min(max(room, _SMALLEST_LINE), metrics.horizontalAdvance(action.word) + 1)
    text = metrics.elidedText(action.word, Qt.TextElideMode.ElideRight, most)
    width = metrics.horizontalAdvance(text)
    return FooterEntry(text, QRectF(right - width, 0, width, height), action.name)


def _space_between(before: str, name: str) -> int:
    is_branch = before == "branch_previous" or name == "branch_next"
    return _BRANCH_SPACE if is_branch else _SPACE


def _moved(entries: list[FooterEntry], by: float, down: float = 0) -> list[FooterEntry]:
    return [replace(entry, rect=entry.rect.translated(by, down)) for entry in entries]
