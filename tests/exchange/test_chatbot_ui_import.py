"""Exports of chatbot-ui, of each of its versions."""

import json

import pytest

from liaobots_desktop.exchange.errors import FileBroken
from tests.exchange.bringing import FILES, Computer, notes, numbers, outline, shown, stored


@pytest.mark.parametrize(
    ("version", "counts", "remarks"),
    [
        (1, (2, 6, 2), {}),
        (2, (2, 4, 2), {}),
        (3, (2, 3, 2), {}),
        (4, (1, 4, 1), {"EMPTY_CHATS": 1, "SETTINGS": 2}),
    ],
)
def test_each_version_arrives_whole_and_once(
    here: Computer, version: int, counts: tuple[int, int, int], remarks: dict[str, int]
) -> None:
    file = FILES / f"chatbot_ui_v{version}.json"
    report = here.bring(file)
    before = here.as_json()
    again = here.bring(file)

    assert numbers(report) == stored(here) == counts
    assert (report.new_chats, report.new_messages) == counts[:2]
    assert notes(report) == remarks
    assert (again.new_chats, again.grown_chats, again.new_messages) == (0, 0, 0)
    assert here.as_json() == before


def test_title_model_prompt_folder_and_temperature_are_kept(here: Computer) -> None:
    here.bring(FILES / "chatbot_ui_v4.json")
    tree = here.tree()

    assert (tree.title, tree.model, tree.system_prompt) == (
        "Soup",
        "gpt-3.5-turbo",
        "You are a cook.",
    )
    assert tree.origin == {
        "source": "chatbot-ui",
        "id": "0a1b2c3d-0000-4000-8000-000000000001",
        "temperature": 0.5,
    }
    with here.store() as store:
        assert [(f.id, f.name) for f in store.listing.folders()] == [(tree.folder, "Kitchen")]
    assert shown(tree) == ["How long?", "An hour.", "Sure?", "Yes."]


def test_a_chat_that_names_no_model_was_had_with_the_program(here: Computer) -> None:
    here.bring(FILES / "chatbot_ui_v1.json")
    models = {tree.title: [message.model for message in tree.messages] for tree in here.trees()}

    assert models["Soup"] == ["chatbot-ui", "chatbot-ui"]
    assert models["Bread"] == ["gpt-3.5-turbo"] * 4


def test_a_later_export_of_another_version_adds_what_is_new(here: Computer) -> None:
    here.bring(FILES / "chatbot_ui_v3.json")
    report = here.bring(FILES / "chatbot_ui_v4.json")

    assert (report.new_chats, report.grown_chats, report.new_messages) == (0, 1, 2)
    assert outline(next(tree for tree in here.trees() if tree.title == "Soup")) == [
        *("How long?", "  An hour.", "    Sure?", "      Yes.")
    ]


def test_what_was_edited_there_becomes_a_branch(here: Computer) -> None:
    file = FILES / "chatbot_ui_v4.json"
    here.bring(file)
    edited = json.loads(file.read_text(encoding="utf-8"))
    edited["history"][0]["messages"][2]["content"] = "Really?"
    here.bring(edited)

    assert outline(here.tree()) == [
        *("How long?", "  An hour.", "    Sure?", "      Yes.", "    Really?", "      Yes.")
    ]


def test_numbers_as_ids_of_two_computers_do_not_mix_chats(here: Computer) -> None:
    def file(text: str) -> list[dict[str, object]]:
        return [{"id": 1, "name": text, "messages": [{"role": "user", "content": text}]}]

    here.bring(file("Mine"))
    here.bring(file("Yours"))

    assert sorted(outline(tree)[0] for tree in here.trees()) == ["Mine", "Yours"]


def test_a_system_message_at_the_beginning_is_the_system_prompt(here: Computer) -> None:
    messages = [
        {"role": "system", "content": "Be kind."},
        {"role": "user", "content": "Hi"},
        {"role": "system", "content": "Now be short."},
        {"role": "assistant", "content": "Hello"},
    ]
    report = here.bring([{"id": "a", "name": "", "messages": messages}])
    tree = here.tree()

    assert (tree.title, tree.system_prompt, outline(tree)) == ("Hi", "Be kind.", ["Hi", "  Hello"])
    assert notes(report) == {"HIDDEN": 1}


def test_prompts_arrive_in_their_folders_and_once(here: Computer) -> None:
    file = FILES / "chatbot_ui_v4.json"
    report = here.bring(file)
    with here.store() as store:
        ((folder,), (prompt,)) = store.prompts.library()
        store.prompts.put(prompts=[prompt._replace(content="Translate {{text}}")])
    again = here.bring(file)
    with here.store() as store:
        after = store.prompts.library().prompts

    assert (prompt.name, prompt.content, prompt.description) == ("Translate", "Translate {{x}}", "")
    assert (folder.name, folder.parent_id, prompt.folder_id) == ("Prompts", None, folder.id)
    assert (report.prompts, report.new_prompts) == (1, 1)
    assert "Prompts: 1 new, 0 known." in str(report).splitlines()
    assert (again.prompts, again.new_prompts) == (1, 0)
    assert [each.content for each in after] == ["Translate {{text}}"]


def test_a_file_of_prompts_alone_and_a_prompt_without_a_name_arrive(here: Computer) -> None:
    prompts = [
        {"id": 1, "name": "", "description": None, "content": "Be brief.\nAlways.", "x": 1},
        {"id": 2, "name": "B", "content": "b", "folderId": "not in the file"},
    ]
    report = here.bring({"version": 4, "history": [], "folders": [], "prompts": prompts})
    with here.store() as store:
        found = store.prompts.library().prompts

    assert (report.chats, report.new_prompts) == (0, 2)
    assert [(each.name, each.folder_id) for each in found] == [
        ("B", None),
        ("Be brief. Always.", None),
    ]


@pytest.mark.parametrize("prompt", [{"id": 1}, {"id": 1, "content": 5}, {"content": "x"}, 7])
def test_a_prompt_that_is_none_lets_nothing_in(here: Computer, prompt: object) -> None:
    with pytest.raises(FileBroken):
        here.bring({"version": 4, "history": [], "folders": [], "prompts": [prompt]})
    with here.store() as store:
        assert store.prompts.library().prompts == ()
