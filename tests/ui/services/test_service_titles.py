"""Services that the app brings along are called so in every language; others as their user says."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import Settings, SettingsFile
from liaobots_desktop.ui.about.news_dialog import NewsDialog
from tests.ui.conftest import OpenDesktop
from tests.ui.dialogs import opened_dialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen screen


def _listed(desktop: Desktop) -> list[str]:
    desktop.window.pages.show_services()
    page = desktop.window.pages._services
    assert page is not None
    return [page.list.item(row).text() for row in range(page.list.count())]


def _speak(desktop: Desktop, code: str) -> None:
    desktop.account.choose(Settings.language, code)
    QApplication.sendPostedEvents()


def test_built_in_services_are_called_in_the_language_of_the_window(
    open_desktop: OpenDesktop, folder: Path
) -> None:
    SettingsFile(folder).change(language="zh_CN")
    desktop = open_desktop("demo")
    chinese = _listed(desktop)
    _speak(desktop, "ru")
    page = desktop.window.pages._services
    assert page is not None
    russian = [page.list.item(row).text() for row in range(page.list.count())]
    rows = {button.y() for button in (page.add, page.copy, page.delete)}

    assert chinese == ["Liaobots 网页版", "Liaobots API", "演示"]
    assert russian == ["Liaobots web", "Liaobots API", "Демо"]
    assert len(rows) == 1  # in Russian the last one stood below the others


def test_the_list_of_what_is_new_says_in_other_languages_that_it_is_in_english(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    desktop = open_desktop("demo")
    notes = []
    for code in ("ar", "en"):
        _speak(desktop, code)
        dialog = opened_dialog(desktop, qtbot, NewsDialog)
        notes.append([each.text() for each in dialog.findChildren(QLabel, "explanation")])
        dialog.close()

    assert notes == [["هذه القائمة مكتوبة بالإنجليزية."], []]
