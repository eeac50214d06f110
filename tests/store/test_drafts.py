"""What was written and not sent."""

import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from statistics import median

from liaobots_desktop.chat.message import ConversationId, MessageId
from liaobots_desktop.composing.prompt import Prompt
from liaobots_desktop.store import trash
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.draft_table import StoredDraft, prompt_form, system_prompt_form
from tests.store.looking import read, write
from tests.store.talking import ask
from tests.timing import Within

CHAT = ConversationId("c1")

_SAVE_AND_WAIT = """
import sys
from pathlib import Path
from liaobots_desktop.composing.prompt import Prompt
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.draft_table import StoredDraft, prompt_form, system_prompt_form
store = ChatStore.open(Path(sys.argv[1]))
store.drafts.save(None, StoredDraft("half a thought — 文章", 7))
print("saved", flush=True)
sys.stdin.read()
"""


def test_each_chat_has_its_own_and_a_new_one_too(store: ChatStore) -> None:
    whole = StoredDraft("text", 2, MessageId(7), "édité \ud83d")
    store.drafts.save(CHAT, whole)
    store.drafts.save(None, StoredDraft("new", 3))

    assert store.drafts.find(CHAT) == StoredDraft("text", 2, MessageId(7), "édité �")
    assert store.drafts.find(None) == StoredDraft("new", 3)
    assert store.drafts.find(ConversationId("c2")) == StoredDraft()


def test_the_last_one_holds_and_an_empty_one_is_forgotten(store: ChatStore, path: Path) -> None:
    for text in ("one", "two"):
        store.drafts.save(CHAT, StoredDraft(text))
    last = store.drafts.find(CHAT)
    store.drafts.save(CHAT, StoredDraft())

    assert last == StoredDraft("two")
    assert read(path, "SELECT * FROM draft") == []


def test_an_edit_without_a_text_is_kept(store: ChatStore) -> None:
    store.drafts.save(CHAT, StoredDraft(edited_id=MessageId(3)))

    assert store.drafts.find(CHAT) == StoredDraft(edited_id=MessageId(3))


def test_it_goes_with_its_chat(store: ChatStore, path: Path) -> None:
    chat = ask(store, "Why?").answer.conversation_id
    store.drafts.save(chat, StoredDraft("and"))
    write(path, f"PRAGMA foreign_keys = ON; DELETE FROM conversation WHERE id = '{chat}'")

    assert store.drafts.find(chat) == StoredDraft()


def test_forms_go_with_the_chat_for_which_they_are_or_with_their_prompt(
    store: ChatStore, path: Path
) -> None:
    chat = ask(store, "Why?").answer.conversation_id
    store.prompts.put(prompts=[Prompt("a%", "A", "{{x}}")])
    for place in (
        system_prompt_form(chat),
        prompt_form("b", chat),
        prompt_form("b", system_prompt_form(chat)),
        prompt_form("a%", ""),
        prompt_form("ab", ""),
    ):
        store.drafts.save(place, StoredDraft("half a thought"))
    store.arranging.delete([chat])
    trash.destroy(path, [chat])
    store.prompts.remove("a%")

    assert read(path, "SELECT place FROM draft") == [("prompt ab filled in for ",)]


def test_it_survives_the_kill_of_its_process(path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _SAVE_AND_WAIT, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "saved\n"
        process.kill()
    with closing(ChatStore.open(path)) as store:
        found = store.drafts.find(None)

    assert found == StoredDraft("half a thought — 文章", 7)


def test_messages_wait_for_the_disk_again_after_a_draft(store: ChatStore) -> None:
    store.drafts.save(CHAT, StoredDraft("x"))

    assert [tuple(row) for row in store._database.rows("PRAGMA synchronous")] == [(2,)]


def test_saving_one_takes_a_moment_that_no_key_waits_for(store: ChatStore, within: Within) -> None:
    costs = []
    for number in range(200):
        started = time.perf_counter()
        store.drafts.save(CHAT, StoredDraft(f"{number} " + "a long question " * 200, number))
        costs.append(time.perf_counter() - started)

    within(median(costs), 0.005)
