"""The zoom changes in another window while a dialog is open: it is as one that is opened then."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.ui.comparison.comparison_dialog import ComparisonDialog
from liaobots_desktop.ui.data_table import DataTable
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.settings.settings_dialog import SettingsDialog
from liaobots_desktop.ui.usage.usage_dialog import UsageDialog
from tests.ui.conftest import OpenDesktop
from tests.ui.dialogs import OPENERS, opened_dialog
from tests.ui.scenes import open_with_a_chat
from tests.ui.switching.placed import Placed, placed

KINDS = [kind for kind in OPENERS if kind is not SettingsDialog]
"""The zoom is chosen in the settings: they do not move away below the pointer."""
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen


@pytest.fixture
def desktop(open_desktop: OpenDesktop, folder: Path, qtbot: QtBot) -> Iterator[Desktop]:
    """A large window on a chat."""
    made = open_with_a_chat(open_desktop, folder, qtbot)
    made.window.resize(1280, 860)
    yield made
    made.account.choose_zoom(100)


def opened(desktop: Desktop, qtbot: QtBot, kind: type[Dialog]) -> Dialog:
    """Open a dialog and wait for what it shows."""
    dialog = opened_dialog(desktop, qtbot, kind)
    if isinstance(dialog, ComparisonDialog):
        qtbot.waitUntil(lambda: not dialog.is_busy)
    if isinstance(dialog, UsageDialog):
        table = dialog.findChild(DataTable)
        qtbot.waitUntil(lambda: table is not None and table.isVisible())
    return dialog


def fresh(desktop: Desktop, qtbot: QtBot, kind: type[Dialog]) -> Placed:
    """Return what stands where in a dialog that is opened now."""
    dialog = opened(desktop, qtbot, kind)
    places = placed(dialog)
    dialog.close()
    return places


def test_each_dialog_that_is_open_takes_the_sizes_of_another_zoom(
    desktop: Desktop, qtbot: QtBot
) -> None:
    desktop.account.choose_zoom(200)
    large = {kind: fresh(desktop, qtbot, kind) for kind in KINDS}
    desktop.account.choose_zoom(100)
    small = {kind: fresh(desktop, qtbot, kind) for kind in KINDS}
    other = set()
    for kind in KINDS:
        dialog = opened(desktop, qtbot, kind)
        desktop.account.choose_zoom(200)
        other |= {(kind, 200)} if placed(dialog) != large[kind] else set()
        desktop.account.choose_zoom(100)
        other |= {(kind, 100)} if placed(dialog) != small[kind] else set()
        dialog.close()

    assert other == set()


def test_one_that_was_made_larger_stays_so(desktop: Desktop, qtbot: QtBot) -> None:
    dialog = opened(desktop, qtbot, ComparisonDialog)
    dialog.resize(1000, 700)
    desktop.account.choose_zoom(150)
    placed(dialog)

    assert (dialog.width(), dialog.height()) == (1000, 700)
    dialog.close()
