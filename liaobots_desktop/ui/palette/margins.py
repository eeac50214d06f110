"""Where the parts of the palette begin and end: one edge for its field, its rows, and its foot."""

from PySide6.QtCore import QRect

from liaobots_desktop.ui.drawing import zoomed

_PADDING = 10
"""What the style sheet gives the field, at 100 %."""
_TEXT_MARGIN = 2
"""What Qt adds in a field, at every zoom."""
_BEFORE, _BAR = 10, 12
"""Before rows and behind them, where the style sheet's scroll bar stands; pixels at 100 %."""


def before_rows() -> int:
    """Return the room between the card's edge and what stands in it, in pixels."""
    return zoomed(_BEFORE)


def behind_rows() -> int:
    """Return the room for the scroll bar, in pixels: it is kept where there is none, too."""
    return zoomed(_BAR)


def side_margin() -> int:
    """Return the room beside a row's text, in pixels, at the zoom that holds."""
    return zoomed(_PADDING) + _TEXT_MARGIN


def within_margins(area: QRect) -> QRect:
    """Return what of a row's area its texts have."""
    return area.adjusted(side_margin(), 0, -side_margin(), 0)
