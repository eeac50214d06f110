"""What a slash shows as long as no prompt is kept: what it is for, and the way to the prompts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.plain_widgets import label

_MARGIN, _GAP = 6, 8


class NothingKept(QWidget):
    """A quiet line and a button; lives on the GUI thread.

    Signals:
        library_requested: the button was pressed.
    """

    library_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = label(
            "explanation",
            self.tr(
                "A slash brings the prompts that you keep: texts that you use again and again. "
                "There are none yet."
            ),
        )
        self.button = QPushButton(self.tr("Your prompts… (Enter)"))
        self.button.setAccessibleName(self.tr("Your prompts"))
        self.button.setProperty("kind", "small")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays in the question
        self.button.clicked.connect(self.library_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[zoomed(_MARGIN)] * 4)
        column.setSpacing(zoomed(_GAP))
        column.addWidget(self.line)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def height_at(self, width: int) -> int:
        """Return the height that is needed at a width, both in pixels."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else 0
