"""About, what is new, and diagnostics."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.settings import Settings, SettingsFile
from liaobots_desktop.ui.about.about_dialog import AboutDialog
from liaobots_desktop.ui.about.news_dialog import NewsDialog
from liaobots_desktop.ui.window_memory import WindowMemory
from tests.store.talking import ask
from tests.ui.conftest import CODE, OpenDesktop, OpenedFolders
from tests.ui.dialogs import opened_dialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def press(dialog: AboutDialog, text: str) -> None:
    next(b for b in dialog.findChildren(QPushButton) if b.text() == text).click()


def about(desktop: Desktop, qtbot: QtBot) -> AboutDialog:
    dialog = opened_dialog(desktop, qtbot, AboutDialog)
    assert isinstance(dialog, AboutDialog)
    return dialog


def test_about_names_each_package_with_its_licence(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    dialog = about(open_desktop("demo"), qtbot)
    dialog.resize(300, 500)
    QApplication.processEvents()
    text = dialog.licences
    shown, layout = text.toPlainText(), text.document().firstBlock().layout()
    begins = [layout.lineAt(number).textStart() for number in range(1, layout.lineCount())]
    lines = shown.splitlines()
    named = [line.split(" · ") for line in lines if " · " in line]

    assert {len(line) for line in named} == {3}
    assert ["requests", "Apache-2.0"] in [[line[0], line[2]] for line in named]
    assert [line[2] for line in named if line[0] == "PySide6-Essentials"] == [
        "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"
    ]
    assert "MIT License" in shown
    assert begins  # and no line ends within a word
    assert {shown[at - 1] for at in begins} <= {" ", "-"}


def test_about_opens_the_folder_of_the_chats(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path, opened_folders: OpenedFolders
) -> None:
    press(about(open_desktop("demo"), qtbot), "Open chats folder")

    assert opened_folders.paths == [str(folder)]


def test_about_leads_to_what_is_new(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    desktop = open_desktop("demo")
    press(about(desktop, qtbot), "What is new")
    qtbot.waitUntil(lambda: bool(desktop.window.findChildren(NewsDialog)))
    (news,) = desktop.window.findChildren(NewsDialog)
    qtbot.waitUntil(lambda: not news.view.is_busy)
    seen = news.view.visible_text()
    news.activateWindow()
    qtbot.waitUntil(news.view.hasFocus)
    picture = news.view.grab().toImage()
    edges = [picture.pixelColor(200, y) for y in (0, 1)]
    edges += [picture.pixelColor(x, 200) for x in (picture.width() - 1, picture.width() - 2)]

    assert "Liaobots Desktop 0.1.0" in seen
    assert "Unreleased" in seen
    assert "Changelog" not in seen
    color = desktop.themes.theme.color
    assert edges == [color("accent"), color("background")] * 2  # the ring of a field
    assert news.view.painter.actions(0) == []


def test_what_is_new_is_an_english_page_in_a_mirrored_window(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    desktop = open_desktop("demo")
    desktop.account.choose(Settings.language, "ar")
    dialog = opened_dialog(desktop, qtbot, NewsDialog)
    assert isinstance(dialog, NewsDialog)
    view = dialog.view
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: not view.is_busy and bar.isVisible())
    style = view.transcript.setting.style
    is_at_left = bar.mapTo(view, bar.rect().center()).x() < view.width() // 2
    desktop.account.choose(Settings.language, "en")

    assert not style.is_mirrored  # the name stands above the text that it names
    assert is_at_left  # as all bars of this window


def test_diagnostics_have_no_text_no_code_and_no_address(
    open_desktop: OpenDesktop, folder: Path
) -> None:
    store = ChatStore.open(folder / FILE_NAME)
    ask(store, "What my doctor said", "Nothing")
    store.close()
    SettingsFile(folder).change(zoom=110, export_folder=str(Path.home() / "private"))
    desktop = open_desktop("https://secret.example/v1")
    desktop.window.commands.perform("app.diagnostics")
    told = QApplication.clipboard().text()

    assert "\nservice: one of the user's own\n" in told
    assert "\nzoom: 110\n" in told
    assert "\nnumber of the last message: 2" in told
    assert "\nSQLite 3." in told
    for secret in ("doctor", CODE, "secret.example", "private", str(Path.home())):
        assert secret not in told
    notice = desktop.window.notice_bar.notice()
    assert notice is not None
    assert notice.text.startswith("Copied: versions,")


@pytest.mark.parametrize(("version", "texts"), [("0.0.9", ["What is new"]), ("0.1.0", [])])
def test_an_update_is_told_once_and_quietly(
    open_desktop: OpenDesktop, folder: Path, version: str, texts: list[str]
) -> None:
    (folder / "window.json").write_text(json.dumps({"version": version}), "utf-8")
    desktop = open_desktop("demo")
    memory = WindowMemory(desktop.window_state, desktop.window, desktop.themes)
    memory.restore_frame()
    memory.restore_chat()
    notice = desktop.window.notice_bar.notice()
    offered = [choice.label for choice in notice.choices] if notice else []
    for choice in notice.choices if notice else ():
        desktop.window.notice_bar.choice_made.emit(choice.meant)
    memory.shut_down()
    desktop.later.finish()

    assert offered == texts
    assert len(desktop.window.findChildren(NewsDialog)) == len(texts)
    kept = json.loads((folder / "window.json").read_text("utf-8"))
    assert kept["version"] == "0.1.0"
