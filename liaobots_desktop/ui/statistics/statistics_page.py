"""The page of the statistics: a plot, a table, the way to a file."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from liaobots_desktop import joining
from liaobots_desktop.bridge.statistics_worker import StatisticsWorker
from liaobots_desktop.chat.statistics import Measure, Statistics, step_for
from liaobots_desktop.ui.copy_button import CopyButton
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.exchange.progress_strip import ProgressStrip
from liaobots_desktop.ui.pane_words import PaneWords
from liaobots_desktop.ui.scrolled_page import WrappedPage
from liaobots_desktop.ui.statistics.choices import Choices
from liaobots_desktop.ui.statistics.csv_saving import CsvSaving
from liaobots_desktop.ui.statistics.models_shown import Legend, ModelsShown
from liaobots_desktop.ui.statistics.plot import Plot, Plotted
from liaobots_desktop.ui.statistics.statistics_table import StatisticsTable
from liaobots_desktop.ui.statistics.words import number, of, span
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.wrapping_row import WrappingRow

_WIDTH, _HIGHEST = 740, 1200
_TABLE_HEIGHT = 260
_MARGIN = 24
_SHUTDOWN_WAIT_MS = 2000


class StatisticsPage(QWidget):
    """Counts when it is opened; lives on the GUI thread.

    Signals:
        closed: the user has seen enough.
    """

    closed = Signal()

    def __init__(self, chats: Path, theme: Theme, names: Callable[[], Mapping[str, str]]) -> None:
        """`chats` is the file that is counted; `names` returns those of models, by id."""
        super().__init__()
        self._read_names = names
        self._names = dict(names())
        self.setObjectName("page")
        self._chats = chats
        self._theme = theme
        self._worker: StatisticsWorker | None = None
        self._strip: ProgressStrip | None = None
        self._statistics = Statistics()
        self._shown = Statistics()
        self._models = ModelsShown((), ())
        self._used: Sequence[int] = ()
        self.heading = self._label("heading", self.tr("Statistics"))
        self.choices = Choices()
        self.totals = self._label("totals")
        self.plot = Plot(theme)
        self.reading = self._label("explanation")
        self.legend = Legend(self._names)
        self.table = StatisticsTable(self._names)
        self.note = self._label("explanation")
        self.saving = CsvSaving(self)
        self.export = QPushButton(self.tr("Export as CSV…"))
        self.copy = CopyButton(self.tr("Copy table"), self.table.as_text)
        self.close_button = QPushButton(self.tr("Close"))
        self._results = self._results_part()
        self._arrange()
        self._connect()
        self.export.setEnabled(False)
        self.copy.hide()

    def _label(self, name: str, text: str = "") -> QLabel:
        label = QLabel(text)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _arrange(self) -> None:
        self.trouble = PaneWords()
        self.trouble.hide()
        buttons = WrappingRow(8)
        buttons.add(self.export, self.copy)
        buttons.add(self.close_button, last=True)
        self._form = QWidget()
        column = self._column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.choices)
        column.addWidget(self.totals)
        column.addWidget(self._results, 1)
        column.addWidget(self.trouble, 1)
        column.addStretch(0)  # while it is counted the rest stays at the top
        column.addLayout(buttons)
        inner = QWidget()
        page = QHBoxLayout(inner)
        page.setContentsMargins(*[_MARGIN] * 4)
        page.addStretch(1)
        page.addWidget(self._form, 100)
        page.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = WrappedPage(inner)
        self._scroll.keep_centred(page)
        outer.addWidget(self._scroll)
        self.fit_zoom()

    def _results_part(self) -> QWidget:
        """Return what is there once something was counted."""
        results = QWidget()
        column = QVBoxLayout(results)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.plot, self.reading, self.legend):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addWidget(self.note)
        column.addStretch(0)  # without a table the note stays at the top
        results.hide()
        return results

    def _connect(self) -> None:
        self.choices.changed.connect(self._show)
        self.plot.pointed.connect(self._on_pointed)
        self.saving.told.connect(self._say)
        self.export.clicked.connect(self._on_export)
        self.trouble.acted.connect(self.begin)
        self.close_button.clicked.connect(self.closed)

    @property
    def has_counted(self) -> bool:
        """Whether what was counted last is shown, and nothing is under way."""
        return self._worker is None and not self._results.isHidden()

    def fit_zoom(self) -> None:
        """Take the sizes that belong to the zoom."""
        self._form.setMaximumSize(zoomed(_WIDTH), zoomed(_HIGHEST))
        self.table.setMinimumHeight(zoomed(_TABLE_HEIGHT))
        self.table.fit_zoom()

    def set_theme(self, theme: Theme) -> None:
        """Use other colours and sizes from now on."""
        self._theme = theme
        self.fit_zoom()
        self.plot.set_theme(theme)
        self._show()

    @Slot()
    def begin(self) -> None:
        """Count what is written by now."""
        self._give_up()
        self.trouble.hide()
        self._strip = ProgressStrip(self.tr("Counting…"))
        self._strip.cancel_requested.connect(self.closed)
        self._column.insertWidget(1, self._strip)
        self._worker = StatisticsWorker(self._chats, self)
        self._worker.progressed.connect(self._on_progressed)
        self._worker.done.connect(self._on_done)
        self._worker.failed.connect(self._on_failed)
        self._worker.finished.connect(self._worker.deleteLater)
        self._worker.start()
        self.choices.setFocus()

    def shut_down(self) -> bool:
        """End what is under way; returns whether every thread has ended."""
        self._give_up()
        have_ended = [
            worker.wait(_SHUTDOWN_WAIT_MS) for worker in self.findChildren(StatisticsWorker)
        ]
        return self.saving.shut_down() and all(have_ended)

    def _give_up(self) -> None:
        if self._worker is not None:
            self._worker.requestInterruption()
            self._worker = None
        if self._strip is not None:
            self._strip.hide()  # it takes no room any more
            self._strip.deleteLater()
            self._strip = None

    @Slot()
    def _show(self) -> None:
        """Show the range and the measure that are chosen."""
        self._names.update(self._read_names())
        first, last = self.choices.days(self._statistics)
        self._shown = self._statistics.between(first, last)
        measure = self.choices.measure
        bars = self._statistics.bars(first, last, self._models.groups)
        colors = self._models.colors(self._theme)
        self.plot.show_bars(Plotted(bars, colors, measure, step_for(first, last)))
        self._used = [
            sum(bar.counts[place].of(measure) for bar in bars)
            for place in range(len(self._models.groups))
        ]
        self.table.show_days(self._shown.days)
        self._show_totals()

    def _show_totals(self) -> None:
        total = self._shown.total()
        is_empty = not self._shown.days
        parts = [
            of(measure, total.of(measure)) for measure in (Measure.MESSAGES, Measure.CHARACTERS)
        ]
        if total.told:
            parts.append(of(Measure.TOKENS, total.of(Measure.TOKENS)))
        nothing = self.tr("Nothing was written in this period.")
        self.totals.setText(nothing if is_empty else " · ".join(parts))
        name = self.tr("{0} by day, plot").format(self.choices.what.currentText())
        self.plot.setAccessibleName(name)
        self.plot.setAccessibleDescription(self.totals.text())
        for widget in (self.plot, self.reading, self.table, self.copy):
            widget.setVisible(not is_empty)
        self.export.setEnabled(not is_empty)
        self._on_pointed(None)
        self.note.setText(self._explanation())

    def _explanation(self) -> str:
        total = self._shown.total()
        text = self.tr(
            "Counted on this computer: all chats and the archive, with every version of a "
            "message. Deleted chats, also those in the Trash, are not counted."
        )
        told = self.tr("The service reported tokens for {0} of {1} answers.")
        if not total.answers:
            return text
        return joining.sentences(text, told.format(number(total.told), number(total.answers)))

    @Slot(object)
    def _on_pointed(self, at: int | None) -> None:
        """Say what the bar stands for that is pointed at, in the legend of each model."""
        if at is None:
            self.reading.setText(self.tr("Point at a bar, or move with the arrow keys."))
            self._name_models(self._used)
            return
        bar, measure = self.plot.plotted.bars[at], self.plot.plotted.measure
        text = joining.named(span(bar), of(measure, bar.total(measure)))
        self.reading.setText(text)
        self._name_models([count.of(measure) for count in bar.counts])
        if self.plot.hasFocus() and QAccessible.isActive():
            words = joining.named(text, self.legend.accessibleName())
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.plot, words))

    def _name_models(self, values: Sequence[int]) -> None:
        """Show how much these are of the models that were used in the range."""
        shown = [v if used else None for v, used in zip(values, self._used, strict=True)]
        self.legend.show_models(self._models, shown, self._theme)

    @Slot(float)
    def _on_progressed(self, part: float) -> None:
        if self._strip is not None and self.sender() is self._worker:
            self._strip.show_progress(part, self.tr("Counting…"))

    @Slot(object)
    def _on_done(self, statistics: Statistics) -> None:
        if self.sender() is not self._worker:
            return
        self._worker = None
        self._give_up()
        self._statistics = statistics
        self._models = ModelsShown.of(statistics)
        self._results.show()
        self._show()

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        if self.sender() is self._worker:
            self._worker = None
            self._give_up()
            self._results.hide()
            self.totals.setText("")
            self.trouble.say(sentence, self.tr("Try again"))
            self.trouble.show()
            self.trouble.button.setFocus()
            self._scroll.fit()
            button = self.trouble.button  # in a small window it is below what is seen
            QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(button))

    @Slot()
    def _on_export(self) -> None:
        self.saving.ask(self._shown, self)

    @Slot(str)
    def _say(self, sentence: str) -> None:
        """Tell of the file, where the explanation stands."""
        self.note.setText(sentence)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._give_up()
