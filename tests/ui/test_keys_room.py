"""The list of keys where it is narrow: each name and all its keys are read whole."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.actions.table import find
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.keys.keys_dialog import KeysDialog
from liaobots_desktop.ui.keys.keys_row import KeysRow
from liaobots_desktop.ui.keys.keys_tree import KeysTree
from liaobots_desktop.ui.scrolled_page import ScrolledPage
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
    dialog = opened_dialog(small, qtbot, KeysDialog)
    dialog.resize(520, dialog.height())
    tree = dialog.findChildren(KeysTree)[0]
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


def test_arrows_pass_over_the_names_of_sections_and_a_click_on_one_leaves_the_list(
    small: Desktop, qtbot: QtBot
) -> None:
    tree = opened_dialog(small, qtbot, KeysDialog).findChildren(KeysTree)[0]
    tree.mark("chat.trash")
    QTest.keyClick(tree, Qt.Key.Key_Down)
    after = tree.current
    QTest.keyClick(tree, Qt.Key.Key_Up)
    before = tree.current
    name = tree.topLevelItem(1)
    assert name is not None
    place = tree.visualItemRect(name).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert (before, after) == (find("chat.trash"), find("ask.focus"))
    assert tree.isVisible()


def _bars(dialog: Dialog) -> list[str]:
    """Return what has a vertical scroll bar that is seen."""
    areas = (*dialog.findChildren(ScrolledPage), *dialog.findChildren(KeysTree))
    return [type(area).__name__ for area in areas if area.verticalScrollBar().isVisible()]


def _is_seen(widget: QWidget, place: QRect) -> bool:
    return widget.visibleRegion().boundingRect().contains(place)


def _settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def test_one_bar_is_enough_for_the_list_and_what_is_around_it(small: Desktop) -> None:
    assert small.window.settings is not None
    seen = []
    for zoom in (100, 200, 300):
        small.account.choose(Settings.zoom, zoom)
        small.window.settings.open(None)
        dialog = small.window.settings.dialog
        assert dialog is not None
        dialog.list.setCurrentRow(dialog.list.count() - 1)
        _settle()
        seen.append(_bars(dialog))
        dialog.close()

    assert seen == [["KeysTree"], ["ScrolledPage"], ["ScrolledPage"]]


def test_a_marked_row_stays_whole_where_more_is_said_below_the_list(
    small: Desktop, qtbot: QtBot
) -> None:
    dialog = opened_dialog(small, qtbot, KeysDialog)
    assert isinstance(dialog, KeysDialog)
    tree = dialog.pane.tree
    dialog.resize(600, 700)
    _settle()
    near_the_end = tree.itemAt(20, tree.viewport().height() - 40)
    assert near_the_end is not None
    tree.setCurrentItem(tree.itemBelow(near_the_end))
    _settle()
    seen = []
    for height in (697, 660, 640):
        dialog.resize(600, height)
        _settle()
        seen.append(tree.viewport().rect().contains(tree.visualRect(tree.currentIndex())))
    tree.verticalScrollBar().setValue(0)
    dialog.resize(600, 637)
    _settle()

    assert seen == [True, True, True]
    assert tree.verticalScrollBar().value() == 0  # what was not seen is not brought there


def test_a_list_that_is_shown_whole_is_gone_through_and_left_in_view(
    small: Desktop, qtbot: QtBot
) -> None:
    small.account.choose(Settings.zoom, 200)
    dialog = opened_dialog(small, qtbot, KeysDialog)
    assert isinstance(dialog, KeysDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    _settle()
    tree, keys = dialog.pane.tree, dialog.pane.keys
    bars = _bars(dialog)
    tree.setFocus()
    for _ in range(30):
        QTest.keyClick(tree, Qt.Key.Key_Down)
    row = tree.visualRect(tree.currentIndex())
    is_followed = _is_seen(tree.viewport(), row)
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    is_led_on = (keys.hasFocus(), _is_seen(keys, keys.rect()), _is_seen(tree.viewport(), row))
    QTest.keyClick(keys, Qt.Key.Key_Escape)
    is_back = (tree.hasFocus(), _is_seen(tree.viewport(), row))
    dialog.pane.field.setText("archive")
    _settle()
    found = tree.height()
    dialog.pane.field.clear()
    dialog.resize(900, 1600)
    _settle()

    assert bars == ["ScrolledPage"]
    assert is_followed
    assert is_led_on == (True, True, False)
    assert is_back == (True, True)
    assert found < 400  # no higher than the rows that are found
    assert _bars(dialog) == ["KeysTree"]


def _cut_letters(tree: KeysTree) -> list[int]:
    """Return the rows of pixels at both edges of the list that have letters, of rows cut there."""
    at, image = tree.viewport().mapTo(tree.window(), QPoint()), tree.window().grab().toImage()
    high = tree.viewport().height()
    rows = [tree.visualItemRect(item) for item in tree._rows()]
    cut = [row for row in rows if row.top() < 0 <= row.bottom() or row.top() < high <= row.bottom()]
    return [
        y
        for row in cut
        for y in range(max(row.top(), 0), min(row.bottom() + 1, high))
        if any(image.pixelColor(at.x() + x, at.y() + y).value() < 90 for x in range(8, 300))
    ]


def test_no_row_of_the_list_of_keys_is_cut(small: Desktop, qtbot: QtBot) -> None:
    dialog = opened_dialog(small, qtbot, KeysDialog)
    tree = dialog.findChildren(KeysTree)[0]
    bar, seen = tree.verticalScrollBar(), []
    for higher in (0, 7, 13, 22):
        dialog.resize(600, 430 + higher)
        for action in ("chat.new", "view.sidebar", "app.quit"):
            tree.mark(action)
            _settle()
            marked = tree.visualItemRect(tree.currentItem())
            is_whole = marked.top() >= 0 and marked.bottom() < tree.viewport().height()
            seen.append((_cut_letters(tree), bar.value() % 30, is_whole))
    bar.setValue(0)
    bar.triggerAction(bar.SliderAction.SliderSingleStepAdd)

    assert seen == [([], 0, True)] * 12
    assert bar.value() == 30
