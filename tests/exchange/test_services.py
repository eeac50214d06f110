"""The service of a chat leaves and arrives with it; elsewhere it may be unknown."""

import json

from liaobots_desktop.chat.message import ConversationId
from tests.exchange.bringing import Computer
from tests.store.talking import ask


def test_the_service_of_a_chat_arrives_with_it(here: Computer, elsewhere: Computer) -> None:
    with here.store() as store:
        chat = ask(store, "Why?").answer.conversation_id
        store.conversations.choose_profile(chat, "mine")
    elsewhere.bring(here.as_json())
    with elsewhere.store() as store:
        found = store.conversations.find(ConversationId(chat))

    assert found is not None
    assert found.profile == "mine"


def test_a_chat_of_an_older_app_remembers_no_service(here: Computer, elsewhere: Computer) -> None:
    with here.store() as store:
        chat = ask(store, "Why?").answer.conversation_id
    left = json.loads(here.as_json())
    del left["chats"][0]["profile"]
    report = elsewhere.bring(json.dumps(left).encode())
    with elsewhere.store() as store:
        found = store.conversations.find(ConversationId(chat))

    assert report.notes == ()
    assert found is not None
    assert found.profile is None
