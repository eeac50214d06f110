"""One zoom for the whole window: by keys and by the wheel, kept for the next start."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import ZOOM_STEPS
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.keyed_button import KeyedButton
from liaobots_desktop.ui.theme import Theme
from tests.ui.conftest import OpenDesktop
from tests.ui.transcript.conftest import answer

NOWHERE = "https://127.0.0.1:9"
CTRL = Qt.KeyboardModifier.ControlModifier


def press(desktop: Desktop, key: Qt.Key) -> None:
    QTest.keyClick(desktop.window.pane.composer.field, key, CTRL)


def turn(desktop: Desktop, notches: int, modifier: Qt.KeyboardModifier) -> None:
    """Turn the wheel over the middle of the pane."""
    window = desktop.window
    pane = window.pane
    place = pane.mapTo(window, QPoint(pane.width() // 2, pane.height() // 2 - 40))
    QTest.wheelEvent(
        window.windowHandle(), QPointF(place), QPoint(0, 120 * notches), QPoint(), modifier
    )
    QApplication.processEvents()


def ready(open_desktop: OpenDesktop) -> Desktop:
    desktop = open_desktop(NOWHERE)
    QApplication.processEvents()  # the keys come after the first picture
    desktop.window.activateWindow()
    return desktop


@pytest.fixture
def desktop(open_desktop: OpenDesktop) -> Desktop:
    return ready(open_desktop)


@pytest.fixture
def sizes(qapp: QApplication) -> tuple[int, int]:
    """How large 100 pixels and letters are before a window is opened."""
    return zoomed(100), qapp.font().pixelSize()


@pytest.mark.parametrize("time", ["first", "second"])
def test_the_next_test_draws_as_designed_though_it_opens_no_window(
    sizes: tuple[int, int], open_desktop: OpenDesktop, time: str
) -> None:
    del time
    ready(open_desktop).account.choose_zoom(200)

    assert sizes == (100, 14)
    assert zoomed(100) == 200


def test_keys_go_up_and_down_the_steps_and_back(open_desktop: OpenDesktop) -> None:
    desktop = ready(open_desktop)
    seen = []
    for key in (Qt.Key.Key_Equal, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0):
        press(desktop, key)
        seen.append(desktop.account.settings.zoom)

    assert seen == [110, 125, 110, 100]


def test_the_steps_end_at_50_and_300_per_cent(open_desktop: OpenDesktop) -> None:
    desktop = ready(open_desktop)
    for key, end in ((Qt.Key.Key_Equal, 300), (Qt.Key.Key_Minus, 50)):
        for _ in range(len(ZOOM_STEPS) + 1):
            press(desktop, key)

        assert desktop.account.settings.zoom == end


def test_ctrl_and_the_wheel_zoom_and_the_wheel_alone_does_not(open_desktop: OpenDesktop) -> None:
    desktop = ready(open_desktop)
    turn(desktop, 2, CTRL)
    turn(desktop, 1, Qt.KeyboardModifier.NoModifier)

    assert desktop.account.settings.zoom == 125


def test_ctrl_and_the_wheel_zoom_over_the_messages_too(open_desktop: OpenDesktop) -> None:
    desktop = ready(open_desktop)
    desktop.window.pane.show_chat([answer(1, "Words.\n\n" * 100)])
    QApplication.processEvents()
    turn(desktop, -1, CTRL)

    assert desktop.account.settings.zoom == 90
    assert desktop.window.pane.transcript.painter.zoom == 0.9


def test_everything_in_the_window_grows(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    desktop = ready(open_desktop)
    window = desktop.window
    before = (window.top_bar.height(), window.top_bar.models.height())
    desktop.account.choose_zoom(200)
    QApplication.processEvents()

    assert before == (52, 32)
    assert (window.top_bar.height(), window.top_bar.models.height()) == (104, 64)
    assert window.pane.composer.field.fontInfo().pixelSize() == 28
    assert window.pane.composer._button.height() == 68
    assert window.pane.transcript.painter.zoom == 2.0
    window.resize(3002, 900)
    window.pages.show_services()
    labels = window.pages.services.findChildren(QLabel)
    (heading,) = (label for label in labels if label.text() == "Services and models")
    qtbot.waitUntil(lambda: heading.width() == 1720)  # all over the column


@pytest.mark.parametrize(("percent", "has_attach"), [(100, True), (200, True), (300, False)])
def test_send_is_whole_in_a_small_window_whatever_the_zoom(
    qtbot: QtBot, open_desktop: OpenDesktop, percent: int, has_attach: bool
) -> None:
    desktop = ready(open_desktop)
    composer = desktop.window.pane.composer
    desktop.window.resize(640, 480)
    desktop.account.choose_zoom(percent)
    composer.set_text("Some words")
    qtbot.waitUntil(lambda: composer._meter is not None and not composer._meter.isHidden())

    def is_send_whole() -> bool:
        inside = composer.rect().marginsRemoved(composer._column.contentsMargins())
        button = composer._button
        return inside.contains(QRect(button.mapTo(composer, QPoint(0, 0)), button.size()))

    qtbot.waitUntil(is_send_whole)  # the layout takes rounds of the event loop for it
    assert composer._attach.isVisible() is has_attach


def test_the_zoom_is_there_at_the_next_start(open_desktop: OpenDesktop) -> None:
    ready(open_desktop).account.choose_zoom(150)
    desktop = open_desktop(NOWHERE)

    assert desktop.window.top_bar.height() == 78
    assert desktop.window.pane.transcript.painter.zoom == 1.5


def test_a_style_sheet_is_zoomed_but_for_its_hairlines() -> None:
    small, large = Theme.load("light").style_sheet(), Theme.load("light").style_sheet(0.5)

    assert "QWidget { color: #1F1E1C; font-size: 14px; }" in small
    assert "QWidget { color: #1F1E1C; font-size: 7px; }" in large
    assert "border: 1px solid" in large
    assert "margin: 0" in large


def sidebar_widths(desktop: Desktop, *percents: int) -> list[int]:
    widths = []
    for percent in percents:
        desktop.account.choose_zoom(percent)
        QApplication.processEvents()
        widths.append(desktop.window.sidebar.width())
    return widths


def test_the_sidebar_grows_with_the_zoom_and_comes_back(desktop: Desktop) -> None:
    assert sidebar_widths(desktop, 150, 50, 100) == [396, 132, 264]


def test_the_line_beside_the_sidebar_is_as_thick_as_others(desktop: Desktop) -> None:
    desktop.window.resize(3000, 800)
    sidebar, pane = desktop.window.sidebar, desktop.window.pane
    gaps = []
    for percent in (50, 100, 200, 300):
        desktop.account.choose_zoom(percent)
        QApplication.processEvents()
        end = sidebar.mapTo(desktop.window, sidebar.rect().topRight()).x() + 1
        gaps.append(pane.mapTo(desktop.window, QPoint()).x() - end)
    desktop.account.choose_zoom(100)

    assert gaps == [1, 1, 2, 3]


def test_the_sidebar_leaves_the_chat_its_room(desktop: Desktop) -> None:
    desktop.window.resize(720, 540)

    assert max(sidebar_widths(desktop, 200, 250, 300)) <= 288


def test_no_part_of_a_small_window_lies_over_another_at_any_zoom(desktop: Desktop) -> None:
    desktop.window.resize(720, 540)
    window = desktop.window
    for percent in ZOOM_STEPS:
        desktop.account.choose_zoom(percent)
        QApplication.processEvents()
        side = -1  # the sidebar is away where both have no room
        if window.sidebar.isVisible():
            side = window.sidebar.mapTo(window, window.sidebar.rect().topRight()).x()
        for part in (window.top_bar, window.pane.composer):
            area = part.rect().translated(part.mapTo(window, QPoint()))

            assert side < area.left(), percent
            assert window.rect().contains(area), percent


def test_the_questions_of_a_new_chat_are_scrolled_where_they_have_no_room(desktop: Desktop) -> None:
    desktop.window.resize(900, 820)
    empty = desktop.window.pane.empty
    bars = []
    for percent in (100, 300):
        desktop.account.choose_zoom(percent)
        QApplication.processEvents()
        bars.append(empty.verticalScrollBar().maximum() > 0)
    questions = empty.findChildren(QPushButton)

    assert bars == [False, True]
    assert min(button.height() for button in questions) >= 100
    with_a_cut = [button for button in questions if button.text().endswith("…")]
    assert with_a_cut[0].accessibleName() == "Explain how streaming works, with code"


def test_the_find_bar_keeps_room_for_words_at_every_zoom(desktop: Desktop) -> None:
    desktop.window.pane.show_chat([answer(1, "Words.\n\n" * 150)])
    desktop.window.pane.open_find()
    bar = desktop.window.pane.find_bar
    bar.field.setText("words")
    for percent in ZOOM_STEPS:
        desktop.account.choose_zoom(percent)
        QApplication.processEvents()

        parts = [part for part in (bar.field, bar.count, bar.previous) if part.isVisible()]
        edges = [(part.geometry().left(), part.geometry().right()) for part in parts]

        assert bar.field.width() >= 150, percent
        assert all(right < left for (_, right), (left, _) in pairwise(edges)), percent


def test_no_word_on_the_buttons_of_a_small_window_is_cut_in_the_middle(desktop: Desktop) -> None:
    desktop.window.resize(720, 540)
    buttons = desktop.window.sidebar.findChildren(KeyedButton)
    too_wide, shown = [], {}
    for percent in ZOOM_STEPS:
        desktop.account.choose_zoom(percent)
        QApplication.processEvents()
        shown[percent] = [button.text() for button in buttons]
        too_wide += [b.text() for b in buttons if b.sizeHint().width() > b.width()]
    desktop.account.choose_zoom(100)
    QApplication.processEvents()

    assert too_wide == []
    assert shown[250] == ["New chat", "Search all…"]
    assert [b.text() for b in buttons] == ["New chat", "Search all chats"]
    assert [b.accessibleName() for b in buttons] == ["New chat", "Search all chats"]


def test_distances_grow_with_the_zoom_where_the_window_is_not_narrow(desktop: Desktop) -> None:
    window, left = desktop.window, dict[int, list[int]]()
    window.top_bar.show_title("What goes before the distances around a model")
    desktop.account.choose_zoom(200)
    for width in (1600, 640):
        window.resize(width, 900)
        QApplication.processEvents()
        columns = window.sidebar._column, window.top_bar._row, window.pane.composer._column
        left[width] = [column.contentsMargins().left() for column in columns]
        left[width].append(window.top_bar.models._padding)
    desktop.account.choose_zoom(100)
    QApplication.processEvents()

    assert left == {1600: [24, 32, 32, 22], 640: [12, 16, 32, 22]}
