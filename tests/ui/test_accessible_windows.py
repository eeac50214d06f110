"""Every window, page and dialog as one has it by keyboard: named, reached by Tab, seen there."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import SettingsFile
from tests.translating import PSEUDO, write_pseudo
from tests.ui.accessible_tree import holding, names_of, unreachable, unusable
from tests.ui.conftest import OpenDesktop
from tests.ui.dialogs import OPENERS, opened_dialog
from tests.ui.scenes import SCENES, menus_of, open_with_a_chat
from tests.ui.seen_focus import unseen

LETTERS = {"ru": "[А-яё]", "zh_CN": "[\u4e00-\u9fff]", "ar": "[\u0620-\u06ff]"}
"""What the names of controls are written in."""
OF_NO_LANGUAGE = ("GPT-", "Liaobots", "decoder", "Markdown", "polite")
ONE_FIELD = {"quick question"}
"""Keys can go nowhere else there: its caret says enough."""
SAID_IN = ("find", "palette", "commands", "contest choice", "services", "statistics")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen


@pytest.fixture
def desktop(open_desktop: OpenDesktop, folder: Path, qtbot: QtBot) -> Desktop:
    """A window with an open chat whose answer has two versions."""
    return open_with_a_chat(open_desktop, folder, qtbot)


def activate(shown: QWidget, qtbot: QtBot) -> QWidget:
    """Let a window have the keyboard and be laid out; returns it."""
    top = shown.window()
    top.activateWindow()
    qtbot.waitUntil(top.isActiveWindow)
    QApplication.processEvents()
    return top


@pytest.mark.parametrize("scene", SCENES)
def test_every_control_has_a_name_is_reached_by_tab_and_seen_with_the_keyboard(
    desktop: Desktop, qtbot: QtBot, scene: str
) -> None:
    shown = SCENES[scene](desktop, qtbot)
    top = activate(shown, qtbot)

    assert unusable(shown) == []
    assert unreachable(top, shown) == []
    assert holding() == []
    assert scene in ONE_FIELD or unseen(top) == []


def test_the_first_start_is_named_reached_by_tab_and_seen_with_the_keyboard(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    window = open_desktop().window
    activate(window, qtbot)

    assert unusable(window) == []
    assert unreachable(window, window) == []
    assert holding() == []
    assert unseen(window) == []


def test_every_entry_of_a_menu_has_a_name(desktop: Desktop) -> None:
    for name, menu in menus_of(desktop).items():
        assert unusable(menu) == [], name


@pytest.fixture(scope="module")
def languages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Translations with a language of nobody's, in which every text has an ø."""
    folder = tmp_path_factory.mktemp("languages") / "translations"
    write_pseudo(folder)
    return folder


@pytest.mark.parametrize("language", LETTERS)
def test_names_are_said_in_the_language_that_was_chosen(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot, language: str
) -> None:
    SettingsFile(folder).change(language=language)
    desktop = open_with_a_chat(open_desktop, folder, qtbot)
    said: set[str] = set()
    for scene in SAID_IN:
        said |= names_of(SCENES[scene](desktop, qtbot))
    foreign = {name for name in said if not re.search(LETTERS[language], name)}

    assert len(said) > 60
    assert {name for name in foreign if is_said_by_the_app(name)} == set()


def test_no_name_escapes_translation(
    open_desktop: OpenDesktop,
    folder: Path,
    qtbot: QtBot,
    languages: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LIAOBOTS_TRANSLATIONS", str(languages))
    SettingsFile(folder).change(language=PSEUDO)
    desktop = open_with_a_chat(open_desktop, folder, qtbot)
    said: set[str] = set()
    for kind in OPENERS:
        dialog = opened_dialog(desktop, qtbot, kind)
        said |= names_of(dialog)
        dialog.close()

    assert len(said) > 80
    assert {name for name in said if "ø" not in name and is_said_by_the_app(name)} == set()


def is_said_by_the_app(name: str) -> bool:
    """Whether it is not a name, nor what a user wrote, nor of Qt or of the news."""
    is_other = name in {"OK", "Cancel", "how"} or any(part in name for part in OF_NO_LANGUAGE)
    return any(map(str.isalpha, name)) and not is_other


def test_what_has_no_name_or_is_passed_by_is_found(qtbot: QtBot) -> None:
    top = QWidget()
    qtbot.addWidget(top)
    column = QVBoxLayout(top)
    field, button, box = QLineEdit(), QPushButton(), QCheckBox("By mouse alone")
    box.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    for widget in (field, button, box):
        column.addWidget(widget)
    top.show()
    activate(top, qtbot)

    assert unusable(top) == [
        "no name: Button QPushButton in QWidget",
        "no name: EditableText QLineEdit in QWidget",
    ]
    assert unreachable(top, top) == ["CheckBox QCheckBox in QWidget"]
