"""What is left free between the frame around a question and what stands in it."""

from PySide6.QtWidgets import QBoxLayout

from liaobots_desktop.ui.composer_frame import RING, ring
from liaobots_desktop.ui.drawing import zoom_factor, zoomed
from liaobots_desktop.ui.text_column import OUTSET

_LEAST_FOR_ROOM = 360
"""Pixels at 100 % from which on the room grows with the zoom."""
_ABOVE_AND_BELOW, _IF_TIGHT = (14, 12), (8, 8)
_LEAST_WITHIN = 4
"""Pixels that are free within the ring in a low window: messages need the room there."""
_BETWEEN, _BETWEEN_IF_TIGHT = 8, 4


class ComposerRoom:
    """Leaves it in a layout, as the zoom has it where the window is not narrow."""

    is_low = False
    """Whether the window is: less is left above and below."""
    most_lines = 10
    """How many lines of a question the window has room for; others are scrolled."""
    is_compact = False
    """Whether somebody has chosen so."""
    sides: tuple[int, int] | None = None
    """Pixels on the left and the right of the text, for it to stand below another one; None: what
    is usual."""

    def __init__(self, layout: QBoxLayout) -> None:
        self._layout = layout

    @property
    def at_sides(self) -> int:
        """Pixels on the left and the right together."""
        margins = self._layout.contentsMargins()
        return int(margins.left() + margins.right())

    def fit(self, width: int) -> None:
        """Take the width of the frame, in pixels."""
        is_tight = self.is_compact or self.is_low
        zoom = zoom_factor() if width >= zoomed(_LEAST_FOR_ROOM) else 1.0
        thicker = ring() - round(RING * zoom)  # it grows in every window
        above, below = (
            max(round(each * zoom), ring() + _LEAST_WITHIN)
            if self.is_low
            else round(each * zoom) + thicker
            for each in (_IF_TIGHT if is_tight else _ABOVE_AND_BELOW)
        )
        left, right = self.sides or (round(OUTSET * zoom), round(OUTSET * zoom))
        self._layout.setContentsMargins(left, above, right, below)
        self._layout.setSpacing(round((_BETWEEN_IF_TIGHT if is_tight else _BETWEEN) * zoom))
