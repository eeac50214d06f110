"""A question: its text stands over its answers, with the edges of both in one line."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.question_box import QuestionBox
from liaobots_desktop.ui.scrolled_page import ScrolledPage
from tests.ui.conftest import OpenDesktop

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise", "grabbing")


def test_a_question_stands_over_its_answers_and_ends_with_more_than_a_word(
    qtbot: QtBot, open_desktop: OpenDesktop
) -> None:
    explanation = "It was not saved, so it cannot be brought back."
    box = QuestionBox(open_desktop("demo").window, "Keep it?", explanation)
    answer = box.addButton("Go on writing", QMessageBox.ButtonRole.AcceptRole)
    box.addButton("Save", QMessageBox.ButtonRole.AcceptRole)
    box.addButton("Discard", QMessageBox.ButtonRole.DestructiveRole)
    box.open()
    qtbot.waitUntil(answer.isVisible)
    texts = [text for text in box.findChildren(QLabel) if text.text() in {"Keep it?", explanation}]
    picture = texts[1].grab().toImage()
    ground = picture.pixelColor(0, 0)
    ends = [
        max(
            x
            for x in range(picture.width())
            if any(picture.pixelColor(x, y) != ground for y in range(top, top + 18))
        )
        for top in (9, 29)
    ]

    assert len(texts) == 2
    assert {text.x() for text in texts} <= {20, 22}
    assert ends == [209, 90]  # with “brought back.”: Qt draws “back.” there


def test_answers_begin_with_the_question_or_clearly_behind_it(
    qtbot: QtBot, open_desktop: OpenDesktop
) -> None:
    window = open_desktop("demo").window
    seen = []
    for more in range(0, 24, 3):
        box = QuestionBox(window, "Discard this chat now?" + more * "i", "")
        answers = [
            box.addButton("Keep this chat", QMessageBox.ButtonRole.RejectRole),
            box.addButton("Discard", QMessageBox.ButtonRole.DestructiveRole),
        ]
        box.open()
        qtbot.waitUntil(box.isVisible)
        QApplication.processEvents()
        places = [each.mapTo(box, QPoint()).x() for each in answers]
        ends = [place + each.width() for place, each in zip(places, answers, strict=True)]
        seen.append((min(places) - 20, box.width() - max(ends)))
        box.done(0)

    assert {end for _begin, end in seen} == {20}
    assert all(begin == 0 or begin >= 16 for begin, _end in seen)
    assert {begin == 0 for begin, _end in seen} == {True, False}


def _place(widget: QWidget, box: QWidget) -> QRect:
    return QRect(widget.mapTo(box, QPoint()), widget.size())


def _overlap(buttons: list[QPushButton], box: QWidget) -> bool:
    places = [_place(each, box) for each in buttons]
    return any(a.intersects(b) for n, a in enumerate(places) for b in places[:n])


def test_a_question_is_no_larger_than_a_low_window_and_its_text_is_scrolled(
    qtbot: QtBot, low: Desktop
) -> None:
    box = QuestionBox(low.window, "Keep the app in the tray?", "It opens again at once. " * 6)
    words = ["Keep in the tray", "Quit", "Cancel"]
    answers = [box.addButton(each, QMessageBox.ButtonRole.AcceptRole) for each in words]
    box.setDefaultButton(answers[2])
    box.open()
    qtbot.waitUntil(answers[0].isVisible)
    looks = []
    for theme in ("light", "dark"):  # Qt puts its buttons in their places again
        low.account.choose(Settings.theme, theme)
        for _ in range(4):
            QApplication.processEvents()
        inside = all(box.rect().contains(_place(each, box)) for each in answers)
        looks.append((box.size().toTuple(), inside, _overlap(answers, box)))
        assert answers[0].y() == answers[1].y() < answers[2].y()
    (area,) = box.findChildren(ScrolledPage)
    question = box.findChildren(QLabel, "qt_msgbox_label")[0]
    seen = area.viewport().height() - _place(question, area.viewport()).bottom() - 1
    bar = area.verticalScrollBar()
    for _ in range(9):
        QTest.keyClick(QApplication.focusWidget() or box, Qt.Key.Key_PageDown)
    scrolled = bar.value()
    QTest.keyClick(box.focusWidget(), Qt.Key.Key_Return)

    assert looks == [((601, 480), True, False)] * 2
    assert seen == 0  # no line below it is cut
    assert scrolled == bar.maximum() > 0
    assert box.clickedButton() is answers[2]


def test_a_question_is_not_as_wide_as_a_window_that_is_low_and_wide(
    qtbot: QtBot, low: Desktop
) -> None:
    low.window.resize(1900, 480)
    box = QuestionBox(low.window, "Keep the app in the tray?", "It opens again at once. " * 9)
    answer = box.addButton("Cancel", QMessageBox.ButtonRole.RejectRole)
    box.open()
    qtbot.waitUntil(answer.isVisible)
    QApplication.processEvents()

    assert box.size().toTuple() == (1440, 480)
