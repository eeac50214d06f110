"""The two steps after a service was chosen: they can be gone through, back, or left."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import SettingsFile
from liaobots_desktop.ui.first_start import FirstStart
from liaobots_desktop.ui.settings.controls import ValueBox
from liaobots_desktop.ui.welcome.keys_step import KeysStep
from liaobots_desktop.ui.welcome.look_step import LookStep
from tests.full_disk import files_up_to
from tests.ui.accessible_tree import reached_by_tab
from tests.ui.conftest import CODE, OpenDesktop
from tests.ui.cut_texts import cut_texts

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desktop(open_desktop: OpenDesktop, qtbot: QtBot) -> Desktop:
    """A window in which a code was just entered, and Enter pressed."""
    made = open_desktop()
    QTest.keyClicks(made.window.pages.first_start._code, CODE)
    QTest.keyClick(made.window.pages.first_start._code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(page(made), LookStep))
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    return made


def page(desktop: Desktop) -> QWidget:
    return desktop.window.pages.currentWidget()


def press_enter(desktop: Desktop) -> None:
    focused = desktop.window.focusWidget()
    QTest.keyClick(focused, Qt.Key.Key_Return)


def button(desktop: Desktop, text: str) -> QPushButton:
    return next(b for b in page(desktop).findChildren(QPushButton) if b.text() == text)


def test_enter_alone_leads_to_the_first_question(desktop: Desktop) -> None:
    seen = [type(page(desktop))]
    press_enter(desktop)
    seen.append(type(page(desktop)))
    press_enter(desktop)
    composer = desktop.window.pane.composer.field

    assert seen == [LookStep, KeysStep]
    assert desktop.window.pages.is_chat
    assert desktop.window.focusWidget() is composer


@pytest.mark.parametrize("steps", [1, 2])
def test_escape_leaves_each_step_for_the_chat(desktop: Desktop, steps: int) -> None:
    for _ in range(steps - 1):
        press_enter(desktop)
    QTest.keyClick(desktop.window.focusWidget(), Qt.Key.Key_Escape)

    assert desktop.window.pages.is_chat


def test_skip_leaves_both_steps_and_back_leads_back(desktop: Desktop, qtbot: QtBot) -> None:
    press_enter(desktop)
    button(desktop, "Back").click()
    second = type(page(desktop))
    button(desktop, "Back").click()
    first = type(page(desktop))
    button(desktop, "Start chatting").click()
    qtbot.waitUntil(lambda: isinstance(page(desktop), LookStep))
    button(desktop, "Skip").click()

    assert (second, first) == (LookStep, FirstStart)
    assert desktop.window.pages.is_chat


def test_tab_goes_through_a_row_as_it_is_read(desktop: Desktop) -> None:
    step = page(desktop)
    assert isinstance(step, LookStep)
    for row in step.rows:
        row.reset.show()
    reached = [widget for widget in reached_by_tab() if step.isAncestorOf(widget)]
    start = reached.index(step.rows[0].reset)

    assert reached[start : start + 6] == [stop for row in step.rows for stop in row.stops]


def test_what_is_chosen_is_seen_and_kept_at_once(desktop: Desktop, folder: Path) -> None:
    step = page(desktop)
    assert isinstance(step, LookStep)
    theme, size, language = step.rows
    between = (size.y() - theme.geometry().bottom(), language.y() - size.geometry().bottom())
    lines = {
        row._description.height() // row._description.fontMetrics().lineSpacing()
        for row in step.rows
    }
    theme.box.chosen.emit("dark")
    size.box.chosen.emit(18)
    desktop.later.finish()
    kept = SettingsFile(folder).current

    assert desktop.themes.theme.name == "dark"
    assert (kept.theme, kept.text_size) == ("dark", 18)
    assert lines == {1}  # no word of what a row says stands alone on a line
    assert between == (1, 1)  # each row has its own room, as in the settings


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file")
def test_what_cannot_be_saved_is_told_until_it_is_saved(desktop: Desktop, qtbot: QtBot) -> None:
    step = page(desktop)
    assert isinstance(step, LookStep)
    with files_up_to(1):
        step.rows[0].box.chosen.emit("dark")
        qtbot.waitUntil(lambda: "could not be saved" in step._error.text())
    with qtbot.waitSignal(desktop.account.saved_late):
        pass

    assert step._error.text() == ""


def test_what_it_offers_is_said_in_the_language_that_is_chosen(desktop: Desktop) -> None:
    step = page(desktop)
    assert isinstance(step, LookStep)
    _theme, size, language = step.rows
    language.box.chosen.emit("ar")
    QApplication.sendPostedEvents()

    assert isinstance(size.box, ValueBox)
    assert size.box.currentText() == "14 بكسل"


def test_the_keys_are_those_that_hold(desktop: Desktop) -> None:
    desktop.window.commands.keymap.change("chat.new", ("Ctrl+J",))
    press_enter(desktop)
    labels = page(desktop).findChildren(QLabel)
    texts = [label.text() for label in labels]
    QApplication.processEvents()
    places = {
        label.text(): label.mapTo(page(desktop), label.contentsRect().topLeft()).y()
        for label in labels
    }
    step, last, before = (places[text] for text in ("Step 3 of 3", "Keys", "Settings"))

    assert texts[texts.index("New chat") - 1] == "Ctrl+J"
    assert "Step 3 of 3" in texts
    assert step - last > 1.5 * (last - before)  # it is no row of theirs
    assert any("chatbot-\u2060ui or" in text for text in texts)  # no line ends within the name


def test_chats_of_other_apps_can_be_taken_over_at_once(desktop: Desktop, qtbot: QtBot) -> None:
    press_enter(desktop)
    assert desktop.window.exchange is not None
    desktop.window.import_requested.disconnect(desktop.window.exchange.ask_import)
    with qtbot.waitSignal(desktop.window.import_requested):
        button(desktop, "Import chats…").click()

    assert desktop.window.pages.is_chat


@pytest.mark.parametrize(("percent", "gap"), [(100, 20), (200, 40)])
def test_keys_stand_before_their_words_and_on_the_first_line_of_them(
    desktop: Desktop, percent: int, gap: int
) -> None:
    desktop.window.resize(desktop.window.minimumSize())
    press_enter(desktop)
    desktop.account.choose_zoom(percent)
    step = KeysStep(desktop.window.commands.keymap)  # made at this zoom
    desktop.window.show_page(step)
    for _ in range(2):
        QApplication.processEvents()
    texts = step.findChildren(QLabel)
    keys = [text for text in texts if text.objectName() == "settingName"]
    told = [text for text in texts if text.objectName() == "settingDescription"]
    between = {
        words.x()
        - key.x()
        - max(each.fontMetrics().horizontalAdvance(each.text()) for each in keys)
        for key, words in zip(keys, told, strict=True)
    }
    lines = {
        abs(
            words.geometry().top()
            + words.contentsMargins().top()
            + words.fontMetrics().ascent()
            - key.geometry().top()
            - key.contentsMargins().top()
            - key.fontMetrics().ascent()
        )
        for key, words in zip(keys, told, strict=True)
    }
    desktop.account.choose_zoom(300)
    for _ in range(2):
        QApplication.processEvents()
    below = {words.y() > key.geometry().bottom() for key, words in zip(keys, told, strict=True)}
    starts = {text.x() for text in (*keys, *told)}
    desktop.account.choose_zoom(100)

    assert (below, starts) == ({True}, {0})  # where half of the page is too little for the keys
    assert gap <= min(between) <= max(between) <= gap + 1
    assert max(lines) <= 1


@pytest.mark.parametrize("percent", [100, 200, 300])
def test_both_fit_into_the_smallest_window(desktop: Desktop, percent: int) -> None:
    desktop.window.resize(desktop.window.minimumSize())
    desktop.account.choose_zoom(percent)
    for _ in range(2):
        QApplication.processEvents()
        scrolled = page(desktop).findChildren(QScrollArea)[0]

        assert scrolled.horizontalScrollBar().maximum() == 0
        assert cut_texts(page(desktop)) == []
        press_enter(desktop)
    desktop.account.choose_zoom(100)


def test_the_next_start_begins_with_the_chat(desktop: Desktop, open_desktop: OpenDesktop) -> None:
    desktop.window.close()
    again = open_desktop("demo")

    assert again.window.pages.is_chat
