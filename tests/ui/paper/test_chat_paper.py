"""Printing and saving from the window: the menu, the dialogs, what goes wrong, long chats."""

import gc
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QLocale, QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QLineEdit,
    QProgressDialog,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.ui.paper.paper_job import PaperJob
from liaobots_desktop.ui.paper.pdf_file import PdfFile
from liaobots_desktop.ui.transcript.document import TextDocument
from tests.fault_server import FaultServer, whole
from tests.full_disk import files_up_to
from tests.ui.conftest import OpenDesktop, OpenedFolders
from tests.ui.paper.conftest import chat_of, lines_of
from tests.ui.transcript.conftest import answer, question

# the offscreen platform says this of every dialog
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

Child = TypeVar("Child", bound=QWidget)
MANY = [question(n, "Why?") if n % 2 else answer(n, "So.\n\n- a\n- b") for n in range(1, 601)]


@pytest.fixture
def desktop(open_desktop: OpenDesktop, qtbot: QtBot) -> Iterator[Desktop]:
    """The window with one chat: a question and its answer."""
    QLocale.setDefault(QLocale("en_US"))
    with FaultServer(whole(b"**Forty-two**, of course.")) as server:
        opened = open_desktop(server.url)
        with qtbot.waitSignal(opened.session.answer_ended):
            opened.window.chat.send("What is <b>the/answer?")
        yield opened


def child(parent: QWidget, kind: type[Child], name: str = "") -> Child:
    found = parent.findChild(kind, name) if name else parent.findChild(kind)
    assert isinstance(found, kind)
    return found


def colours_inside(box: QCheckBox) -> set[int]:
    """Return the colours within the edge of what is ticked."""
    picture = box.grab().toImage()
    middle = picture.height() // 2
    return {picture.pixel(x, y) for x in range(4, 12) for y in range(middle - 4, middle + 4)}


def open_id(desktop: Desktop) -> ConversationId:
    found = desktop.window.chat.open_id
    assert found is not None
    return found


def test_a_chat_is_saved_as_pdf_from_its_menu_and_that_is_said(
    desktop: Desktop, qtbot: QtBot, tmp_path: Path, opened_folders: OpenedFolders
) -> None:
    window = desktop.window
    menu = window.sidebar.menu_for(open_id(desktop))
    (entry,) = [action for action in menu.actions() if action.text() == "Save as PDF…"]
    entry.trigger()
    dialog = child(window, QFileDialog)
    proposed = Path(dialog.selectedFiles()[0]).name
    dialog.selectFile(str(tmp_path / "chosen"))
    with qtbot.waitSignal(window.paper.job_ended) as ended:
        dialog.accept()
    lines = lines_of(PdfReader(tmp_path / "chosen.pdf"), 0)

    assert proposed == "What is _b_the_answer.pdf"
    assert ended.args == [True]
    assert lines[1:4:2] == ["What is <b>the/answer?", "Forty-two, of course."]
    notice = window.notice_bar.notice()
    assert notice is not None
    assert notice.text.replace("\u2068", "").replace("\u2069", "") == (
        "The chat was saved as chosen.pdf."
    )
    shown = next(b for b in window.notice_bar.findChildren(QPushButton) if "folder" in b.text())
    shown.click()
    assert opened_folders.paths == [str(tmp_path)]


def test_ctrl_p_prints_the_chat_that_is_open(
    desktop: Desktop, qtbot: QtBot, tmp_path: Path
) -> None:
    window = desktop.window
    QTest.keySequence(window, "Ctrl+P")
    dialog = child(window, QPrintDialog)
    field = child(dialog, QLineEdit, "filename")
    field.setText(str(tmp_path / "printed.pdf"))
    with qtbot.waitSignal(window.paper.job_ended) as ended:
        dialog.accept()

    assert ended.args == [True]
    assert "Forty-two, of course." in lines_of(PdfReader(tmp_path / "printed.pdf"), 0)


def test_a_print_dialog_has_ticks_in_its_boxes_and_prints_nothing_when_cancelled(
    desktop: Desktop,
) -> None:
    window = desktop.window
    QTest.keySequence(window, "Ctrl+P")
    dialog = child(window, QPrintDialog)
    collate = child(dialog, QCheckBox, "collate")
    collate.setChecked(True)
    ticked = colours_inside(collate)
    collate.setChecked(False)
    bare = colours_inside(collate)
    dialog.reject()

    assert len(ticked) > 1
    assert len(bare) == 1
    assert window.paper.findChildren(PaperJob) == []


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_cannot_print_is_told(
    desktop: Desktop, qtbot: QtBot, tmp_path: Path
) -> None:
    window = desktop.window
    chat = window.paper.chat(open_id(desktop))
    assert chat is not None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "gone" / "printed.pdf"))
    with qtbot.waitSignal(window.paper.job_ended) as ended:
        window.paper.print_on(printer, chat)
    notice = window.notice_bar.notice()

    assert ended.args == [False]
    assert notice is not None
    assert notice.text == "The chat could not be printed. Check the printer."


def test_a_pdf_that_cannot_be_saved_is_told_and_leaves_nothing(
    desktop: Desktop, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    (folder / "taken.pdf").mkdir(parents=True)
    window = desktop.window
    chat = window.paper.chat(open_id(desktop))
    assert chat is not None
    with qtbot.waitSignal(window.paper.job_ended) as ended:
        window.paper.write_pdf(chat, folder / "taken.pdf")
    notice = window.notice_bar.notice()

    assert ended.args == [False]
    assert notice is not None
    assert notice.text == (
        f"The PDF could not be saved as {folder / 'taken.pdf'}: it is a folder. Your chat is safe."
    )
    assert [path.name for path in folder.iterdir()] == ["taken.pdf"]


def test_a_folder_that_is_gone_is_told_at_once(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.window
    chat = window.paper.chat(open_id(desktop))
    assert chat is not None
    window.paper.write_pdf(chat, tmp_path / "gone" / "chat.pdf")
    notice = window.notice_bar.notice()

    assert notice is not None
    assert notice.text == (
        f"The PDF could not be saved as {tmp_path / 'gone' / 'chat.pdf'}: there is no such "
        "file or folder. Your chat is safe."
    )


def test_a_full_disk_leaves_the_file_that_was_there(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "chat.pdf"
    path.write_text("yesterday's")
    # not in a fixture: the test's own report may go to a file that is larger already
    with files_up_to(20_000):
        file = PdfFile(path, "A chat")
        job = PaperJob(file.writer, chat_of(MANY))
        with qtbot.waitSignal(job.ended):
            job.start()
        with pytest.raises(OSError, match="File too large"):
            file.commit(set(), job.emoji)
        file.discard()

    assert path.read_text() == "yesterday's"
    assert [entry.name for entry in tmp_path.iterdir()] == ["chat.pdf"]


def test_a_pdf_has_the_rights_of_any_new_file(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    file = PdfFile(tmp_path / "chat.pdf", "A chat")
    job = PaperJob(file.writer, chat_of([question(1, "Hello")]))
    with qtbot.waitSignal(job.ended):
        job.start()
    file.commit(set(), job.emoji)
    made, other = ((tmp_path / name).stat() for name in ("chat.pdf", "other"))

    assert stat.S_IMODE(made.st_mode) == stat.S_IMODE(other.st_mode)


def test_a_long_chat_is_drawn_while_the_window_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    file = PdfFile(tmp_path / "chat.pdf", "A chat")
    job = PaperJob(file.writer, chat_of(MANY))
    held: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: held.append(len(job._setting.built)))
    timer.start(0)
    with qtbot.waitSignal(job.ended):
        job.start()
    timer.stop()
    file.commit(set(), job.emoji)

    assert len(PdfReader(tmp_path / "chat.pdf").pages) == 60
    assert len(held) > 32  # turns of the event loop
    assert max(held) < 60
    assert len(job._setting.built) == 0


def test_a_long_answer_is_not_held_in_memory(qtbot: QtBot, tmp_path: Path) -> None:
    file = PdfFile(tmp_path / "chat.pdf", "A chat")
    job = PaperJob(file.writer, chat_of([answer(2, "A paragraph.\n\n" * 1_500)]))
    held: list[int] = []
    timer = QTimer()
    timer.timeout.connect(
        lambda: held.append(sum(isinstance(kept, TextDocument) for kept in gc.get_objects()))
    )
    timer.start(20)
    with qtbot.waitSignal(job.ended):
        job.start()
    file.discard()

    assert max(held) < 150


def test_a_long_job_shows_how_far_it_is_and_can_be_cancelled(
    desktop: Desktop, qtbot: QtBot, tmp_path: Path
) -> None:
    window = desktop.window
    window.paper.write_pdf(chat_of(MANY), tmp_path / "chat.pdf")
    progress = child(window, QProgressDialog)
    job = window.paper.findChild(PaperJob)
    assert job is not None
    with qtbot.waitSignal(job.progressed, check_params_cb=lambda count: count == 20):
        pass  # the job has begun
    with qtbot.waitSignal(window.paper.job_ended) as ended:
        child(progress, QPushButton).click()

    assert ended.args == [False]
    assert progress.maximum() == 600
    assert progress.labelText() == "Saving the chat as PDF…"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == []
    assert window.notice_bar.notice() is None


def test_a_page_can_be_left_half_drawn(qtbot: QtBot, tmp_path: Path) -> None:
    file = PdfFile(tmp_path / "chat.pdf", "A chat")
    job = PaperJob(file.writer, chat_of(MANY))
    seen: list[bool] = []
    job.broken_off.connect(lambda: seen.append(job._painter.isActive()))
    job._painter.begin(file.writer)
    next(pause for pause in job._work if job._number == 2)  # one stretch of the second page
    with qtbot.waitSignal(job.ended):
        job.cancel()  # Qt would warn of states that are left
    file.discard()

    assert seen == [True]  # a printer can still take the job back then
    assert not job._painter.isActive()


def test_closing_the_window_ends_what_is_under_way(
    desktop: Desktop, qtbot: QtBot, tmp_path: Path
) -> None:
    desktop.window.paper.write_pdf(chat_of(MANY), tmp_path / "chat.pdf")
    with qtbot.waitSignal(desktop.window.paper.job_ended) as ended:
        desktop.window.close()

    assert ended.args == [False]
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == []
