"""The services and their models on the command line."""

import json
from pathlib import Path

import pytest

from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.catalogue import GPT_4, Model
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.services import Services
from liaobots_desktop.store.settings import SettingsFile
from tests.fault_server import FaultServer, whole
from tests.terminal.replies import answer, body_of
from tests.terminal.running import CODE, run

OTHER = "sk-Another0Code"


@pytest.fixture(autouse=True)
def _no_code_in_the_environment(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.delenv("LIAOBOTS_AUTH_CODE")
    folder.mkdir()


def services(folder: Path) -> Services:
    return Services(SettingsFile(folder), AuthFile(folder))


def add(
    folder: Path, url: str, protocol: Protocol = Protocol.API, *, name: str = "Mine", code: str = ""
) -> Profile:
    """Keep a service of one's own."""
    kept = services(folder)
    profile = kept.new(name, Endpoint.parse(url, protocol))
    kept.keep(profile)
    return kept.save_code(profile, AuthCode(code)) if code else profile


def test_the_services_are_listed_and_the_chosen_one_has_a_star(folder: Path) -> None:
    services(folder).choose(add(folder, "https://own.example"))
    ended = run("profiles")

    assert ended.stdout.splitlines() == [
        "  Liaobots web  https://liaobots.com  web protocol",
        "  Liaobots API  https://ai.liaobots.work  api protocol",
        "  Demo  on this computer",
        "* Mine  https://own.example  api protocol",
    ]
    assert (ended.code, ended.stderr) == (0, "")


def test_as_json_each_service_is_an_object_without_its_code(folder: Path) -> None:
    profile = add(folder, "https://own.example", code=OTHER)
    ended = run("profiles", "--json")

    assert [entry["name"] for entry in ended.events] == [
        "Liaobots web",
        "Liaobots API",
        "Demo",
        "Mine",
    ]
    assert ended.events[3] == {
        "id": profile.id,
        "name": "Mine",
        "base_url": "https://own.example",
        "protocol": "api",
        "built_in": False,
        "chosen": False,
        "has_code": True,
        "models": ["gpt-3.5-turbo", "gpt-4"],
    }
    assert ended.events[0]["chosen"] is True
    assert OTHER not in ended.stdout


def test_a_service_is_chosen_by_its_name(folder: Path) -> None:
    profile = add(folder, "https://own.example", name="My Server")
    ended = run("profiles", "use", "my server")

    assert (ended.code, ended.stdout) == (0, "New chats ask My Server.\n")
    assert services(folder).chosen() == profile


def test_a_name_that_nobody_has_is_told_with_those_that_there_are() -> None:
    sentence = (
        "There is no service called “Nobody”. Choose one of these: Liaobots web, Liaobots API, "
        "Demo.\n"
    )
    for arguments in (
        ("profiles", "use", "Nobody"),
        ("profiles", "test", "Nobody"),
        ("models", "--profile", "Nobody"),
        ("ask", "--profile", "Nobody", "Hi"),
    ):
        ended = run(*arguments)

        assert (ended.code, ended.stdout, ended.stderr) == (1, "", sentence)


def test_a_service_is_tested_without_asking_it(folder: Path) -> None:
    answers = {
        "/v1/models": whole(b'{"data": [{"id": "a"}, {"id": "b"}]}'),
        "/api/v1/credits": whole(b'{"data": {"balance": 85.5, "amount": 100}}'),
    }
    with FaultServer(answers) as server:
        add(folder, server.url, code=OTHER)
        plain = run("profiles", "test", "Mine")
        as_json = run("profiles", "test", "Mine", "--json")
        asked = {request.target for request in server.requests}

    assert plain.stdout.startswith("reached, code accepted, balance 85.50, 2 models, ")
    (event,) = as_json.events
    assert event.pop("first_byte_ms") >= 0
    assert event == {"code_accepted": True, "balance": 85.5, "models": ["a", "b"]}
    assert asked == {"/v1/models", "/api/v1/credits"}


def test_a_test_that_fails_says_why_and_by_its_exit_code_too(folder: Path) -> None:
    add(folder, "http://127.0.0.1:1", code=OTHER)
    unreachable = run("profiles", "test", "Mine")
    with FaultServer(whole(b"", "401 Unauthorized")) as server:
        add(folder, server.url, name="Refusing", code=OTHER)
        refused = run("profiles", "test", "Refusing")

    assert (unreachable.code, refused.code) == (3, 4)
    assert unreachable.stderr.startswith("Cannot reach 127.0.0.1:1.")
    assert refused.stderr.startswith("The service does not accept this auth code.")


def test_the_models_of_a_service_are_listed(folder: Path) -> None:
    profile = add(folder, "https://own.example")
    models = (Model("llama", "Llama", 9000, 4096, Protocol.WEB), GPT_4)
    services(folder).keep(profile._replace(models=models, hidden_models=frozenset({"gpt-4"})))
    plain = run("models", "--profile", "Mine")
    as_json = run("models", "--profile", "Mine", "--json")

    assert plain.stdout.splitlines() == [
        "llama  Llama  9,000 characters, 4,096 tokens",
        "gpt-4  GPT-4  24,000 characters, 8,000 tokens  (hidden)",
    ]
    assert as_json.events[0] == {
        "id": "llama",
        "name": "Llama",
        "maxLength": 9000,
        "tokenLimit": 4096,
        "protocol": "web",
        "hidden": False,
    }
    assert run("models").stdout.startswith(
        "gpt-3.5-turbo  GPT-3.5  12,000 characters, 4,000 tokens"
    )


def test_a_named_service_is_asked_with_its_own_code_and_remembered(folder: Path) -> None:
    services(folder).save_code(services(folder).all()[0], AuthCode(CODE))
    with FaultServer(answer("Mine.")) as server:
        profile = add(folder, server.url, code=OTHER)
        ended = run("ask", "--profile", "Mine", "--model", "llama3:70b", "Who?")
        again = run("ask", "-c", "And?")
        first, second = server.requests
    store = ChatStore.open(folder / FILE_NAME)
    (chat,) = store.conversations.page(9)
    store.close()

    assert (ended.code, ended.stdout, again.code) == (0, "Mine.\n", 0)
    assert first.header("authorization") == second.header("authorization") == f"Bearer {OTHER}"
    assert body_of(first)["model"] == "llama3:70b"
    assert chat.profile == profile.id
    assert CODE not in first.raw.decode("latin-1")


def test_a_server_that_needs_no_code_is_asked_without_one(folder: Path) -> None:
    services(folder).save_code(services(folder).all()[0], AuthCode(CODE))
    with FaultServer(answer("Hi.")) as server:
        add(folder, server.url)
        ended = run("ask", "--profile", "Mine", "Hi")
        (request,) = server.requests

    assert (ended.code, ended.stdout) == (0, "Hi.\n")
    assert request.header("authorization") is None


def test_a_code_of_which_nobody_knows_where_it_was_entered_is_sent_to_no_service_of_ones_own(
    folder: Path,
) -> None:
    AuthFile(folder).save(AuthCode(CODE))
    with FaultServer(answer("Hi.")) as server:
        add(folder, server.url)
        by_name = run("ask", "--profile", "Mine", "Hi")
        by_address = run("ask", "--base-url", server.url, "--protocol", "api", "Hi")
        codes = [request.header("authorization") for request in server.requests]

    assert (by_name.code, by_address.code) == (0, 0)
    assert codes == [None, None]


def test_a_saved_code_is_not_sent_to_an_address_that_is_named(folder: Path) -> None:
    services(folder).save_code(services(folder).all()[0], AuthCode(CODE))
    with FaultServer(answer("Hi.")) as server:
        by_web = run("ask", "--base-url", server.url, "Hi")
        by_api = run("ask", "--base-url", server.url, "--protocol", "api", "Hi")
        codes = [request.header("authorization") for request in server.requests]

    assert (by_web.code, by_api.code, codes) == (4, 0, [None])
    assert by_web.stderr.startswith("An auth code is needed to ask this service")


def test_a_named_service_is_asked_by_the_protocol_that_is_named(folder: Path) -> None:
    with FaultServer(whole(b"By web.")) as server:
        add(folder, server.url, code=OTHER)
        ended = run("ask", "--profile", "Mine", "--protocol", "web", "Hi")
        paths = [request.target for request in server.requests]

    assert (ended.code, ended.stdout) == (0, "By web.\n")
    assert paths == ["/api/chat"]


def test_a_backup_that_answered_is_told_on_stderr(folder: Path) -> None:
    with FaultServer(answer("From the backup.")) as server:
        profile = add(folder, "http://127.0.0.1:1")
        services(folder).keep(profile._replace(backups=(server.url,)))
        ended = run("ask", "--profile", "Mine", "Hi")
        host = server.url.removeprefix("http://")

    assert (ended.code, ended.stdout) == (0, "From the backup.\n")
    assert ended.stderr == f"127.0.0.1:1 could not be reached, so {host} answered instead.\n"


def test_an_address_and_a_profile_cannot_both_be_named() -> None:
    ended = run("ask", "--profile", "Demo", "--base-url", "https://own.example", "Hi")

    assert ended.code == 2
    assert "not allowed with argument" in ended.stderr


def test_what_profiles_json_holds_and_nobody_understands_is_told(folder: Path) -> None:
    entry = {"id": "mine", "name": "Mine", "base_url": "http://elsewhere.example"}
    (folder / "profiles.json").write_text(json.dumps({"profiles": [entry]}))
    ended = run("profiles")

    assert ended.stderr == "Not understood in profiles.json, and left as it is: Mine.\n"
    assert json.loads((folder / "profiles.json").read_text())["profiles"] == [entry]


def test_a_doctor_sets_the_services_aside_and_brings_back_the_last_good_ones(folder: Path) -> None:
    add(folder, "https://own.example", code=CODE)
    (folder / "profiles.json").write_bytes(b"{")
    found = run("doctor")
    mended = run("doctor", "--fix")

    assert "wrong   The services cannot be read.\n" in found.stdout
    assert "the file was set aside, the last good ones hold." in mended.stdout
    assert (folder / "profiles.json.corrupt").read_bytes() == b"{"
    assert CODE not in found.stdout + mended.stdout


@pytest.mark.parametrize(
    ("spare", "found"),
    [('{"profiles": []}', "its copy holds"), ("{", "no copy of it could be read either")],
)
def test_a_file_of_services_that_cannot_be_read_is_told(
    folder: Path, spare: str, found: str
) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "profiles.json").write_text("{")
    (folder / "profiles.json.bak").write_text(spare)
    ended = run("profiles")

    assert ended.stderr.startswith(
        f"profiles.json could not be read: it was kept as profiles.json.corrupt, and {found}.\n"
    )
    assert ended.code == 0
