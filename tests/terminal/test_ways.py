"""How a service is reached, and what its models are told, changed on the command line."""

from pathlib import Path

import pytest

from liaobots_desktop.service.connection import (
    NO_PROXY,
    Connection,
    Proxy,
    TimeLimits,
)
from liaobots_desktop.service.profile import Profile
from tests.fault_server import FaultServer
from tests.service.proxy import SocksProxy
from tests.store.test_services import made
from tests.terminal.replies import answer
from tests.terminal.running import run

OWN = ("--base-url", "https://own.example")


@pytest.fixture(autouse=True)
def _no_code_in_the_environment(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.delenv("LIAOBOTS_AUTH_CODE")
    folder.mkdir()


def last(folder: Path) -> Profile:
    return made(folder).all()[-1]


def test_a_service_is_added_with_its_proxy_limits_certificates_and_prompt(
    folder: Path, tmp_path: Path
) -> None:
    ca_file = tmp_path / "own.pem"
    ca_file.write_text("-----BEGIN CERTIFICATE-----\n")
    way = ("--proxy", "proxy.example:3128", "--proxy-user", "me", "--proxy-password")
    limits = ("--connect-limit", "2.5", "--silence-limit", "120", "--answer-limit", "600")
    more = ("--ca-file", str(ca_file), "--backup", "https://own2.example", "--system", "Be brief.")
    ended = run("profiles", "add", "Mine", *OWN, *way, *limits, *more, stdin="geheim\n")
    profile = last(folder)

    assert (ended.code, ended.stdout, ended.stderr) == (0, "Mine was added.\n", "")
    assert profile.system_prompt == "Be brief."
    assert profile.backups == ("https://own2.example",)
    assert profile.connection == Connection(
        TimeLimits(2.5, 120.0, 600.0), Proxy.parse("proxy.example:3128", "me", "geheim"), ca_file
    )


def test_what_is_not_named_stays_and_what_is_empty_is_as_usual(folder: Path) -> None:
    run(
        "profiles", "add", "Mine", *OWN, "--proxy", "socks5://proxy.example", "--silence-limit", "9"
    )
    run("profiles", "edit", "Mine", "--system", "Be brief.", "--backup", "https://own2.example")
    kept = last(folder)
    run("profiles", "edit", "Mine", "--proxy", "none", "--system", "", "--backup", "")
    direct = last(folder)
    run("profiles", "edit", "Mine", "--proxy", "system", "--silence-limit", "60")

    assert kept.connection == Connection(
        TimeLimits(silence=9.0), Proxy.parse("socks5://proxy.example")
    )
    assert direct.connection == Connection(TimeLimits(silence=9.0), NO_PROXY)
    assert (direct.system_prompt, direct.backups) == (None, ())
    assert last(folder).connection is None


def test_a_built_in_service_goes_through_a_proxy_too(folder: Path) -> None:
    ended = run("profiles", "edit", "Liaobots web", "--proxy", "http://proxy.example:8080")
    web = made(folder).find("liaobots-web")

    assert ended.code == 0
    assert web is not None
    assert web.connection == Connection(proxy=Proxy.parse("http://proxy.example:8080"))


def test_a_question_goes_through_the_proxy_that_was_named() -> None:
    with FaultServer(answer("By a proxy.")) as service:
        step = SocksProxy(service.address, "me", "geheim")
        with FaultServer([step], reads_request=False) as proxy:
            address = f"socks5://127.0.0.1:{proxy.address[1]}"
            own = ("--base-url", "http://service.invalid", "--protocol", "web", "--plain-http")
            way = ("--proxy", address, "--proxy-user", "me", "--proxy-password")
            run("profiles", "add", "Mine", *own, *way, stdin="geheim")
            run("profiles", "edit", "Mine", "--code", stdin="Some0Code1234")
            asked = run("ask", "--profile", "Mine", "Hi")

    assert (asked.code, asked.stdout) == (0, "By a proxy.\n")
    assert service.requests[0].header("x-auth-code") == "Some0Code1234"


def test_a_copy_has_all_but_the_code(folder: Path) -> None:
    run("profiles", "add", "Mine", *OWN, "--proxy", "none", "--code", stdin="Some0Code1234")
    ended = run("profiles", "copy", "mine", "Other")
    services = made(folder)
    copied = services.all()[-1]

    assert (ended.code, ended.stdout) == (0, "Other was added.\n")
    assert copied.connection == Connection(proxy=NO_PROXY)
    assert copied.endpoint == services.all()[-2].endpoint
    assert services.saved_code(copied) is None


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--proxy", "ftp://proxy"), "The address of the proxy"),
        (("--proxy-user", "me"), "A user and a password belong to a proxy with an address."),
        (("--proxy", "none", "--proxy-user", "me"), "A user and a password belong to"),
        (("--ca-file", "/nowhere/own.pem"), "There is no such file of certificates."),
        (("--connect-limit", "0"), "A limit is from 0.1 to 86400 seconds."),
        (("--silence-limit", "nan"), "A limit is from 0.1 to 86400 seconds."),
        (("--backup", "http://elsewhere.example"), "Anyone along the way could read"),
    ],
)
def test_a_way_that_is_none_is_a_sentence_and_nothing_is_kept(
    folder: Path, arguments: tuple[str, ...], said: str
) -> None:
    ended = run("profiles", "add", "Mine", *OWN, *arguments)

    assert (ended.code, ended.stdout) == (1, "")
    assert ended.stderr.startswith(said)
    assert not (folder / "profiles.json").exists()
