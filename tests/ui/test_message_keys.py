"""The keys for messages in the real window: from the composer, into menus, and back."""

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.ui.question_list import QuestionList
from tests.fault_server import FaultServer, whole
from tests.timing import Within
from tests.ui.conftest import OpenDesktop
from tests.ui.transcript.conftest import answer, question, settle

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NOWHERE = "https://127.0.0.1:9"


@pytest.fixture
def desktop(open_desktop: OpenDesktop, qtbot: QtBot) -> Desktop:
    """The window with three questions and their answers, the keyboard in the composer."""
    made = open_desktop(NOWHERE)
    QApplication.processEvents()  # the keys come after the first picture
    made.window.activateWindow()
    messages = []
    for number in (1, 3, 5):
        messages += [question(number, f"Question {number}"), answer(number + 1, "Text.\n\n" * 20)]
    made.window.pane.show_chat(messages)
    made.window.pane.composer.setFocus()
    settle(qtbot, made.window.pane.transcript)
    return made


def press(
    desktop: Desktop, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(desktop.window.focusWidget(), key, modifier)


def focused(desktop: Desktop) -> QWidget:
    return desktop.window.focusWidget()


def test_alt_up_goes_from_the_composer_to_the_messages_and_esc_back(desktop: Desktop) -> None:
    view, composer = desktop.window.pane.transcript, desktop.window.pane.composer
    press(desktop, Key.Key_Up, ALT)
    press(desktop, Key.Key_Up, ALT)
    press(desktop, Key.Key_Down, ALT)
    stood, was_in = view.message_cursor.spot.item, focused(desktop)
    press(desktop, Key.Key_Escape)

    assert (stood, was_in) == (5, view)
    assert focused(desktop) is composer.field
    assert not view.message_cursor.is_on


def test_alt_shift_up_and_down_go_through_the_own_questions(desktop: Desktop) -> None:
    view = desktop.window.pane.transcript
    seen = []
    for key in (Key.Key_Up, Key.Key_Up, Key.Key_Up, Key.Key_Down):
        press(desktop, key, ALT | SHIFT)
        seen.append(view.message_cursor.spot.item)

    assert seen == [4, 2, 0, 2]


def test_letters_typed_in_the_composer_stay_letters(desktop: Desktop) -> None:
    press(desktop, Key.Key_Up, ALT)
    desktop.window.pane.composer.setFocus()
    QTest.keyClicks(focused(desktop), "cerq")

    assert desktop.window.pane.composer.text() == "cerq"


def test_a_quote_goes_to_the_caret_and_is_undone_in_one_step(desktop: Desktop) -> None:
    field = desktop.window.pane.composer.field
    desktop.window.pane.composer.set_text("Before after")
    cursor = field.textCursor()
    cursor.setPosition(7)
    field.setTextCursor(cursor)
    press(desktop, Key.Key_Up, ALT)
    press(desktop, Key.Key_Home)
    press(desktop, Key.Key_Q)
    quoted, was_in = field.toPlainText(), focused(desktop)
    QTest.keyClicks(field, "My words. ")
    typed = field.toPlainText()
    press(desktop, Key.Key_Z, CTRL)
    press(desktop, Key.Key_Z, CTRL)

    assert quoted == "Before \n> Question 1\n\nafter"
    assert was_in is field
    assert typed == "Before \n> Question 1\n\nMy words. after"
    assert field.toPlainText() == "Before after"


def test_a_quote_that_fits_into_no_message_is_refused(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.window.pane.show_chat([question(1, "x" * 40_000)])
    press(desktop, Key.Key_Up, ALT)
    with qtbot.waitSignal(desktop.window.pane.composer.paste_refused) as refused:
        press(desktop, Key.Key_Q)

    assert refused.args == [40_002]
    assert desktop.window.pane.composer.text() == ""


def question_list(desktop: Desktop) -> QuestionList:
    lists = desktop.window.findChildren(QuestionList)
    return next(found for found in lists if found.isVisible())


def first_ink(popup: QuestionList, part: QWidget) -> int:
    """Return where the first letter at the top of a part begins, in pixels."""
    picture, area = popup.grab().toImage(), part.geometry()
    lines = range(area.top() + 12, area.top() + 24)
    return next(
        x
        for x in range(area.left() + 4, area.right())
        if any(picture.pixelColor(x, y).lightness() < 110 for y in lines)
    )


popups = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen


@popups
def test_ctrl_j_lists_the_questions_and_goes_to_the_one_that_is_typed(desktop: Desktop) -> None:
    view = desktop.window.pane.transcript
    press(desktop, Key.Key_J, CTRL)
    popup = question_list(desktop)
    model = popup.rows.model()
    before = [model.index(row, 0).data().strip("\u2066\u2068\u2069") for row in range(3)]
    current = popup.rows.currentIndex().row()
    QTest.keyClicks(popup.field, "QUESTION 3")
    left = model.rowCount()
    begins = [first_ink(popup, part) for part in (popup.field, popup.rows)]  # a Q both
    QTest.keyClick(popup.field, Key.Key_Return)

    assert before == ["Question 5", "Question 3", "Question 1"]
    assert (current, left) == (0, 1)
    assert begins[0] == begins[1]
    assert view.message_cursor.spot.item == 2
    assert focused(desktop) is view


@popups
def test_a_long_list_opens_at_once_and_grows(
    desktop: Desktop, qtbot: QtBot, within: Within
) -> None:
    desktop.window.pane.show_chat([question(n, f"Question {n}") for n in range(1, 20_001)])
    before = time.process_time()
    press(desktop, Key.Key_J, CTRL)
    spent = time.process_time() - before
    popup = question_list(desktop)
    model = popup._model
    at_first = model.rowCount()
    popup.field.setText("question 7")
    qtbot.waitUntil(lambda: model.is_complete)
    narrowed = model.rowCount()
    popup.close()

    within(spent, 0.1)
    assert 10 < at_first < 20_000
    assert narrowed == 1_111


@popups
def test_arrows_walk_the_list_and_esc_closes_it(desktop: Desktop) -> None:
    press(desktop, Key.Key_J, CTRL)
    popup = question_list(desktop)
    QTest.keyClick(popup.field, Key.Key_Down)
    row = popup.rows.currentIndex().row()
    QTest.keyClicks(popup.field, "nothing like it")
    QTest.keyClick(popup.field, Key.Key_Return)
    was_open = popup.isVisible()
    QTest.keyClick(popup.field, Key.Key_Escape)

    assert row == 1
    assert was_open
    assert not popup.isVisible()
    assert focused(desktop) is desktop.window.pane.composer.field


@popups
def test_a_click_beside_the_list_closes_it(desktop: Desktop) -> None:
    press(desktop, Key.Key_J, CTRL)
    window, area = desktop.window.windowHandle(), question_list(desktop).geometry()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=area.topLeft() + QPoint(3, 3))
    stays = question_list(desktop).isVisible()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=area.bottomLeft() + QPoint(0, 20))

    assert stays
    assert not any(one.isVisible() for one in desktop.window.findChildren(QuestionList))


def show_new_chat(desktop: Desktop) -> None:
    desktop.window.new_chat()


def show_services(desktop: Desktop) -> None:
    desktop.window.pages.show_services()


@pytest.mark.parametrize("leave", [show_new_chat, show_services])
def test_the_keys_do_nothing_where_no_messages_are_seen(
    desktop: Desktop, leave: Callable[[Desktop], None]
) -> None:
    leave(desktop)
    for key in (Key.Key_Up, Key.Key_Down):
        QTest.keyClick(desktop.window, key, ALT)
        QTest.keyClick(desktop.window, key, ALT | SHIFT)
    QTest.keyClick(desktop.window, Key.Key_J, CTRL)

    assert not desktop.window.pane.transcript.message_cursor.is_on
    assert desktop.window.findChildren(QuestionList) == []


def test_c_copies_the_answer_of_a_real_chat(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    with FaultServer(whole(b"**Forty-two**, of course.")) as server:
        desktop = open_desktop(server.url)
        QApplication.processEvents()
        desktop.window.activateWindow()
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.chat.send("What is the answer?")
    press(desktop, Key.Key_Up, ALT)
    press(desktop, Key.Key_C)

    assert QGuiApplication.clipboard().text() == "**Forty-two**, of course."


def test_ctrl_r_asks_for_the_last_answer_again_from_the_composer(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"An answer.")) as server:
        desktop = open_desktop(server.url)
        QApplication.processEvents()
        desktop.window.activateWindow()
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.chat.send("What is the answer?")
        view = desktop.window.pane.transcript
        (entry,) = [e for e in view.message_menu.entries(1, is_whole=True) if e.key == "Ctrl+R"]
        with qtbot.waitSignal(desktop.session.answer_ended):
            press(desktop, Key.Key_R, CTRL)
        asked = len([r for r in server.requests if r.target == "/api/chat"])

    assert entry.text == "Regenerate"
    assert asked == 2
    assert len(view.transcript.items) == 2


def test_ctrl_r_is_refused_with_a_sentence_while_the_answer_is_written(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    desktop = open_desktop("demo")
    QApplication.processEvents()
    desktop.window.activateWindow()
    with qtbot.waitSignal(desktop.session.text_grown):
        desktop.window.chat.send("silence")
    press(desktop, Key.Key_R, CTRL)
    notice = desktop.window.notice_bar.notice()
    with qtbot.waitSignal(desktop.session.answer_ended):
        press(desktop, Key.Key_Escape)

    assert notice is not None
    assert notice.text.startswith("An answer is being written in this chat. Stop it, or wait")
    assert len(desktop.window.pane.transcript.transcript.items) == 2
