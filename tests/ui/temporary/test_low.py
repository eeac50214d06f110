"""A temporary chat in a window of 640 × 480: there are lines of messages to read."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.service.errors import Reaction
from liaobots_desktop.ui.elided_label import ElidedLabel
from liaobots_desktop.ui.temporary.temporary_window import TemporaryWindow
from tests.ui.temporary.conftest import ask

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def small(temporary: TemporaryWindow, desktop: Desktop, qtbot: QtBot) -> Iterator[TemporaryWindow]:
    ask(temporary, qtbot, "One")
    temporary.resize(640, 480)
    yield temporary
    desktop.account.choose_zoom(100)


def test_what_it_is_takes_one_line_and_leaves_lines_of_messages(
    small: TemporaryWindow, desktop: Desktop
) -> None:
    view = small.pane.transcript
    seen: dict[tuple[int, bool], int] = {}
    for zoom in (150, 200, 300):
        desktop.account.choose_zoom(zoom)
        for is_told in (False, True):
            told = Notice("Told. " * 40, reactions=(Reaction.RETRY,)) if is_told else None
            small.notice_bar.show_notice(told)
            for _ in range(5):
                QApplication.processEvents()
            seen[zoom, is_told] = view.viewport().height()
        small.grab()  # a label knows then whether it is cut
    brief = small.findChildren(ElidedLabel, "temporaryBrief")[0]
    button, in_low = small.keep_button, brief.accessibleDescription()
    is_whole = small._strip.rect().contains(button.geometry())
    desktop.account.choose_zoom(100)
    small.notice_bar.show_notice(None)
    QApplication.processEvents()

    assert min(seen[150, False], seen[150, True]) >= 101  # three lines
    assert min(seen[200, False], seen[200, True]) >= 135
    assert seen[300, False] >= 134  # two
    assert seen[300, True] >= 67  # one
    assert "sees it like any other" in in_low
    assert is_whole
    assert brief.isHidden()
