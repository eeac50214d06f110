"""Which keys hold, what is kept of them, and who has them."""

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.action_file import ActionFile
from liaobots_desktop.ui.actions.keymap import Keymap
from liaobots_desktop.ui.actions.table import find


@pytest.fixture
def keymap(tmp_path: Path) -> Keymap:
    return Keymap(ActionFile(tmp_path))


def kept(folder: Path) -> object:
    return json.loads((folder / "actions.json").read_text(encoding="utf-8"))


def test_the_keys_of_the_table_hold_until_others_are_chosen(keymap: Keymap, tmp_path: Path) -> None:
    before = keymap.keys("chat.new")
    keymap.change("chat.new", ["ctrl+alt+n", "no key at all", "Ctrl+Alt+N"])

    assert before == ("Ctrl+N", "Ctrl+Shift+O")
    assert keymap.keys("chat.new") == ("Ctrl+Alt+N",)
    assert keymap.shown("chat.new") == "Ctrl+Alt+N"
    assert kept(tmp_path) == {"keys": {"chat.new": ["Ctrl+Alt+N"]}}
    assert Keymap(ActionFile(tmp_path)).keys("chat.new") == ("Ctrl+Alt+N",)


def test_a_key_is_taken_from_the_action_that_has_it(keymap: Keymap, qtbot: QtBot) -> None:
    holders = [action.id for action in keymap.holders("Ctrl+F", find("chat.new"))]
    with qtbot.waitSignal(keymap.changed):
        keymap.change("chat.new", ["Ctrl+F"])

    assert holders == ["find.chat"]
    assert keymap.keys("find.chat") == ()
    assert keymap.shown("find.chat") == ""


def test_what_the_table_gives_to_two_places_has_one_holder_in_each(keymap: Keymap) -> None:
    assert keymap.holders("F3", find("find.next")) == []
    assert keymap.holders("Esc", find("app.escape")) == []
    assert [a.id for a in keymap.holders("Ctrl+C", find("chat.new"))] == [
        "text.copy",
        "palette.copy_code",
    ]
    assert [a.id for a in keymap.holders("C", find("message.delete"))] == ["message.copy"]


def test_reset_brings_the_keys_of_the_table_back(keymap: Keymap, tmp_path: Path) -> None:
    keymap.change("chat.new", ["Ctrl+F"])
    keymap.change("view.sidebar", [])
    keymap.reset("find.chat")
    after_one = keymap.keys("find.chat"), keymap.keys("chat.new"), keymap.keys("view.sidebar")
    keymap.reset_all()

    assert after_one == (("Ctrl+F",), (), ())
    assert keymap.keys("chat.new") == ("Ctrl+N", "Ctrl+Shift+O")
    assert keymap.keys("view.sidebar") == ("Ctrl+B", "F9")
    assert not keymap.has_changes()
    assert kept(tmp_path) == {"keys": {}}


@pytest.mark.parametrize(
    ("key", "is_for_writing"),
    [
        ("A", True),
        ("Shift+A", True),
        ("Space", True),
        ("Left", True),
        ("Ctrl+A", False),
        ("Alt+A", False),
        ("F5", False),
        ("Shift+F5", False),
        ("Shift+Esc", False),
    ],
)
def test_keys_that_write_are_left_to_the_fields(
    keymap: Keymap, key: str, is_for_writing: bool
) -> None:
    assert keymap.is_for_writing(find("chat.new"), key) is is_for_writing
    assert not keymap.is_for_writing(find("message.delete"), key)


def test_what_another_version_or_a_broken_file_says_does_no_harm(tmp_path: Path) -> None:
    odd = {
        "chat.rename": "F4",
        "chat.trash": [4],
        "view.zoom_in": ["A"],
        "view.zoom_out": ["Shift+Left"],
        "view.zoom_reset": ["Ctrl+nothing", "F6"],
        "find.commands": ["Ctrl+K, Ctrl+P"],
        "app.keys": ["Ctrl+C"],
        "app.about": ["\ud83d"],
    }
    good = {"chat.new": ["Ctrl+Alt+N", "ctrl+alt+n"], "app.quit": []}
    unknown = {"app.escape": ["F5"], "chat.of_tomorrow": 5}
    written = {"keys": {**odd, **good, **unknown}, "used": ["a", 4, "b"], "more": 1}
    (tmp_path / "actions.json").write_text(json.dumps(written), encoding="utf-8")
    keymap = Keymap(ActionFile(tmp_path))
    told = list(keymap.news())
    keymap.change("view.sidebar", ["F8"])

    assert {name: keymap.keys(name) for name in odd} == {
        name: find(name).default_keys for name in odd
    }
    assert keymap.keys("chat.new") == ("Ctrl+Alt+N",)
    assert keymap.keys("app.quit") == ()
    assert keymap.keys("app.escape") == ("Esc",)
    assert told == [
        (
            "These keys in actions.json are not understood, or needed elsewhere, so the default "
            "ones are used: Rename chat, Move chat to the Trash, Zoom in and 5 more. They stay in "
            "the file until you choose others."
        )
    ]
    assert ActionFile(tmp_path).used() == ("a", "b")
    assert kept(tmp_path) == {
        "keys": {
            **odd,
            **unknown,
            "chat.new": ["Ctrl+Alt+N"],
            "app.quit": [],
            "view.sidebar": ["F8"],
        },
        "used": ["a", 4, "b"],
        "more": 1,
    }


def test_choosing_other_keys_takes_what_was_none_out_of_the_file(tmp_path: Path) -> None:
    odd = {"chat.rename": "F4", "view.zoom_in": ["A"], "chat.of_tomorrow": 5}
    (tmp_path / "actions.json").write_text(json.dumps({"keys": odd}), encoding="utf-8")
    keymap = Keymap(ActionFile(tmp_path))
    keymap.change("chat.rename", ["F7"])
    after_one = kept(tmp_path)
    keymap.reset_all()

    assert after_one == {
        "keys": {"chat.of_tomorrow": 5, "view.zoom_in": ["A"], "chat.rename": ["F7"]}
    }
    assert kept(tmp_path) == {"keys": {"chat.of_tomorrow": 5}}
    assert list(Keymap(ActionFile(tmp_path)).news()) == []


@pytest.mark.parametrize("text", ["{", "[]", '"keys"', "[" * 100_000, "\0"])
def test_a_file_that_cannot_be_read_is_set_aside_and_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "actions.json").write_text(text, encoding="utf-8")
    keymap = Keymap(ActionFile(tmp_path))

    assert list(keymap.news()) == [
        (
            "A settings file could not be read. It was kept as actions.json.corrupt, and what was "
            "last saved is used, as far as it was found."
        )
    ]
    assert keymap.keys("chat.rename") == ("F2",)
    assert (tmp_path / "actions.json.corrupt").read_text(encoding="utf-8") == text


@pytest.mark.parametrize("keys", [5, [], "F2", None, {}, {"": ["F4"]}])
def test_a_list_of_keys_that_is_none_counts_as_empty(tmp_path: Path, keys: object) -> None:
    (tmp_path / "actions.json").write_text(json.dumps({"keys": keys}), encoding="utf-8")
    keymap = Keymap(ActionFile(tmp_path))

    assert list(keymap.news()) == []
    assert keymap.keys("chat.rename") == ("F2",)


def test_a_key_of_the_file_that_the_table_gives_to_another_has_one_holder(tmp_path: Path) -> None:
    """As after an update that gives a key to a new action: of two holders Qt does neither."""
    file = {"keys": {"chat.new": ["Ctrl+Shift+P"], "app.keys": ["Ctrl+Shift+P", "F1"]}}
    (tmp_path / "actions.json").write_text(json.dumps(file), encoding="utf-8")
    keymap = Keymap(ActionFile(tmp_path))

    assert keymap.keys("chat.new") == ("Ctrl+Shift+P",)
    assert "Ctrl+Shift+P" not in keymap.keys("find.commands")
    assert keymap.keys("app.keys") == ("F1",)
    assert keymap.holders("Ctrl+Shift+P", find("chat.new")) == []
