"""The quiet row under an answer: how it ended, and what can be done with it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QFontMetricsF

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.style import TextStyle

_TOP, _HEIGHT, _SPACE = 8, 20, 16
_BROKEN_OFF = {EndState.INTERRUPTED, EndState.STOPPED}


@dataclass(frozen=True, slots=True)
class FooterEntry:
    """A word of the row; `action` is empty for the sentence that says how the answer ended."""

    text: str
    rect: QRectF
    action: str = ""


def status_of(end: EndState | None) -> str:
    """Return the sentence about an answer that is not whole, else nothing."""
    if end is EndState.INTERRUPTED:
        return _tr("Interrupted.")
    if end is EndState.UNFRAMED:
        return _tr("Probably complete.")
    if end is EndState.STOPPED:
        return _tr("Stopped.")
    if end is EndState.FAILED:
        return _tr("No answer came.")
    return ""


def actions_of(item: MessageItem, *, is_last: bool) -> list[tuple[str, str]]:
    """Return the actions that an answer offers, each with its word."""
    if not item.is_answer or item.end is None:
        return []
    actions = []
    if item.end is not EndState.FAILED:
        actions.append(("copy", _tr("Copy")))
    if is_last:  # what follows an answer was said to that one, not to another
        actions.append(("retry", _tr("Retry")))
    if is_last and item.end in _BROKEN_OFF:
        actions.append(("continue", _tr("Continue")))
    return actions


def footer_entries(
    item: MessageItem, style: TextStyle, *, is_last: bool, is_shown: bool, is_copied: bool
) -> list[FooterEntry]:
    """Return the row's words with their places, from the row's own corner.

    `is_shown`: the actions are shown, not only the sentence. `is_copied`: Copy was just used.
    """
    words = [("", status_of(item.end))] if status_of(item.end) else []
    words += actions_of(item, is_last=is_last) if is_shown else []
    metrics = QFontMetricsF(style.small_font)
    entries = []
    left = 0.0
    for action, word in words:
        width = metrics.horizontalAdvance(word)
        text = _tr("Copied") if action == "copy" and is_copied else word
        width = max(width, metrics.horizontalAdvance(text))
        entries.append(FooterEntry(text, QRectF(left, _TOP, width, _HEIGHT), action))
        left += width + _SPACE
    return entries


def _tr(text: str) -> str:
    return QCoreApplication.translate("TranscriptView", text)
