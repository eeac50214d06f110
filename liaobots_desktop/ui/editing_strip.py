"""The quiet strip above the composer's field while a message is edited."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from liaobots_desktop.ui.elided_label import ElidedLabel


class EditingStrip(QWidget):
    """Says what is edited and how to leave it; lives on the GUI thread.

    Signals:
        cancelled: the edit should be left.
    """

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("editingStrip")
        self.label = ElidedLabel(self.tr("Editing a message — Esc cancels"))
        cancel = QToolButton()
        cancel.setText(self.tr("Cancel"))
        cancel.setProperty("kind", "quiet")
        cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.label, 1)
        row.addWidget(cancel)
