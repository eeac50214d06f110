"""Exports of Open WebUI, with all their branches."""

from liaobots_desktop.chat.message import ConversationId, EndState
from liaobots_desktop.chat.ordering import Tag
from tests.exchange.bringing import FILES, Computer, notes, numbers, outline, shown, stored

FILE = FILES / "open_webui.json"


def test_all_branches_arrive_and_the_one_that_was_shown_is_shown(here: Computer) -> None:
    report = here.bring(FILE)
    two = next(tree for tree in here.trees() if tree.title == "Two models")

    assert outline(two) == [
        "Compare them",
        "  Llama says this",
        "  Mistral says that",
        "    [file]\n\nMore",
        "      ",
        "      More of th",
    ]
    assert shown(two) == ["Compare them", "Llama says this"]
    assert [message.model for message in two.messages[1:3]] == ["llama3:8b", "mistral:7b"]
    assert [message.end for message in two.messages[4:]] == [EndState.FAILED, EndState.INTERRUPTED]
    assert (two.system_prompt, two.created_at, two.updated_at) == (
        "Be brief.",
        1_710_000_000_000,
        1_710_000_009_000,
    )
    assert two.messages[5].created_at == 1_710_000_005_000
    assert numbers(report) == stored(here) == (2, 8, 4)


def test_tags_folders_and_marks_are_kept_and_told(here: Computer) -> None:
    report = here.bring(FILE)
    two = next(tree for tree in here.trees() if tree.title == "Two models")

    with here.store() as store:
        (chat,) = store.listing.find([ConversationId(two.id)])
        folders, tags = store.listing.folders(), store.listing.tags()

    assert two.origin == {"source": "open-webui", "id": "c1"}
    assert (chat.is_pinned, chat.is_archived) == (True, True)
    assert chat.tags == ("models", "сравнение")
    assert [folder.name for folder in folders] == ["Open WebUI f-1"]
    assert chat.folder_id == folders[0].id
    assert tags == [Tag("models", "grey"), Tag("сравнение", "grey")]
    assert notes(report) == {"FILES": 1, "UNNAMED_FOLDERS": 1}


def test_messages_in_a_row_and_times_in_other_units_are_understood(here: Computer) -> None:
    here.bring(FILE)
    old = next(tree for tree in here.trees() if tree.title == "Before branches")

    assert outline(old) == ["Hi", "  Hello"]
    assert (old.created_at, old.updated_at) == (1_710_000_000_000, 1_710_000_000_000)


def test_a_message_that_was_only_begun_there_is_told_and_keeps_nothing_away(
    here: Computer,
) -> None:
    asked: dict[str, object] = {
        "id": "q",
        "parentId": None,
        "childrenIds": [],
        "role": "user",
        "content": "Why?",
    }
    messages = {"q": asked, "begun": {"done": True, "sources": []}}
    chat = {"title": "Chat", "history": {"currentId": "begun", "messages": messages}}
    report = here.bring([{"id": "c", "chat": chat}])

    assert outline(here.tree()) == ["Why?"]
    assert notes(report) == {"UNKNOWN_CONTENT": 1}


def test_a_second_import_changes_nothing(here: Computer) -> None:
    here.bring(FILE)
    before = here.as_json()
    again = here.bring(FILE)

    assert (again.new_chats, again.grown_chats, again.new_messages) == (0, 0, 0)
    assert here.as_json() == before
