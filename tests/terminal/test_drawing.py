"""`liaobots-desktop export` draws PDFs where there is no window and no display."""

from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.chat_store import ChatStore
from tests.store import talking
from tests.terminal.running import run, running


@pytest.fixture
def chat(folder: Path, database: Path, monkeypatch: pytest.MonkeyPatch) -> ConversationId:
    """A chat with a table, and no display to show it on."""
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    folder.mkdir()
    with closing(ChatStore.open(database)) as store:
        asked = talking.ask(store, "Сколько?", "| a | b |\n|---|---|\n| one | two |\n\n**Three**.")
        return asked.answer.conversation_id


def text_of(path: Path) -> str:
    return " ".join("\n".join(page.extract_text() for page in PdfReader(path).pages).split())


@pytest.mark.parametrize("options", [["--format", "pdf"], []])
def test_one_chat_becomes_one_pdf(chat: ConversationId, tmp_path: Path, options: list[str]) -> None:
    target = tmp_path / "out.pdf"
    ended = run("export", *options, "--chat", chat, str(target))
    refused = run("export", *options, "--chat", chat, str(target))
    text = text_of(target)

    assert (ended.code, ended.stderr) == (0, "")
    assert ended.stdout == f"Written to {target}: chats 1, messages 2.\n"
    assert [word for word in ("Сколько?", "one", "two", "Three") if word not in text] == []
    assert (refused.code, refused.stderr.count("\n")) == (1, 1)


@pytest.mark.usefixtures("chat")
def test_several_chats_become_a_folder(database: Path, tmp_path: Path) -> None:
    with closing(ChatStore.open(database)) as store:
        talking.ask(store, "Why?", "Because.")
    ended = run("export", "--all", "--format", "pdf", "--json", str(tmp_path / "out"))
    files = sorted(file.name for file in (tmp_path / "out").iterdir())

    assert ended.code == 0, ended.stderr
    assert files == ["Why.pdf", "Сколько.pdf"]
    assert "Because." in text_of(tmp_path / "out" / "Why.pdf")


def test_ctrl_c_leaves_nothing_half_drawn(database: Path, tmp_path: Path, folder: Path) -> None:
    folder.mkdir()
    with closing(ChatStore.open(database)) as store:
        for number in range(60):
            talking.ask(store, f"Much {number}", "Some words of a paragraph.\n\n" * 600)
    with running("export", "--format", "pdf", str(tmp_path / "out")) as process:
        process.wait_for_error("Writing")
        process.press_ctrl_c()
        ended = process.end()

    assert ended.code == 130
    assert not (tmp_path / "out").exists()
