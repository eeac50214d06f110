"""Services added, changed and removed on the command line; a code comes by stdin only."""

import os
import pty
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.store.services import Services
from tests.store.test_services import holding, made
from tests.terminal.running import command, run

OTHER = "sk-Another0Code"
OWN = ("--base-url", "https://own.example")


@pytest.fixture(autouse=True)
def _no_code_in_the_environment(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.delenv("LIAOBOTS_AUTH_CODE")
    folder.mkdir()


def own(folder: Path) -> tuple[str, str, str, str]:
    """Return name, address, protocol and code of the last service."""
    services: Services = made(folder)
    profile = services.all()[-1]
    assert profile.endpoint is not None
    code = services.code_of(profile).reveal()
    return profile.name, profile.endpoint.base_url, profile.endpoint.protocol.value, code


def test_a_service_is_added_with_a_code_from_stdin(folder: Path) -> None:
    ended = run("profiles", "add", "Mine", *OWN, "--code", stdin=f"{OTHER}\n")

    assert (ended.code, ended.stdout, ended.stderr) == (0, "Mine was added.\n", "")
    assert own(folder) == ("Mine", "https://own.example", "api", OTHER)


def test_a_code_is_asked_for_unseen_at_a_terminal(folder: Path) -> None:
    near, far = pty.openpty()
    with subprocess.Popen(
        command("profiles", "add", "Mine", *OWN, "--code"),
        stdin=far,
        stdout=subprocess.PIPE,
        stderr=far,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": os.getcwd()},  # noqa: PTH109
    ) as process:
        said = b""
        while not said.endswith(b"Auth code: "):  # what is typed before is thrown away
            said += os.read(near, 1000)
        os.write(near, f"{OTHER}\n".encode())
        code = process.wait(timeout=60)
    os.close(far)
    with suppress(OSError):  # nobody holds the other end any more
        said += os.read(near, 1000)
    os.close(near)

    assert code == 0
    assert OTHER.encode() not in said
    assert own(folder)[3] == OTHER


def test_a_service_is_renamed_moved_and_its_code_stays_behind(folder: Path) -> None:
    run("profiles", "add", "Mine", *OWN, "--code", stdin=OTHER)
    change = ("--name", "Ours", "--base-url", "http://127.0.0.1:9", "--protocol", "web")
    ended = run("profiles", "edit", "mine", *change)
    name, address, protocol = (made(folder).all()[-1].name, *_where(folder))
    back = run("profiles", "edit", "Ours", *OWN, "--protocol", "api")

    assert (ended.code, ended.stdout) == (0, "Ours was changed.\n")
    assert ended.stderr == (
        "The code that is saved was entered for another address and is not sent to this one.\n"
    )
    assert (name, address, protocol) == ("Ours", "http://127.0.0.1:9", "web")
    assert back.code == 0
    assert own(folder) == ("Ours", "https://own.example", "api", OTHER)


def _where(folder: Path) -> tuple[str, str]:
    endpoint = made(folder).all()[-1].endpoint
    assert endpoint is not None
    return endpoint.base_url, endpoint.protocol.value


def test_the_code_of_a_built_in_service_is_entered_and_forgotten(folder: Path) -> None:
    entered = run("profiles", "edit", "Liaobots web", "--code", "--json", stdin="Liaobots0Code")
    there = (folder / "auth-code").read_text()
    forgotten = run("profiles", "edit", "liaobots-api", "--forget-code", "--json")

    assert entered.events == [{"id": "liaobots-web", "name": "Liaobots web", "has_code": True}]
    assert there == "Liaobots0Code"
    assert forgotten.events[0]["has_code"] is False
    assert not (folder / "auth-code").exists()


def test_a_service_is_removed_with_its_code_and_another_one_is_chosen(folder: Path) -> None:
    run("profiles", "add", "Home", "--base-url", "http://127.0.0.1:9")
    run("profiles", "add", "Mine", *OWN, "--code", stdin=OTHER)
    run("profiles", "use", "Mine")
    ended = run("profiles", "remove", "Mine")

    assert (ended.code, ended.stdout) == (0, "Mine was removed.\n")
    assert ended.stderr == "New chats ask Home now.\n"
    assert [profile.name for profile in made(folder).all()[3:]] == ["Home"]
    assert list((folder / "auth-codes").iterdir()) == []


@pytest.mark.usefixtures("folder")
def test_where_nothing_is_left_to_be_asked_it_says_what_to_do() -> None:
    run("profiles", "add", "Mine", *OWN, "--code", stdin=OTHER)
    run("profiles", "use", "Mine")
    ended = run("profiles", "remove", "Mine")

    assert ended.stderr == (
        "New chats ask Liaobots web now. It has no auth code yet: enter one with profiles edit "
        "NAME --code.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "stdin", "code", "said"),
    [
        (("add", "Demo", *OWN), "", 1, "There is a service called Demo already."),
        (("add", " ", *OWN), "", 1, "A service needs a name of at most 100 letters."),
        (("add", "M", *OWN, "--code"), "sk-\u0430", 4, "Character 4 of the auth"),
        (
            ("add", "M", "--base-url", "http://own.example"),
            "",
            1,
            "Anyone along the way could read",
        ),
        (("edit", "nobody", "--code"), "x", 1, "There is no service called “nobody”."),
        (("edit", "demo", "--name", "Mine"), "", 1, "Demo is built in: its name and address stay."),
        (("remove", "liaobots-web"), "", 1, "Liaobots web is built in and stays."),
    ],
)
def test_what_cannot_be_is_a_sentence_and_nothing_is_kept(
    folder: Path, arguments: tuple[str, ...], stdin: str, code: int, said: str
) -> None:
    ended = run("profiles", *arguments, stdin=stdin)

    assert (ended.code, ended.stdout) == (code, "")
    assert ended.stderr.startswith(said)
    assert len(made(folder).all()) == 3
    assert not (folder / "profiles.json").exists()


def test_a_code_that_is_no_code_is_never_echoed(folder: Path) -> None:
    ended = run("profiles", "add", "Mine", *OWN, "--code", stdin="sk-Secret\u0430Part")

    assert "Secret" not in ended.stdout + ended.stderr
    assert holding(folder, AuthCode("Secret")) == []
