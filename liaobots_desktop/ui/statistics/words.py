"""Names of days, models and measures as the user's language writes them."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from liaobots_desktop.bridge.dates import written
from liaobots_desktop.chat.statistics import Bar, Count, Measure, Step
from liaobots_desktop.service import catalogue
from liaobots_desktop.ui.drawing import one_line

UNKNOWN = "–"


def number(value: int) -> str:
    """Return a count."""
    return QLocale().toString(value)


def tokens(value: int, count: Count) -> str:
    """Return a count of tokens, a dash where the service told none of this."""
    return number(value) if count.told else UNKNOWN


def model_name(model: str, names: Mapping[str, str]) -> str:
    """Return the name of a model for people; `names` has those that were given, by id."""
    name, known = names.get(model, model), catalogue.find(model)
    if known is not None and known.name == name:
        return name  # it needs no isolates
    return one_line(name) or _tr("Unknown model")


def day(value: date) -> str:
    """Return a day in little room, with its year."""
    shown = QDate(value.year, value.month, value.day)
    return QLocale().toString(shown, QLocale.FormatType.ShortFormat)


def span(bar: Bar) -> str:
    """Return the days that a bar stands for."""
    return day(bar.first) if bar.first == bar.last else f"{day(bar.first)} – {day(bar.last)}"


def below(bar: Bar, step: Step) -> str:
    """Return what stands below a bar."""
    form = {Step.DAY: "d MMM", Step.WEEK: "d MMM", Step.MONTH: "MMM yyyy", Step.YEAR: "yyyy"}
    return written(bar.first, form[step])


def of(measure: Measure, value: int) -> str:
    """Return how many of what."""
    if measure is Measure.MESSAGES:
        return _tr("{0} messages", value).format(number(value))
    if measure is Measure.CHARACTERS:
        return _tr("{0} characters", value).format(number(value))
    return _tr("{0} tokens", value).format(number(value))


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Statistics", text, "", count)
