"""A window in which English and Russian are checked."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import SettingsFile
from liaobots_desktop.ui.question_edit import QuestionEdit
from tests.ui.conftest import OpenDesktop


@pytest.fixture
def spelled(
    open_desktop: OpenDesktop,
    folder: Path,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Desktop:
    """The open app; enchant keeps what it keeps in a folder of its own.

    A menu waits for what may be meant as long as a busy machine takes.
    """
    monkeypatch.setattr("liaobots_desktop.ui.spelling.spelled_field._PATIENCE_MS", 60_000)
    home = tmp_path / "enchant"
    home.mkdir()
    monkeypatch.setenv("ENCHANT_CONFIG_DIR", str(home))
    SettingsFile(folder).change(spelling_languages="en_US,ru_RU")
    opened = open_desktop("demo")
    qtbot.waitUntil(lambda: opened.presence is not None and opened.keeping is not None)
    opened.window.activateWindow()
    opened.window.pane.composer.setFocus()
    return opened


@pytest.fixture
def field(spelled: Desktop) -> QuestionEdit:
    return spelled.window.pane.composer.field
