"""Languages that are written from the right: keys lead where they point, and stay as written."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.composing.attachment import Attachment
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.actions.menu_entry import add_entry
from liaobots_desktop.ui.attaching.tray import Attached, Tray
from liaobots_desktop.ui.keys.keys_pane import KeysPane
from liaobots_desktop.ui.menu import Menu, keys_of
from liaobots_desktop.ui.theme import Theme
from tests.ui.listed import chat, titles

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen


@pytest.fixture
def _from_the_right(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def arabic(ordered: Desktop, qapp: QApplication) -> Iterator[Desktop]:
    """A window in Arabic."""
    ordered.account.choose(Settings.language, "ar")
    QApplication.sendPostedEvents()
    yield ordered
    ordered.account.choose(Settings.language, "en")
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_a_folder_is_opened_by_the_left_arrow(arabic: Desktop) -> None:
    sidebar = arabic.window.sidebar
    arabic.window.ordering.add_folder("Work", chats=(chat(sidebar, "a"),))
    states = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Left):
        sidebar.list.setCurrentIndex(sidebar._chats.index(1))
        QTest.keyClick(sidebar.list, key)
        states.append("a" in titles(sidebar)[:3])

    assert states == [True, False, True]


@pytest.mark.usefixtures("_from_the_right")
def test_chips_begin_on_the_right_and_the_left_arrow_leads_on(qtbot: QtBot) -> None:
    tray = Tray(Theme.load("light"))
    qtbot.addWidget(tray)
    tray.resize(600, 60)
    tray.show_attached(Attached((Attachment.of("a.py", "x"), Attachment.of("b.py", "y"))))
    with qtbot.waitExposed(tray):
        tray.show()
    tray.activateWindow()
    first, second = tray.chips
    first.setFocus()
    QTest.keyClick(tray, Qt.Key.Key_Left)

    assert first.geometry().right() == 599
    assert second.geometry().right() < first.geometry().left()
    assert second.hasFocus()


def test_menus_and_the_help_read_keys_from_the_left(arabic: Desktop) -> None:
    window = arabic.window
    menu = Menu(window)
    add_entry(menu, window.commands.keymap, "view.zoom_in", lambda: None)
    add_entry(menu, window.commands.keymap, "app.settings", lambda: None, has_keys=False)
    zoom, settings = menu.actions()
    window.commands.perform("app.keys")
    (pane,) = window.findChildren(KeysPane)
    keys = {row.data(0, Qt.ItemDataRole.UserRole): row.text(1) for row in pane.tree._rows()}

    assert window.sidebar._new_chat.toolTip() == "محادثة جديدة (\u2068Ctrl+N\u2069)"
    assert [keys_of(zoom), keys_of(settings)] == ["Ctrl+=", ""]
    assert (keys["list.fold"], keys["list.unfold"]) == ("\u2068→\u2069", "\u2068←\u2069")


def test_the_sidebars_edge_goes_where_the_arrow_points(
    ordered: Desktop, qtbot: QtBot, request: pytest.FixtureRequest
) -> None:
    window, keymap = ordered.window, ordered.window.commands.keymap
    window.resize(1280, 820)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    held = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_Right, held)
    widths = [window.sidebar.width()]
    request.getfixturevalue("arabic")
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        QTest.keyClick(window, key, held)
        widths.append(window.sidebar.width())
    keymap.change("view.sidebar_wider", ["Ctrl+Alt+W"])
    keymap.reset("view.sidebar_wider")

    assert widths == [288, 312, 288]
    assert not keymap.has_changes()
    assert keymap.keys("view.sidebar_wider") == ("Alt+Shift+Left",)


@pytest.mark.parametrize(
    ("code", "shown"),
    [("en", "Ctrl+Up"), ("ru", "Ctrl+Вверх"), ("zh_CN", "Ctrl+↑"), ("ar", "Ctrl+↑")],
)
def test_keys_are_called_what_stands_on_the_keyboard(
    ordered: Desktop, code: str, shown: str
) -> None:
    ordered.account.choose(Settings.language, code)
    QApplication.sendPostedEvents()
    keymap = ordered.window.commands.keymap
    told = [
        keymap.shown(one).strip("\u2068\u2069")
        for one in ("composer.older", "chat.trash", "composer.send")
    ]
    ordered.account.choose(Settings.language, "en")

    assert told == [shown, "Ctrl+Shift+Backspace", "Enter"]
