"""Chats that leave through the window: the dialog, each format, and what can go wrong."""

import json
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.exchange.export_report import Format
from liaobots_desktop.ui.exchange.export_dialog import ExportDialog
from tests.ui.conftest import CODE, OpenDesktop, OpenedFolders
from tests.ui.exchange.conftest import Asked, child, names

# the offscreen platform says this of every dialog
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

FIRST = "Сколько рек_ 河有多少？"


def text_of(path: Path) -> str:
    """Return the text of a file, of a PDF in the order in which it is drawn."""
    if path.suffix == ".pdf":
        return "\n".join(page.extract_text() for page in PdfReader(path).pages)
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (Format.MARKDOWN, "**Three**:\n\n- Nile\n- 长江\n- Волга\n"),
        (Format.HTML, "<strong>Three</strong>"),
        (Format.TEXT, "Three:\n\n• Nile\n• 长江\n• Волга\n"),
        (Format.PDF, "Волга"),
    ],
)
@pytest.mark.usefixtures("chats")
def test_the_open_chat_is_exported_by_keys_alone(
    asked: Asked, out: Path, kind: Format, said: str
) -> None:
    asked.press("Ctrl+Shift+E")
    path = out / f"a.{kind.ending}"
    dialog = asked.choose(kind, path)
    with asked.job() as ends:
        QTest.keyClick(child(dialog, QLineEdit, "Save to"), Qt.Key.Key_Return)
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
    told = asked.notice
    asked.window.notice_bar.show_notice(None)  # with the line of the job gone for good

    assert ends == [True]
    assert said in text_of(path)
    assert "河有多少" in text_of(path)
    assert names(out) == [path.name]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert told == "1 chat exported."


@pytest.mark.usefixtures("chats")
def test_the_button_above_a_chat_exports_it_whatever_is_selected(asked: Asked, out: Path) -> None:
    asked.window.sidebar.list.selectAll()
    asked.window.sidebar.list.setFocus()
    child(asked.window.top_bar, QToolButton, "Export this chat").click()
    is_done = asked.export(Format.JSON, out / "one.json")

    assert is_done
    assert len(json.loads(text_of(out / "one.json"))["chats"]) == 1


def test_json_keeps_one_chat_or_all(asked: Asked, chats: list[ConversationId], out: Path) -> None:
    asked.press("Ctrl+Shift+E")
    assert asked.export(Format.JSON, out / "one.json")
    asked.press("Ctrl+Shift+E")
    assert asked.export(Format.JSON, out / "all.json", subject=1)
    one, both = (json.loads(text_of(out / name))["chats"] for name in ("one.json", "all.json"))

    assert [chat["id"] for chat in one] == [chats[0]]
    assert [chat["id"] for chat in both] == chats
    assert [len(chat["messages"]) for chat in both] == [2, 2, 2]


@pytest.mark.parametrize("kind", [Format.MARKDOWN, Format.HTML, Format.TEXT, Format.PDF])
@pytest.mark.usefixtures("chats")
def test_all_chats_become_a_file_each_without_the_auth_code(
    asked: Asked, out: Path, kind: Format
) -> None:
    asked.window.export_requested.emit()
    is_done = asked.export(kind, out / "chats")
    files = sorted((out / "chats").iterdir())

    assert is_done
    assert [file.name for file in files] == [
        f"{name}.{kind.ending}" for name in ("CON_", "Is it •••••", FIRST)
    ]
    assert all(CODE not in text_of(file) for file in files)
    assert "print" in text_of(files[0])
    assert "•••••" in text_of(files[1])
    assert asked.notice == ("3 chats exported. They contained your auth code, which was left out.")


def test_chosen_chats_are_exported_and_their_folder_is_shown(
    asked: Asked, chats: list[ConversationId], out: Path, opened_folders: OpenedFolders
) -> None:
    asked.window.sidebar.export_requested.emit((chats[0], chats[2]))
    label = child(asked.dialog(ExportDialog), QComboBox, "Chats").currentText()
    is_done = asked.export(Format.TEXT, out / "two")
    asked.button_of_notice("Show in folder").click()

    assert is_done
    assert "The 2 chosen chats" in label
    assert names(out / "two") == ["CON_.txt", f"{FIRST}.txt"]
    assert opened_folders.paths == [str(out / "two")]


@pytest.mark.usefixtures("chats")
def test_chats_that_are_selected_in_the_list_are_proposed(asked: Asked) -> None:
    listed = asked.window.sidebar.list
    listed.setFocus()
    listed.selectAll()
    menu = asked.window.sidebar._menu_of(listed.selected_chats())
    asked.press("Ctrl+Shift+E")
    chats = child(asked.dialog(ExportDialog), QComboBox, "Chats")

    assert "The 3 chosen chats" in chats.currentText()
    assert "Export…" in [action.text() for action in menu.actions()]


def test_the_menu_of_a_chat_offers_its_export(asked: Asked, chats: list[ConversationId]) -> None:
    menu = asked.window.sidebar.menu_for(chats[1])
    (entry,) = [action for action in menu.actions() if action.text() == "Export…"]
    entry.trigger()
    dialog = asked.dialog(ExportDialog)
    name = Path(child(dialog, QLineEdit, "Save to").text()).name

    assert entry.shortcut().toString() == "Ctrl+Shift+E"
    assert "Is it •••••?" in child(dialog, QComboBox, "Chats").currentText()
    assert name == "Is it •••••.md"


@pytest.mark.usefixtures("chats")
def test_the_last_choice_is_proposed_again_also_after_a_start(
    asked: Asked, out: Path, open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    asked.window.export_requested.emit()
    asked.export(Format.HTML, out / "pages")
    later = Asked(open_desktop("http://127.0.0.1:1"), qtbot)
    later.press("Ctrl+Shift+E")
    dialog = later.dialog(ExportDialog)

    assert child(dialog, QComboBox, "Format").currentText() == "Web page (HTML)"
    assert child(dialog, QLineEdit, "Save to").text() == str(out / "Liaobots chats")


@pytest.mark.usefixtures("chats")
def test_the_place_follows_the_format_and_what_is_chosen(asked: Asked, out: Path) -> None:
    asked.press("Ctrl+Shift+E")
    dialog = asked.choose(Format.MARKDOWN, out / "mine.md")
    formats, chats = (child(dialog, QComboBox, name) for name in ("Format", "Chats"))
    field = child(dialog, QLineEdit, "Save to")
    seen = []
    child(dialog, QPushButton, "Choose…").click()
    child(dialog, QFileDialog).fileSelected.emit(str(out / "mine.md"))
    for kind, subject in ((Format.PDF, 0), (Format.PDF, 1), (Format.JSON, 1)):
        chats.setCurrentIndex(subject)
        formats.setCurrentIndex(formats.findData(kind))
        seen.append(field.text())

    assert seen == [
        str(out / "mine.pdf"),
        str(out / "Liaobots chats"),
        str(out / "Liaobots chats.json"),
    ]


@pytest.mark.usefixtures("chats")
def test_a_file_that_is_there_is_replaced_only_after_a_second_word(asked: Asked, out: Path) -> None:
    (out / "a.md").write_text("mine")
    asked.press("Ctrl+Shift+E")
    dialog = asked.choose(Format.MARKDOWN, out / "a.md")
    child(dialog, QPushButton, "Export").click()
    told = child(dialog, QLabel, "“a.md” already exists. Replace it?")
    kept = (out / "a.md").read_text()
    is_told = told.isVisible()
    with asked.job() as ends:
        child(dialog, QPushButton, "Replace").click()

    assert (is_told, kept) == (True, "mine")
    assert ends == [True]
    assert (out / "a.md").read_text().startswith("# Сколько")


@pytest.mark.usefixtures("chats")
def test_a_place_that_cannot_be_is_told_in_the_dialog(asked: Asked, out: Path) -> None:
    asked.press("Ctrl+Shift+E")
    dialog = asked.choose(Format.MARKDOWN, out / "gone" / "a.md")
    child(dialog, QPushButton, "Export").click()
    first = child(
        dialog, QLabel, f"The folder {out / 'gone'} does not exist. Choose another place."
    )
    was_told = first.isVisible()
    asked.choose(Format.MARKDOWN, Path(" "))
    child(dialog, QPushButton, "Export").click()

    assert was_told
    assert child(dialog, QLabel, "Choose where to save the export.").isVisible()
    assert names(out) == []


@pytest.mark.usefixtures("chats")
def test_everything_in_the_dialog_has_a_name_and_a_place_in_the_order(
    asked: Asked, qtbot: QtBot
) -> None:
    asked.press("Ctrl+Shift+E")
    dialog = asked.dialog(ExportDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    visited = []
    for _ in range(6):
        focused = QApplication.focusWidget()
        assert focused is not None
        visited.append(focused.accessibleName() or str(focused.property("text")))
        QTest.keyClick(focused, Qt.Key.Key_Tab)

    assert visited == ["Format", "Save to", "Choose…", "Cancel", "Export", "Chats"]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not asked.window.findChildren(ExportDialog) or not dialog.isVisible()


def test_nothing_of_it_is_imported_before_it_is_asked_for() -> None:
    program = """if True:
        import sys
        from PySide6.QtCore import Qt, QTimer
        from PySide6.QtWidgets import QApplication
        from liaobots_desktop import app
        from liaobots_desktop.store import data_dir

        def tell():
            print([name for name in sys.modules if ".exchange." in name])
            desktop.window.close()

        application = QApplication(["start", *app.STYLE_ARGUMENTS])
        app.prepare(application)
        folder = data_dir.locate(None)
        desktop = app.Desktop(application, app.open_store(folder), folder, demo=True)
        desktop.window.show()
        QTimer.singleShot(1500, tell)
        application.exec()
        desktop.shut_down()
    """
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )

    assert done.stdout == "[]\n"
