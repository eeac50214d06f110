"""Lines that widgets draw themselves grow with the zoom, as those of the style sheet do."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.notice import Choice, Notice
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.kept_chats import KeptChat, Standing
from liaobots_desktop.ui.composer import Composer
from liaobots_desktop.ui.dropping.drop_plate import DropPlate
from liaobots_desktop.ui.kept_chat_list import KeptChatDelegate, KeptChatList, KeptChatModel
from liaobots_desktop.ui.notice_button import NoticeButton
from liaobots_desktop.ui.statistics.plot import Plot
from tests.ui.conftest import OpenDesktop
from tests.ui.dropping import Drag

_LINE, _RING = "#e6e3dd", "#12735f"


def _wide(widget: QWidget, color: str) -> int:
    """Return the pixels of a colour at the left edge, in the middle of the height."""
    picture = widget.grab().toImage()
    left = range(min(16, picture.width()))
    return sum(picture.pixelColor(x, picture.height() // 2).name() == color for x in left)


def _thick(button: QWidget) -> int:
    """Return the rows of the line below a word whose letters stand on it."""
    picture = button.grab().toImage()
    ground = picture.pixelColor(1, picture.height() // 2)
    middle = picture.width() // 2
    inked = [picture.pixelColor(middle, y) != ground for y in range(picture.height())]
    bottom = max(y for y, is_ink in enumerate(inked) if is_ink)
    return next(n for n in range(bottom) if not inked[bottom - n])


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen, of sizes
@pytest.mark.parametrize(
    ("zoom", "line", "ring", "beside_send"), [(100, 1, 2, 10), (200, 2, 4, 10), (300, 3, 6, 4)]
)
def test_frames_and_what_is_free_within_them_grow_with_the_zoom(
    open_desktop: OpenDesktop, qtbot: QtBot, zoom: int, line: int, ring: int, beside_send: int
) -> None:
    desktop = open_desktop("demo")
    composer, model = desktop.window.pane.composer, desktop.window.top_bar.models
    desktop.account.choose_zoom(zoom)
    desktop.window.activateWindow()
    composer.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.waitUntil(composer.field.hasFocus)
    focused = _wide(composer, _RING)
    model.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.waitUntil(lambda: not composer.field.hasFocus())
    others = _wide(composer, _LINE), _wide(model, _RING)
    dropped = _of_what_is_dropped(desktop)
    desktop.window.resize(640, 480)
    free = _within_the_ring(composer)
    bar = desktop.window.notice_bar
    bar.show_notice(Notice("Told.", choices=(Choice("Resume", 0),)))
    (act,) = bar.findChildren(NoticeButton)
    qtbot.waitUntil(lambda: act.width() > 40)
    below_word = _thick(act)
    desktop.account.choose_zoom(100)

    assert (focused, others, dropped) == (ring, (line, line), ring)
    assert (free, below_word) == (beside_send, line)


def _of_what_is_dropped(desktop: Desktop) -> int:
    """Return how wide the frame is that says where something can be let go."""
    drag, over = Drag(text="Why?"), desktop.window.pane.empty
    drag.over(over)
    plate = desktop.window.findChild(DropPlate)
    assert plate is not None
    wide = _wide(plate, _RING)
    drag.away(over)
    return wide


def _within_the_ring(composer: Composer) -> int:
    """Return the pixels between the button and the inside of the ring below it."""
    composer.setFocus(Qt.FocusReason.OtherFocusReason)
    button = composer._button
    for _ in range(4):
        QApplication.processEvents()
    x = button.mapTo(composer, QPoint(button.width() // 2, 0)).x()
    below = button.mapTo(composer, QPoint(0, button.height())).y()
    picture = composer.grab().toImage()
    colors = [picture.pixelColor(x, y).name() for y in range(below, picture.height())]
    return colors.index(_RING)


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen, of sizes
def test_rings_that_are_drawn_by_hand_grow_with_the_zoom(ordered: Desktop, qtbot: QtBot) -> None:
    window, theme = ordered.window, ordered.themes.theme
    window.open_chat(window.chats.nth_chat(1))
    rows, plot = KeptChatModel(window), Plot(theme)
    kept = KeptChat(ConversationId("1"), "a", datetime(2026, 5, 1, tzinfo=UTC), 2, Standing.HERE)
    rows.fill((kept,))
    chats = KeptChatList(rows)
    chats.setItemDelegate(KeptChatDelegate(theme, chats))
    chats.setCurrentIndex(rows.index(0, 0))
    for widget in (plot, chats):
        widget.setParent(window)
        widget.setGeometry(100, 200, 600, 400)
        widget.show()
    seen: dict[str, list[int]] = {}
    for zoom in (100, 200, 300):
        ordered.account.choose_zoom(zoom)
        for _ in range(4):
            QApplication.processEvents()
        for each in (window.top_bar.title, plot, chats):
            each.setFocus()
            qtbot.waitUntil(each.hasFocus)
            seen.setdefault(type(each).__name__, []).append(_high(each, 24 * zoom // 100))
    ordered.account.choose_zoom(100)

    assert seen == {"ChatTitle": [1, 2, 3], "Plot": [1, 2, 3], "KeptChatList": [1, 2, 3]}


def _high(widget: QWidget, end: int) -> int:
    """Return the pixels of the ring from the upper edge on, in the middle of the width."""
    picture = widget.grab().toImage()
    return sum(picture.pixelColor(picture.width() // 2, y).name() == _RING for y in range(end))
