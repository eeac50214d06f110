"""What the composer says is what is drawn, and where."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.drawing import width_of
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


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("side", list(Qt.LayoutDirection)[:2])
def test_attach_stands_where_the_text_begins_unless_the_meter_does(
    open_desktop: OpenDesktop,
    qapp: QApplication,
    qtbot: QtBot,
    percent: int,
    side: Qt.LayoutDirection,
) -> None:
    desktop = open_desktop("demo")
    qtbot.waitUntil(lambda: desktop.context is not None)
    desktop.account.choose_zoom(percent)
    qapp.setLayoutDirection(side)
    composer = desktop.window.pane.composer
    attach, field, meter = composer._attach, composer.field, composer._meter
    assert meter is not None

    def beside_the_edge(widget: QWidget, inside: int) -> int:
        """Return how far it stands from where the text begins, in pixels."""
        place = QRect(widget.mapTo(composer, QPoint(0, 0)), widget.size())
        if side is Qt.LayoutDirection.RightToLeft:
            return field.geometry().right() - field.text_inset - place.right() + inside
        return place.left() + inside - field.x() - field.text_inset

    word = (attach.sizeHint().width() - width_of(attach.font(), attach.text())) // 2
    qtbot.waitUntil(lambda: attach.isVisible() and beside_the_edge(attach, word) == 0)
    field.setPlainText("Why?")
    qtbot.waitUntil(lambda: meter.isVisible() and beside_the_edge(meter, 0) == 0)
    end = beside_the_edge(composer._button, composer._button.width())
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    assert end == field.width() - 2 * field.text_inset
