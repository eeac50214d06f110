"""A scrolled page that brings one of its widgets into view."""

from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.scrolled_page import ScrolledPage


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
