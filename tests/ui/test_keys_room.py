"""The list of keys where it is narrow: each name and all its keys are read whole."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.actions.table import find
from liaobots_desktop.ui.keys.keys_dialog import KeysDialog
from liaobots_desktop.ui.keys.keys_row import KeysRow
from liaobots_desktop.ui.keys.keys_tree import KeysTree
from tests.ui.conftest import OpenDesktop
from tests.ui.dialogs import opened_dialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise", "grabbing")


@pytest.fixture
def small(open_desktop: OpenDesktop, qtbot: QtBot) -> Iterator[Desktop]:
    """A window of 640 × 480 on the demo."""
    made = open_desktop("demo")
    qtbot.waitUntil(lambda: made.context is not None)
    made.window.resize(640, 480)
    yield made
    made.account.choose(Settings.zoom, 100)


def test_keys_take_half_of_a_narrow_list_at_most(small: Desktop, qtbot: QtBot) -> None:
    small.account.choose(Settings.zoom, 200)
    dialog = opened_dialog(small, qtbot, KeysDialog)
    tree = dialog.findChildren(KeysTree)[0]
    room = tree.viewport().width()

    assert room < 560
    assert tree.columnWidth(1) == room // 2
    assert tree.columnWidth(0) + tree.columnWidth(1) <= room


def _places(tree: KeysTree, action_id: str) -> tuple[QRect, QRect, QRect]:
    """Return where a row is, its name and its keys."""
    tree.mark(action_id)
    index = tree.currentIndex()
    option = QStyleOptionViewItem()
    option.initFrom(tree)
    option.rect = tree.visualRect(index)
    row = tree.itemDelegate()
    assert isinstance(row, KeysRow)
    return QRect(option.rect), *row.places(option, index)


def test_keys_stand_below_a_name_that_leaves_them_no_room(small: Desktop, qtbot: QtBot) -> None:
    small.account.choose(Settings.zoom, 200)
    tree = opened_dialog(small, qtbot, KeysDialog).findChildren(KeysTree)[0]
    QApplication.processEvents()
    short, short_name, short_keys = _places(tree, "chat.rename")
    long, long_name, long_keys = _places(tree, "ask.compare")

    assert short_keys.top() == short_name.top()
    assert short.height() == 60
    assert long.top() <= long_name.top() < long_name.bottom() < long_keys.top()
    assert long_keys.bottom() <= long.bottom()
    assert long_name.height() > short_name.height()  # it has two lines itself


def test_a_list_of_keys_begins_with_the_name_of_its_first_section_also_by_the_arrow_up(
    small: Desktop, qtbot: QtBot
) -> None:
    small.account.choose(Settings.zoom, 200)
    tree = opened_dialog(small, qtbot, KeysDialog).findChildren(KeysTree)[0]
    first = tree.itemAt(QPoint(4, 4))
    assert first is not None
    at_first = first.text(0)
    tree.mark("chat.rename")
    for _ in range(3):
        QTest.keyClick(tree, Qt.Key.Key_Up)

    assert tree.current == find("chat.new")
    assert (at_first, tree.verticalScrollBar().value()) == ("Chat", 0)
