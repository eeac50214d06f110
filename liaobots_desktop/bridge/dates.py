"""Days, months and times in little room, as a language where the user is writes them."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

_CHINESE = ("yyyy年", "M月", "d日")


def written(day: date, form: str) -> str:
    """Return what a form of `QLocale` such as `d MMM` or `MMM yyyy` tells of a day.

    Chinese and Japanese begin with the year and have a sign behind each number.
    """
    if has_signs():
        form = "".join(part for part in _CHINESE if part[0] in form)
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def month(day: date) -> str:
    """Return the month and its year as a heading."""
    if has_signs():
        return written(day, "MMM yyyy")
    name = QLocale().standaloneMonthName(day.month)
    return f"{name[:1].upper()}{name[1:]} {day.year}"


def day_of(moment: datetime, form: QLocale.FormatType) -> str:
    """Return the day of a moment, by the clock of this computer."""
    local = moment.astimezone()
    return QLocale().toString(QDate(local.year, local.month, local.day), form)


def clock(moment: datetime) -> str:
    """Return the hour and minute of a moment that has a time zone, by the clock of this computer.

    It is `14:02`, or `2:02 PM` where people write it so.
    """
    local, locale = moment.astimezone(), QLocale()
    form = locale.timeFormat(QLocale.FormatType.ShortFormat).replace(":ss", "")  # C has seconds
    return locale.toString(QTime(local.hour, local.minute), form)


def has_signs() -> bool:
    """Whether the language where the user is writes dates as Chinese does."""
    return "年" in QLocale().dateFormat(QLocale.FormatType.LongFormat)
