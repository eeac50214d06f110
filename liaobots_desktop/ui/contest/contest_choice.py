"""Asks which models should answer a question side by side."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from liaobots_desktop import joining
from liaobots_desktop.bridge.model_at import ModelAt
from liaobots_desktop.bridge.models_beside import OfferedModel
from liaobots_desktop.ui.drawing import one_line, zoomed
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.pane_guest import PaneGuest
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.scrolled_page import ScrolledPage
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.tick_box import TickBox
from liaobots_desktop.ui.wrapping_row import WrappingRow

FEWEST, MOST = 2, 4
"""Models that are compared."""
_WIDTH, _MARGIN = 560, 24
_QUESTION_LENGTH = 400


class ContestChoice(PaneGuest):
    """The models as boxes to check, and the button that begins; lives on the GUI thread.

    Signals:
        chosen: the OfferedModels, in the order of the list.
    """

    chosen = Signal(object)

    def __init__(
        self,
        question: str,
        models: Sequence[OfferedModel],
        checked: Collection[ModelAt],
        answered: Collection[ModelAt],
        theme: Theme,
    ) -> None:
        """`checked` are chosen at first; the answers of those that have `answered` are there."""
        super().__init__()
        self._models = models
        self._answered = answered
        self.boxes = [self._box(model, is_checked=model.at in checked) for model in models]
        self._note = label("explanation")
        self.begin = QPushButton(self.tr("Compare"))
        self.begin.setProperty("kind", "primary")
        self.begin.clicked.connect(self._on_begin)
        self.back = QPushButton(self.tr("Back to the chat"))
        self.back.clicked.connect(self.left)
        self._inner = QWidget()
        self._arrange(question)
        self.set_theme(theme)
        self._on_toggled()

    def take_keyboard(self) -> None:
        """Let Enter begin; a focus proxy would keep Tab from the boxes above it."""
        (self.begin if self.begin.isEnabled() else self.boxes[0]).setFocus()

    def set_theme(self, _theme: Theme) -> None:
        """Take the width that belongs to the zoom; the colours are the style sheet's."""
        self._scrolled.fit_zoom()

    def _box(self, model: OfferedModel, *, is_checked: bool) -> TickBox:
        text = self.tr("{0} (has answered)") if model.at in self._answered else "{0}"
        box = TickBox(text.format(model.label))
        box.setMinimumWidth(1)  # a name that has no room is cut, the page not scrolled sideways
        box.setChecked(is_checked)
        box.toggled.connect(self._on_toggled)
        return box

    def _arrange(self, question: str) -> None:
        heading = label("heading", self.tr("Compare models"))
        asked = label("contestQuestion", one_line(question, _QUESTION_LENGTH))
        asked.setAccessibleName(self.tr("The question"))
        buttons = WrappingRow(zoomed(8))
        buttons.add(self.begin, self.back)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(zoomed(12))
        column.addStretch(1)
        for widget in (heading, asked, *self.boxes, self._note):
            column.addWidget(widget)
        nest(column, buttons)
        column.addStretch(1)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        row.addWidget(self._inner)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        self._scrolled = ScrolledPage(page)
        self._scrolled.keep_in_column(row, _WIDTH)
        around.addWidget(self._scrolled)

    def _checked(self) -> list[OfferedModel]:
        pairs = zip(self._models, self.boxes, strict=True)
        return [model for model, box in pairs if box.isChecked()]

    @Slot()
    def _on_toggled(self) -> None:
        checked = self._checked()
        for box in self.boxes:
            box.setEnabled(box.isChecked() or len(checked) < MOST)
        self.begin.setEnabled(FEWEST <= len(checked) <= MOST)
        self._note.setText(self._said_of(checked))

    def _said_of(self, checked: Sequence[OfferedModel]) -> str:
        """Return what happens next: asking costs something, looking does not."""
        if len(checked) < FEWEST:
            return self.tr("Choose two to four models.")
        asked = joining.names(model.label for model in checked if model.at not in self._answered)
        if not asked:
            return self.tr("Shows the answers that are there. Nothing is asked.")
        text = self.tr("Asks {0}. Each answer becomes a version that stays in the chat.")
        return text.format(asked)

    @Slot()
    def _on_begin(self) -> None:
        self.chosen.emit(self._checked())
