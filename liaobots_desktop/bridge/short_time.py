"""A moment as people write it, in little room."""

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale


def short_time(moment: datetime) -> str:
    """Return a day as the user's language writes it, and the time."""
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    day = QLocale().toString(local.date(), QLocale.FormatType.ShortFormat)
    return f"{day} {local.toString('HH:mm')}"
