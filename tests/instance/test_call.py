"""What a second start and the open window say to each other."""

import json

import pytest

from liaobots_desktop.instance import call
from liaobots_desktop.instance.call import Call, NotOurs

KEY, OTHER_KEY = "11" * 32, "22" * 32


def test_a_call_arrives_as_it_was_said() -> None:
    said = Call("raise", {"activation": "gnome-shell/Чат/1_TIME5"})
    line = said.sealed(KEY)

    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    assert call.read(line, KEY) == said


def test_the_line_is_sealed_json_of_a_version() -> None:
    seal, _, text = Call("raise", {}, "n").sealed(KEY).partition(b" ")

    assert seal == b"5e3a789c999c842eebdc04db198010055d0eea7b026f56823ee0817c8032cde4"
    assert json.loads(text) == {"version": 1, "nonce": "n", "verb": "raise", "fields": {}}


def test_an_answer_says_whether_it_was_done() -> None:
    said = Call("raise")

    assert said.is_done(said.answer(KEY, done=True), KEY)
    assert not said.is_done(said.answer(KEY, done=False), KEY)


def test_the_answer_to_another_call_is_none() -> None:
    with pytest.raises(NotOurs):
        Call("raise").is_done(Call("raise").answer(KEY, done=True), KEY)


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"no seal\n",
        Call("raise").sealed(OTHER_KEY),
        Call("raise").sealed(KEY).replace(b"raise", b"erase"),
        call._sealed({"nonce": "n", "verb": 1, "fields": {}}, KEY),
        call._sealed({"nonce": "n", "verb": "raise", "fields": []}, KEY),
        call._sealed({"verb": "raise", "fields": {}}, KEY),
        call._seal(b"no JSON", KEY) + b" no JSON\n",
    ],
)
def test_what_is_not_sealed_or_no_call_is_refused(line: bytes) -> None:
    with pytest.raises(NotOurs):
        call.read(line, KEY)


def test_without_a_key_nothing_is_believed() -> None:
    with pytest.raises(NotOurs):
        call.read(Call("raise").sealed(""), "")


def test_a_call_of_another_version_has_no_verb_that_is_known() -> None:
    line = call._sealed({"version": 2, "nonce": "n", "verb": "raise", "fields": {}}, KEY)

    assert call.read(line, KEY) == Call("", {}, "n")
