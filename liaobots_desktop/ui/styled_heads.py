"""The room around heads of tables: it grows with the zoom, but for what Qt adds to each cell."""

from liaobots_desktop.ui.drawing import zoom_factor, zoomed

_IN_HEAD, IN_CELL, BESIDE = 7, 8, 3
"""Pixels at 100 % above and below a head, and beside what is in a cell; what Qt adds there."""


def heads_sheet() -> str:
    """Return what belongs into the style sheet of the app, "" where it has it.

    A header with a style sheet of its own has a style of its own: sizes of other widgets that are
    asked for while that one works are those without any sheet, and Qt keeps them (Qt 6.10).
    """
    if zoom_factor() == 1.0:
        return ""
    beside = zoomed(IN_CELL) + BESIDE
    return f"QTableView QHeaderView::section {{ padding: {zoomed(_IN_HEAD)}px {beside}px; }}"
