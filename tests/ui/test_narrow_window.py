"""The window in narrow places: the sidebar makes room, comes back, and nothing is out of reach."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.ui.first_start import FirstStart
from tests.ui.conftest import OpenDesktop
from tests.ui.listed import CONTROL, chat, click

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def desktop(ordered: Desktop, qtbot: QtBot) -> Iterator[Desktop]:
    """A window with four chats, as small as it can be, everything twice as large as designed."""
    qtbot.waitUntil(lambda: ordered.usage is not None)
    qtbot.waitUntil(ordered._warm_up._thread.isFinished)
    ordered.window.resize(ordered.window.minimumSize())
    ordered.account.choose_zoom(200)
    QApplication.processEvents()
    yield ordered
    ordered.account.choose_zoom(100)


def side_button(desktop: Desktop) -> QAbstractButton:
    buttons = desktop.window.top_bar.findChildren(QAbstractButton)
    return next(b for b in buttons if b.accessibleName() == "Show the chats")


def test_the_window_can_be_640_by_480_and_the_sidebar_leaves_the_chat_all_of_it(
    desktop: Desktop,
) -> None:
    window = desktop.window

    assert (window.width(), window.height()) == (640, 480)
    assert window.sidebar.isHidden()
    assert window.top_bar.width() == 640


def test_the_sidebar_comes_with_the_button_and_goes_with_the_chat_that_is_chosen(
    desktop: Desktop, qtbot: QtBot
) -> None:
    window = desktop.window
    QTest.mouseClick(side_button(desktop), Qt.MouseButton.LeftButton)
    seen = (window.sidebar.isVisible(), window.pane.isVisible(), window.sidebar.list.hasFocus())
    click(window.sidebar, "b")
    qtbot.waitUntil(window.pane.isVisible)

    assert seen == (True, False, True)
    assert window.chat.open_id == chat(window.sidebar, "b")
    assert window.sidebar.isHidden()


def test_esc_and_ctrl_b_put_it_away_again(desktop: Desktop) -> None:
    window = desktop.window
    for key, modifier in (
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_B, CONTROL),
    ):
        QTest.keyClick(window, Qt.Key.Key_B, CONTROL)

        assert window.sidebar.isVisible()
        QTest.keyClick(window.sidebar.list, key, modifier)

        assert window.sidebar.isHidden(), key
        assert window.pane.isVisible()
        assert window.pane.composer.field.hasFocus()


def test_a_wider_window_has_both_again_unless_the_sidebar_was_put_away_before(
    desktop: Desktop,
) -> None:
    window, seen = desktop.window, []
    for is_wanted in (True, False):
        window.resize(1280, 480)
        QApplication.processEvents()
        window.sidebar.setVisible(is_wanted)
        window.resize(640, 480)
        QApplication.processEvents()
        window.resize(1280, 480)
        QApplication.processEvents()
        seen.append((window.sidebar.isVisible(), window.pane.isVisible()))

    assert seen == [(True, True), (False, True)]


def test_a_sidebar_that_goes_takes_the_keyboard_from_nobody_else(desktop: Desktop) -> None:
    window = desktop.window
    window.open_chat(chat(window.sidebar, "b"))
    window.find_in_chat()
    found_by = window.focusWidget()
    for zoom in (100, 200):
        desktop.account.choose_zoom(zoom)
    kept = window.focusWidget()
    desktop.account.choose_zoom(100)
    window.sidebar.list.setFocus()
    desktop.account.choose_zoom(200)

    assert isinstance(found_by, QLineEdit)
    assert kept is found_by
    assert window.pane.composer.field.hasFocus()


def test_a_sidebar_that_goes_in_a_wider_window_leaves_the_keyboard_to_what_is_seen(
    desktop: Desktop,
) -> None:
    window, looks = desktop.window, []
    window.resize(1280, 480)
    QApplication.processEvents()
    window.sidebar.hide()
    for show in (window.leave_page, window.show_services):
        window.resize(640, 480)
        QApplication.processEvents()
        show()
        window.commands.perform("view.sidebar")
        covered = seen(desktop)
        window.resize(1280, 480)
        looks.append((covered, seen(desktop), window.pane.composer.field.hasFocus()))
    window.leave_page()

    is_covered, is_seen = (True, False, True), (False, True, True)
    assert looks == [(is_covered, is_seen, True), (is_covered, is_seen, False)]


def test_a_name_that_is_edited_brings_the_sidebar(desktop: Desktop, qtbot: QtBot) -> None:
    window = desktop.window
    window.open_chat(chat(window.sidebar, "c"))
    QTest.keyClick(window, Qt.Key.Key_F2)
    was_visible = window.sidebar.isVisible()
    editor = window.sidebar.list.findChildren(QLineEdit)[0]
    with qtbot.waitSignal(window.sidebar.editing_ended):
        QTest.keyClick(editor, Qt.Key.Key_Escape)

    assert was_visible
    assert window.sidebar.isHidden()  # the keyboard is in the chat
    assert window.pane.composer.field.hasFocus()


def seen(desktop: Desktop) -> tuple[bool, bool, bool]:
    """Whether the sidebar, the chat, and what has the keyboard are seen."""
    QApplication.processEvents()
    window = desktop.window
    focused = window.focusWidget()
    return window.sidebar.isVisible(), window.pages.isVisible(), focused.isVisible()


@pytest.mark.parametrize(
    "action",
    [
        *("chats.2", "chats.next", "chat.new", "ask.focus", "ask.model"),
        *("find.chat", "find.next", "app.services", "app.statistics"),
    ],
)
def test_what_an_action_leads_to_is_seen_where_the_sidebar_stood(
    desktop: Desktop, action: str
) -> None:
    window = desktop.window
    window.open_chat(chat(window.sidebar, "c"))
    window.commands.perform("view.sidebar")
    covered = seen(desktop)
    window.commands._acts[action]()  # as its key does
    led_to = seen(desktop)
    window.top_bar.models.hidePopup()
    window.leave_page()

    assert covered == (True, False, True)
    assert led_to == (False, True, True)


def test_focus_mode_leaves_the_sidebar_as_it_was_wanted_however_wide_the_window_becomes(
    desktop: Desktop,
) -> None:
    window, looks = desktop.window, []
    window.open_chat(chat(window.sidebar, "c"))
    for widths in ((1280, 640, 1280), (640, 1280, 640)):
        window.resize(widths[0], 480)
        QApplication.processEvents()
        window.focus_mode.toggle()
        window.resize(widths[1], 480)
        looks.append((seen(desktop), window.split.is_side_wanted))
        window.focus_mode.toggle()
        looks.append((seen(desktop), window.split.is_side_wanted))
        window.resize(widths[2], 480)
        looks.append((seen(desktop), window.split.is_side_wanted))

    chat_alone, both = ((False, True, True), True), ((True, True, True), True)
    assert looks[:3] == [chat_alone, chat_alone, both]
    assert looks[3:] == [chat_alone, both, chat_alone]


def pages(desktop: Desktop) -> Iterator[tuple[str, QWidget]]:
    window = desktop.window
    window.pages.show_profile(desktop.account.profile(), ask_for_code=False)
    for tab in range(3):
        window.pages.services.form.show_tab(tab)
        yield f"services {tab}", window.pages.services
    assert desktop.usage is not None
    desktop.usage.open_statistics()
    yield "statistics", desktop.usage.statistics
    window.leave_page()


@pytest.mark.parametrize("percent", [100, 150, 200, 300])
def test_no_page_is_wider_than_the_window_and_its_last_button_is_reached(
    desktop: Desktop, qtbot: QtBot, percent: int
) -> None:
    desktop.account.choose_zoom(percent)
    for name, page in pages(desktop):
        if name == "statistics":
            qtbot.waitUntil(lambda: desktop.usage.statistics.has_counted)  # type: ignore[union-attr]
        QApplication.processEvents()
        scrolled = page.findChildren(QScrollArea)[0]
        last = [b for b in page.findChildren(QAbstractButton) if b.isVisible()][-1]
        last.setFocus(Qt.FocusReason.TabFocusReason)
        scrolled.ensureWidgetVisible(last)
        corner = last.mapTo(scrolled, QPoint())

        assert scrolled.horizontalScrollBar().maximum() == 0, name
        assert scrolled.rect().contains(last.rect().translated(corner)), name


def test_the_tabs_of_a_service_stand_in_one_row_at_720_by_540(desktop: Desktop) -> None:
    desktop.account.choose_zoom(100)
    desktop.window.resize(720, 540)
    form = next(page for name, page in pages(desktop) if name == "services 0").form  # type: ignore[attr-defined]
    QApplication.processEvents()

    assert len({tab.y() for tab in form._tabs.buttons()}) == 1


@pytest.mark.parametrize("width", [640, 720, 900, 1280])
def test_the_fields_of_the_time_limits_stand_in_one_line(desktop: Desktop, width: int) -> None:
    desktop.account.choose_zoom(100)
    desktop.window.resize(width, 540)
    services = desktop.account.services
    desktop.window.pages.show_profile(services.all()[1], ask_for_code=False)
    pane = desktop.window.pages.services.form.connection
    desktop.window.pages.services.form.show_tab(2)
    QApplication.processEvents()
    fields = (pane.connect_s, pane.silence_s, pane.whole_s)

    assert len({field.mapTo(pane, QPoint()).y() for field in fields}) == 1


@pytest.mark.parametrize(
    ("percent", "named"),
    [
        (100, "Service: Liaobots web (liaobots.com)"),
        (200, "Service: liaobots.com"),
        (300, "Service: liaobots.com"),
    ],
)
def test_the_first_start_is_no_wider_than_the_window_and_cuts_no_address(
    open_desktop: OpenDesktop, percent: int, named: str
) -> None:
    desktop = open_desktop()
    desktop.window.resize(desktop.window.minimumSize())
    desktop.account.choose_zoom(percent)
    QApplication.processEvents()
    page = desktop.window.pages.currentWidget()
    scrolled = page.findChildren(QScrollArea)[0]
    widest = scrolled.horizontalScrollBar().maximum()
    assert isinstance(page, FirstStart)
    chosen = page._service.currentText()
    desktop.account.choose_zoom(100)
    QApplication.processEvents()

    assert widest == 0
    assert chosen == named
    assert page._service.currentText() == "Service: Liaobots web (liaobots.com)"


def test_the_reason_about_a_code_is_scrolled_into_a_small_window(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    desktop = open_desktop()
    desktop.window.resize(640, 480)
    desktop.account.choose_zoom(200)
    QApplication.processEvents()
    page = desktop.window.pages.first_start
    page._code.setText("Abс123")  # the third letter is Cyrillic
    page._on_start()

    qtbot.waitUntil(lambda: page._error.visibleRegion().boundingRect() == page._error.rect())
