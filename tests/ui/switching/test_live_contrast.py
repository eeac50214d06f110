"""The contrast changes while a dialog is open: all stands where it does in one opened then."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.comparison.comparison_dialog import ComparisonDialog
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.keys.keys_dialog import KeysDialog
from liaobots_desktop.ui.transcript.message_details import MessageDetails
from tests.ui.conftest import OpenDesktop
from tests.ui.dialogs import opened_dialog
from tests.ui.scenes import open_with_a_chat
from tests.ui.switching.placed import Placed, placed

KINDS: tuple[type[Dialog], ...] = (MessageDetails, KeysDialog, ComparisonDialog)
"""In which a button, a field, and a text without a padding have the keyboard."""
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen


def test_a_dialog_in_which_something_has_the_keyboard_stays_as_it_is(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    desktop = open_with_a_chat(open_desktop, folder, qtbot)

    def opened(kind: type[Dialog]) -> Dialog:
        dialog = opened_dialog(desktop, qtbot, kind)
        if isinstance(dialog, ComparisonDialog):
            qtbot.waitUntil(lambda: not dialog.is_busy)
        return dialog

    def fresh(contrast: str) -> dict[type[Dialog], Placed]:
        desktop.account.choose(Settings.contrast, contrast)
        places = {}
        for kind in KINDS:
            dialog = opened(kind)
            places[kind] = placed(dialog)
            dialog.close()
        return places

    for zoom in (100, 200):
        desktop.account.choose_zoom(zoom)
        high, usual = fresh("high"), fresh("standard")
        for kind in KINDS:
            dialog = opened(kind)
            desktop.account.choose(Settings.contrast, "high")
            switched = placed(dialog)
            desktop.account.choose(Settings.contrast, "standard")
            switched_back = placed(dialog)
            dialog.close()

            assert switched == high[kind], (kind, zoom)
            assert switched_back == usual[kind], (kind, zoom)
