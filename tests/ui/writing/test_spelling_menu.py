"""What the menu of the composer has for a word that no dictionary knows."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.question_edit import QuestionEdit
from tests.threads import end
from tests.ui.conftest import OpenDesktop
from tests.ui.writing.spelling import (
    choose,
    entry,
    marked,
    open_menu,
    own_words,
    put_caret,
    submenu,
    texts,
    wait_for_marks,
)

pytestmark = [
    pytest.mark.skipif(
        not sys.platform.startswith("linux"), reason="the set-up installs dictionaries on Linux"
    ),
    pytest.mark.qt_log_ignore("This plugin does not support"),  # menus, offscreen
]


@pytest.fixture
def marked_field(spelled: Desktop, field: QuestionEdit, qtbot: QtBot) -> QuestionEdit:
    """A field with a wrong word, and the caret in it."""
    field.insertPlainText("my adress and more ")
    wait_for_marks(qtbot, field, spelled.themes.theme, ["adress"])
    put_caret(field, 5)
    return field


@pytest.mark.parametrize("by_key", [True, False], ids=["key", "pointer"])
def test_what_may_be_meant_stands_before_the_usual_entries(
    marked_field: QuestionEdit, qtbot: QtBot, by_key: bool
) -> None:
    menu = open_menu(qtbot, marked_field, by_key=by_key)
    said = texts(menu)
    menu.close()

    assert said[0] == "address"
    assert said.index("-") <= 5
    assert said[said.index("-") :][:5] == [
        *("-", "Add to my dictionary", "Ignore until the app closes", "-", "Undo\tCtrl+Z")
    ]


def test_shift_f10_opens_it_below_the_caret(marked_field: QuestionEdit, qtbot: QtBot) -> None:
    QTest.keyClick(marked_field, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    said = texts(menu)
    menu.close()

    assert said[0] == "address"


def test_one_of_them_takes_its_place_and_can_be_undone(
    spelled: Desktop, marked_field: QuestionEdit, qtbot: QtBot
) -> None:
    put_caret(marked_field, 14)
    menu = open_menu(qtbot, marked_field)
    menu.close()
    put_caret(marked_field, 4)
    choose(open_menu(qtbot, marked_field), "address")
    written, caret = marked_field.toPlainText(), marked_field.textCursor().position()
    unmarked = marked(marked_field, spelled.themes.theme)
    QTest.keyClick(marked_field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert written == "my address and more "
    assert caret == 10
    assert unmarked == []
    assert marked_field.toPlainText() == "my adress and more "


def test_a_right_word_has_the_usual_menu(marked_field: QuestionEdit, qtbot: QtBot) -> None:
    put_caret(marked_field, 1)
    menu = open_menu(qtbot, marked_field)
    said = texts(menu)
    menu.close()

    assert said[0] == "Undo\tCtrl+Z"
    assert said[-2:] == ["Format", "Spelling"]


def test_a_word_of_ones_own_is_right_and_is_kept(
    spelled: Desktop,
    marked_field: QuestionEdit,
    open_desktop: OpenDesktop,
    folder: Path,
    qtbot: QtBot,
) -> None:
    choose(open_menu(qtbot, marked_field), "Add to my dictionary")
    unmarked = marked(marked_field, spelled.themes.theme)
    qtbot.waitUntil((folder / "words.txt").exists)
    spelled.window.close()
    end(spelled)
    again = open_desktop("demo")
    field = again.window.pane.composer.field
    field.setPlainText("the Adress and wrld ")

    assert unmarked == []
    assert own_words(folder) == "adress\n"
    wait_for_marks(qtbot, field, again.themes.theme, ["wrld"])


def test_a_word_of_ones_own_can_be_taken_away(
    spelled: Desktop, marked_field: QuestionEdit, folder: Path, qtbot: QtBot
) -> None:
    choose(open_menu(qtbot, marked_field), "Add to my dictionary")
    qtbot.waitUntil((folder / "words.txt").exists)
    choose(open_menu(qtbot, marked_field), "Remove from my dictionary")

    assert marked(marked_field, spelled.themes.theme) == ["adress"]
    qtbot.waitUntil(lambda: own_words(folder) == "")


def test_a_word_is_ignored_until_the_app_closes(
    spelled: Desktop, marked_field: QuestionEdit, folder: Path, qtbot: QtBot
) -> None:
    choose(open_menu(qtbot, marked_field), "Ignore until the app closes")

    assert marked(marked_field, spelled.themes.theme) == []
    assert not (folder / "words.txt").exists()


def test_a_disk_that_refuses_a_word_is_told(
    spelled: Desktop, marked_field: QuestionEdit, folder: Path, qtbot: QtBot
) -> None:
    (folder / "words.txt").mkdir()
    choose(open_menu(qtbot, marked_field), "Add to my dictionary")
    bar = spelled.window.notice_bar
    qtbot.waitUntil(lambda: bar.notice() is not None)
    notice = bar.notice()

    assert notice is not None
    assert notice.text.startswith("This could not be saved (it is a folder).")


def test_languages_are_chosen_there_several_at_once(
    spelled: Desktop, field: QuestionEdit, qtbot: QtBot
) -> None:
    theme = spelled.themes.theme
    field.setPlainText("aftr превед ")
    wait_for_marks(qtbot, field, theme, ["aftr", "превед"])
    menu = open_menu(qtbot, field)
    choices = submenu(menu)
    offered = [(each.text(), each.isChecked()) for each in choices.actions()]
    entry(choices, "Русский").trigger()
    menu.close()

    assert offered[0] == ("Check spelling", True)
    assert {("American English", True), ("Русский", True)} <= set(offered)
    assert spelled.account.settings.spelling_languages == "en_US"
    wait_for_marks(qtbot, field, theme, ["aftr"])


def test_the_last_language_can_be_left_off(
    spelled: Desktop, field: QuestionEdit, qtbot: QtBot
) -> None:
    spelled.account.choose(Settings.spelling_languages, "en_US")
    field.setPlainText("aftr превед ")
    wait_for_marks(qtbot, field, spelled.themes.theme, ["aftr"])
    menu = open_menu(qtbot, field)
    entry(submenu(menu), "American English").trigger()
    menu.close()

    assert spelled.account.settings.spelling_languages == "none"
    assert marked(field, spelled.themes.theme) == []


def test_it_is_turned_off_and_on_there(
    spelled: Desktop, marked_field: QuestionEdit, qtbot: QtBot
) -> None:
    menu = open_menu(qtbot, marked_field)
    entry(submenu(menu), "Check spelling").trigger()
    menu.close()
    off = spelled.account.settings.spelling, marked(marked_field, spelled.themes.theme)
    menu = open_menu(qtbot, marked_field)
    said = texts(menu)
    entry(submenu(menu), "Check spelling").trigger()
    menu.close()

    assert off == (False, [])
    assert said[0] == "Undo\tCtrl+Z"
    wait_for_marks(qtbot, marked_field, spelled.themes.theme, ["adress"])


def test_an_empty_field_offers_the_languages(field: QuestionEdit, qtbot: QtBot) -> None:
    menu = open_menu(qtbot, field)
    choices = submenu(menu)
    qtbot.waitUntil(lambda: "Русский" in texts(choices))
    menu.close()


@pytest.mark.parametrize("place", ["quick", "temporary"])
def test_every_composer_is_checked(spelled: Desktop, qtbot: QtBot, place: str) -> None:
    assert spelled.presence is not None
    if place == "quick":
        spelled.presence.ask_quickly()
        assert spelled.presence._quick_ask is not None
        field = spelled.presence._quick_ask.composer.field
    else:
        spelled.window.commands.perform("chat.temporary")
        field = spelled.presence.temporary.windows[0].pane.composer.field
    field.setPlainText("one wrld more ")

    wait_for_marks(qtbot, field, spelled.themes.theme, ["wrld"])
