"""The header of a block of code: the language, and what can be done with the code."""

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from liaobots_desktop.markup.code_language import name_of
from liaobots_desktop.ui.drawing import file_name
from liaobots_desktop.ui.transcript.card import draw_card_header
from liaobots_desktop.ui.transcript.card_header import draw_header_words
from liaobots_desktop.ui.transcript.code_block import CodeBlock
from liaobots_desktop.ui.transcript.displayable import displayable_code
from liaobots_desktop.ui.transcript.header_words import (
    HeaderWord,
    copy_word,
    draw_words,
    place_words,
    save_word,
)
from liaobots_desktop.ui.transcript.look import Look, PartButton
from liaobots_desktop.ui.transcript.part import Part, Setting
from liaobots_desktop.ui.transcript.sideways import Sideways
from liaobots_desktop.ui.transcript.style import CODE_HEADER_HEIGHT, CODE_TOP_PADDING

_MAX_NAME = 200


class CodeHead(Part):
    """The language on the left; Wrap, Save as… and Copy on the right.

    Only Copy is always drawn: the others while the pointer or the keyboard is here, and Wrap as
    long as it is on.
    """

    __slots__ = ("code",)

    def __init__(self, gap: int, code: CodeBlock) -> None:
        super().__init__(gap, CODE_HEADER_HEIGHT + CODE_TOP_PADDING)
        self.code = code

    @property
    def sideways(self) -> Sideways:
        """All parts of a code block scroll as one."""
        return self.code.sideways

    def buttons(self, setting: Setting) -> list[PartButton]:
        """Return what there is room for, from the left to the right."""
        return place_words(self._words(), _area(setting), setting.style)

    def draw(self, painter: QPainter, setting: Setting, clip: QRectF, look: Look) -> None:
        """Draw the header and the room above the first line."""
        del clip
        draw_card_header(painter, setting, self.height)
        name = displayable_code(self.code.name or name_of(self.code.language[:_MAX_NAME]))
        is_here = self.code.is_pointed or bool(look.focused)
        style = setting.style
        room = draw_words(painter, _area(setting), style, self._words(), look, is_here=is_here)
        draw_header_words(painter, room, style, file_name(name))

    def _words(self) -> list[HeaderWord]:
        is_on = self.code.is_wrapped
        wraps = (
            QCoreApplication.translate("TranscriptView", "Wrap"),
            "✓ " + QCoreApplication.translate("TranscriptView", "Wrap"),
        )
        return [
            HeaderWord(
                "wrap_code",
                QCoreApplication.translate("TranscriptView", "Wrap long lines"),
                wraps,
                is_on,
                is_on=is_on,
            ),
            save_word("save_code"),
            copy_word("copy_code", is_copied=self.code.is_copied),
        ]


def _area(setting: Setting) -> QRectF:
    return QRectF(0, 0, setting.width, CODE_HEADER_HEIGHT)
