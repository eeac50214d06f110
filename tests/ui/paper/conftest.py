"""Chats on paper, and what can be read in the PDF that comes out."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import Message
from liaobots_desktop.ui.paper.paper_job import PaperChat, PaperJob
from liaobots_desktop.ui.paper.pdf_file import PdfFile

MakePdf = Callable[..., PdfReader]


def chat_of(messages: Sequence[Message], title: str = "A chat") -> PaperChat:
    """Return what is printed of these messages."""
    return PaperChat(title, "1 May 2025", messages, {"gpt-4": "GPT-4"})


@pytest.fixture
def make_pdf(qtbot: QtBot, tmp_path: Path) -> MakePdf:
    """Save messages as a PDF on A4 and read it again."""
    QLocale.setDefault(QLocale("de_DE"))

    def make(*messages: Message, title: str = "A chat", pages: object = None) -> PdfReader:
        chat = chat_of(messages, title)
        file = PdfFile(tmp_path / "chat.pdf", title)
        assert pages is None or isinstance(pages, tuple)
        job = PaperJob(file.writer, chat, pages)
        with qtbot.waitSignal(job.ended) as ended:
            job.start()
        assert ended.args == [True]
        file.commit(set(title).union(*(message.text for message in messages)), job.emoji)
        return PdfReader(tmp_path / "chat.pdf")

    return make


def lines_of(reader: PdfReader, page: int) -> list[str]:
    """Return the lines of a page from top to bottom, with one space between words."""
    text = reader.pages[page].extract_text(extraction_mode="layout")
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]
