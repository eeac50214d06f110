"""The dialog that says that something inside the app went wrong, with a report to copy."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget

from liaobots_desktop import joining
from liaobots_desktop.ui.context.request_text import RequestText
from liaobots_desktop.ui.copy_button import CopyButton
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.wrapping_row import WrappingRow

_SIZE = QSize(640, 520)
_LEAST_HEIGHT = 120
"""Pixels of the report at 100 %."""


class FaultDialog(Dialog):
    """Shows one report; lives on the GUI thread, deletes itself when it is closed."""

    def __init__(self, report: str, parent: QWidget, *, is_plain: bool = False) -> None:
        """`is_plain`: the open chat is shown as plain text, because it could not be drawn."""
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.heading = label("dialogHeading", self.tr("Something inside the app went wrong"))
        safe = self.tr(
            "Your chats are safe, and the app keeps running. This is shown only once; if "
            "something does not work now, restart the app."
        )
        plain = self.tr("The messages could not be drawn and are shown as plain text.")
        told = label("explanation", joining.sentences(safe, plain if is_plain else ""))
        held = label(
            "explanation",
            self.tr(
                "This report helps to fix it. It contains nothing that you or a model wrote, "
                "no auth code, and not your name."
            ),
        )
        self.report = RequestText(self.tr("Report"), keeps_words=True)
        self.report.show_text(report)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        buttons = WrappingRow(zoomed(8))
        buttons.add(CopyButton(self.tr("Copy report"), lambda: report))
        buttons.add(close, last=True)
        column = self.made_column(12)
        for widget in (self.heading, told, held):
            column.addWidget(widget)
        column.addWidget(self.report, 1)
        nest(column, buttons)
        self.show_whole(self.report, _LEAST_HEIGHT, {self.report: self.report.whole_height})
        self.fit(_SIZE)
        close.setFocus()
