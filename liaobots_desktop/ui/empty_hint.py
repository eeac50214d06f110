"""What stands in place of a list that is empty."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from liaobots_desktop.chat.ordering import Place, Shelf

_MARGIN = 10
"""Pixels."""


class EmptyHint(QLabel):
    """Says what will be listed; lives on the GUI thread."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setMargin(_MARGIN)  # the style sheet forgets those of the contents
        self.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_for(self, place: Place | None) -> None:
        """Speak of a place; None is the whole list."""
        self.setText(self._sentence(place))

    def _sentence(self, place: Place | None) -> str:
        if place is None:
            return self.tr("Your chats will be listed here. They stay on this computer.")
        if place.shelf is Shelf.TRASH:
            return self.tr("The Trash is empty. Chats stay in it for 30 days.")
        if place.shelf is Shelf.ARCHIVE:
            return self.tr("The archive is empty. Chats in it are found, but not listed.")
        return self.tr("No chat has this tag.")
