"""Text files that go along with a question from the command line, and the last requests."""

import json
from pathlib import Path

import pytest

from tests.fault_server import FaultServer, whole
from tests.store.looking import read
from tests.terminal.replies import answer, body_of
from tests.terminal.running import run


def test_files_are_sent_below_the_question_in_fences_with_their_names(
    database: Path, tmp_path: Path
) -> None:
    script, letter = tmp_path / "add.py", tmp_path / "письмо.txt"
    script.write_text("print('```')\n")
    letter.write_text("Привет")
    with FaultServer(answer("Fine.")) as server:
        ended = run("ask", "--base-url", server.url, "-a", str(script), "-a", str(letter), "What?")
    sent = body_of(server.requests[0])["messages"][0]["content"]

    assert (ended.code, ended.stdout, ended.stderr) == (0, "Fine.\n", "")
    assert sent == (
        "What?\n\n`add.py`:\n````python\nprint('```')\n````\n\n`письмо.txt`:\n```text\nПривет\n```"
    )
    assert read(database, "SELECT text FROM message WHERE role = 'user'") == [(sent,)]


def test_what_is_no_text_is_told_and_nothing_is_asked(tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    picture.write_bytes(b"\x89PNG\r\n")
    with FaultServer(answer("Fine.")) as server:
        files = ("-a", str(picture), "-a", str(tmp_path), "-a", str(tmp_path / "none"))
        ended = run("ask", "--base-url", server.url, *files, "What?")

    assert (ended.code, ended.stdout) == (1, "")
    assert ended.stderr.splitlines()[:2] == [
        "“a.png” was not attached: it is a picture, and the service reads text only.",
        f"“{tmp_path.name}” was not attached: it is a folder. Attach the files that are in it.",
    ]
    assert len(ended.stderr.splitlines()) == 3
    assert server.requests == []


@pytest.mark.parametrize("as_json", [False, True])
def test_the_last_requests_are_listed_with_tokens_and_price(
    as_json: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "UTC")
    used: list[dict[str, object]] = [
        {"model": "gpt-4", "input_tokens": 760, "output_tokens": 120, "price": "0.03"},
        {"model": "gpt-3.5-turbo"},
    ]
    listed = [{**used[0], "create_time": 1_780_000_000_000}, used[1]]
    data = {"balance": 85.5, "amount": 100, "usage": {"pageSize": 50, "list": listed}}
    with FaultServer(whole(json.dumps({"data": data}).encode())) as server:
        which = ("--base-url", server.url, "--protocol", "api")
        ended = run("balance", "--usage", *which, *(["--json"] if as_json else []))

    assert ended.code == 0
    assert "include_usage=true&pageSize=50" in server.requests[0].target
    if as_json:
        assert ended.events[0] == {
            "at": "2026-05-28T20:26:40+00:00",
            "model": "gpt-4",
            "input_tokens": 760,
            "output_tokens": 120,
            "price": 0.03,
        }
    else:
        assert ended.stdout.splitlines() == [
            "2026-05-28 20:26  gpt-4  760 + 120 tokens  0.03",
            "-  gpt-3.5-turbo  - + - tokens  -",
        ]
