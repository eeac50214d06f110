"""What stands in the place of something that cannot be shown: why, and what can be done now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.even_lines import EvenLabel
from liaobots_desktop.ui.plain_widgets import unbroken

_MARGIN, _GAP = 24, 12


class PaneWords(QWidget):
    """A line in the middle and a button below it; lives on the GUI thread.

    Signals:
        acted: the button was pressed.
    """

    acted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.line = EvenLabel("explanation")
        self.line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton()
        self.button.clicked.connect(self.acted)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[zoomed(_MARGIN)] * 4)
        column.setSpacing(zoomed(_GAP))
        column.addStretch(1)
        column.addWidget(self.line)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def say(self, text: str, does: str = "") -> None:
        """Say why nothing else is here, and what the button does; without that there is none."""
        self.line.setText(unbroken(text))
        self.line.setAccessibleName(text)
        self.button.setText(does)
        self.button.ensurePolished()  # its size is asked for before it is seen
        self.button.setVisible(bool(does))
