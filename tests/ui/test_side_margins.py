"""What has more room on the side where its text begins has it on the right in Arabic, too."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.queue_strip import QueueStrip
from tests.ui.conftest import OpenDesktop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
Sides = tuple[int, int]
RIGHT_TO_LEFT, LEFT_TO_RIGHT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


@pytest.fixture(autouse=True)
def _usual_direction(qapp: QApplication, open_desktop: OpenDesktop) -> Iterator[None]:
    open_desktop("demo")  # at 100 %, whatever the window before it had
    yield
    qapp.setLayoutDirection(LEFT_TO_RIGHT)


def _queue() -> tuple[QWidget, QWidget, QWidget]:
    strip = QueueStrip()
    return strip, strip.why, strip.send


def _free(widget: QWidget, one: QWidget, other: QWidget) -> Sides:
    """Return the pixels that two parts of a widget leave at its left and its right.

    The frame that a style sheet draws, if it stands from another test, does not count.
    """
    QApplication.sendPostedEvents()
    within = widget.contentsRect()
    lefts = [part.mapTo(widget, QPoint()).x() for part in (one, other)]
    rights = [left + part.width() for left, part in zip(lefts, (one, other), strict=True)]
    return min(lefts) - within.left(), within.right() + 1 - max(rights)


@pytest.mark.parametrize(
    ("made", "usual", "mirrored"),
    [(_queue, (16, 10), (10, 16))],
)
def test_the_wider_margin_is_where_the_text_begins_also_after_a_switch(
    qapp: QApplication,
    qtbot: QtBot,
    made: Callable[[], tuple[QWidget, QWidget, QWidget]],
    usual: Sides,
    mirrored: Sides,
) -> None:
    widget, *parts = made()
    qtbot.addWidget(widget)
    widget.resize(600, 60)
    with qtbot.waitExposed(widget):
        widget.show()
    seen = [_free(widget, *parts)]
    for direction in (RIGHT_TO_LEFT, LEFT_TO_RIGHT):
        qapp.setLayoutDirection(direction)  # as the language does
        seen.append(_free(widget, *parts))

    qapp.setLayoutDirection(RIGHT_TO_LEFT)
    another, *its_parts = made()
    qtbot.addWidget(another)
    another.resize(600, 60)
    with qtbot.waitExposed(another):
        another.show()

    assert seen == [usual, mirrored, usual]
    assert _free(another, *its_parts) == mirrored
