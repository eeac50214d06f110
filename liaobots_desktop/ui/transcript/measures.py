"""How large text is, which fonts it has and how much room is around it, as the settings say."""

from dataclasses import dataclass
from functools import cached_property
from typing import Self

from liaobots_desktop.store.settings import Settings

_USUAL_TEXT, _USUAL_SMALL, _USUAL_LINES = 14, 12, 155
_HEADINGS = {1: 22, 2: 18, 3: 16, 4: 15, 5: 14, 6: 13}
_HEADING_LINES = 1.4
_HEAD_LINES = 1.5
"""The distance of lines against their size, where it is 1.55 in the text."""


@dataclass(frozen=True)
class Measures:
    """Sizes of the message pane, in pixels at a zoom of 100 %; what they are unless chosen."""

    text_font: str = ""
    """The name of a font; empty for the system's, as `code_font`."""
    text_size: int = _USUAL_TEXT
    code_font: str = ""
    code_size: int = 13
    """That of blocks of code; code within a line has that of its line (`CODE_SHARE`)."""
    line_percent: int = _USUAL_LINES
    """The distance of lines in per cent of the size of their letters."""
    column_width: int = 740
    is_compact: bool = False
    """Whether paragraphs stand closer together."""

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """Return those that were chosen."""
        return cls(
            settings.text_font,
            settings.text_size,
            settings.code_font,
            settings.code_size,
            settings.line_height,
            settings.column_width,
            settings.density == "compact",
        )

    @cached_property
    def line_height(self) -> int:
        """The distance of lines of text."""
        return round(self.text_size * self.line_percent / 100)

    @cached_property
    def code_line_height(self) -> int:
        """The distance of lines of code."""
        return round(self.code_size * self.line_percent / 100)

    @cached_property
    def small_size(self) -> int:
        """The size of footnotes and of what stands above columns."""
        return round(_USUAL_SMALL * self.text_size / _USUAL_TEXT)

    @cached_property
    def head_line_height(self) -> int:
        """The distance of lines above columns."""
        return round(self.small_size * _HEAD_LINES * self.line_percent / _USUAL_LINES)

    @property
    def task_size(self) -> int:
        """The width and height of the box of a task."""
        return self.text_size

    @property
    def paragraph_gap(self) -> int:
        """The room between paragraphs."""
        return 7 if self.is_compact else 11

    @property
    def heading_gap(self) -> int:
        """The room above a heading."""
        return 12 if self.is_compact else 20

    @property
    def tight_gap(self) -> int:
        """The room between entries of a list that has no blank lines."""
        return 2 if self.is_compact else 4

    @property
    def loose_gap(self) -> int:
        """The room between entries of a list with blank lines."""
        return 4 if self.is_compact else 8

    def heading_size(self, level: int) -> int:
        """Return the size of a heading of level 1 to 6."""
        return round(_HEADINGS[level] * self.text_size / _USUAL_TEXT)

    def heading_line_height(self, level: int) -> int:
        """Return the distance of lines in a heading."""
        share = _HEADING_LINES * self.line_percent / _USUAL_LINES
        return round(self.heading_size(level) * share)

    def letters(self, width_at_14: int) -> float:
        """Return the width of letters that are so wide where the text has 14 pixels."""
        return width_at_14 * self.text_size / _USUAL_TEXT


USUAL = Measures()
"""Those of somebody who has chosen nothing, and of paper."""
