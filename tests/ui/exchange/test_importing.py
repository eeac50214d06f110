"""Chats that arrive through the window: dropped or chosen, reported, refused, stopped."""

import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextEdit,
)
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.exchange.export_report import Format
from liaobots_desktop.ui.even_lines import EvenLabel
from liaobots_desktop.ui.exchange.import_report_dialog import ImportReportDialog
from liaobots_desktop.ui.transcript.lines import x_of
from tests.exchange.bringing import FILES, Computer, chatgpt, stored
from tests.store.looking import read
from tests.store.search.finding import hits
from tests.ui.conftest import OpenDesktop
from tests.ui.exchange.conftest import PATIENCE_MS, Asked, child
from tests.ui.settings.choosing import click, opened

# the offscreen platform says this of every dialog
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

CHATGPT = FILES / "chatgpt.json"


def labels(asked: Asked) -> list[str]:
    """Return what the report that is open says, without the notes, from top to bottom."""
    return [label.text() for label in asked.dialog(ImportReportDialog).findChildren(QLabel)]


def last_shown(asked: Asked) -> MessageId:
    """Return the last message on the screen."""
    item = asked.window.pane.transcript.transcript.items[-1]
    return item.message.id


def bring(asked: Asked, file: Path) -> bool:
    """Drop a file on the window; return whether it was imported."""
    with asked.job() as ends:
        assert asked.drop(asked.window, file)
    return ends == [True]


@pytest.mark.parametrize(
    ("name", "source", "counts"),
    [
        ("chatgpt", "ChatGPT", (2, 4, 11)),
        ("chatbot_ui_v1", "chatbot-ui", (2, 2, 6)),
        ("chatbot_ui_v2", "chatbot-ui", (2, 2, 4)),
        ("chatbot_ui_v3", "chatbot-ui", (2, 2, 3)),
        ("chatbot_ui_v4", "chatbot-ui", (1, 1, 4)),
        ("open_webui", "Open WebUI", (2, 4, 8)),
    ],
)
def test_a_dropped_file_of_each_service_is_taken_and_counted_and_a_second_time_nothing_is_new(
    asked: Asked, folder: Path, name: str, source: str, counts: tuple[int, int, int]
) -> None:
    first = bring(asked, FILES / f"{name}.json")
    said = labels(asked)
    asked.close_dialogs()
    listed = len(asked.titles)
    second = bring(asked, FILES / f"{name}.json")
    again = labels(asked)
    even = {each.text() for each in asked.window.findChildren(EvenLabel) if each.isVisible()}
    chats, branches, messages = counts

    assert (first, second) == (True, True)
    assert said[:2] == [
        "1 chat imported" if chats == 1 else "2 chats imported",
        f"The file was read as an export from {source}.",
    ]
    assert said[2:18] == [
        *("", "In the file", "New", "Already here"),
        *("Chats", str(chats), str(chats), "0"),
        *("Branches", str(branches), str(branches), "0"),
        *("Messages", str(messages), str(messages), "0"),
    ]
    assert listed == (1 if source == "ChatGPT" else chats)  # one is archived there
    assert stored(Computer(folder)) == (chats, messages, branches)
    assert again[:2] == [
        "Nothing new",
        f"Everything in this file from {source} is already here. Nothing was changed.",
    ]
    assert even.issuperset(again[:2])  # with company for their last words
    assert again[6:10] == ["Chats", str(chats), "0", str(chats)]


def test_in_a_narrow_window_a_number_stays_in_the_line_of_its_word(asked: Asked) -> None:
    asked.window.resize(640, 480)
    asked.desktop.account.choose_zoom(300)
    bring(asked, FILES / "open_webui.json")

    assert labels(asked)[2:5] == [
        "Chats: 2\u00a0in\u00a0the\u00a0file, 2\u00a0new, 0\u00a0already\u00a0here",
        "Branches: 4\u00a0in\u00a0the\u00a0file, 4\u00a0new, 0\u00a0already\u00a0here",
        "Messages: 8\u00a0in\u00a0the\u00a0file, 8\u00a0new, 0\u00a0already\u00a0here",
    ]


def test_a_zip_on_the_composer_is_imported_and_its_name_is_no_question(
    asked: Asked, tmp_path: Path
) -> None:
    archive = tmp_path / "export.ZIP"
    with zipfile.ZipFile(archive, "w") as file:
        file.write(CHATGPT, "conversations.json")
    field = asked.window.pane.composer.field
    with asked.job() as ends:
        was_taken = asked.drop(field.viewport(), archive)
    asked.close_dialogs()
    with asked.job() as again:
        asked.drop(asked.window.sidebar.list.viewport(), archive)

    assert (was_taken, ends, again) == (True, [True], [True])
    assert field.toPlainText() == ""
    assert asked.titles == ["[file] What is in this file?"]  # the other one is archived


def test_chats_are_imported_on_other_pages_too_and_nothing_else_is_taken_there(
    asked: Asked, tmp_path: Path
) -> None:
    asked.window.pages.show_services()
    taken = [
        asked.drop(asked.window, tmp_path / "picture.png"),
        asked.drop(asked.window, CHATGPT, FILES / "open_webui.json"),
    ]
    with asked.job() as ends:
        taken.append(asked.drop(asked.window, CHATGPT))

    assert taken == [False, False, True]
    assert ends == [True]


def test_the_settings_offer_it_and_what_was_not_understood_is_copied(asked: Asked) -> None:
    click(opened(asked.desktop, "data"), "Import chats")
    dialog = child(asked.window, QFileDialog)
    proposed = [field.text() for field in dialog.findChildren(QLineEdit, "fileNameEdit")]
    with asked.job() as ends:
        dialog.fileSelected.emit(str(CHATGPT))
    dialog.reject()
    report = asked.dialog(ImportReportDialog)
    shown = child(report, QTextEdit, "Good to know")
    notes = shown.toPlainText()
    wrapped = shown.document().findBlockByNumber(2).layout()
    lines = [wrapped.lineAt(number).position().x() for number in range(wrapped.lineCount())]
    bullet = round(x_of(wrapped.lineAt(0), len("• ")) - lines[0])
    child(report, QPushButton, "Copy report").click()
    copied = QApplication.clipboard().text().splitlines()

    assert proposed == [""]  # a folder of downloads that is not there is no file's name
    assert ends == [True]
    assert len(lines) == 2
    assert round(lines[1] - lines[0]) == bullet > 5  # it goes on below its words
    assert notes.splitlines()[:2] == [
        "• Pictures and other files are not imported; their places are marked: 2",
        "• Tool steps (searches, code results) are left out: 1",
    ]
    assert copied[:4] == [
        "Read from ChatGPT: chats 2, messages 11, branches 4.",
        "Chats: 2 new, 0 with new messages, 0 as they were.",
        "Messages: 11 new, 0 known.",
        "Branches: 4 new, 0 known.",
    ]
    assert "Tool steps (searches, code results) are left out: 1" in copied
    assert child(report, QPushButton, "Copied").isVisible()


def test_a_chat_that_has_grown_is_told_and_shown(
    asked: Asked, tmp_path: Path, folder: Path
) -> None:
    first, grown = tmp_path / "first.json", tmp_path / "grown.json"
    nodes = [("root", None, None), ("q1", "root", "Why?"), ("a1", "q1", "So.")]
    first.write_text(json.dumps(chatgpt(*nodes, current_node="a1")))
    grown.write_text(json.dumps(chatgpt(*nodes, ("a2", "q1", "Or so."), current_node="a2")))
    bring(asked, first)
    asked.close_dialogs()
    ((chat,),) = read(folder / "chats.db", "SELECT id FROM conversation")
    asked.window.open_chat(chat)
    bring(asked, grown)
    said = labels(asked)
    branches = asked.window.pane.transcript.painter.branches

    assert said[:2] == [
        "Messages imported",
        "The file was read as an export from ChatGPT. One chat that was here has new messages.",
    ]
    assert said[10:14] == ["Branches", "2", "1", "1"]
    assert branches[last_shown(asked)] == (1, 2)


def test_what_was_imported_is_found(asked: Asked, folder: Path, qtbot: QtBot) -> None:
    index = asked.desktop._index
    assert index is not None
    with qtbot.waitSignal(
        index.progressed, timeout=PATIENCE_MS, check_params_cb=lambda step: step.done == 11
    ):
        bring(asked, CHATGPT)
    found = hits(folder / "chats.db", "sky")

    assert {hit.title for hit in found} == {"The sky"}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            b"{}",
            "This file has no chats in a known format. Exports of this app (JSON), ChatGPT, "
            "chatbot-ui and Open WebUI can be imported. Nothing was imported.",
        ),
        (
            json.dumps(chatgpt(("q1", "a1", "?"), ("a1", "q1", "!"))).encode(),
            "This file cannot be imported: messages in one of its chats follow each other in a "
            "circle. Nothing was imported.",
        ),
        (
            b"[" * 100_000,
            "This file cannot be imported: its lists and objects are nested too deep. Nothing was "
            "imported.",
        ),
        (
            b"\x00\xff" * 1000,
            "This file cannot be imported: it is not UTF-8 text. Nothing was imported.",
        ),
    ],
)
def test_a_file_that_is_no_good_is_refused_with_a_sentence(
    asked: Asked, tmp_path: Path, content: bytes, sentence: str
) -> None:
    (tmp_path / "bad.json").write_bytes(content)
    with asked.job() as ends:
        asked.exchange.import_file(str(tmp_path / "bad.json"))

    assert ends == [False]
    assert asked.notice == sentence
    assert asked.titles == []
    assert asked.window.findChildren(ImportReportDialog) == []


def test_cancel_in_the_middle_changes_nothing(asked: Asked, tmp_path: Path, folder: Path) -> None:
    chats = [
        chatgpt(("q1", None, "Why? " * 200), ("a1", "q1", "So. " * 500))[0] | {"id": f"chat {n}"}
        for n in range(4000)
    ]
    (tmp_path / "many.json").write_text(json.dumps(chats))
    with asked.job() as ends:
        asked.drop(asked.window, tmp_path / "many.json")
        asked.cancel_when_seen()

    assert ends == [False]
    assert asked.notice == ""
    assert asked.titles == []
    assert read(folder / "chats.db", "SELECT count(*) FROM message") == [(0,)]


def test_json_goes_out_and_in_and_out_again_the_same(
    asked: Asked, open_desktop: OpenDesktop, tmp_path: Path, folder: Path, qtbot: QtBot
) -> None:
    for name in ("chatgpt", "open_webui", "chatbot_ui_v4"):
        bring(asked, FILES / f"{name}.json")
        asked.close_dialogs()
    asked.window.export_requested.emit()
    asked.export(Format.JSON, tmp_path / "first.json")
    asked.window.close()
    folder.rename(tmp_path / "before")
    folder.mkdir(mode=0o700)
    elsewhere = Asked(open_desktop("http://127.0.0.1:1"), qtbot)
    bring(elsewhere, tmp_path / "first.json")
    said = labels(elsewhere)
    elsewhere.close_dialogs()
    elsewhere.window.export_requested.emit()
    elsewhere.export(Format.JSON, tmp_path / "second.json")
    first, second = ((tmp_path / f"{name}.json").read_bytes() for name in ("first", "second"))

    assert said[:2] == [
        "5 chats imported",
        ("The file was read as an export from Liaobots Desktop."),
    ]
    assert said[10:18] == ["Branches", "9", "9", "0", "Messages", "23", "23", "0"]
    assert len(first) > 5_000
    assert first == second
