"""Days and months in little room, in the order in which a language writes them."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

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


def has_signs() -> bool:
    """Whether the language where the user is writes dates as Chinese does."""
    return "年" in QLocale().dateFormat(QLocale.FormatType.LongFormat)
