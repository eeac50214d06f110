"""A page stands in the middle, also beside a scroll bar, and brings a widget into view."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.scrolled_page import ScrolledPage, WrappedPage


@pytest.fixture
def scrolled(qtbot: QtBot) -> ScrolledPage:
    """A page of 24 pixels around a widget that is 300 pixels high."""
    page, inner = QWidget(), QWidget()
    inner.setObjectName("inner")
    inner.setMinimumHeight(300)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(24, 24, 24, 24)
    layout.addWidget(inner)
    made = ScrolledPage(page)
    made.setStyleSheet("QScrollBar:vertical { width: 12px; }")
    made.keep_centred(layout)
    qtbot.addWidget(made)
    made.show()
    return made


def _sides(scrolled: ScrolledPage) -> tuple[int, int]:
    """Return what is free on the left and on the right of the widget."""
    QApplication.processEvents()
    inner = scrolled.findChild(QWidget, "inner")
    assert isinstance(inner, QWidget)
    left = inner.mapTo(scrolled, QPoint()).x()
    return left, scrolled.width() - left - inner.width()


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_nothing_moves_to_the_side_when_a_scroll_bar_comes(
    scrolled: ScrolledPage, direction: Qt.LayoutDirection
) -> None:
    seen = []
    for height in (400, 200, 400):
        scrolled.resize(500, height)
        seen.append((*_sides(scrolled), scrolled.verticalScrollBar().isVisible()))
        scrolled.setLayoutDirection(direction)

    assert seen == [(24, 24, False), (24, 24, True), (24, 24, False)]


def test_a_bar_that_is_wider_than_the_margin_has_as_much_on_the_other_side(
    scrolled: ScrolledPage,
) -> None:
    scrolled.setStyleSheet("QScrollBar:vertical { width: 36px; }")
    scrolled.resize(500, 200)

    assert _sides(scrolled) == (36, 36)


def test_a_widget_is_shown_without_the_lower_half_of_words_above_it(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    texts = [QLabel(f"Paragraph {number}") for number in range(10)]
    for text in texts:
        text.setFixedHeight(30)
        column.addWidget(text)
    area = ScrolledPage(page)
    qtbot.addWidget(area)
    area.resize(200, 95)
    area.show()
    QApplication.processEvents()
    area.ensureWidgetVisible(texts[4])
    cut = area.verticalScrollBar().value()
    area.show_widget(texts[4])

    assert (cut, area.verticalScrollBar().value()) == (127, 150)
    assert texts[4].visibleRegion().boundingRect().height() == 30
    area.verticalScrollBar().setValue(0)
    area.show_widget(texts[0])
    assert area.verticalScrollBar().value() == 0


def test_what_has_the_keyboard_stays_in_view_when_the_size_changes(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    wrapped = QLabel("word " * 40)
    wrapped.setWordWrap(True)
    column.addWidget(wrapped)
    fields = [QLineEdit(f"Field {number}") for number in range(9)]
    for field in fields:
        field.setFixedHeight(30)
        column.addWidget(field)
    area = WrappedPage(page)
    qtbot.addWidget(area)
    area.resize(900, 320)
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    fields[2].setFocus()
    bar, seen, scrolled = area.verticalScrollBar(), [], []
    for width, height in ((900, 100), (150, 100), (900, 100), (900, 180), (150, 60)):
        area.resize(width, height)
        for _ in range(2):
            QApplication.processEvents()
        seen.append(fields[2].visibleRegion().boundingRect().height())
        scrolled.append(bar.value() > 0)
    bar.triggerAction(QScrollBar.SliderAction.SliderToMinimum)  # by hand
    area.resize(150, 90)
    QApplication.processEvents()

    assert seen == [fields[2].height()] * 5  # 30, or 38 with the sheet of another test
    assert scrolled == [True, True, True, False, True]
    assert bar.value() == 0


def test_what_is_higher_than_the_view_does_not_move_when_the_size_changes(
    scrolled: ScrolledPage, qtbot: QtBot
) -> None:
    inner = scrolled.findChild(QWidget, "inner")
    assert isinstance(inner, QWidget)
    inner.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    scrolled.resize(500, 200)
    scrolled.activateWindow()
    inner.setFocus()
    qtbot.waitUntil(inner.hasFocus)
    scrolled.verticalScrollBar().setValue(20)
    scrolled.resize(500, 180)
    QApplication.processEvents()

    assert scrolled.verticalScrollBar().value() == 20
