"""Alt and a letter open a menu of the bar; the letters are found in the titles."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QMenuBar
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.actions.letters import with_letters

ENGLISH = ["Chat", "Question", "Messages", "Find and go", "View", "Application"]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.mark.parametrize(
    ("titles", "taken", "lettered"),
    [
        (["Chat", "Commands"], "", ["&Chat", "C&ommands"]),
        (["Find and go", "File"], "F", ["Find &and go", "F&ile"]),
        (["Чат", "Вопрос"], "", ["&Чат", "&Вопрос"]),
        (["对话", "问题"], "", ["对话(&C)", "问题(&Q)"]),
        (["الرسائل", "البحث والتنقل", "وزر"], "ال", ["الر&سائل", "الب&حث والتنقل", "&وزر"]),
        (["Go", "Og"], "", ["&Go", "&Og"]),
        (["Go", "Og", "Gogo"], "", ["&Go", "&Og", "Gogo"]),
    ],
    ids=["second", "taken", "russian", "chinese", "arabic", "first", "none"],
)
def test_each_title_has_a_letter_of_its_own(
    titles: list[str], taken: str, lettered: list[str]
) -> None:
    sources = ["Chat", "Question", "Go"][: len(titles)]

    assert with_letters(titles, sources, set(taken)) == lettered


def titles(desktop: Desktop) -> list[str]:
    (bar,) = desktop.window.findChildren(QMenuBar)
    return [action.text() for action in bar.actions()]


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen, of popups
def test_alt_and_a_letter_open_a_menu_but_a_key_that_is_given_to_an_action_does_that(
    used: Desktop, qtbot: QtBot
) -> None:
    used.window.commands.perform("view.menu_bar")
    at_first, field = titles(used), used.window.pane.composer.field
    used.window.activateWindow()
    QTest.keyClick(field, Qt.Key.Key_V, ALT)
    view = next(menu for menu in used.window.findChildren(QMenu) if menu.title() == "&View")
    qtbot.waitUntil(view.isVisible)
    view.close()
    used.window.commands.keymap.change("chat.new", ["Alt+Q"])
    QTest.keyClick(field, Qt.Key.Key_Q, ALT)

    assert at_first == ["&Chat", "&Question", "&Messages", "&Find and go", "&View", "&Application"]
    assert titles(used)[1] == "Q&uestion"
    assert used.window.chat.open_id is None


def test_letters_follow_the_language(used: Desktop) -> None:
    used.window.commands.perform("view.menu_bar")
    used.account.choose(Settings.language, "zh_CN")
    chinese = titles(used)
    used.account.choose(Settings.language, "en")

    assert [title[-4:] for title in chinese] == ["(&C)", "(&Q)", "(&M)", "(&F)", "(&V)", "(&A)"]
    assert [title.replace("&", "") for title in titles(used)] == ENGLISH


def test_entries_that_belong_together_stand_together(used: Desktop) -> None:
    used.window.commands.perform("view.menu_bar")
    (bar,) = used.window.findChildren(QMenuBar)
    view = bar.actions()[4].menu()
    assert isinstance(view, QMenu)
    view.aboutToShow.emit()
    texts = ["-" if entry.isSeparator() else entry.text() for entry in view.actions()]
    groups = " ".join(texts).split(" - ")

    assert len(groups) == 5
    assert groups[1] == "Zoom in Zoom out Actual size"
    assert groups[4] == "Show the archive Show the Trash"
