"""`liaobots-desktop export` and `import`."""

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from liaobots_desktop.chat.message import ConversationId, EndState
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.chat_store import ChatStore
from tests.exchange.bringing import FILES
from tests.store import talking
from tests.store.looking import read
from tests.terminal.running import CODE, Running, run, running

CHATGPT = str(FILES / "chatgpt.json")


@pytest.fixture
def chat(folder: Path, database: Path) -> ConversationId:
    """A chat that was had, in which the auth code was written."""
    folder.mkdir()
    with closing(ChatStore.open(database)) as store:
        return talking.ask(store, f"Is it {CODE}?", "**No**.").answer.conversation_id


@pytest.mark.usefixtures("chat")
def test_an_export_says_what_it_wrote_and_import_what_it_read(tmp_path: Path) -> None:
    left = run("export", "--all", str(tmp_path / "all.json"))
    arrived = run("import", "--data-dir", str(tmp_path / "new"), str(tmp_path / "all.json"))

    assert (left.code, left.stderr) == (0, "")
    assert left.stdout == (
        f"Written to {tmp_path}/all.json: chats 1, messages 2.\n"
        "Texts in which your auth code stood, now masked: 2\n"
    )
    assert (arrived.code, arrived.stderr) == (0, "")
    assert arrived.stdout == (
        "Read from Liaobots Desktop: chats 1, messages 2, branches 1.\n"
        "Chats: 1 new, 0 with new messages, 0 as they were.\n"
        "Messages: 2 new, 0 known.\n"
        "Branches: 1 new, 0 known.\n"
    )


def test_reports_are_for_machines_with_json(tmp_path: Path, database: Path) -> None:
    arrived = run("import", "--json", CHATGPT)
    left = run("export", "--json", "--format", "html", str(tmp_path / "out"))
    (report,), (written,) = arrived.events, left.events

    assert report["source"] == "ChatGPT"
    assert report["read"] == {"chats": 2, "messages": 11, "branches": 4, "prompts": 0}
    assert report["chats"] == {"new": 2, "grown": 0, "known": 0}
    assert report["messages"] == {"new": 11, "known": 0}
    assert report["branches"] == {"new": 4, "known": 0}
    assert {note["kind"]: note["count"] for note in report["notes"]} == {
        "files": 2,
        "tool_steps": 1,
        "hidden": 2,
        "empty_chats": 1,
    }
    assert read(database, "SELECT count(*) FROM message") == [(11,)]
    assert sorted(written["files"]) == [
        f"{tmp_path}/out/The sky.html",
        f"{tmp_path}/out/[file] What is in this file.html",
    ]
    assert (written["chats"], written["messages"], written["masked"]) == (2, 8, 0)


@pytest.mark.parametrize(
    ("arguments", "beginning"),
    [
        (["out.html"], "<!DOCTYPE html>"),
        (["out.txt"], "Is it •••••?"),
        (["out.md"], "# Is it •••••?"),
        (["out.json"], '{"format"'),
        (["out"], "# Is it"),
        (["--format", "text", "out.md"], "Is it"),
    ],
)
def test_the_ending_or_the_option_tells_the_format(
    tmp_path: Path, chat: ConversationId, arguments: list[str], beginning: str
) -> None:
    target = tmp_path / arguments[-1]
    ended = run("export", "--chat", chat, *arguments[:-1], str(target))

    assert (ended.code, ended.stderr) == (0, "")
    assert target.read_text(encoding="utf-8").startswith(beginning)


@pytest.mark.usefixtures("chat")
def test_neither_the_code_of_the_environment_nor_the_saved_one_leaves(
    tmp_path: Path, folder: Path, database: Path
) -> None:
    AuthFile(folder).save(AuthCode("Saved0Code123"))
    with closing(ChatStore.open(database)) as store:
        talking.ask(store, "And Saved0Code123?")
    outputs = [
        run("export", "--format", kind, str(tmp_path / f"out-{kind}"))
        for kind in ("markdown", "html", "text", "json")
    ]
    files = [file for file in tmp_path.glob("out-*/**/*") if file.is_file()]
    written = "".join(file.name + file.read_text(encoding="utf-8") for file in files)
    written += (tmp_path / "out-json").read_text(encoding="utf-8")

    assert [ended.code for ended in outputs] == [0, 0, 0, 0]
    assert len(files) == 6
    for secret in (CODE, "Saved0Code123"):
        assert secret not in written
        assert not any(secret in ended.stdout + ended.stderr for ended in outputs)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["import", "no-such-file.json"], "cannot be read (there is no such file)"),
        (["import", __file__], "it is not valid JSON"),
        (["export", "--chat", "nobody", "out.md"], "There is no chat"),
        (["export", "no/such/folder"], "the folder does not exist"),
    ],
)
def test_a_failure_is_one_sentence(arguments: list[str], sentence: str) -> None:
    ended = run(*arguments)

    assert (ended.code, ended.stdout) == (1, "")
    assert sentence in ended.stderr
    assert ended.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["export"],
        ["import"],
        ["export", "--format", "docx", "x"],
        ["export", "--all", "--chat", "a", "x"],
        ["export", "--chat", "", "x"],
    ],
)
def test_wrong_usage_exits_with_2(arguments: list[str], tmp_path: Path) -> None:
    ended = run(*arguments)

    assert (ended.code, ended.stdout) == (2, "")
    assert list(tmp_path.rglob("*")) == []


def test_a_file_that_is_there_is_replaced_only_with_the_option(tmp_path: Path) -> None:
    (tmp_path / "all.json").write_text("mine")
    refused = run("export", str(tmp_path / "all.json"))
    before = (tmp_path / "all.json").read_text()
    replaced = run("export", "--replace", str(tmp_path / "all.json"))

    assert (refused.code, before) == (1, "mine")
    assert refused.stderr.endswith("was left as it is. Choose another name.\n")
    assert replaced.code == 0


def long_file(path: Path, chats: int) -> Path:
    message = {"role": "user", "content": "word " * 100}
    history = [{"id": f"c{n}", "name": "N", "messages": [message] * 100} for n in range(chats)]
    path.write_text(json.dumps({"version": 4, "history": history}))
    return path


@contextmanager
def long_import(folder: Path, mark: str) -> Iterator[Running]:
    """Begin an import and wait until it says something."""
    with running("import", str(long_file(folder / "long.json", 400))) as importing:
        importing.wait_for_error(mark)
        yield importing


def test_a_long_import_tells_its_progress_on_stderr(tmp_path: Path) -> None:
    ended = run("import", str(long_file(tmp_path / "long.json", 250)))
    lines = ended.stderr.splitlines()

    assert ended.code == 0
    assert "messages 25,000" in ended.stdout
    assert lines
    assert all(line.startswith(("Reading: ", "Saving: ")) for line in lines)
    assert all(line.endswith("%") for line in lines)


def test_ctrl_c_stops_an_import_and_leaves_the_chats_as_they_were(
    tmp_path: Path, database: Path, chat: ConversationId
) -> None:
    with long_import(tmp_path, "%") as importing:
        importing.press_ctrl_c()
        ended = importing.end()

    assert (ended.code, ended.stdout) == (130, "")
    assert "Traceback" not in ended.stderr
    assert read(database, "SELECT id FROM conversation") == [(chat,)]
    assert read(database, "SELECT count(*) FROM message") == [(2,)]


def test_a_killed_import_leaves_the_chats_as_they_were(
    tmp_path: Path, database: Path, chat: ConversationId
) -> None:
    with long_import(tmp_path, "Saving") as importing:
        importing.kill()

    assert read(database, "SELECT id FROM conversation") == [(chat,)]
    assert read(database, "PRAGMA integrity_check") == [("ok",)]


def test_chats_arrive_and_leave_while_the_window_has_them_open(
    tmp_path: Path, database: Path, chat: ConversationId
) -> None:
    with closing(ChatStore.open(database)) as window:
        answer = window.messages.ask(chat, "And?", "gpt-4").answer
        window.messages.append(answer.id, "Half ")
        arrived = run("import", CHATGPT)
        left = run("export", str(tmp_path / "all.json"))
        window.messages.append(answer.id, "and half")
        window.messages.finish(answer.id, EndState.COMPLETE)
        listed = len(window.conversations.page(10))
        text = window.messages.find(answer.id).text

    assert (arrived.code, left.code) == (0, 0)
    assert listed == 3
    assert text == "Half and half"
    assert '"text":"Half ","model":"gpt-4","end":null' in (tmp_path / "all.json").read_text()


def test_a_name_with_control_characters_does_not_control_a_terminal(tmp_path: Path) -> None:
    ended = run("import", str(tmp_path / "a\x1b[2Jb.json"))

    assert ended.code == 1
    assert "\x1b" not in ended.stderr
