"""Lets a quick question begin and end where its answer does."""

from PySide6.QtCore import QEvent, QObject

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.ui.composer import Composer
from liaobots_desktop.ui.drawing import zoom_factor
from liaobots_desktop.ui.text_column import TextColumn

_CHANGES = {QEvent.Type.Resize, QEvent.Type.StyleChange}
"""What comes with another width or zoom."""


class QuickColumn(QObject):
    """Watches a composer that is as wide as the messages' pane; lives on the GUI thread."""

    def __init__(self, composer: Composer, account: Account) -> None:
        super().__init__(composer)
        self._composer = composer
        self._account = account
        composer.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _CHANGES:
            most = self._account.settings.column_width
            column = TextColumn.within(self._composer.width(), most, zoom_factor())
            self._composer.set_sides(round(column.left), round(column.right))
        return super().eventFilter(watched, event)
