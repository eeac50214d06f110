"""Sizes of a page that is styled anew."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.store.talking import ask
from tests.ui.conftest import OpenDesktop


class _Asking(QObject):
    """Asks for the size of a button whenever something happens to another widget."""

    def __init__(self, button: QPushButton) -> None:
        super().__init__()
        self._button = button
        self.around: set[int] = set()
        """What the button had besides its text, in pixels of its width."""

    def eventFilter(self, _watched: QObject, _event: QEvent) -> bool:
        text = self._button.text()
        self._button.setText(text + ".")  # Qt keeps the size of a text
        self._button.setText(text)
        words = self._button.fontMetrics().horizontalAdvance(text)
        self.around.add(self._button.sizeHint().width() - words)
        return False


def test_buttons_beside_a_table_have_their_padding_at_each_moment_of_another_zoom(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    desktop = open_desktop("demo")
    ask(desktop._store, "What is it?", "A test.")
    qtbot.waitUntil(lambda: desktop.usage is not None)
    assert desktop.usage is not None
    desktop.usage.open_statistics()
    page = desktop.usage.statistics
    qtbot.waitUntil(page.table.isVisible)
    asking = _Asking(page.close_button)
    page.table.horizontalHeader().viewport().installEventFilter(asking)
    desktop.account.choose_zoom(200)
    qtbot.waitUntil(lambda: page.close_button.sizeHint().height() > 60)
    desktop.account.choose_zoom(100)

    assert min(asking.around) > 30  # 16 at each side at 100 %
