"""How high a notice is."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.service.errors import Reaction
from liaobots_desktop.ui.notice_area import NoticeArea
from liaobots_desktop.ui.notice_bar import NoticeBar
from tests.ui.attaching.conftest import Attacher
from tests.ui.conftest import OpenDesktop

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class _Drawn(QObject):
    """Notes how high a widget is each time it is drawn, in pixels."""

    was_drawn = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.heights: list[int] = []
        self._widget = widget
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.heights.append(self._widget.height())
            self.was_drawn.emit()
        return super().eventFilter(watched, event)


class _Heights(QObject):
    """Notes each height that a widget takes, in pixels."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen: list[int] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent):
            self.seen.append(event.size().height())
        return super().eventFilter(watched, event)


def test_a_notice_is_at_once_as_high_as_what_is_left_of_it_and_its_cross_in_the_middle(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    bar = NoticeBar(open_desktop("demo").themes.theme)
    column = QVBoxLayout(window := QWidget())
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(bar)
    column.addStretch(1)
    window.setFixedWidth(670)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    buttons = Reaction.SHOW_BALANCE, Reaction.OPEN_SITE, Reaction.RETRY
    bar.show_notice(Notice("word " * 17, "402", buttons))
    qtbot.waitUntil(lambda: bar.height() == 58)
    heights = _Heights(bar)
    bar.drop(Reaction.SHOW_BALANCE)
    bar.add_text("Balance: 0.25")
    qtbot.waitUntil(lambda: bar.height() == 48)

    assert heights.seen == [48]
    cross = bar.findChildren(QToolButton)[0].geometry()
    assert abs(cross.top() + cross.bottom() - bar.height()) <= 2


def test_a_notice_is_as_high_as_its_words_from_its_first_picture(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    bar = open_desktop("demo").window.notice_bar
    drawn = _Drawn(bar)
    heights = []
    for text in ("One line.", "word " * 90, "One line."):
        drawn.heights.clear()
        with qtbot.waitSignal(drawn.was_drawn):
            bar.show_notice(Notice(text))
        qtbot.wait(50)
        heights.append(set(drawn.heights))
        bar.show_notice(None)

    assert [len(each) for each in heights] == [1, 1, 1]
    assert heights[0] == heights[2] != heights[1]


def test_its_buttons_stand_below_a_text_that_would_have_more_than_two_lines_beside_them(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    bar = NoticeBar(open_desktop("demo").themes.theme)
    column = QVBoxLayout(window := QWidget())
    column.addWidget(bar)
    column.addStretch(1)
    window.setFixedWidth(1000)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    seen = []
    for words in (12, 28, 50, 28, 200):
        bar.show_notice(Notice("word " * words, reactions=(Reaction.OPEN_SITE, Reaction.RETRY)))
        qtbot.waitUntil(bar.findChildren(QPushButton)[-1].isVisible)
        QApplication.processEvents()
        buttons = [each for each in bar.findChildren(QPushButton) if each.isVisible()]
        text = bar.findChildren(QLabel)[0].geometry()
        seen.append((buttons[0].y() > text.bottom(), buttons[0].x() - text.right() > 10))

    beside, below = (False, True), (True, False)
    assert seen == [beside, beside, below, beside, below]


def test_lines_of_a_notice_are_whole_in_a_low_window_also_higher_ones_of_chinese(
    low: Desktop, qtbot: QtBot, tmp_path: Path
) -> None:
    window, attacher = low.window, Attacher(low, qtbot)
    window.notice_bar.show_notice(Notice("这是文件夹。请附加其中的文件。" * 3))
    for _ in range(4):
        QApplication.processEvents()
    (area,) = window.notice_bar.findChildren(NoticeArea)
    (label,) = area.viewport().findChildren(QLabel)
    seen = [(label.height(), area.viewport().height())]
    files = [tmp_path / "steps.py", tmp_path / "notes.txt"]
    for file in files:
        file.write_text("x = 1\n" * 80)
    attacher.attach(*files)
    qtbot.waitUntil(lambda: len(attacher.chips) == 2)
    for _ in range(4):
        QApplication.processEvents()
    seen.append((label.height(), area.viewport().height()))

    line = label.height() // 5
    assert line > label.fontMetrics().lineSpacing()
    assert seen == [(5 * line, 2 * line), (5 * line, line)]
