"""The table of the statistics: the same as the plot, for reading, copying and screen readers."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt

from liaobots_desktop.chat.statistics import DayCount, Measure
from liaobots_desktop.ui.data_model import Column
from liaobots_desktop.ui.data_table import DataTable
from liaobots_desktop.ui.statistics.words import day, model_name, number, tokens


class StatisticsTable(DataTable[DayCount]):
    """A row for each day and model; lives on the GUI thread."""

    def __init__(self, names: Mapping[str, str]) -> None:
        """`names` are those of models, by id; they may change until rows are shown."""
        self.on_laid_out: Callable[[], None] = lambda: None
        """Is called when rows have come or gone, or have another height."""
        super().__init__(_tr("By day and model"), lambda: _columns(names), widest=1)

    def show_days(self, days: Sequence[DayCount]) -> None:
        """Show these rows: the newest day first, on each the most used model first."""
        self.rows.fill(sorted(days, key=_newest_and_most))

    def whole_height(self) -> int:
        """Return the height in which all rows are seen, in pixels."""
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() else 0
        around = self.viewportMargins().top() + 2 * self.frameWidth()
        return around + super().whole_height() + below

    def height_of_rows(self, height: int) -> int:
        """Return how much of a height the heads and whole rows take, in pixels."""
        around = self.viewportMargins().top() + 2 * self.frameWidth()
        row = self.verticalHeader().defaultSectionSize()
        return height - (height - around) % row if height >= around + row else height

    def sizeHint(self) -> QSize:
        """Ask for no more than the least: pages are scrolled before they have what is asked for."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self.on_laid_out()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        """Tell a page around it to bring the marked row into view, not its middle (Qt)."""
        if query is Qt.InputMethodQuery.ImCursorRectangle and self.currentIndex().isValid():
            return self.visualRect(self.currentIndex()).translated(self.viewport().pos())
        return super().inputMethodQuery(query)


def _columns(names: Mapping[str, str]) -> tuple[Column[DayCount], ...]:
    return (
        Column(_tr("Day"), lambda row: day(row.day)),
        Column(_tr("Model"), lambda row: model_name(row.model, names)),
        Column(_tr("Questions"), lambda row: number(row.written.questions), is_number=True),
        Column(_tr("Answers"), lambda row: number(row.written.answers), is_number=True),
        Column(_tr("Characters"), _characters, is_number=True),
        Column(_tr("Tokens in"), _input_tokens, is_number=True),
        Column(_tr("Tokens out"), _output_tokens, is_number=True),
    )


def _newest_and_most(row: DayCount) -> tuple[int, int]:
    return -row.day.toordinal(), -row.written.of(Measure.MESSAGES)


def _characters(row: DayCount) -> str:
    return number(row.written.of(Measure.CHARACTERS))


def _input_tokens(row: DayCount) -> str:
    return tokens(row.written.input_tokens, row.written)


def _output_tokens(row: DayCount) -> str:
    return tokens(row.written.output_tokens, row.written)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Statistics", text)
