"""The row below a comparison: how far it is, then what was found and how it is marked."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QPushButton, QVBoxLayout

from liaobots_desktop import joining
from liaobots_desktop.comparison.words import Amount
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.wrapping_row import WrappingRow

_BAR_WIDTH = 160
_MOST_SAID = 400


class ComparisonFoot(QFrame):
    """Tells of the comparison, and closes it; lives on the GUI thread."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("comparisonFoot")
        self.removed, self.added, self.place, self.percent = (QLabel() for _ in range(4))
        self.removed.setObjectName("removedWords")
        self.added.setObjectName("addedWords")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(zoomed(_BAR_WIDTH))
        self.bar.setAccessibleName(self.tr("Comparing"))
        self.close_button = QPushButton(self.tr("Close"))
        for label in (self.removed, self.added, self.place, self.percent):
            label.setTextFormat(Qt.TextFormat.PlainText)
        row = WrappingRow(zoomed(12))
        row.add(self.removed, self.added, self.place, self.bar, self.percent)
        row.add(self.close_button, last=True)
        self.around = QVBoxLayout(self)
        """What keeps its margins free."""
        self.around.setContentsMargins(zoomed(16), zoomed(8), zoomed(16), zoomed(8))
        nest(self.around, row)

    def show_progress(self, percent: int) -> None:
        """Say how far the comparison is."""
        self._show_bar(is_seen=True)
        self.bar.setValue(percent)
        self.percent.setText(joining.percent(percent))
        self.removed.hide()
        self.added.hide()
        self.place.setText(self.tr("Comparing…"))

    def show_counts(self, removed: Amount, added: Amount) -> None:
        """Say how much was removed and added, marked as it is in the text."""
        self._show_bar(is_seen=False)
        self.removed.setVisible(removed.words > 0)
        self.added.setVisible(added.words > 0)
        self.removed.setText(
            self.tr("%n characters removed", "", removed.characters)
            if removed.is_unspaced
            else self.tr("%n words removed", "", removed.words)
        )
        self.added.setText(
            self.tr("%n characters added", "", added.characters)
            if added.is_unspaced
            else self.tr("%n words added", "", added.words)
        )

    def say(self, text: str, more: str = "") -> None:
        """Say something of what is shown; a screen reader says `more` too."""
        self._show_bar(is_seen=False)
        self.place.setText(text)
        if text and QAccessible.isActive():
            words = joining.named(text, more[:_MOST_SAID]) if more else text
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _show_bar(self, *, is_seen: bool) -> None:
        self.bar.setVisible(is_seen)
        self.percent.setVisible(is_seen)
