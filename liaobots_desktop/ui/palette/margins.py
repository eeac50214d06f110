"""How far from the edge the texts of the palette begin: as far as what is typed into its field."""

from PySide6.QtCore import QRect

from liaobots_desktop.ui.drawing import zoomed

_PADDING = 10
"""What the style sheet gives the field, at 100 %."""
_TEXT_MARGIN = 2
"""What Qt adds in a field, at every zoom."""


def side_margin() -> int:
    """Return the room beside a row's text, in pixels, at the zoom that holds."""
    return zoomed(_PADDING) + _TEXT_MARGIN


def within_margins(area: QRect) -> QRect:
    """Return what of a row's area its texts have."""
    return area.adjusted(side_margin(), 0, -side_margin(), 0)
