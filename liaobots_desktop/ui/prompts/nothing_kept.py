"""What a slash shows as long as it brings no prompt: why, and what can be done about that."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from liaobots_desktop.bridge.prompt_library import PromptLibrary
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.plain_widgets import label, unbroken

_MARGIN, _GAP = 6, 8


class NothingKept(QWidget):
    """A quiet line and a button; lives on the GUI thread.

    Signals:
        acted: the button was pressed.
    """

    acted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = label("explanation")
        self.button = QPushButton()
        self.button.setProperty("kind", "small")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays in the question
        self.button.clicked.connect(self.acted)
        column = QVBoxLayout(self)
        self._column = column
        self.stand_in(zoomed(_MARGIN))
        column.setSpacing(zoomed(_GAP))
        column.addWidget(self.line)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_for(self, library: PromptLibrary) -> None:
        """Say what a slash is for, or that the prompts are being read or cannot be."""
        text = self.tr(
            "A slash lists your prompts: texts you use again and again. There are none yet."
        )
        does, name = self.tr("Your prompts… (Enter)"), self.tr("Your prompts")
        if library.failure is not None:
            text = str(library.failure)
            does, name = self.tr("Try again (Enter)"), self.tr("Try again")
        elif not library.is_read:
            text = self.tr("Reading your prompts…")
        self.line.setText(unbroken(text))
        self.button.setText(does)
        self.button.setAccessibleName(name)
        self.button.setVisible(library.is_read or library.failure is not None)

    def stand_in(self, sides: int) -> None:
        """Leave so many pixels free at each side."""
        self._column.setContentsMargins(sides, zoomed(_MARGIN), sides, zoomed(_MARGIN))

    def height_at(self, width: int) -> int:
        """Return the height that is needed at a width, both in pixels."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else 0
