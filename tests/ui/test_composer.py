"""What the composer says is what is drawn."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent
from pytestqt.qtbot import QtBot

from tests.ui.conftest import OpenDesktop


def test_another_placeholder_is_drawn_at_once(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    composer = open_desktop("https://liaobots.com").window.pane.composer
    drawn = []

    class Watch(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if isinstance(event, QPaintEvent) and event.rect().width() > 100:  # no blinking caret
                drawn.append(composer.field.placeholderText())
            return False

    watch = Watch()
    composer.field.viewport().installEventFilter(watch)
    composer.set_answering(True)
    qtbot.waitUntil(lambda: composer.field.placeholderText() in drawn)
    composer.set_answering(False)

    qtbot.waitUntil(lambda: drawn[-1].endswith("Shift+Enter starts a new line"))
