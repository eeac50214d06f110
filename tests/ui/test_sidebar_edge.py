"""The edge between the sidebar and the chat is moved by keys, as it is by the mouse."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import OpenDesktop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_keys_widen_and_narrow_the_sidebar_between_its_ends(open_desktop: OpenDesktop) -> None:
    window = open_desktop("demo").window
    window.resize(1280, 820)
    QApplication.processEvents()
    widths = [window.sidebar.width()]
    for act, times in (("wider", 1), ("narrower", 2), ("narrower", 9)):
        for _ in range(times):
            window.commands.perform(f"view.sidebar_{act}")
        widths.append(window.sidebar.width())
    window.sidebar.hide()
    window.commands.perform("view.sidebar_wider")

    assert widths == [264, 288, 240, 200]
    assert window.split.wanted_width == 200


def test_the_keys_are_those_of_the_table(open_desktop: OpenDesktop) -> None:
    keymap = open_desktop("demo").window.commands.keymap

    assert keymap.keys("view.sidebar_wider") == ("Alt+Shift+Right",)
    assert keymap.keys("view.sidebar_narrower") == ("Alt+Shift+Left",)
