"""Times as short as a row of a list has room for."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from liaobots_desktop.bridge.dates import clock, written

_WEEK = timedelta(days=6)


def short_time(moment: datetime, now: datetime) -> str:
    """Return a time as `today 14:02`, `Tue`, `3 Nov` or `3 Nov 2024`, in the local time zone.

    Both have a time zone.
    """
    local, today = moment.astimezone(), now.astimezone().date()
    day = local.date()
    if day == today:
        return QCoreApplication.translate("Palette", "today {0}").format(clock(moment))
    if today - _WEEK <= day < today:
        return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
    return written(day, "d MMM" if day.year == today.year else "d MMM yyyy")
