"""The header of a block of code: the language, and what can be done with the code."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from liaobots_desktop.markup.code_language import name_of
from liaobots_desktop.ui.transcript.card import draw_card_header
from liaobots_desktop.ui.transcript.code_block import CodeBlock
from liaobots_desktop.ui.transcript.displayable import displayable_code
from liaobots_desktop.ui.transcript.look import Look, PartButton
from liaobots_desktop.ui.transcript.part import Part, Setting
from liaobots_desktop.ui.transcript.sideways import Sideways
from liaobots_desktop.ui.transcript.style import (
    CODE_HEADER_HEIGHT,
    CODE_PADDING,
    CODE_TOP_PADDING,
    TextStyle,
)

_MAX_NAME = 200
_SPACE = 16
_LEAST_NAME_ROOM = 60
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class CodeHead(Part):
    """The language on the left; Wrap, Save as… and Copy on the right.

    Only Copy is always drawn: the others while the pointer or the keyboard is here, and Wrap as
    long as it is on.
    """

    __slots__ = ("_copied", "_copy", "code")

    def __init__(self, gap: int, code: CodeBlock, labels: tuple[str, str]) -> None:
        super().__init__(gap, CODE_HEADER_HEIGHT + CODE_TOP_PADDING)
        self.code = code
        self._copy, self._copied = labels

    @property
    def sideways(self) -> Sideways:
        """All parts of a code block scroll as one."""
        return self.code.sideways

    def buttons(self, setting: Setting) -> list[PartButton]:
        """Return what there is room for, from the left to the right."""
        metrics = QFontMetricsF(setting.style.small_font)
        right = setting.width - CODE_PADDING - 1.0
        found: list[PartButton] = []
        for action, label in reversed(_labels()):
            word, other = map(metrics.horizontalAdvance, self._words(action))
            width = max(word, other - _SPACE / 2)  # a longer word takes of the space beside it
            left = right - width
            if found and left < _LEAST_NAME_ROOM:
                break
            rect = QRectF(left - _SPACE / 2, 0, width + _SPACE, CODE_HEADER_HEIGHT)
            is_on = self.code.is_wrapped if action == "wrap_code" else None
            found.insert(0, PartButton(action, label, rect, is_on))
            right = left - _SPACE
        return found

    def draw(self, painter: QPainter, setting: Setting, clip: QRectF, look: Look) -> None:
        """Draw the header and the room above the first line."""
        del clip
        style = setting.style
        draw_card_header(painter, setting, self.height)
        painter.setFont(style.small_font)
        buttons = self.buttons(setting)
        for button in buttons:
            if self._is_drawn(button, look):
                self._draw_button(painter, style, button, look)
        left = CODE_PADDING + 1
        room = QRectF(left, 0, buttons[0].rect.left() - left, CODE_HEADER_HEIGHT)
        name = displayable_code(name_of(self.code.language[:_MAX_NAME]))
        metrics = QFontMetricsF(style.small_font)
        painter.setPen(style.color("muted"))
        elided = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _MIDDLE | Qt.AlignmentFlag.AlignLeft, elided)

    def _is_drawn(self, button: PartButton, look: Look) -> bool:
        is_here = self.code.is_pointed or bool(look.focused)
        return is_here or button.action == "copy_code" or bool(button.is_on)

    def _draw_button(
        self, painter: QPainter, style: TextStyle, button: PartButton, look: Look
    ) -> None:
        is_strong = button.action in {look.hovered, look.focused} or button.is_on
        painter.setPen(style.color("text" if is_strong else "muted"))
        rect = button.rect.adjusted(-_SPACE / 2, 0, -_SPACE / 2, 0)
        words = self._words(button.action)
        is_other = self.code.is_copied if button.action == "copy_code" else bool(button.is_on)
        painter.drawText(rect, _MIDDLE | Qt.AlignmentFlag.AlignRight, words[is_other])

    def _words(self, action: str) -> tuple[str, str]:
        """Return what is drawn, and what instead of it after Copy or while Wrap is on."""
        if action == "copy_code":
            return self._copy, self._copied
        if action == "wrap_code":
            return _tr("Wrap"), "✓ " + _tr("Wrap")
        return (_tr("Save as…"),) * 2


def _labels() -> list[tuple[str, str]]:
    return [
        ("wrap_code", _tr("Wrap long lines")),
        ("save_code", _tr("Save code as…")),
        ("copy_code", _tr("Copy code")),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("TranscriptView", text)
