"""The dialog that shows what differs between two versions of a message."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSize, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from liaobots_desktop.bridge.comparison_worker import ComparisonWorker
from liaobots_desktop.bridge.comparisons import Comparisons
from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.comparison.comparison import Comparison, Kind
from liaobots_desktop.comparison.rows import side_by_side, unified
from liaobots_desktop.comparison.words import Amount
from liaobots_desktop.speech import number
from liaobots_desktop.ui.actions.table import default_keys
from liaobots_desktop.ui.comparison.compared_text import ComparedText
from liaobots_desktop.ui.comparison.comparison_foot import ComparisonFoot
from liaobots_desktop.ui.comparison.comparison_head import ComparisonHead
from liaobots_desktop.ui.comparison.filling import Filling
from liaobots_desktop.ui.comparison.marks import Marks
from liaobots_desktop.ui.comparison.side_by_side import SideBySide
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.pane_words import PaneWords
from liaobots_desktop.ui.theme import Theme

_SIZE = QSize(960, 660)


class ComparisonDialog(Dialog):
    """Shows one version against another, in one text or side by side; lives on the GUI thread.

    The older version is always the old side. It deletes itself when it is closed.
    """

    def __init__(
        self,
        comparisons: Comparisons,
        versions: Sequence[MessageId],
        shown: MessageId,
        theme: Callable[[], Theme],
        parent: QWidget,
    ) -> None:
        """`versions` are all versions, oldest first; `shown` is compared with the one before it.

        `theme` returns the theme that holds when it is called.
        """
        super().__init__(self.tr("Compare versions"), parent)
        self.setObjectName("comparison")
        self._comparisons = comparisons
        self._versions = versions
        self._own = versions.index(shown)
        self._other = self._own - 1 if self._own else 1
        self._theme = theme
        self._worker: ComparisonWorker | None = None
        self._compared: Comparison | None = None
        self._change = -1
        self._top: int | None = None
        """The line to come back to when the page is filled anew; None: the change, or the first."""
        self._top_at_change = -1
        """The first line on the screen when a change was gone to: another one was scrolled to."""
        self.head = ComparisonHead(has_choice=len(versions) > 2)
        self.in_one = ComparedText(is_in_one=True)
        self.beside = SideBySide()
        self.trouble = PaneWords()
        self.foot = ComparisonFoot()
        self._pages = QStackedWidget()
        self._filling = Filling([self.in_one], self)
        self._filling_beside = Filling([self.beside.old, self.beside.new], self)
        self._arrange()
        self._connect()
        self.head.set_theme(theme())
        self._compare()

    @property
    def is_busy(self) -> bool:
        """Whether something is still compared or filled in."""
        is_filling = self._filling.is_busy or self._filling_beside.is_busy
        return self._worker is not None or is_filling

    def _arrange(self) -> None:
        self._pages.addWidget(self.in_one)
        self._pages.addWidget(self.beside)
        self._pages.addWidget(self.trouble)
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._pages, 1)
        column.addWidget(self.foot)
        self.fit(_SIZE)
        self.keep_centred(self.head.around, self.foot.around)
        self.in_one.setAccessibleName(self.tr("Both versions in one"))
        self.beside.old.setAccessibleName(self.tr("Old version"))
        self.beside.new.setAccessibleName(self.tr("New version"))
        self.in_one.setFocus()

    def _connect(self) -> None:
        self.head.stepped.connect(self._on_stepped)
        self.head.beside_chosen.connect(self._on_beside_chosen)
        self.head.change_requested.connect(self._on_change_requested)
        self.trouble.acted.connect(self._compare)
        self._filling.filled.connect(self._on_filled)
        self._filling_beside.filled.connect(self._on_filled)
        self.foot.close_button.clicked.connect(self.accept)
        self.finished.connect(self._on_finished)
        for action_id, step in (("comparison.next", 1), ("comparison.previous", -1)):
            shortcut = QShortcut(self)
            shortcut.setKeys([QKeySequence(keys) for keys in default_keys(action_id)])
            shortcut.activated.connect(partial(self._on_change_requested, step))

    @Slot()
    def _compare(self) -> None:
        """Compare with the version that is chosen now."""
        self._forget()
        self._bring_up()
        first, last = sorted((self._own, self._other))
        self.head.show_versions(first + 1, last + 1)
        self.head.allow_steps(older=self._beyond(-1) is not None, newer=self._beyond(1) is not None)
        self.foot.show_progress(0)
        self._worker = self._comparisons.prepare(self._versions[first], self._versions[last])
        self._worker.progressed.connect(self._on_progressed)
        self._worker.done.connect(self._on_done)
        self._worker.failed.connect(self._on_failed)
        self._worker.start()

    def _forget(self) -> None:
        if self._worker is not None:
            self._worker.cancel()
        self._worker = None
        self._compared = None
        self._change, self._top = -1, None
        self._filling.stop()
        self._filling_beside.stop()
        self.head.allow_changes(is_any=False)
        for text in (self.in_one, self.beside.old, self.beside.new):
            text.forget()

    def _beyond(self, step: int) -> int | None:
        """Return the next version to compare with, None at either end."""
        other = self._other + step
        if other == self._own:
            other += step
        return other if 0 <= other < len(self._versions) else None

    def _show(self) -> None:
        """Fill the page that is seen."""
        if self._compared is None:
            return
        marks = Marks(self._theme())
        if self.head.beside.isChecked():
            self._filling.stop()
            self._filling_beside.begin(side_by_side(self._compared.spans), marks)
        else:
            self._filling_beside.stop()
            self._filling.begin(((line,) for line in unified(self._compared.spans)), marks)

    def _bring_up(self) -> None:
        """Show the page of the view that is chosen."""
        self._pages.setCurrentWidget(self.beside if self.head.beside.isChecked() else self.in_one)

    def _text(self) -> ComparedText:
        return self.beside.new if self.head.beside.isChecked() else self.in_one

    @Slot(int)
    def _on_progressed(self, percent: int) -> None:
        if self.sender() is self._worker:
            self.foot.show_progress(percent)

    @Slot(object)
    def _on_done(self, compared: Comparison) -> None:
        if self.sender() is not self._worker:
            return
        self._worker = None
        self._compared = compared
        is_changed = any(span.kind is not Kind.SAME for span in compared.spans)
        self.head.allow_changes(is_any=is_changed)
        self.head.beside.setEnabled(True)
        self.foot.show_counts(compared.removed, compared.added)
        self.foot.say("" if is_changed else self.tr("Both versions are the same."))
        self._show()

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        if self.sender() is self._worker:
            self._worker = None
            self.head.beside.setEnabled(False)
            self.foot.show_counts(Amount(), Amount())
            self.foot.say("")
            self.trouble.say(sentence, self.tr("Try again"))
            self._pages.setCurrentWidget(self.trouble)
            self.trouble.button.setFocus()

    @Slot(int)
    def _on_stepped(self, step: int) -> None:
        other = self._beyond(step)
        if other is not None:
            self._other = other
            self._compare()

    @Slot(bool)
    def _on_beside_chosen(self, _is_beside: bool) -> None:
        self._bring_up()
        self._top = None  # lines have other numbers there
        self._show()

    @Slot(int)
    def _on_change_requested(self, step: int) -> None:
        """Go to the next change; from the last one to the first."""
        changes = self._text().changes
        if not changes:
            return
        is_first = self._change < 0
        self._change = (0 if step > 0 else -1) if is_first else self._change + step
        self._change %= len(changes)
        self._point()

    def _point(self) -> None:
        """Show the change that was gone to, and say which of how many it is."""
        changes = self._text().changes
        page = self.beside if self.head.beside.isChecked() else self.in_one
        page.show_change(self._change, self._theme().color("accent"))
        place = self.tr("Change {0} of {1}").format(*map(number, (self._change + 1, len(changes))))
        self.foot.say(place, self._text().change_text(self._change))
        self._top_at_change = self._first_seen()

    def _first_seen(self) -> int:
        return self._text().firstVisibleBlock().blockNumber()

    @Slot()
    def _on_filled(self) -> None:
        """Come back to what was seen before the page was filled anew, unless one has scrolled."""
        changes, meanwhile = self._text().changes, self._first_seen()
        if self._change >= 0 and changes:
            self._change = min(self._change, len(changes) - 1)
            self._point()
        top = meanwhile or self._top
        if top is not None:
            self._text().show_from(top)

    @Slot()
    def _on_finished(self) -> None:
        self._forget()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self._on_restyled)

    @Slot()
    def _on_restyled(self) -> None:
        """Use the colours and sizes that hold now."""
        self.head.set_theme(self._theme())
        first = self._first_seen()
        if first or not self.is_busy:
            is_at_change = self._change >= 0 and first == self._top_at_change
            self._top = None if is_at_change else first
        self._show()
