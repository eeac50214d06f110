"""How long there is to wait, in words: “1:00” is read as a time of the day in some languages."""

from PySide6.QtCore import QCoreApplication


def wait_words(seconds: int) -> str:
    """Return minutes and seconds, without those of which there are none."""
    minutes, rest = divmod(seconds, 60)
    said = _minutes(minutes), _seconds(rest)
    if minutes and rest:
        return QCoreApplication.translate("WaitWords", "{0} {1}", "minutes and seconds").format(
            *said
        )
    return said[0] if minutes else said[1]


def _minutes(count: int) -> str:
    return QCoreApplication.translate("WaitWords", "{0} min", "", count).format(count)


def _seconds(count: int) -> str:
    return QCoreApplication.translate("WaitWords", "{0} s", "", count).format(count)
