"""The field of the palette, which says what it is for in as many words as it has room for."""

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent

from liaobots_desktop.ui.drawing import width_of
from liaobots_desktop.ui.line_field import LineField
from liaobots_desktop.ui.palette.margins import side_margin


class SearchField(LineField):
    """While it is empty it names what is searched, or only that; lives on the GUI thread."""

    def __init__(self) -> None:
        super().__init__()
        self._told = ""

    def tell(self, text: str) -> None:
        """Say this while nothing is written, or one word where that would be cut."""
        self._told = text
        self._fit()

    def say_kept_again(self, again: Callable[[str], str]) -> None:
        """Say it in another language, in which it may have no room or have it again."""
        self.tell(again(self._told))

    def _fit(self) -> None:
        room = self.width() - 2 * side_margin()
        has_room = width_of(self.font(), self._told) <= room
        self.setPlaceholderText(self._told if has_room else self.tr("Search"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
