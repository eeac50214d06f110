"""A slash in an empty question brings the kept prompts, and is never in the way of other texts."""

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.prompts.library_dialog import LibraryDialog
from liaobots_desktop.ui.prompts.variable_form import VariableForm
from liaobots_desktop.ui.question_box import QuestionBox
from liaobots_desktop.ui.question_edit import QuestionEdit
from tests.timing import Within
from tests.ui.attaching.conftest import Attacher
from tests.ui.conftest import OpenDesktop
from tests.ui.prompts.conftest import Prompter

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def test_a_slash_brings_all_and_typing_narrows_them_down(prompter: Prompter) -> None:
    prompter.write("/")
    everything = prompter.offered
    prompter.write("le")
    narrowed = prompter.offered
    prompter.press("Backspace", "Backspace", "Backspace")

    assert everything == ["Brief", "Letter", "Translate", "总结文章"]
    assert narrowed == ["Letter"]
    assert prompter.offered == []


def test_the_first_slash_brings_what_was_read_before(prompter: Prompter, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: prompter.library.is_read)
    prompter.write("/")

    assert prompter.offered == ["Brief", "Letter", "Translate", "总结文章"]


def test_the_popup_is_there_within_a_tenth_of_a_second(prompter: Prompter, within: Within) -> None:
    prompter.write("/")
    prompter.press("Backspace")
    began = time.perf_counter()
    prompter.write("/")
    took = time.perf_counter() - began

    assert prompter.offered != []
    within(took, 0.1)


def test_the_popup_that_is_open_follows_the_theme(prompter: Prompter) -> None:
    account = prompter.desktop.account
    account.choose_theme("light")
    prompter.write("/")
    slash = prompter.door.slash
    assert slash is not None
    rows = slash.popup.rows.viewport()
    light = rows.grab().toImage().pixelColor(rows.width() - 9, 17).name()
    account.choose_theme("dark")
    picture = rows.grab().toImage()
    words = [picture.pixelColor(x, 34 + y).lightness() for x in range(120) for y in range(34)]

    assert (light, picture.pixelColor(rows.width() - 9, 17).name()) == ("#edebe6", "#26282b")
    assert max(words) > 200  # of the second row


def test_the_popup_stands_at_the_side_where_words_begin(prompter: Prompter) -> None:
    prompter.write("/")
    slash, window = prompter.door.slash, prompter.window
    assert slash is not None
    left = slash.popup.x()
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    prompter.press("Backspace")
    prompter.write("/")
    field = prompter.composer.field
    begins = field.mapTo(window, field.rect().topRight()).x()

    assert slash.popup.geometry().right() - begins == pytest.approx(0, abs=30)
    assert left < slash.popup.x() - 100


@pytest.mark.parametrize("zoom", [100, 200])
def test_names_of_prompts_and_why_there_are_none_begin_where_the_question_does(
    prompter: Prompter, zoom: int
) -> None:
    prompter.desktop.account.choose_zoom(zoom)
    prompter.write("/")
    slash, composer = prompter.door.slash, prompter.composer
    layout = composer.layout()
    assert slash is not None
    assert layout is not None
    begins = composer.mapTo(prompter.window, QPoint(layout.contentsMargins().left(), 0)).x()
    rows = slash.popup.rows
    picture = slash.popup.grab(rows.geometry()).toImage()
    ink = min(
        x
        for y in range(picture.height())
        for x in range(picture.width())
        if picture.pixelColor(x, y).lightness() < 100
    )
    of_names = rows.mapTo(prompter.window, QPoint(ink, 0)).x()
    slash.popup.show_nothing(prompter.library, composer)
    nothing = slash.popup.nothing
    at = [part.mapTo(prompter.window, QPoint()).x() for part in (nothing.line, nothing.button)]

    assert 0 <= of_names - begins <= 2 * zoom // 100
    assert at == [begins, begins]


@pytest.mark.parametrize("key", ["Return", "Tab"])
def test_enter_and_tab_insert_what_is_marked(prompter: Prompter, key: str) -> None:
    prompter.write("/br")
    with_popup = prompter.offered
    prompter.press(key)

    assert with_popup == ["Brief"]
    assert prompter.composer.text() == "Be brief."
    assert prompter.composer.field.hasFocus()
    assert prompter.offered == []


def test_the_arrows_go_round_and_a_click_inserts(prompter: Prompter) -> None:
    prompter.write("/")
    prompter.press("Up")
    slash = prompter.door.slash
    assert slash is not None
    last = slash.popup.current
    prompter.press("Down")
    first = slash.popup.current
    rows = slash.popup.rows
    place = rows.visualRect(rows.model().index(3, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert last is not None
    assert first is not None
    assert (last.name, first.name) == ("总结文章", "Brief")
    assert prompter.composer.text() == "用三句话总结。"


def test_escape_leaves_the_slash_and_what_is_typed_then_is_a_question(
    prompter: Prompter, qtbot: QtBot
) -> None:
    prompter.write("/b")
    prompter.press("Escape")
    left = prompter.offered, prompter.composer.text()
    prompter.write("r")
    with qtbot.waitSignal(prompter.composer.send_requested) as sent:
        prompter.press("Return")

    assert left == ([], "/b")
    assert prompter.offered == []
    assert sent.args == ["/br"]


@pytest.mark.parametrize("text", ["/usr", "/usr/bin", "/etc", "/tmp is full", "half / half"])
def test_a_path_or_another_text_brings_nothing_and_is_sent(
    prompter: Prompter, qtbot: QtBot, text: str
) -> None:
    prompter.write(text)
    offered = prompter.offered
    with qtbot.waitSignal(prompter.composer.send_requested) as sent:
        prompter.press("Return")

    assert offered == []
    assert sent.args == [text]


def test_an_input_method_keeps_its_keys(prompter: Prompter) -> None:
    field = prompter.composer.field
    prompter.write("/")
    QApplication.sendEvent(field, QInputMethodEvent("zong", []))
    while_composing = prompter.offered
    committed = QInputMethodEvent("", [])
    committed.setCommitString("总结")
    QApplication.sendEvent(field, committed)

    assert while_composing == []
    assert prompter.offered == ["总结文章"]


def test_nothing_is_loaded_before_the_first_slash(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    prompter = Prompter(open_desktop("http://127.0.0.1:1"), qtbot)
    prompter.write("hello")
    assert prompter.desktop.common is not None
    before = prompter.door.slash, prompter.desktop.common._library
    prompter.composer.set_text("")
    prompter.write("/")

    assert before == (None, None)
    assert prompter.offered == []  # there are none
    assert prompter.composer.text() == "/"


def test_variables_are_asked_in_one_form_and_what_is_known_is_filled_in(
    prompter: Prompter,
) -> None:
    QGuiApplication.clipboard().setText("Guten Tag {{tone}}")
    prompter.write("/let")
    prompter.press("Return")
    form = prompter.dialog(VariableForm)
    (tone, matter) = form.fields.values()
    names = [tone.accessibleName(), matter.accessibleName()]
    heights = [tone.height(), matter.height()]
    assert isinstance(matter, QuestionEdit)
    QTest.keyClick(tone, Qt.Key.Key_Down)
    QTest.keyClicks(matter, "the roof")
    QTest.keyClick(matter, Qt.Key.Key_Return)
    letter = prompter.composer.text()
    prompter.composer.set_text("")
    prompter.write("/tran")
    prompter.press("Return")
    QTest.keyClick(next(iter(prompter.dialog(VariableForm).fields.values())), Qt.Key.Key_Return)

    assert names == ["tone", "matter"]
    assert heights == [38, 38]
    assert letter == "Write a firm letter about the roof."
    assert prompter.composer.text() == "Translate to English: Guten Tag {{tone}}"


def test_a_form_that_is_left_leaves_the_slash(prompter: Prompter) -> None:
    prompter.write("/let")
    prompter.press("Return")
    form = prompter.dialog(VariableForm)
    QTest.keyClick(form, Qt.Key.Key_Escape)
    at_once = form.isVisible()
    prompter.composer.set_text("")
    prompter.write("/let")
    prompter.press("Return")
    form = prompter.dialog(VariableForm)
    QTest.keyClicks(form.fields["matter"], "the roof")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    box = prompter.dialog(QuestionBox)
    is_open = form.isVisible()
    (discard,) = (each for each in box.buttons() if each.text() == "Discard")
    discard.click()

    assert (at_once, is_open, form.isVisible()) == (False, True, False)
    assert prompter.composer.text() == "/let"


def test_a_long_clipboard_goes_along_as_a_text(prompter: Prompter, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("x" * 30_000)
    prompter.write("/tran")
    prompter.press("Return")
    prompter.dialog(VariableForm).accept()
    attacher = Attacher(prompter.desktop, qtbot)
    attacher.wait()

    assert attacher.composer.text() == "Translate to English: clipboard.txt"
    assert attacher.names == ["clipboard.txt"]
    assert attacher.chips[0].attachment.size == 30_000


def test_without_any_prompt_a_slash_says_what_it_is_for_and_enter_leads_to_the_library(
    bare: Prompter,
) -> None:
    bare.write("/")
    slash = bare.door.slash
    assert slash is not None
    said = slash.popup.nothing.line.text(), slash.popup.isVisible()
    is_whole = slash.popup.rect().contains(slash.popup.nothing.geometry())
    bare.write("u")
    with_more = slash.popup.isVisible()
    bare.press("Backspace", "Return")

    assert said == (
        "A slash lists your prompts: texts you use again and again. There are none yet.",
        True,
    )
    assert is_whole
    assert not with_more
    assert bare.dialog(LibraryDialog).isVisible()
    assert bare.composer.text() == "/"
    bare.dialog(LibraryDialog).close()


def test_without_any_prompt_esc_leaves_the_slash_to_be_sent(bare: Prompter) -> None:
    bare.write("/")
    bare.press("Esc", "Return")

    assert bare.door.slash is not None
    assert not bare.door.slash.popup.isVisible()
    assert not bare.window.findChildren(LibraryDialog)
