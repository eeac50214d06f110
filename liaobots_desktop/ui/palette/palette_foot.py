"""The last line of the palette: what can be typed, what went wrong, and two switches."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton

from liaobots_desktop.ui.drawing import show_plain_tip, width_of, zoomed
from liaobots_desktop.ui.palette.margins import behind_rows, side_margin
from liaobots_desktop.ui.restyle import restyle
from liaobots_desktop.ui.side_margins import SideMargins

APART = "   "
"""Stands between the phrases of a line, which are left out one by one where it is narrow."""
_AROUND = 6
"""Pixels above and below."""
_BESIDE_WORD = 15
"""Pixels at 100 % that a switch has at each side of its word beside a line."""
_LEAST = 40
"""Pixels at 100 % below which no begin of a phrase says anything."""


class PaletteFoot(QFrame):
    """A quiet line of text and the switches; lives on the GUI thread.

    Signals:
        best_first_wanted, code_wanted: whether a switch is on now.
    """

    best_first_wanted = Signal(bool)
    code_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("paletteFoot")
        self.line = QLabel()
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        self.line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.order = self._switch(self.tr("The best hits first"))
        self.order.toggled.connect(self._on_order_toggled)
        self.code = self._switch(self.tr("Only code blocks"))
        self.code.setText(self.tr("Code blocks"))
        self.code.toggled.connect(self._on_code_toggled)
        self._said = ""
        self._offers_switches = True
        self._shown: tuple[str, int, str] | None = None
        """Which text the line shows, in how much room, and in which font."""
        row = self._row = QHBoxLayout(self)
        self._around = SideMargins(row, self)
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self.order)
        row.addStretch(0)
        row.addWidget(self.code)
        row.addStretch(0)
        self._name_order()
        self.fit_zoom()

    def fit_zoom(self) -> None:
        """Begin and end where the texts of the rows above do: the words of line and switches."""
        self.code.ensurePolished()
        room = self.width() - side_margin() - behind_rows()
        for each in (self.order, self.code):
            if not each.isHidden():
                room -= width_of(self.code.font(), each.text()) + 2 * zoomed(_BESIDE_WORD)
        is_alone = room < zoomed(_LEAST)
        if is_alone is not bool(self.code.property("alone")):
            for each in (self.order, self.code):
                each.setProperty("alone", is_alone)
                restyle(each)
        word = width_of(self.code.font(), self.code.text())
        beside = max(self.code.sizeHint().width() - word, 0) // 2
        begin = side_margin() - (beside if is_alone else 0)
        end = max(behind_rows() + side_margin() - beside, 0)
        self._around.set(begin, _AROUND, end, _AROUND)
        self.line.setMinimumHeight(self.code.sizeHint().height())  # nothing moves without them
        self.line.setHidden(is_alone)
        self._spread(is_alone=is_alone)

    def _spread(self, *, is_alone: bool) -> None:
        """Let switches that are alone stand at both ends; one of them begins where a line would."""
        last = self._row.count() - 1
        between = last - 2
        self._row.setStretch(between, int(is_alone and not self.order.isHidden()))
        self._row.setStretch(last, int(is_alone and self.order.isHidden()))

    def offer_switches(self, *, is_offered: bool) -> None:
        """Offer the switches, or only the line: they mean nothing for commands."""
        if is_offered is not self._offers_switches:
            self._offers_switches = is_offered
            self._show_switches()

    def say(self, text: str, *, is_warning: bool = False) -> None:
        """Show a line of text; one that does not fit is seen whole as a tool tip."""
        self._said = text
        self._show_line()
        if is_warning is not bool(self.line.property("warning")):
            self.line.setProperty("warning", is_warning)
            self.line.style().polish(self.line)

    def say_kept_again(self, again: Callable[[str], str]) -> None:
        """Say the line in another language, as every widget that keeps texts."""
        self._said = again(self._said)
        self._row.activate()  # the switches have other words already, and leave another room
        self._show_line()

    def _show_line(self) -> None:
        """Show as many of its phrases as have room, or the beginning of the first one."""
        room = max(self.line.width(), zoomed(1))
        shown = self._said, room, self.line.font().key()
        if shown == self._shown:  # at each key, mostly
            return
        self._shown = shown
        phrases = self._said.split(APART)
        metrics = self.line.fontMetrics()
        while len(phrases) > 1 and metrics.horizontalAdvance(APART.join(phrases)) > room:
            phrases.pop()
        text = metrics.elidedText(APART.join(phrases), Qt.TextElideMode.ElideRight, room)
        if text != self._said and room < zoomed(_LEAST):
            text = ""
        self.line.setText(text)
        show_plain_tip(self.line, "" if text == self._said else self._said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_zoom()
        self._show_line()

    def _switch(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _name_order(self) -> None:
        is_best = self.order.isChecked()
        self.order.setText(self.tr("Best first") if is_best else self.tr("Newest first"))

    @Slot(bool)
    def _on_order_toggled(self, is_best: bool) -> None:
        self._name_order()
        self.best_first_wanted.emit(is_best)

    @Slot(bool)
    def _on_code_toggled(self, is_code: bool) -> None:
        self._show_switches()
        self.code_wanted.emit(is_code)

    def _show_switches(self) -> None:
        is_code = self.code.isChecked()
        self.code.setVisible(self._offers_switches)
        self.order.setVisible(self._offers_switches and not is_code)  # code is listed by its date
        self.fit_zoom()
        self._row.activate()  # what is said next has the room that they leave
