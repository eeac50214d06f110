"""The conversations.json of ChatGPT, with all its branches."""

import json
from typing import Any

from liaobots_desktop.chat.message import EndState, Role
from tests.exchange.bringing import (
    FILES,
    Computer,
    chatgpt,
    notes,
    numbers,
    outline,
    shown,
    stored,
)

FILE = FILES / "chatgpt.json"


def test_all_branches_arrive_and_the_one_that_was_shown_is_shown(here: Computer) -> None:
    here.bring(FILE)
    sky = next(tree for tree in here.trees() if tree.title == "The sky")

    assert outline(sky) == [
        "Why is the sky blue?",
        "  Лучи короче — 文章 👩‍🚀",
        "  It is scattered.",
        "    And red?",
        "      It is scatt",
        "    And sunsets?",
        "      Longer ways.",
    ]
    assert shown(sky) == ["Why is the sky blue?", "It is scattered.", "And red?", "It is scatt"]
    assert [message.model for message in sky.messages] == [
        *("gpt-4o", "gpt-4o", "gpt-4o-mini", "gpt-4o", "gpt-4o", "gpt-4o", "gpt-4o")
    ]
    assert [message.end for message in sky.messages].count(EndState.INTERRUPTED) == 1
    assert (sky.created_at, sky.updated_at) == (1_700_000_000_500, 1_700_000_130_500)
    assert sky.messages[1].created_at == 1_700_000_002_500
    assert sky.origin == {
        "source": "chatgpt",
        "id": "6543aaaa-0000-4000-8000-000000000001",
    }
    assert (sky.pinned_at, sky.archived_at) == (None, 1_700_000_130_500)


def test_steps_of_tools_and_hidden_messages_are_bridged_and_counted(here: Computer) -> None:
    report = here.bring(FILE)
    tools = next(tree for tree in here.trees() if tree.title != "The sky")

    assert outline(tools) == [
        "[file]\n\nWhat is in this file?",
        "  ````python\nprint(1)\n```\n````",
        "    A one.\n\n And no more.",
        "      Thank you\n\n[file]",
    ]
    assert [message.role for message in tools.messages] == [
        *(Role.USER, Role.ASSISTANT, Role.ASSISTANT, Role.USER)
    ]
    assert tools.title == "[file] What is in this file?"
    assert numbers(report) == stored(here) == (2, 11, 4)
    assert notes(report) == {
        "FILES": 2,
        "TOOL_STEPS": 1,
        "HIDDEN": 2,
        "EMPTY_CHATS": 1,
    }


def test_a_second_import_changes_nothing_and_a_later_export_adds_what_is_new(
    here: Computer,
) -> None:
    here.bring(FILE)
    before = here.as_json()
    again = here.bring(FILE)
    unchanged = here.as_json()
    later: list[dict[str, Any]] = json.loads(FILE.read_text(encoding="utf-8"))
    mapping = later[0]["mapping"]
    mapping["q3"] = json.loads(json.dumps(mapping["q2"])) | {"id": "q3", "parent": "a4"}
    report = here.bring(later)

    assert (again.new_chats, again.grown_chats, again.new_messages) == (0, 0, 0)
    assert unchanged == before
    assert (report.new_chats, report.grown_chats, report.new_messages) == (0, 1, 1)
    assert stored(here) == (2, 12, 4)


def test_siblings_stand_in_the_order_of_their_parent(here: Computer) -> None:
    file = chatgpt(("a2", "q", "Second"), ("q", None, "Why?"), ("a1", "q", "First"))
    file[0]["mapping"]["q"]["children"] = ["a1", "a2"]
    here.bring(file)

    assert outline(here.tree()) == ["Why?", "  First", "  Second"]
    assert shown(here.tree()) == ["Why?", "Second"]


def test_a_message_whose_predecessor_is_missing_begins_a_branch(here: Computer) -> None:
    report = here.bring(chatgpt(("q", "gone", "Why?"), ("a", "q", "So")))

    assert outline(here.tree()) == ["Why?", "  So"]
    assert notes(report) == {"WITHOUT_PARENT": 1}


def test_the_same_message_in_two_chats_is_in_both(here: Computer) -> None:
    file = chatgpt(("q", None, "Why?"))
    here.bring([*file, file[0] | {"id": "other"}])

    assert [outline(tree) for tree in here.trees()] == [["Why?"], ["Why?"]]


def test_a_chat_of_many_thousand_messages_in_a_row_arrives(here: Computer) -> None:
    mapping: dict[str, Any] = {
        str(number): {
            "parent": str(number - 1) if number else None,
            "children": [],
            "message": {
                "author": {"role": "assistant" if number % 2 else "user"},
                "content": {"content_type": "text", "parts": [f"{number}"]},
            },
        }
        for number in range(20_000)
    }
    report = here.bring([{"id": "long", "title": "Long", "mapping": mapping}])

    assert numbers(report) == (1, 20_000, 1)
    assert len(shown(here.tree())) == 20_000


def test_characters_that_no_text_can_hold_are_mended_and_told(here: Computer) -> None:
    report = here.bring(chatgpt(("q", None, "cut \ud83d here\0"), title="\udc00"))
    tree = here.tree()

    assert (tree.title, tree.messages[0].text) == ("�", "cut � here\0")
    assert notes(report) == {"MENDED_TEXT": 2}


def test_a_title_that_shows_nothing_is_that_of_the_first_question(here: Computer) -> None:
    here.bring(chatgpt(("q", None, "Why?"), title="\u200b\u3164"))

    assert here.tree().title == "Why?"


def test_a_long_title_is_shortened_to_one_line(here: Computer) -> None:
    report = here.bring(chatgpt(("q", None, "Why?"), title="many\nwords " * 100))
    title = here.tree().title

    assert (len(title), title[:11], title[-1]) == (200, "many words ", "…")
    assert notes(report) == {"SHORTENED_TITLES": 1}
