"""The models of a service on the command line: imported, added, changed, hidden, put in order."""

import json
from pathlib import Path

import pytest

from liaobots_desktop.service.catalogue import Model
from liaobots_desktop.service.endpoint import Protocol
from tests.fault_server import FaultServer, whole
from tests.store.test_services import made
from tests.terminal.running import run

LIST = json.dumps({"data": [{"id": "llama3", "context_length": 8192}, {"id": "gpt-4"}]}).encode()
HOME = ("--profile", "Home")


@pytest.fixture(autouse=True)
def _no_code_in_the_environment(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.delenv("LIAOBOTS_AUTH_CODE")
    folder.mkdir()
    run("profiles", "add", "Home", "--base-url", "http://127.0.0.1:9")


def ids(folder: Path) -> list[str]:
    return [model.id for model in made(folder).all()[-1].models]


def test_what_the_service_lists_is_added_and_what_is_there_stays(folder: Path) -> None:
    with FaultServer({"/v1/models": whole(LIST), "": whole(b"{}")}) as server:
        run("profiles", "edit", "Home", "--base-url", server.url)
        run("models", "edit", "gpt-4", "--name", "Mine", *HOME)
        ended = run("models", "import", *HOME)
    models = made(folder).all()[-1].models

    assert (ended.code, ended.stdout) == (0, "Home offers gpt-3.5-turbo, gpt-4, llama3.\n")
    assert models[1].name == "Mine"
    assert models[2].token_limit == 8192


def test_a_service_that_lists_none_is_told(folder: Path) -> None:
    with FaultServer(whole(b"no", "404 Not Found")) as server:
        run("profiles", "edit", "Home", "--base-url", server.url)
        ended = run("models", "import", *HOME)

    assert (ended.code, ended.stderr) == (1, "The service lists no models. Add them one by one.\n")
    assert ids(folder) == ["gpt-3.5-turbo", "gpt-4"]


def test_models_are_added_changed_put_in_order_hidden_and_removed(folder: Path) -> None:
    added = run("models", "add", "llama3", "--name", "Llama 3", "--token-limit", "8192", *HOME)
    run("models", *HOME, "edit", "llama3", "--max-length", "9000", "--protocol", "web")
    run("models", "move", "llama3", "1", *HOME)
    run("models", "hide", "gpt-4", *HOME)
    hidden = run("models", "remove", "gpt-3.5-turbo", "--json", *HOME)
    profile = made(folder).all()[-1]
    shown = run("models", "show", "gpt-4", *HOME)

    assert added.stdout == "Home offers gpt-3.5-turbo, gpt-4, llama3.\n"
    assert profile.models[0] == Model("llama3", "Llama 3", 9000, 8192, Protocol.WEB)
    assert ids(folder) == ["llama3", "gpt-4"]
    assert hidden.events == [{"profile": "Home", "models": ["llama3"]}]
    assert shown.stdout == "Home offers llama3, gpt-4.\n"


def test_without_a_name_it_is_the_chosen_service(folder: Path) -> None:
    run("profiles", "use", "Home")
    run("models", "add", "qwen2.5")

    assert ids(folder) == ["gpt-3.5-turbo", "gpt-4", "qwen2.5"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("add", "gpt-4"), "There is a model gpt-4 already."),
        (("add", " "), "A model needs an id of at most 100 letters."),
        (("edit", "none", "--name", "x"), "The model “none” is not known."),
        (("edit", "gpt-4", "--name", " "), "A model needs a name of at most 100 letters."),
        (("edit", "gpt-4", "--token-limit", "0"), "A length is from 1 to 10000000."),
        (("move", "gpt-4", "3"), "A place is from 1 to 2."),
        (("hide", "none"), "The model “none” is not known."),
    ],
)
def test_what_cannot_be_is_a_sentence_and_nothing_changes(
    folder: Path, arguments: tuple[str, ...], said: str
) -> None:
    before = (folder / "profiles.json").read_text()
    ended = run("models", *arguments, *HOME)

    assert (ended.code, ended.stdout) == (1, "")
    assert ended.stderr.startswith(said)
    assert (folder / "profiles.json").read_text() == before
