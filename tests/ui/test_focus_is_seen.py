"""Whatever has the keyboard looks as if it had: in every window, page and dialog."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from tests.ui.accessible_tree import reached_by_tab
from tests.ui.conftest import OpenDesktop
from tests.ui.scenes import SCENES, open_with_a_chat

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen

ONE_FIELD = {"quick question"}
"""Keys can go nowhere else there: its caret says enough."""
_AROUND = 4
"""Pixels around a widget, where its ring may be drawn by what it stands in."""


@pytest.fixture
def desktop(open_desktop: OpenDesktop, folder: Path, qtbot: QtBot) -> Desktop:
    """A window with an open chat whose answer has two versions."""
    return open_with_a_chat(open_desktop, folder, qtbot)


@pytest.mark.parametrize("scene", [name for name in SCENES if name not in ONE_FIELD])
def test_what_has_the_keyboard_is_seen(desktop: Desktop, qtbot: QtBot, scene: str) -> None:
    top = SCENES[scene](desktop, qtbot).window()
    assert unseen(top, qtbot) == []


def test_what_has_the_keyboard_is_seen_at_the_first_start(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    assert unseen(open_desktop().window, qtbot) == []


def unseen(top: QWidget, qtbot: QtBot) -> list[str]:
    """Return what looks with the keyboard as it does without."""
    top.activateWindow()
    qtbot.waitUntil(top.isActiveWindow)
    QApplication.processEvents()
    return [
        f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName()}"
        for widget in reached_by_tab()
        if widget.isVisible() and _with_keyboard(widget) == _without(widget)
    ]


def _with_keyboard(widget: QWidget) -> QImage:
    above: QWidget | None = widget
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is not None:
        above.ensureWidgetVisible(widget)  # as Tab does
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    assert widget.hasFocus()
    return _picture(widget)


def _without(widget: QWidget) -> QImage:
    widget.clearFocus()
    return _picture(widget)


def _picture(widget: QWidget) -> QImage:
    QApplication.processEvents()
    top = widget.window()
    corner = widget.mapTo(top, widget.rect().topLeft())
    area = widget.rect().translated(corner).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    return top.grab(area).toImage()
