"""What an import does with chats that are here already."""

import json
from typing import Any

from liaobots_desktop.exchange.import_report import ImportReport
from liaobots_desktop.store.message_table import Asked
from tests.exchange.bringing import Computer, notes, outline, shown
from tests.store import talking


def told(report: ImportReport) -> tuple[int, int, int]:
    """New chats, chats with new messages, new messages."""
    return report.new_chats, report.grown_chats, report.new_messages


def changed(exported: str, **members: Any) -> str:
    """Return our JSON with other members in the second message of its first chat."""
    file = json.loads(exported)
    file["chats"][0]["messages"][1] |= members
    return json.dumps(file)


def asked_and_brought(here: Computer, elsewhere: Computer) -> Asked:
    """Ask here, and bring the chat elsewhere."""
    with here.store() as store:
        asked = talking.ask(store, "Why?", "So.")
    elsewhere.bring(here.as_json())
    return asked


def test_what_was_written_on_both_sides_becomes_branches(
    here: Computer, elsewhere: Computer
) -> None:
    chat = asked_and_brought(here, elsewhere).answer.conversation_id
    with here.store() as store, elsewhere.store() as other:
        talking.ask(store, "Here?", "Here.", chat)
        talking.ask(other, "There?", "There.", chat)
    report = here.bring(elsewhere.as_json())
    back = elsewhere.bring(here.as_json())

    assert told(report) == (0, 1, 2)
    assert told(back) == (0, 1, 2)
    assert here.tree().updated_at == elsewhere.tree().updated_at
    assert outline(here.tree()) == [
        *("Why?", "  So.", "    Here?", "      Here.", "    There?", "      There.")
    ]
    assert shown(here.tree()) == ["Why?", "So.", "Here?", "Here."]
    assert shown(elsewhere.tree()) == ["Why?", "So.", "There?", "There."]
    assert {m.id for m in here.tree().messages} == {m.id for m in elsewhere.tree().messages}


def test_a_known_id_with_another_text_overwrites_nothing_and_loses_nothing(
    here: Computer,
) -> None:
    with here.store() as store:
        talking.ask(store, "Why?", "So.")
    other = changed(here.as_json(), text="Otherwise.")
    report = here.bring(other)
    after = here.as_json()
    again = here.bring(other)

    assert told(report) == (0, 1, 1)
    assert notes(report) == {"BOTH_KEPT": 1}
    assert outline(here.tree()) == ["Why?", "  So.", "  Otherwise."]
    assert shown(here.tree()) == ["Why?", "So."]
    assert told(again) == (0, 0, 0)
    assert notes(again) == {}
    assert here.as_json() == after


def test_an_answer_as_it_was_before_it_went_on_is_known(here: Computer) -> None:
    with here.store() as store:
        talking.ask(store, "Why?", "So it is.")
    report = here.bring(changed(here.as_json(), text="So it", end="interrupted"))

    assert told(report) == (0, 0, 0)
    assert outline(here.tree()) == ["Why?", "  So it is."]


def test_title_model_trash_and_times_of_a_known_chat_stay(here: Computer) -> None:
    with here.store() as store:
        chat = talking.ask(store, "Why?", "So.").answer.conversation_id
        left = here.as_json()
        store.arranging.rename(chat, "Mine")
        store.conversations.choose_model(chat, "gpt-3.5-turbo")
        store.arranging.delete((chat,))
    before = here.as_json()
    report = here.bring(left)

    assert told(report) == (0, 0, 0)
    assert here.as_json() == before


def test_what_follows_a_message_that_was_deleted_here_is_deleted_with_it(
    here: Computer, elsewhere: Computer
) -> None:
    asked = asked_and_brought(here, elsewhere)
    chat = asked.answer.conversation_id
    with elsewhere.store() as other:
        talking.ask(other, "There?", "There.", chat)
    with here.store() as store:
        deletion = store.branches.delete(asked.answer.id)
        store.arranging.delete((chat,))
        report = here.bring(elsewhere.as_json())
        while_deleted = [message.deleted_at for message in here.tree().messages]
        store.branches.restore(deletion)
        store.branches.choose(max(store.branches.siblings(asked.answer.id)))
        texts = [message.text for message in here.tree().messages if not message.deleted_at]

    assert told(report) == (0, 1, 2)
    assert notes(report) == {"IN_TRASH": 1}
    assert while_deleted == [None, *[deletion.deleted_at] * 3]
    assert texts == ["Why?", "So.", "There?", "There."]


def test_a_chat_whose_messages_were_all_deleted_shows_what_arrives(
    here: Computer, elsewhere: Computer
) -> None:
    asked = asked_and_brought(here, elsewhere)
    chat = asked.answer.conversation_id
    with elsewhere.store() as other:
        (question, _) = other.messages.branch(chat)
        talking.ask_instead(other, question, "Whence?", "Thence.")
    with here.store() as store:
        store.branches.delete(asked.question.id)
        here.bring(elsewhere.as_json())

        assert talking.shown(store, chat) == ["Whence?", "Thence."]


def test_the_list_of_chats_shows_what_arrived(here: Computer, elsewhere: Computer) -> None:
    with here.store() as store:
        chat = talking.ask(store, "Whither?", "Yonder.").answer.conversation_id
    with elsewhere.store() as other:
        elsewhere.bring(here.as_json())
        (listed,) = other.conversations.page(10)

    assert (listed.id, listed.title) == (chat, "Whither?")


def test_a_chat_that_is_twice_in_a_file_is_one_chat(here: Computer, elsewhere: Computer) -> None:
    with here.store() as store:
        talking.ask(store, "Why?", "So.")
    file = json.loads(here.as_json())
    file["chats"] *= 2
    report = elsewhere.bring(file)

    assert told(report) == (1, 0, 2)
    assert outline(elsewhere.tree()) == ["Why?", "  So."]
