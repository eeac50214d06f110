"""The command line: verbs, usage, and what is said when something is not there."""

import subprocess
import urllib.request
from contextlib import closing
from pathlib import Path

import pytest

from liaobots_desktop import __version__
from liaobots_desktop.chat.message import EndState
from liaobots_desktop.store import data_dir
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from tests.fault_server import FaultServer
from tests.store.looking import write
from tests.terminal.running import command, run, running


@pytest.fixture(autouse=True)
def _buffered(monkeypatch: pytest.MonkeyPatch) -> None:
    # it would flush what the app itself has to flush
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)


@pytest.fixture
def saved() -> None:
    """Two chats that were had."""
    with closing(ChatStore.open(data_dir.locate() / FILE_NAME)) as store:
        for question in ("First question", "Second question"):
            answer = store.messages.ask_first(question, "gpt-4", "").answer
            store.messages.append(answer.id, "An answer about the Ёлка")
            store.messages.finish(answer.id, EndState.COMPLETE)


def test_it_says_its_version() -> None:
    ended = run("--version")

    assert (ended.code, ended.stdout) == (0, f"liaobots-desktop {__version__}\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask"],
        ["ask", ""],
        ["ask", " ", "\t"],
        ["ask", "--protocol", "ftp", "Hi"],
        ["ask", "-"],
        ["ask", "--in-window", " "],
        ["ask", "--in-window", "--json", "Hi"],
        ["ask", "--in-window", "-c", "Hi"],
        ["--toggle", "--new-chat"],
        ["--toggle", "ask", "Hi"],
        ["demo-server", "--port", "many"],
        ["--no-such-option"],
    ],
)
def test_wrong_usage_exits_with_2_and_does_nothing(arguments: list[str], tmp_path: Path) -> None:
    ended = run(*arguments)

    assert (ended.code, ended.stdout) == (2, "")
    assert "Traceback" not in ended.stderr
    assert ended.stderr.strip()
    assert list(tmp_path.rglob("*")) == []


@pytest.mark.parametrize("arguments", [[], ["--demo"]])
def test_without_a_display_one_line_names_ask(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, arguments: list[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    ended = run(*arguments)

    assert (ended.code, ended.stdout) == (1, "")
    assert ended.stderr == (
        "There is no display to open a window on; ask in the terminal with: "
        "liaobots-desktop ask TEXT\n"
    )
    assert list(tmp_path.rglob("*")) == []


@pytest.mark.usefixtures("saved")
def test_search_finds_words_in_all_chats_newest_first() -> None:
    ended = run("search", "елка")
    lines = ended.stdout.splitlines()

    assert (ended.code, ended.stderr) == (0, "")
    assert [line[18:] for line in lines[::2]] == ["Second question", "First question"]
    assert lines[1::2] == ["    An answer about the Ёлка"] * 2


@pytest.mark.usefixtures("saved")
@pytest.mark.parametrize("words", ["nothing of that", ""])
def test_search_for_what_is_not_there_writes_nothing(words: str) -> None:
    ended = run("search", words)

    assert (ended.code, ended.stdout, ended.stderr) == (0, "", "")


def test_search_takes_bytes_that_are_no_text() -> None:
    done = subprocess.run(
        [*command("search"), b"\xff"], capture_output=True, timeout=60, check=False
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.mark.usefixtures("saved")
def test_search_writes_to_a_terminal_that_knows_no_cyrillic(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    ended = run("search", "answer")

    assert (ended.code, ended.stderr) == (0, "")
    assert ended.stdout.splitlines()[1] == "    An answer about the ????"


@pytest.mark.usefixtures("saved")
def test_a_reader_of_the_search_that_leaves_gets_no_traceback() -> None:
    reader = subprocess.Popen(["true"], stdin=subprocess.PIPE)
    reader.wait()
    done = subprocess.run(
        command("search", "question"),
        stdout=reader.stdin,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    assert reader.stdin is not None
    reader.stdin.close()

    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--data-dir", "{}", "ask", "--demo", "empty"],
        ["ask", "--demo", "--data-dir", "{}", "empty"],
        ["--demo", "--data-dir", "{}", "ask", "empty"],
        ["search", "--data-dir", "{}", "nothing"],
    ],
)
def test_the_data_dir_may_be_named_before_or_after_the_verb(
    tmp_path: Path, arguments: list[str]
) -> None:
    run(*(argument.format(tmp_path / "here") for argument in arguments))

    assert (tmp_path / "here" / "chats.db").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["here"]


@pytest.mark.parametrize("verb", [["ask", "--demo", "Hi"], ["search", "Hi"]])
def test_a_data_dir_that_cannot_be_used_is_a_sentence(tmp_path: Path, verb: list[str]) -> None:
    (tmp_path / "file").write_text("in the way")
    ended = run("--data-dir", str(tmp_path / "file"), *verb)

    assert (ended.code, ended.stdout) == (1, "")
    assert ended.stderr.startswith(f"The folder {tmp_path / 'file'} cannot be used")
    assert ended.stderr.count("\n") == 1


@pytest.mark.parametrize("verb", [["ask", "--demo", "Hi"], ["search", "Hi"]])
@pytest.mark.parametrize(
    ("damage", "sentence"),
    [("PRAGMA user_version = 9", "were written by a newer version"), ("", "cannot be read")],
)
def test_chats_that_cannot_be_opened_are_a_sentence(
    tmp_path: Path, verb: list[str], damage: str, sentence: str
) -> None:
    run("--data-dir", str(tmp_path), "search", "nothing")
    database = tmp_path / "chats.db"
    if damage:
        write(database, damage)
    else:
        database.write_bytes(b"garbage" * 1000)
    ended = run("--data-dir", str(tmp_path), *verb)

    can_be_read = verb[0] == "search" and bool(damage)
    assert (ended.code, ended.stdout) == (0 if can_be_read else 1, "")
    assert ended.stderr.startswith(f"The chats in {database} {sentence}")
    assert ended.stderr.count("\n") == 1


def test_the_demo_server_says_where_it_is_and_answers_until_ctrl_c() -> None:
    with running("demo-server") as serving:
        serving.wait_for_output("\n")
        line = serving.output.strip()
        url = line.removeprefix("listening on ")
        request = urllib.request.Request(f"{url}/v1/models", headers={"Authorization": "Bearer x"})
        with urllib.request.urlopen(request, timeout=60) as reply:
            models = reply.read()
        serving.press_ctrl_c()
        ended = serving.end()

    assert line.startswith("listening on http://127.0.0.1:")
    assert b"gpt-3.5-turbo" in models
    assert (ended.code, ended.stdout, ended.stderr) == (0, f"{line}\n", "")


def test_a_port_of_the_demo_server_that_is_taken_is_a_sentence() -> None:
    with FaultServer([]) as server:
        port = server.address[1]
        ended = run("demo-server", "--port", str(port))

    assert (ended.code, ended.stdout) == (1, "")
    assert ended.stderr == f"Port {port} cannot be used; choose another one.\n"
