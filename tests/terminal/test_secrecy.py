"""The auth code of `liaobots-desktop ask`: used, and seen nowhere."""

from pathlib import Path

import pytest

from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.store.auth_file import AuthFile
from tests.fault_server import FaultServer, head, send, whole
from tests.terminal.replies import answer
from tests.terminal.running import CODE, Ended, run


def test_the_auth_code_is_nowhere(folder: Path) -> None:
    echo = whole(f"what is {CODE}?".encode(), f"500 never heard of {CODE}")
    broken = [send(head("200 OK", f"X-{CODE}: {CODE}", "Transfer-Encoding: chunked") + b"zz\r\n")]
    runs: list[Ended] = []
    with FaultServer({"/echo": echo, "/broken": broken, "": answer("fine")}) as server:
        for path in ("/echo", "/broken", ""):
            url = f"{server.url}{path}"
            runs.append(run("ask", "--base-url", url, "Hi"))
            runs.append(run("ask", "--base-url", url, "--protocol", "api", "--json", "-c", "Hi"))
        codes = [request.header("x-auth-code") for request in server.requests]
    written = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())

    assert codes.count(CODE) == 3
    assert [done.code for done in runs] == [5, 5, 3, 3, 0, 0]
    assert not any(CODE in done.stdout + done.stderr for done in runs)
    assert b"SQLite format 3" in written
    assert CODE.encode() not in written


def test_a_saved_code_is_used_and_stays_in_its_one_file(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.delenv("LIAOBOTS_AUTH_CODE")
    folder.mkdir()
    AuthFile(folder).save(AuthCode("Saved0Code123"))
    with FaultServer(answer("fine")) as server:
        ended = run("ask", "--base-url", server.url, "Hi")
        (request,) = server.requests
    holding = [
        file.name
        for file in folder.rglob("*")
        if file.is_file() and b"Saved0Code123" in file.read_bytes()
    ]

    assert ended.code == 0
    assert request.header("x-auth-code") == "Saved0Code123"
    assert holding == ["auth-code"]


def test_a_bad_code_is_told_by_position_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIAOBOTS_AUTH_CODE", "Ab3dЕf6hIj9kL")
    ended = run("ask", "--base-url", "http://127.0.0.1:1", "Hi")

    assert ended.code == 4
    assert ended.stderr.startswith("Character 5 of the auth code cannot be sent.")
    assert "Ab3d" not in ended.stderr


@pytest.mark.parametrize("entry", ["default", "machine 127.0.0.1"])
def test_netrc_adds_no_other_password(
    entry: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text(f"{entry} login somebody password geheim\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    with FaultServer(answer("fine")) as server:
        ended = run("ask", "--base-url", server.url, "Hi")

    assert ended.code == 0
    assert server.requests[0].header("authorization") is None


def test_a_code_that_was_changed_or_forgotten_is_gone_from_every_file(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.delenv("LIAOBOTS_AUTH_CODE")
    with FaultServer(answer("fine")) as server:
        own = ("--base-url", server.url, "--protocol", "web", "--code")
        run("profiles", "add", "Mine", *own, stdin="First0Code123")
        run("ask", "--profile", "Mine", "Hi")
        run("profiles", "edit", "Mine", "--code", stdin="Second0Code12")
        run("ask", "--profile", "Mine", "-c", "Hi again")
        after_change = [holding(folder, code) for code in ("First0Code123", "Second0Code12")]
        run("profiles", "edit", "Mine", "--forget-code")
        refused = run("ask", "--profile", "Mine", "-c", "And now?")
        codes = [request.header("x-auth-code") for request in server.requests]

    assert codes == ["First0Code123", "Second0Code12"]
    assert [len(found) for found in after_change] == [0, 1]
    assert holding(folder, "Second0Code12") == []
    assert refused.code == 4


def holding(folder: Path, code: str) -> list[Path]:
    """Return the files in which a code stands."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return [file for file in files if code.encode() in file.read_bytes()]
