"""What holds of all actions: each is declared once, has a picture that exists, and is bound."""

import re
from itertools import combinations
from pathlib import Path

from liaobots_desktop import resources
from liaobots_desktop.app import Desktop
from liaobots_desktop.ui.actions.pointed_table import POINTED_AT
from liaobots_desktop.ui.actions.table import ACTIONS, find
from liaobots_desktop.ui.keys.keys_tree import KeysTree

PACKAGE = Path(resources.__file__).parent
LITERAL_KEY = re.compile(
    r"""QKeySequence\(\s*f?["']|setShortcuts?\(\s*\[?f?["']|setKeys?\(\s*\[?f?["']|"""
    r"""["'](?:(?:Ctrl|Alt|Shift|Meta)\+)+[^ "']+["']|["']F\d\d?["']"""
)

WORDS_OF_AN_ENTRY = re.compile(r"""(?:addAction|QAction)\(\s*(?:self\.tr|_tr)\(\s*["']([^"']+)""")
NO_ACTIONS = {"This chat cannot be read", "There is no dictionary", "No suggestions"}
"""What menus only say: it cannot be chosen."""


def test_no_words_of_an_entry_are_written_anywhere_but_in_the_table() -> None:
    texts = [file.read_text(encoding="utf-8") for file in PACKAGE.rglob("*.py")]
    found = {words for text in texts for words in WORDS_OF_AN_ENTRY.findall(text)}

    assert found == NO_ACTIONS


def test_no_key_is_written_anywhere_but_in_the_table() -> None:
    found = [
        f"{file.relative_to(PACKAGE)}: {line.strip()}"
        for file in sorted(PACKAGE.rglob("*.py"))
        if file.parent.name != "actions"
        for line in file.read_text(encoding="utf-8").splitlines()
        if LITERAL_KEY.search(line)
    ]

    assert found == []


def test_each_action_has_an_id_of_its_own_and_words() -> None:
    ids = [action.id for action in ACTIONS]
    texts = [action.text for action in ACTIONS if not action.section.is_local]

    assert len(ids) == len(set(ids)) > 100
    assert all(action.text and action.short_text for action in ACTIONS)
    assert len(texts) == len(set(texts))
    assert find("chats.3").text == "Chat 3 in the list"


def test_each_picture_of_an_action_exists() -> None:
    names = {action.icon for action in ACTIONS if action.icon}

    assert "plus" in names
    assert [name for name in names if not resources.path(f"icons/{name}.svg").exists()] == []


def test_no_two_actions_share_a_key_in_the_window() -> None:
    in_window = [action for action in ACTIONS if not action.section.is_local]
    shared = [
        (one.id, other.id, key)
        for one, other in combinations(in_window, 2)
        for key in set(one.default_keys) & set(other.default_keys)
    ]

    assert shared == []


def test_a_window_does_every_action_that_holds_in_it(used: Desktop) -> None:
    bound = {action.id for action in used.window.commands.bound()}

    assert [a.id for a in ACTIONS if not a.section.is_local and a.id not in bound] == []


def test_what_needs_something_that_is_pointed_at_stands_in_no_list(used: Desktop) -> None:
    listed = KeysTree(used.window.commands.keymap)
    listed.fill("")
    pointed = {action.id for action in POINTED_AT}

    assert "tag.remove" in pointed
    assert pointed & set(listed.actions_shown()) == set()
    assert pointed & {action.id for action in used.window.commands.possible()} == set()


def test_acts_share_a_picture_only_where_they_are_of_one_kind() -> None:
    unlike = (
        *("chat.duplicate", "chat.copy", "ask.compare"),
        *("chat.new_window", "view.full_screen", "view.sidebar", "chat.export"),
    )
    pairs = combinations([action for action in ACTIONS if action.icon], 2)
    in_one_menu = [
        (one.id, other.id)
        for one, other in pairs
        if one.icon == other.icon and one.section == other.section and not one.section.is_local
    ]

    assert len({find(action_id).icon for action_id in unlike}) == 7
    assert in_one_menu == [
        ("chat.new", "tag.add"),
        ("chat.pin", "chat.unpin"),
        ("chat.archive", "chat.unarchive"),
        ("messages.copy_last", "messages.copy_code"),
        ("messages.previous", "messages.previous_question"),
        ("messages.next", "messages.next_question"),
        ("find.palette", "find.chats"),
        ("find.palette", "find.chat"),
        ("find.chats", "find.chat"),
    ]
