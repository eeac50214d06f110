"""Prompts and attached texts leave as our JSON and arrive; what is wrong with them is refused."""

from typing import Any

import pytest

from liaobots_desktop.composing.prompt import Library, Prompt, PromptFolder
from liaobots_desktop.exchange.errors import FileBroken
from liaobots_desktop.exchange.export_report import Format
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.store.draft_table import StoredDraft
from tests.exchange.bringing import Computer, notes
from tests.store import talking

_CODE = "Abc123Def456G"
_FOLDERS = (PromptFolder("a", "Work"), PromptFolder("b", "Mail", "a"))
_PROMPT = Prompt("p", "Greet", "Dear {{name}}", "A beginning", "b")


def file_with(**members: Any) -> dict[str, Any]:
    return {"format": "liaobots-desktop", "version": 1, "chats": [], **members}


def prompt_with(**members: Any) -> dict[str, Any]:
    return {"id": "p", "name": "n", "content": "c", "description": "", "folder": None, **members}


def test_prompts_leave_with_all_chats_and_not_with_some(
    here: Computer, elsewhere: Computer
) -> None:
    with here.store() as store:
        chat = talking.ask(store, "Why?", "So.").answer.conversation_id
        store.prompts.put(_FOLDERS, [_PROMPT])
    here.send("one.json", Format.JSON, chat)
    report = elsewhere.bring(here.as_json())
    with elsewhere.store() as store:
        arrived = store.prompts.library()

    assert "Greet" not in (here.folder / "one.json").read_text(encoding="utf-8")
    assert arrived == Library((_FOLDERS[1], _FOLDERS[0]), (_PROMPT,))
    assert (report.prompts, report.new_prompts) == (1, 1)
    assert elsewhere.bring(here.as_json()).new_prompts == 0


def test_what_is_here_stays_as_it_is(here: Computer) -> None:
    with here.store() as store:
        store.prompts.put(_FOLDERS, [_PROMPT])
    left = here.as_json()
    mine = _PROMPT._replace(content="Hello {{name}}", folder_id=None)
    with here.store() as store:
        store.prompts.put(prompts=[mine])
    here.bring(left)
    with here.store() as store:
        assert store.prompts.library().prompts == (mine,)


def test_the_code_leaves_neither_in_prompts_nor_in_drafts_and_attachments(here: Computer) -> None:
    with here.store() as store:
        chat = talking.ask(store, "Why?", "So.").answer.conversation_id
        store.drafts.save(chat, StoredDraft(f"is it {_CODE}?"))
        store.drafts.attach(chat, [(f"{_CODE}.txt", f"x{_CODE}")])
        store.prompts.put((PromptFolder("a", _CODE),), [Prompt("p", _CODE, _CODE, _CODE, "a")])
    here.send("all.json", Format.JSON, secrets=(AuthCode(_CODE),))

    assert _CODE not in (here.folder / "all.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({"prompts": [prompt_with(folder="x")]}, "a prompt is in a folder that the file does not"),
        ({"prompts": [prompt_with(), prompt_with()]}, "two prompts have the same id"),
        ({"prompts": [prompt_with(content=None)]}, "“content” is not a text"),
        ({"prompts": [prompt_with(name=" ")]}, "“name” is not a name"),
        ({"prompts": [prompt_with(id="")]}, "“id” is not an id"),
        ({"prompts": ["x"]}, "“prompts” is not an object"),
        (
            {"prompt_folders": [{"id": i, "name": "n", "parent": p} for i, p in ("ab", "ba")]},
            "its folders of prompts are inside one another in a circle",
        ),
        (
            {"prompt_folders": [{"id": "a", "name": "n", "parent": None}] * 2},
            "two folders of prompts have the same id",
        ),
    ],
)
def test_wrong_prompts_let_nothing_in(here: Computer, members: dict[str, Any], reason: str) -> None:
    with pytest.raises(FileBroken, match=reason):
        here.bring(file_with(**members))
    with here.store() as store:
        assert store.prompts.library() == Library()


def test_unknown_members_of_prompts_are_counted(here: Computer) -> None:
    report = here.bring(file_with(prompts=[prompt_with(color="red")]))

    assert notes(report) == {"UNKNOWN_MEMBERS": 1}
    assert report.new_prompts == 1


def test_a_duplicate_has_the_attachments_of_the_draft(here: Computer) -> None:
    from liaobots_desktop.store.duplicate import duplicate

    with here.store() as store:
        chat = talking.ask(store, "Why?", "So.").answer.conversation_id
        store.drafts.attach(chat, [("a.txt", "x"), ("b.txt", "y")])
        copy = duplicate(store, chat, "copy").chats[0]

        assert store.drafts.attachments(copy) == [("a.txt", "x"), ("b.txt", "y")]
        assert store.drafts.find(copy) == StoredDraft()
