"""The dialog that says what the app is: version, licences, where the chats are."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QWidget

from liaobots_desktop import __version__, resources
from liaobots_desktop.refusal import reason_of
from liaobots_desktop.store.installed import installed
from liaobots_desktop.ui.context.request_text import RequestText
from liaobots_desktop.ui.copy_button import CopyButton
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.wrapping_row import WrappingRow

_SIZE = QSize(680, 560)
_LEAST_HEIGHT = 140
"""Pixels of the licences at 100 %."""


class AboutDialog(Dialog):
    """Lives on the GUI thread, deletes itself when it is closed.

    Signals:
        news_requested: what is new should be shown.
    """

    news_requested = Signal()

    def __init__(self, folder: Path, diagnostics: Callable[[], str], parent: QWidget) -> None:
        """`folder` is where everything is kept; `diagnostics` returns what is to be copied."""
        super().__init__("", parent)
        self.setWindowTitle(self.tr("About Liaobots Desktop"))
        self._folder = folder
        heading = label("dialogHeading", "Liaobots Desktop")
        version = label("explanation", self.tr("Version {0}").format(__version__))
        free = label(
            "explanation",
            self.tr(
                "Free software under the MIT licence, made with the packages below. Your chats are "
                "kept on this computer only."
            ),
        )
        self.licences = RequestText(self.tr("Packages and licences"), keeps_words=True)
        self.licences.show_text(self._licences())
        show = QPushButton(self.tr("Open chats folder"))
        show.clicked.connect(self._on_show)
        news = QPushButton(self.tr("What is new"))
        news.clicked.connect(self._on_news)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        buttons = WrappingRow(zoomed(8))
        buttons.add(show, CopyButton(self.tr("Copy diagnostics"), diagnostics), news)
        buttons.add(close, last=True)
        column = self.made_column(12)
        for widget in (heading, version, free):
            column.addWidget(widget)
        column.addWidget(self.licences, 1)
        nest(column, buttons)
        self.show_whole(self.licences, _LEAST_HEIGHT, {self.licences: self.licences.whole_height})
        self.fit(_SIZE)
        close.setFocus()

    @Slot()
    def _on_show(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    @Slot()
    def _on_news(self) -> None:
        self.accept()
        self.news_requested.emit()

    def _licences(self) -> str:
        """Return a line for each package, and the app's own licence below them."""
        lines = [" · ".join(filter(None, package)) for package in installed()]
        try:
            own = resources.document("LICENSE")
        except OSError as error:
            why = reason_of(error)
            own = self.tr("The text of the MIT licence cannot be read: {0}.").format(why)
        return "\n".join([*lines, "", own])
