"""A moment as people write it, in little room."""

from datetime import datetime

from PySide6.QtCore import QLocale

from liaobots_desktop.bridge.dates import clock, day_of


def short_time(moment: datetime) -> str:
    """Return a day as the user's language writes it, and the time."""
    return f"{day_of(moment, QLocale.FormatType.ShortFormat)} {clock(moment)}"
