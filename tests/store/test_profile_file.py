"""The services that the user made, kept over restarts."""

import json
from pathlib import Path

import pytest

from liaobots_desktop.service import profile as known
from liaobots_desktop.service.catalogue import GPT_3_5_TURBO, GPT_4, Model
from liaobots_desktop.service.connection import (
    NO_PROXY,
    UNKNOWN_PROXY,
    Connection,
    Proxy,
    ProxyKind,
    TimeLimits,
)
from liaobots_desktop.service.endpoint import LIAOBOTS_WEB_WORK, Endpoint, Protocol
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.errors import NotSaved
from liaobots_desktop.store.profile_file import ProfileFile
from tests.store.looking import mode

MINE = Profile(
    "mine",
    "Mein Server",
    Endpoint("http://127.0.0.1:8080", Protocol.API),
    (Model("llama", "Llama", 9000, 4096), Model("qwen", "Qwen 文", 8000, 32768, Protocol.WEB)),
    frozenset({"qwen"}),
    ("http://127.0.0.1:8081",),
    "Be brief.",
    Connection(
        TimeLimits(1.5, 20.0, 600.0),
        Proxy.parse("socks5://127.0.0.1:1080", "me", "pass"),
        Path("/etc/own.pem"),
    ),
    "http://127.0.0.1:8080",
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "profiles.json"


def written(file: Path) -> list[dict[str, object]]:
    entries: list[dict[str, object]] = json.loads(file.read_text())["profiles"]
    return entries


def test_without_a_file_the_built_in_ones_are_there_and_nothing_is_written(tmp_path: Path) -> None:
    assert ProfileFile(tmp_path).all() == (known.WEB, known.API, known.DEMO)
    assert list(tmp_path.iterdir()) == []


def test_a_profile_is_there_after_a_restart_with_all_that_it_says(
    tmp_path: Path, file: Path
) -> None:
    ProfileFile(tmp_path).keep(MINE)

    assert ProfileFile(tmp_path).all() == (known.WEB, known.API, known.DEMO, MINE)
    assert ProfileFile(tmp_path).find("mine") == MINE
    assert (mode(file), mode(tmp_path / "profiles.json.bak")) == ("0600", "0600")


def test_what_is_usual_is_not_written(tmp_path: Path, file: Path) -> None:
    usual = Profile("usual", "Usual", Endpoint("https://own.example", Protocol.API))
    ProfileFile(tmp_path).keep(usual)

    assert written(file) == [
        {
            "id": "usual",
            "name": "Usual",
            "base_url": "https://own.example",
            "protocol": "api",
        }
    ]


def test_a_built_in_one_keeps_its_name_and_what_was_changed_of_it(tmp_path: Path) -> None:
    models = (GPT_4, GPT_3_5_TURBO)
    changed = known.WEB._replace(name="Mine", endpoint=LIAOBOTS_WEB_WORK, models=models)
    ProfileFile(tmp_path).keep(changed)

    assert ProfileFile(tmp_path).find("liaobots-web") == changed._replace(name="Liaobots web")


def test_a_built_in_one_is_asked_nowhere_else(tmp_path: Path, file: Path) -> None:
    entries = [
        {"id": "liaobots-web", "base_url": "https://evil.example"},
        {"id": 1, "name": "نمی\u200cدانم"},
        {"id": 2, "name": "a\nb"},
        {"id": "liaobots-api", "base_url": "https://evil.example", "protocol": "api"},
    ]
    file.write_text(json.dumps({"profiles": entries}))
    profiles = ProfileFile(tmp_path)

    assert profiles.all() == (known.WEB, known.API, known.DEMO)
    assert profiles.not_understood == ("Liaobots web: base_url", "نمی\u200cدانم", "?")


def test_a_removed_one_is_gone_and_the_others_stay(tmp_path: Path) -> None:
    profiles = ProfileFile(tmp_path)
    profiles.keep(MINE)
    profiles.keep(MINE._replace(id="other", name="Other"))
    profiles.remove("mine")

    assert [profile.id for profile in ProfileFile(tmp_path).all()[3:]] == ["other"]


def test_two_windows_do_not_undo_each_others_profiles(tmp_path: Path) -> None:
    one, other = ProfileFile(tmp_path), ProfileFile(tmp_path)
    one.keep(MINE)
    other.keep(MINE._replace(id="other", name="Other"))

    assert [profile.id for profile in ProfileFile(tmp_path).all()[3:]] == ["mine", "other"]


def test_what_another_version_has_written_survives(tmp_path: Path, file: Path) -> None:
    entry = {
        "id": "mine",
        "name": "Mine",
        "base_url": "https://own.example",
        "protocol": "api",
        "icon": "🦙",
        "models": [{"id": "a", "maxLength": 5, "tokenLimit": 6, "vision": True}],
    }
    file.write_text(json.dumps({"profiles": [entry], "later": [1, None]}))
    profiles = ProfileFile(tmp_path)
    found = profiles.find("mine")
    assert found is not None
    profiles.keep(found._replace(name="Other", models=(found.models[0]._replace(name="A"),)))
    kept = json.loads(file.read_text())

    assert kept["later"] == [1, None]
    assert kept["profiles"][0]["icon"] == "🦙"
    assert kept["profiles"][0]["name"] == "Other"
    assert kept["profiles"][0]["models"] == [
        {"id": "a", "name": "A", "maxLength": 5, "tokenLimit": 6, "vision": True}
    ]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", 7),
        ("name", " "),
        ("name", "x" * 101),
        ("backups", "https://own.example"),
        ("backups", ["http://elsewhere.example"]),
        ("models", []),
        ("models", [{"id": "a", "maxLength": 0, "tokenLimit": 1}]),
        ("models", [{"id": "a", "maxLength": True, "tokenLimit": 1}]),
        ("models", [{"id": "", "maxLength": 1, "tokenLimit": 1}]),
        ("hidden_models", [1]),
        ("system_prompt", 1),
        ("connection", {"connect_s": "soon"}),
        ("connection", {"silence_s": 0}),
        ("connection", {"proxy": "manual", "proxy_url": "ftp://x"}),
        ("connection", []),
        ("code_base_url", None),
    ],
)
def test_a_value_that_is_not_understood_is_told_left_out_and_kept(
    tmp_path: Path, file: Path, name: str, value: object
) -> None:
    entry = {"id": "mine", "name": "Mine", "base_url": "https://own.example", "protocol": "api"}
    file.write_text(json.dumps({"profiles": [entry | {name: value}]}))
    profiles = ProfileFile(tmp_path)
    found = profiles.find("mine")
    assert found is not None
    told = profiles.not_understood
    profiles.keep(found._replace(endpoint=Endpoint("https://own.example", Protocol.WEB)))

    assert told == (f"{'own.example' if name == 'name' else 'Mine'}: {name}",)
    assert found.models == (GPT_3_5_TURBO, GPT_4)
    assert found.connection is None or found.connection.proxy == UNKNOWN_PROXY
    assert written(file)[0][name] == value
    assert written(file)[0]["protocol"] == "web"


@pytest.mark.parametrize(
    ("connection", "proxy"),
    [
        ([], UNKNOWN_PROXY),
        ("none", UNKNOWN_PROXY),
        ({"proxy": "pac", "proxy_url": "http://proxy.example/proxy.pac"}, UNKNOWN_PROXY),
        ({"proxy": ["manual"]}, UNKNOWN_PROXY),
        ({"proxy": "manual", "proxy_url": "ftp://x"}, UNKNOWN_PROXY),
        ({"proxy": "manual", "proxy_url": "http://a.b:1", "proxy_user": 7}, UNKNOWN_PROXY),
        (
            {"proxy": "manual", "proxy_url": "http://a.b:1", "connect_s": "long"},
            Proxy.parse("http://a.b:1"),
        ),
        ({"proxy": "none", "ca_file": 7}, NO_PROXY),
    ],
)
def test_a_proxy_that_is_not_understood_is_not_taken_for_none(
    tmp_path: Path, file: Path, connection: object, proxy: Proxy
) -> None:
    entry = {"id": "mine", "name": "Mine", "base_url": "https://own.example", "protocol": "api"}
    file.write_text(json.dumps({"profiles": [entry | {"connection": connection}]}))
    profiles = ProfileFile(tmp_path)
    found = profiles.find("mine")
    assert found is not None
    assert found.connection is not None

    assert profiles.not_understood == ("Mine: connection",)
    assert found.connection.proxy == proxy


@pytest.mark.parametrize(
    "entry",
    [
        7,
        {"name": "Mine"},
        {"id": "../../auth-code", "name": "Mine", "base_url": "https://a.b", "protocol": "api"},
        {"id": "", "name": "Mine", "base_url": "https://a.b", "protocol": "api"},
        {"id": "mine", "name": "Mine", "base_url": "http://elsewhere.example", "protocol": "api"},
        {"id": "mine", "name": "Mine", "base_url": "https://a.b", "protocol": "smtp"},
        {"id": "mine", "name": "Mine"},
    ],
)
def test_what_is_no_profile_is_told_not_shown_and_kept(
    tmp_path: Path, file: Path, entry: object
) -> None:
    file.write_text(json.dumps({"profiles": [entry]}))
    profiles = ProfileFile(tmp_path)
    told = profiles.not_understood
    profiles.keep(MINE._replace(id="another"))

    assert told == ("?" if entry == 7 else "Mine",)
    assert [profile.id for profile in profiles.all()[3:]] == ["another"]
    assert json.loads(file.read_text())["profiles"][0] == entry


def test_a_broken_file_is_set_aside_and_the_spare_holds(tmp_path: Path, file: Path) -> None:
    ProfileFile(tmp_path).keep(MINE)
    file.write_bytes(b"\0{")
    profiles = ProfileFile(tmp_path)

    assert profiles.was_broken
    assert profiles.find("mine") == MINE
    assert (tmp_path / "profiles.json.corrupt").read_bytes() == b"\0{"


def test_one_that_cannot_be_kept_holds_until_the_end(tmp_path: Path) -> None:
    profiles = ProfileFile(tmp_path / "gone")

    with pytest.raises(NotSaved):
        profiles.keep(MINE)
    assert profiles.find("mine") == MINE


def test_the_password_of_a_proxy_is_in_no_text_of_a_profile(tmp_path: Path) -> None:
    ProfileFile(tmp_path).keep(MINE)
    found = ProfileFile(tmp_path).find("mine")
    assert found is not None
    assert found.connection is not None

    assert found.connection.proxy.password == "pass"
    assert found.connection.proxy.kind is ProxyKind.MANUAL
    assert "pass" not in repr(found)


def test_plain_http_holds_for_the_host_that_was_confirmed_only(tmp_path: Path, file: Path) -> None:
    plain = MINE._replace(endpoint=Endpoint("http://192.168.1.5:11434", Protocol.API))
    ProfileFile(tmp_path).keep(plain)
    entry = written(file)[0]
    again = ProfileFile(tmp_path).find("mine")
    file.write_text(json.dumps({"profiles": [entry | {"base_url": "http://192.168.1.6:11434"}]}))
    moved = ProfileFile(tmp_path)

    assert entry["plain_http"] == "192.168.1.5:11434"
    assert again == plain
    assert moved.find("mine") is None
    assert moved.not_understood == ("Mein Server",)
