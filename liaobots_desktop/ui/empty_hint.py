"""What stands in place of a list that is empty, is being read, or cannot be read."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from liaobots_desktop import joining
from liaobots_desktop.bridge.conversation_list import ConversationList
from liaobots_desktop.chat.ordering import Place, Shelf
from liaobots_desktop.ui.layout_items import nest

_MARGIN = 10
"""Pixels."""


class EmptyHint(QWidget):
    """Says what will be listed, or why nothing is; lives on the GUI thread."""

    def __init__(self) -> None:
        super().__init__()
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setMargin(_MARGIN)  # the style sheet forgets those of the contents
        self.label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.again: QPushButton | None = None
        """Reads the list once more; made when it could not be read."""
        self._said = ""
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.label)

    def show_for(self, chats: ConversationList) -> None:
        """Speak of the place that a list shows, which has no rows."""
        failure = chats.reading.failure
        if failure is not None:
            from liaobots_desktop.ui.plain_widgets import unbroken

            text = unbroken(str(failure))
        elif chats.reading.is_counting:
            text = self.tr("Reading your chats…")
        else:
            text = self._sentence(chats.place)
        self._say(text)
        if failure is not None and self.again is None:
            self.again = QPushButton(self.tr("Try again"))
            self.again.setProperty("kind", "small")
            self.again.clicked.connect(chats.refresh)
            row = QVBoxLayout()
            row.setContentsMargins(_MARGIN, 0, _MARGIN, _MARGIN)
            row.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
            nest(self._column, row)
        if self.again is not None:
            self.again.setVisible(failure is not None)

    def say_kept_again(self, again: Callable[[str], str]) -> None:
        """Say it in another language, as every widget that keeps texts."""
        self._say(again(self._said))

    def _say(self, text: str) -> None:
        self._said = text
        self.label.setText(joining.in_company(text))

    def _sentence(self, place: Place | None) -> str:
        if place is None:
            return self.tr("Your chats will be listed here. They stay on this computer.")
        if place.shelf is Shelf.TRASH:
            return self.tr("The Trash is empty. Chats stay in it for 30 days.")
        if place.shelf is Shelf.ARCHIVE:
            return self.tr(
                "The archive is empty. Archived chats can be searched, but are not listed."
            )
        return self.tr("No chat has this tag.")
