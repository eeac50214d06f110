"""Amounts, counts and ages as the user's language writes them."""

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from liaobots_desktop.bridge.short_time import short_time
from liaobots_desktop.service.errors import AddressWrong, ServiceError

_UNKNOWN = "–"
_MINUTE, _HOUR, _DAY = 60, 3600, 86_400


def amount(value: float) -> str:
    """Return an amount of the service's unit with two places."""
    return QLocale().toString(value, "f", 2)


def price(value: float | None) -> str:
    """Return the price of one request: it may be a small part of a unit."""
    return _UNKNOWN if value is None else QLocale().toString(value, "f", 4)


def count(value: int | None) -> str:
    """Return a count; a dash for one that is not known."""
    return _UNKNOWN if value is None else QLocale().toString(value)


def age(moment: datetime) -> str:
    """Return how long ago a moment was, roughly; its day and time after a day."""
    seconds = (datetime.now(UTC) - moment).total_seconds()
    if seconds < _MINUTE:
        return QCoreApplication.translate("Usage", "just now")
    if seconds < _HOUR:
        return QCoreApplication.translate("Usage", "%n minutes ago", "", round(seconds // _MINUTE))
    if seconds < _DAY:
        return QCoreApplication.translate("Usage", "%n hours ago", "", round(seconds // _HOUR))
    return short_time(moment)


def why(error: ServiceError) -> str:
    """Return why the balance or the usage could not be read."""
    if isinstance(error, AddressWrong):
        return QCoreApplication.translate("Usage", "This service reports no balance.")
    return error.unasked
