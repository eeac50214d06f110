"""Chats that become files."""

import errno
import json
import os
import stat
from pathlib import Path

import pytest

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.exchange.errors import (
    Cancelled,
    ChatUnknown,
    FileThere,
    NoChats,
    NotWritten,
    PaperMissing,
)
from liaobots_desktop.exchange.export_job import ExportJob
from liaobots_desktop.exchange.export_report import Format
from liaobots_desktop.exchange.progress import Progress, Stage, Step
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.store.draft_table import StoredDraft
from tests.exchange.bringing import Computer
from tests.full_disk import files_up_to
from tests.store import talking
from tests.terminal.running import CODE

WITHOUT_PAPER = [Format.MARKDOWN, Format.HTML, Format.TEXT, Format.JSON]


@pytest.fixture
def chats(here: Computer) -> list[ConversationId]:
    """Three chats, the last of them in the Trash; the first has a branch that is not shown."""
    with here.store() as store:
        answers = [
            talking.ask(store, question, "An *answer*.").answer
            for question in ("CON", "con", "Gone")
        ]
        talking.answer_again(store, answers[0], "Another.")
        store.arranging.delete((answers[2].conversation_id,))
    return [answer.conversation_id for answer in answers]


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


@pytest.mark.parametrize(
    ("kind", "ending"), [(Format.MARKDOWN, "md"), (Format.HTML, "html"), (Format.TEXT, "txt")]
)
@pytest.mark.usefixtures("chats")
def test_all_chats_but_those_of_the_trash_become_files_with_names_that_differ(
    here: Computer, kind: Format, ending: str
) -> None:
    report = here.send("out", kind)
    again = here.send("out", kind)

    assert names(here.folder / "out") == sorted(
        f"{name}.{ending}" for name in ("CON_", "con_ (2)", "CON_ (3)", "con_ (4)")
    )
    assert (report.chats, report.messages, len(report.files)) == (2, 4, 2)
    assert again.files[0].name == f"CON_ (3).{ending}"


def test_one_chat_becomes_the_file_that_was_named(
    here: Computer, chats: list[ConversationId]
) -> None:
    report = here.send("my chat.md", Format.MARKDOWN, chats[0][:8])

    assert report.files == (here.folder / "my chat.md",)
    assert report.files[0].read_text() == "# CON\n\n## You\n\nCON\n\n## GPT-4\n\nAnother.\n"
    assert stat.S_IMODE(report.files[0].stat().st_mode) == 0o600


def test_a_chat_of_the_trash_leaves_when_it_is_named(
    here: Computer, chats: list[ConversationId]
) -> None:
    report = here.send("out", Format.TEXT, *chats[1:])

    assert names(here.folder / "out") == ["Gone.txt", "con_.txt"]
    assert report.chats == 2


def test_json_keeps_the_trash_and_all_branches_in_one_file(
    here: Computer, chats: list[ConversationId]
) -> None:
    report = here.send("all.json", Format.JSON)
    file = json.loads(report.files[0].read_text())

    assert (file["format"], file["version"]) == ("liaobots-desktop", 1)
    assert [chat["id"] for chat in file["chats"]] == chats
    assert [len(chat["messages"]) for chat in file["chats"]] == [3, 2, 2]
    assert [chat["deleted_at"] is None for chat in file["chats"]] == [True, True, False]


def test_json_in_a_folder_gets_a_name_and_replaces_nothing(here: Computer) -> None:
    (here.folder / "out").mkdir()
    here.send("out", Format.JSON)
    here.send("out", Format.JSON)

    assert names(here.folder / "out") == ["Liaobots chats (2).json", "Liaobots chats.json"]


def test_no_chats_are_a_file_too(here: Computer, elsewhere: Computer) -> None:
    here.send("all.json", Format.JSON)
    report = elsewhere.bring(here.folder / "all.json")

    assert (here.folder / "all.json").read_text() == (
        '{"format":"liaobots-desktop","version":1,"folders":[],"tags":[],'
        '"prompt_folders":[],"prompts":[],"chats":[\n]}\n'
    )
    assert (report.chats, report.source) == (0, "Liaobots Desktop")


@pytest.mark.parametrize("chat", ["no-such-id", "' OR 1=1", "%", "_"])
@pytest.mark.usefixtures("chats")
def test_a_chat_that_is_not_there_is_a_sentence(here: Computer, chat: str) -> None:
    with pytest.raises(ChatUnknown, match="There is no chat"):
        here.send("out.md", Format.MARKDOWN, chat)
    assert not (here.folder / "out.md").exists()


def test_an_id_that_is_not_told_fully_enough_is_a_sentence(
    here: Computer, elsewhere: Computer
) -> None:
    with here.store() as store:
        talking.ask(store, "Why?")
    file = json.loads(here.as_json())
    file["chats"] = [file["chats"][0] | {"id": name} for name in ("same", "same too")]
    elsewhere.bring(file)

    with pytest.raises(ChatUnknown, match="More than one chat"):
        elsewhere.send("out.md", Format.MARKDOWN, "sam")
    assert elsewhere.send("out.md", Format.MARKDOWN, "same").chats == 1


def test_a_file_that_is_there_is_replaced_only_when_asked_to(
    here: Computer, chats: list[ConversationId]
) -> None:
    (here.folder / "out.md").write_text("mine")
    with pytest.raises(FileThere, match="was left as it is"):
        here.send("out.md", Format.MARKDOWN, chats[0])
    before = (here.folder / "out.md").read_text()
    here.send("out.md", Format.MARKDOWN, chats[0], may_replace=True)

    assert before == "mine"
    assert (here.folder / "out.md").read_text().startswith("# CON")


def test_a_link_to_nowhere_is_not_written_through(
    here: Computer, chats: list[ConversationId]
) -> None:
    (here.folder / "out.md").symlink_to(here.folder / "elsewhere.md")

    with pytest.raises(FileThere):
        here.send("out.md", Format.MARKDOWN, chats[0])
    assert not (here.folder / "elsewhere.md").exists()


@pytest.mark.parametrize("name", ["no/such/folder.md", "chats.db/out.md", "x" * 300])
def test_a_place_that_cannot_be_written_is_a_sentence(
    here: Computer, chats: list[ConversationId], name: str
) -> None:
    before = names(here.folder)

    with pytest.raises(NotWritten, match=r"could not be written \(.*\)\. Choose another place\."):
        here.send(name, Format.MARKDOWN, chats[0])
    with pytest.raises(NotWritten):
        here.send(name, Format.MARKDOWN)
    assert names(here.folder) == before


def test_a_file_where_a_folder_is_needed_is_a_sentence(here: Computer) -> None:
    (here.folder / "out").write_text("mine")

    with pytest.raises(FileThere):
        here.send("out", Format.MARKDOWN)
    assert (here.folder / "out").read_text() == "mine"


def test_nothing_to_write_leaves_no_empty_folder(here: Computer) -> None:
    before = names(here.folder)
    with pytest.raises(NoChats, match="There are no chats to export"):
        here.send("out", Format.MARKDOWN)

    assert names(here.folder) == [*before, "chats.db"]


@pytest.mark.usefixtures("chats")
def test_a_pdf_without_anything_that_draws_is_a_sentence(here: Computer) -> None:
    with pytest.raises(PaperMissing, match="PDFs cannot be made here"):
        here.send("out", Format.PDF)

    assert not (here.folder / "out").exists()


@pytest.mark.parametrize("kind", [Format.HTML, Format.JSON])
def test_a_full_disk_leaves_nothing_behind_and_what_was_there(here: Computer, kind: Format) -> None:
    with here.store() as store:
        for number in range(8):
            talking.ask(store, f"Question {number}", "word " * 20_000 * (number == 7))
    (here.folder / "all.json").write_text("mine")
    before = names(here.folder)
    with files_up_to(65_536), pytest.raises(NotWritten):
        here.send("out" if kind is Format.HTML else "all.json", kind, may_replace=True)

    assert names(here.folder) == before
    assert (here.folder / "all.json").read_text() == "mine"


def test_a_full_disk_is_told_in_words(tmp_path: Path) -> None:
    error = NotWritten(tmp_path / "a.md", OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))

    assert str(error) == (
        f"{tmp_path}/a.md could not be written (the disk is full). Choose another place."
    )


@pytest.mark.parametrize("kind", WITHOUT_PAPER)
def test_cancelling_leaves_nothing_behind(
    here: Computer, chats: list[ConversationId], kind: Format
) -> None:
    steps: list[Step] = []

    def tell(step: Step) -> None:
        steps.append(step)
        progress.cancel()

    progress = Progress(tell)
    before = names(here.folder)
    job = ExportJob(here.database, here.folder / "out", kind, tuple(chats))
    with pytest.raises(Cancelled):
        job.run(progress)

    assert steps == [Step(Stage.WRITING, 0, 3)]
    assert names(here.folder) == before


@pytest.mark.parametrize("kind", WITHOUT_PAPER)
def test_the_auth_code_is_in_no_export_and_no_name(here: Computer, kind: Format) -> None:
    with here.store() as store:
        asked = talking.ask(
            store, f"Is {CODE} my code?", f"`{CODE}` is\n\n```python\n{CODE}()\n```"
        )
        store.arranging.rename(asked.answer.conversation_id, CODE)
    (here.folder / "out").mkdir()
    report = here.send("out", kind, secrets=(AuthCode("unused12345"), AuthCode(CODE)))
    (file,) = report.files

    assert CODE not in file.name
    assert CODE not in file.read_text(encoding="utf-8")
    assert "•••••" in file.read_text(encoding="utf-8")
    assert report.masked == 3
    assert CODE not in str(report) + json.dumps(report.as_json())


def test_the_auth_code_leaves_in_nothing_that_was_not_sent_yet(here: Computer) -> None:
    with here.store() as store:
        chat = talking.ask(store, "Why?").answer.conversation_id
        store.drafts.save(chat, StoredDraft(f"Is {CODE} mine?", 0))
        store.queue.add(chat, f"Or is {CODE} yours?", "gpt-4")
    (here.folder / "out").mkdir()
    (file,) = here.send("out", Format.JSON, secrets=(AuthCode(CODE),)).files
    left = file.read_text(encoding="utf-8")

    assert CODE not in left
    assert '"text":"Is ••••• mine?"' in left
    assert '"text":"Or is ••••• yours?"' in left


def test_a_few_letters_are_no_code_to_be_masked(here: Computer) -> None:
    with here.store() as store:
        talking.ask(store, "a b c")
    here.send("all.json", Format.JSON, secrets=(AuthCode("a"),))

    assert '"text":"a b c"' in (here.folder / "all.json").read_text()
