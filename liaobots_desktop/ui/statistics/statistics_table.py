"""The table of the statistics: the same as the plot, for reading, copying and screen readers."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from liaobots_desktop.chat.statistics import DayCount, Measure
from liaobots_desktop.ui.data_table import Column, DataTable
from liaobots_desktop.ui.statistics.words import day, model_name, number, tokens


class StatisticsTable(DataTable[DayCount]):
    """A row for each day and model; lives on the GUI thread."""

    def __init__(self) -> None:
        super().__init__(
            QCoreApplication.translate("Statistics", "By day and model"), _columns(), widest=1
        )

    def show_days(self, days: Sequence[DayCount]) -> None:
        """Show these rows: the newest day first, on each the most used model first."""
        self.rows.fill(sorted(days, key=_newest_and_most))


def _columns() -> tuple[Column[DayCount], ...]:
    return (
        Column(QCoreApplication.translate("Statistics", "Day"), lambda row: day(row.day)),
        Column(
            QCoreApplication.translate("Statistics", "Model"), lambda row: model_name(row.model)
        ),
        Column(
            QCoreApplication.translate("Statistics", "Questions"),
            lambda row: number(row.written.questions),
            is_number=True,
        ),
        Column(
            QCoreApplication.translate("Statistics", "Answers"),
            lambda row: number(row.written.answers),
            is_number=True,
        ),
        Column(QCoreApplication.translate("Statistics", "Characters"), _characters, is_number=True),
        Column(
            QCoreApplication.translate("Statistics", "Tokens in"), _input_tokens, is_number=True
        ),
        Column(
            QCoreApplication.translate("Statistics", "Tokens out"), _output_tokens, is_number=True
        ),
    )


def _newest_and_most(row: DayCount) -> tuple[int, int]:
    return -row.day.toordinal(), -row.written.of(Measure.MESSAGES)


def _characters(row: DayCount) -> str:
    return number(row.written.of(Measure.CHARACTERS))


def _input_tokens(row: DayCount) -> str:
    return tokens(row.written.input_tokens, row.written)


def _output_tokens(row: DayCount) -> str:
    return tokens(row.written.output_tokens, row.written)
