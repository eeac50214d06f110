"""The page of the statistics: a plot, a table, the way to a file."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from liaobots_desktop import joining
from liaobots_desktop.chat.statistics import Measure, Statistics, step_for
from liaobots_desktop.ui.copy_button import CopyButton
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.facts_label import DOT, FactsLabel
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.pane_words import PaneWords
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.scrolled_page import WrappedPage
from liaobots_desktop.ui.statistics.choices import Choices
from liaobots_desktop.ui.statistics.counting import Counting
from liaobots_desktop.ui.statistics.csv_saving import CsvSaving
from liaobots_desktop.ui.statistics.models_shown import Legend, ModelsShown
from liaobots_desktop.ui.statistics.plot import Plot, Plotted
from liaobots_desktop.ui.statistics.statistics_table import StatisticsTable
from liaobots_desktop.ui.statistics.words import number, of, span
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.whole_list import WholeList
from liaobots_desktop.ui.wrapping_row import WrappingRow

_WIDTH = 740
_LEAST_TABLE = 150
"""Pixels at 100 % of a table that is scrolled itself."""
_MARGIN = 24
_USUAL_HEIGHT = 720
"""Pixels at 100 % in which the page ends in a larger window, unless its table needs more."""
_ALL = 1
"""How much of the free room a part takes: what is left of it is above the buttons."""


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
        self._theme = theme
        self._has_counted = False
        self._counting = Counting(chats)
        self._statistics = Statistics()
        self._shown = Statistics()
        self._models = ModelsShown((), ())
        self._used: Sequence[int] = ()
        self.heading = label("heading", self.tr("Statistics"))
        self.choices = Choices()
        self.totals = FactsLabel("totals")
        self.nothing = label("explanation", self.tr("Nothing was written in this period."))
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.plot = Plot(theme)
        self.reading = label("explanation")
        self.legend = Legend(self._names)
        self.table = StatisticsTable(self._names)
        self.trouble = PaneWords()
        self.note = label("explanation")
        self.saving = CsvSaving(self)
        self.export = QPushButton(self.tr("Export as CSV…"))
        self.copy = CopyButton(self.tr("Copy table"), self.table.as_text)
        self.close_button = QPushButton(self.tr("Close"))
        self._arrange()
        self._connect()
        self._show_instead(self._counting)

    def _arrange(self) -> None:
        buttons = WrappingRow(8)
        buttons.add(self.export, self.copy)
        buttons.add(self.close_button, last=True)
        self._form = QWidget()
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.heading, self.choices, self.totals, self.plot, self.reading):
            column.addWidget(widget)
        column.addWidget(self.legend)
        for tall in (self.table, self.nothing, self.trouble, self._counting):
            column.addWidget(tall, _ALL)
        column.addWidget(self.note)
        column.addStretch(0)  # the buttons stand at one place, whatever is above them
        nest(column, buttons)
        inner = QWidget()
        page = QVBoxLayout(inner)
        page.setContentsMargins(*[_MARGIN] * 4)
        page.addWidget(self._form, 1)
        page.addStretch(0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = WrappedPage(inner)
        self._scroll.keep_in_column(page, _WIDTH)
        rows = self.table.height_of_rows
        self._whole = WholeList(self.table, self._form, _LEAST_TABLE, whole_rows=rows)
        outer.addWidget(self._scroll)
        self._form.installEventFilter(self)
        self.fit_zoom()

    def _show_instead(self, shown: QWidget | None) -> None:
        """Show one part in the place of the figures, or the figures."""
        for stand_in in (self.nothing, self.trouble, self._counting):
            stand_in.setVisible(stand_in is shown)
        for part in (self.totals, self.plot, self.reading, self.table):
            part.setVisible(shown is None)
        for button in (self.export, self.copy):
            button.setEnabled(shown is None)
        self.note.setVisible(shown is None or shown is self.nothing)
        if shown is not None:
            self.legend.hide()

    def _connect(self) -> None:
        self.choices.changed.connect(self._show)
        self.plot.pointed.connect(self._on_pointed)
        self.saving.told.connect(self._say)
        self._counting.slow.connect(self._on_slow)
        self._counting.cancelled.connect(self.closed)
        self._counting.done.connect(self._on_done)
        self._counting.failed.connect(self._on_failed)
        self.export.clicked.connect(self._on_export)
        self.trouble.acted.connect(self.begin)
        self.close_button.clicked.connect(self.closed)

    @property
    def has_counted(self) -> bool:
        """Whether what was counted last is shown, and nothing is under way."""
        return self._has_counted and not self._counting.is_under_way

    def fit_zoom(self) -> None:
        """Take the sizes that belong to the zoom."""
        self._scroll.fit_zoom()
        self.table.fit_zoom()
        self._whole.fit()

    def set_theme(self, theme: Theme) -> None:
        """Use other colours and sizes from now on."""
        self._theme = theme
        self.fit_zoom()
        self.plot.set_theme(theme)
        self._show()

    @Slot()
    def begin(self) -> None:
        """Count what is written by now."""
        if not self._has_counted:
            self._show_instead(self._counting)
        elif not self._counting.isHidden():  # it was given up
            self._show_figures()
        self._counting.begin()
        self.choices.setFocus()

    def shut_down(self) -> bool:
        """End what is under way; returns whether every thread has ended."""
        have_ended = self._counting.shut_down()
        return self.saving.shut_down() and have_ended

    @Slot()
    def _on_slow(self) -> None:
        """Leave the place of old figures to what says how far it is."""
        self._show_instead(self._counting)

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
        if self._has_counted and self._counting.isHidden():
            self._show_totals()

    def _show_figures(self) -> None:
        self._counting.hide()
        self._show()

    def _show_totals(self) -> None:
        total = self._shown.total()
        is_empty = not self._shown.days
        parts = [
            of(measure, total.of(measure)) for measure in (Measure.MESSAGES, Measure.CHARACTERS)
        ]
        if total.told:
            parts.append(of(Measure.TOKENS, total.of(Measure.TOKENS)))
        self.totals.setText(DOT.join(part.replace(" ", "\u00a0") for part in parts))
        name = self.tr("{0} by day, plot").format(self.choices.what.currentText())
        self.plot.setAccessibleName(name)
        self.plot.setAccessibleDescription(self.totals.accessibleName())
        self._on_pointed(None)
        self._show_instead(self.nothing if is_empty else None)
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

    @Slot(object)
    def _on_done(self, statistics: Statistics) -> None:
        self._has_counted = True
        self._statistics = statistics
        self._models = ModelsShown.of(statistics)
        self._show_figures()

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self._has_counted = False
        self.trouble.say(sentence, self.tr("Try again"))
        self._show_instead(self.trouble)
        self.trouble.button.setFocus()
        QTimer.singleShot(0, self, self._show_trouble)  # once it has its place

    @Slot()
    def _show_trouble(self) -> None:
        """Bring the reason into a small window, with the button, which has the keyboard."""
        for part in (self.trouble, self.trouble.button):
            self._scroll.ensureWidgetVisible(part)

    @Slot()
    def _on_export(self) -> None:
        self.saving.ask(self._shown, self)

    @Slot(str)
    def _say(self, sentence: str) -> None:
        """Tell of the file, where the explanation stands."""
        self.note.setText(sentence)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _fit_height(self) -> None:
        """End where a usual window does, or below a table that has no room there."""
        layout, needed = self._form.layout(), 0
        if layout is not None and not self.table.isHidden():
            more = self.table.maximumHeight() - self.table.minimumHeight()
            needed = layout.minimumHeightForWidth(self._form.width()) + more
        self._form.setMaximumHeight(max(zoomed(_USUAL_HEIGHT), needed))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is shown (Qt)."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._fit_height()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._counting.give_up()
