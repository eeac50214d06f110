"""The words of the buttons in the header of a block of code: where they stand, and drawing them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from liaobots_desktop.ui.transcript.look import Look, PartButton
from liaobots_desktop.ui.transcript.style import CODE_PADDING, TextStyle

_SPACE = 16
_LEAST_NAME_ROOM = 60


@dataclass(frozen=True, slots=True)
class HeaderWord:
    """A button: its action, what a screen reader says of it, and the words that are drawn.

    The second word stands there while `is_other`. `is_lasting`: it is drawn also where neither the
    pointer nor the keyboard is. `is_on` is that of a `PartButton`.
    """

    action: str
    label: str
    words: tuple[str, str]
    is_other: bool = False
    is_lasting: bool = False
    is_on: bool | None = None


def copy_word(action: str, *, is_copied: bool) -> HeaderWord:
    """Return Copy."""
    words = (
        QCoreApplication.translate("TranscriptView", "Copy"),
        QCoreApplication.translate("TranscriptView", "Copied"),
    )
    return HeaderWord(
        action,
        QCoreApplication.translate("TranscriptView", "Copy code"),
        words,
        is_copied,
        is_lasting=True,
    )


def save_word(action: str) -> HeaderWord:
    """Return the button that saves."""
    return HeaderWord(
        action,
        QCoreApplication.translate("TranscriptView", "Save code as…"),
        (QCoreApplication.translate("TranscriptView", "Save as…"),) * 2,
    )


def place_words(words: Sequence[HeaderWord], header: QRectF, style: TextStyle) -> list[PartButton]:
    """Return the buttons there is room for, from the left to the right; the last always is."""
    metrics = QFontMetricsF(style.small_font)
    right = header.right() - CODE_PADDING - 1.0
    found: list[PartButton] = []
    for word in reversed(words):
        first, other = map(metrics.horizontalAdvance, word.words)
        width = max(first, other - _SPACE / 2)  # a longer word takes of the space beside it
        left = right - width
        if found and left - header.left() < _LEAST_NAME_ROOM:
            break
        rect = QRectF(left - _SPACE / 2, header.top(), width + _SPACE, header.height())
        rect = style.side(rect, header.left() + header.right())
        found.insert(0, PartButton(word.action, word.label, rect, word.is_on))
        right = left - _SPACE
    return found


def draw_words(
    painter: QPainter,
    header: QRectF,
    style: TextStyle,
    words: Sequence[HeaderWord],
    look: Look,
    *,
    is_here: bool,
) -> QRectF:
    """Write the words and return the part of the header that is left for a name.

    `is_here`: the pointer or the keyboard is at the block.
    """
    buttons = place_words(words, header, style)
    painter.setFont(style.small_font)
    for word, button in zip(words[len(words) - len(buttons) :], buttons, strict=True):
        if is_here or word.is_lasting or word.is_on:
            is_strong = word.action in {look.hovered, look.focused} or word.is_on
            painter.setPen(style.color("text" if is_strong else "muted"))
            beside = _SPACE / 2 if style.is_mirrored else -_SPACE / 2
            side = Qt.AlignmentFlag.AlignLeft if style.is_mirrored else Qt.AlignmentFlag.AlignRight
            rect = button.rect.adjusted(beside, 0, beside, 0)
            painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, word.words[word.is_other])
    room = QRectF(header)
    if buttons:
        edge = CODE_PADDING + 1
        if style.is_mirrored:
            room.setLeft(buttons[0].rect.right() - edge)
        else:
            room.setRight(buttons[0].rect.left() + edge)
    return room
