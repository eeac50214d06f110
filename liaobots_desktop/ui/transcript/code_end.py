"""The lower edge of a block of code: its bar, and the row that unfolds a long one."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter

from liaobots_desktop.ui.drawing import from_the_right
from liaobots_desktop.ui.transcript.card import draw_card
from liaobots_desktop.ui.transcript.code_block import CodeBlock
from liaobots_desktop.ui.transcript.code_part import CodePart
from liaobots_desktop.ui.transcript.fence import MAX_PIECE_LINES
from liaobots_desktop.ui.transcript.look import Look, PartButton
from liaobots_desktop.ui.transcript.part import Part, Setting
from liaobots_desktop.ui.transcript.sideways import Sideways
from liaobots_desktop.ui.transcript.style import CODE_BOTTOM_PADDING, CODE_PADDING

_BAR_TOP = 4
_ROW_HEIGHT = 32


class CodeEnd(Part):
    """The lower edge, with a thin bar when the code is wider than the column.

    Below a long block whose end has come stands a row that shows all of it, or less again.
    """

    __slots__ = ("_last", "code", "is_open")

    def __init__(self, code: CodeBlock, last: CodePart | None) -> None:
        super().__init__(0, CODE_BOTTOM_PADDING)
        self.code = code
        self.is_open = False
        self._last = last

    @property
    def sideways(self) -> Sideways:
        """All parts of a code block scroll as one."""
        return self.code.sideways

    @property
    def is_foldable(self) -> bool:
        """Whether the row is there: the block is long, and no more of it comes."""
        return not self.is_open and self._last is not None and not self._last.is_first

    def fit(self) -> None:
        """Take the height that goes with the block's length."""
        self.height = CODE_BOTTOM_PADDING + (_ROW_HEIGHT if self.is_foldable else 0)

    def buttons(self, setting: Setting) -> list[PartButton]:
        """Return the row, if it is there."""
        if not self.is_foldable:
            return []
        row = QRectF(0, CODE_BOTTOM_PADDING, setting.width, _ROW_HEIGHT)
        return [PartButton("fold_code", self._label(), row)]

    def grip(self, setting: Setting) -> QRectF:
        """Return where the bar can be taken."""
        del setting
        return self.code.sideways.grip(CODE_PADDING, _BAR_TOP)

    def draw(self, painter: QPainter, setting: Setting, clip: QRectF, look: Look) -> None:
        """Draw the edge, the bar and the row."""
        del clip
        style = setting.style
        draw_card(painter, setting, self.height, "code", is_bottom=True)
        self.code.sideways.draw_bar(painter, style, CODE_PADDING, _BAR_TOP)
        for button in self.buttons(setting):
            painter.fillRect(
                QRectF(1, button.rect.top(), setting.width - 2, 1), style.color("line")
            )
            painter.setFont(style.small_font)
            is_strong = button.action in {look.hovered, look.focused}
            painter.setPen(style.color("text" if is_strong else "muted"))
            label = from_the_right(button.label) if style.is_mirrored else button.label
            painter.drawText(button.rect, Qt.AlignmentFlag.AlignCenter, label)

    def _label(self) -> str:
        if not self.code.is_folded:
            return QCoreApplication.translate("TranscriptView", "Show less")
        lines = 0 if self._last is None else self._last.first_line + self._last.line_count
        if lines <= MAX_PIECE_LINES:  # a few very long ones
            return QCoreApplication.translate("TranscriptView", "Show all")
        return QCoreApplication.translate("TranscriptView", "Show all %n lines", "", lines)
