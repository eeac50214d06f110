"""What narrows a search: with an index and without, the same."""

from pathlib import Path

import pytest

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.chat.ordering import FolderId, Tag
from liaobots_desktop.store.chat_store import ChatStore
from tests.store.looking import write
from tests.store.search.finding import found, take_in
from tests.store.talking import ask


@pytest.fixture
def answers(store: ChatStore, path: Path, indexed: bool) -> Path:
    """Chats for the filters; with an index or without."""
    plans = ask(store, "Plans for Ёлка", "Cut it\n```sh\ntree\n```").answer
    ask(store, "And then?", "Burn the tree ```inline```", plans.conversation_id)
    asked = store.messages.ask_first("A tree in code", "gpt-3.5-turbo", "")
    store.messages.append(asked.answer.id, "> ~~~\n> tree\n> ~~~")
    store.messages.finish(asked.answer.id, EndState.COMPLETE)
    gone = ask(store, "A tree for the Trash").answer
    store.arranging.delete((gone.conversation_id,))
    thrown = ask(store, "Not this tree", "no", plans.conversation_id).question
    store.branches.delete(thrown.id)
    write(path, "UPDATE message SET created_at = 1704067200000 WHERE id <= 4")  # 2024-01-01 UTC
    work = FolderId(store.filing.add_folder("Ёлочные").key)
    inside = FolderId(store.filing.add_folder("Deep", work).key)
    store.arranging.move([asked.answer.conversation_id], inside)
    store.arranging.pin([plans.conversation_id], is_pinned=True)
    store.filing.add_tag(Tag("Later on"))
    store.arranging.tag([plans.conversation_id], "Later on")
    if indexed:
        take_in(path)
    return path


@pytest.mark.parametrize("indexed", [True, False])
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("tree", ["> ~~~ > tree > ~~~", "A tree in code", "Burn the tree ```inline```", "sh"]),
        ("tree role:user", ["A tree in code"]),
        ("tree role:assistant in:elka", []),
        ("tree role:assistant in:ёлка", ["Burn the tree ```inline```", "sh"]),
        ("tree role:user role:assistant", []),
        ("tree model:gpt-3.5", ["> ~~~ > tree > ~~~", "A tree in code"]),
        ("tree model:GPT-4", ["Burn the tree ```inline```", "sh"]),
        ("tree model:gpt-3", []),
        ("tree has:code", ["> ~~~ > tree > ~~~", "sh"]),
        ("has:code", ["> ~~~ > tree > ~~~", "sh"]),
        ("has:code model:gpt-4", ["sh"]),
        ("lang:sh", ["sh"]),
        ("tree lang:Shell", ["sh"]),
        ("lang:inline", []),
        ("lang:python", []),
        ("tree before:2024-01-03", ["Burn the tree ```inline```", "sh"]),
        ("tree before:2023", []),
        ("tree after:2024-01-03", ["> ~~~ > tree > ~~~", "A tree in code"]),
        ("tree after:2023-11 before:2024-02", ["Burn the tree ```inline```", "sh"]),
        ("before:2024-02 role:user", ["And then?", "Plans for Ёлка"]),
        ("tree is:trash", ["Not this tree", "A tree for the Trash"]),
        ("is:trash role:assistant", ["no", "So"]),
        ("tree in:елочные", ["> ~~~ > tree > ~~~", "A tree in code"]),
        ("tree in:deep role:user", ["A tree in code"]),
        ("tree in:later", ["Burn the tree ```inline```", "sh"]),
        ('tree in:"later on" role:user', []),
        ("tree in:nowhere", []),
        ("tree is:pinned", ["Burn the tree ```inline```", "sh"]),
        ("tree is:pinned in:deep", []),
        ("tree is:pinned is:trash", ["Not this tree"]),
        ("in:code", ["> ~~~ > tree > ~~~", "A tree in code"]),
    ],
)
def test_filters_narrow_the_search(answers: Path, query: str, expected: list[str]) -> None:
    seen = ["sh" if "```sh" in snippet else snippet for snippet in found(answers, query)]

    assert seen == expected
