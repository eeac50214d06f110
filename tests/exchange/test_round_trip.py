"""Chats that leave as our JSON and arrive elsewhere are the same, to the byte."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.draft_table import StoredDraft
from tests.exchange.bringing import Computer, numbers, stored
from tests.store import talking

TEXTS = st.text(max_size=40) | st.sampled_from(
    [
        "",
        "\0",
        "Ёлка 文章 👩‍🚀",
        "\u2028\ufeff\x85",
        '"\\"\n\r\t',
        "مرحبا",
        "</script>",
        "\U0010ffff",
    ]
)
ENDS = st.sampled_from(list(EndState))
ASKING = ["first", "ask", "instead", "again"]
STEP_NAMES = [*ASKING, "delete", "choose", "trash", "name", "write", "edit"]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(STEP_NAMES),
        st.integers(0, 1_000),
        TEXTS,
        ENDS,
    ),
    max_size=25,
)


class Talker:
    """Does in a store what a person can do, on messages that are picked by number."""

    def __init__(self, store: ChatStore) -> None:
        self._store = store
        self._answers: list[MessageId] = []

    def do(self, step: str, number: int, text: str, end: EndState) -> None:
        """Do one step; one that is not possible there is left out."""
        messages = self._store.messages
        if step == "first" or not self._answers:
            self._end(messages.ask_first(text, "gpt-4", text).answer.id, text, end)
            return
        answer = messages.find(self._answers[number % len(self._answers)])
        chat, branches = answer.conversation_id, self._store.branches
        actions: dict[str, Callable[[], object]] = {
            "ask": lambda: self._end(messages.ask(chat, text, "gpt-4").answer.id, text, end),
            "instead": lambda: self._end(
                messages.ask_instead(messages.find(MessageId(answer.id - 1)), text, "m").answer.id,
                text,
                end,
            ),
            "again": lambda: self._end(messages.answer_again(answer, "gpt-4").id, text, end),
            "delete": lambda: branches.delete(answer.id),
            "choose": lambda: branches.choose(answer.id),
            "trash": lambda: self._store.conversations.delete(chat),
            "name": lambda: self._store.conversations.rename(chat, text),
            "write": lambda: self._store.drafts.save(chat, StoredDraft(text, number)),
            "edit": lambda: self._store.drafts.save(
                chat, StoredDraft("later", number, MessageId(answer.id - 1), text)
            ),
        }
        with suppress(KeyError):  # it was deleted before
            actions[step]()

    def _end(self, answer_id: MessageId, text: str, end: EndState) -> None:
        self._store.messages.append(answer_id, text)
        self._store.messages.finish(answer_id, end)
        self._answers.append(answer_id)


@settings(max_examples=60, deadline=None)
@given(STEPS)
def test_leaving_arriving_and_leaving_again_gives_the_same_bytes(
    steps: list[tuple[str, int, str, EndState]],
) -> None:
    with TemporaryDirectory() as folder:
        here, elsewhere = Computer(Path(folder) / "a"), Computer(Path(folder) / "b")
        with here.store() as store:
            talker = Talker(store)
            for step in steps:
                talker.do(*step)
        left = here.as_json()
        report = elsewhere.bring(left)
        arrived = elsewhere.as_json()
        again = elsewhere.bring(left)
        back = here.bring(arrived)

        assert arrived == left
        assert numbers(report) == stored(here) == stored(elsewhere)
        assert (report.new_chats, report.new_messages) == stored(here)[:2]
        assert (again.new_chats, again.new_messages) == (0, 0)
        assert (back.new_chats, back.new_messages, back.notes) == (0, 0, ())
        assert here.as_json() == elsewhere.as_json() == left


def test_what_arrived_is_walked_and_continued_like_any_chat(
    here: Computer, elsewhere: Computer
) -> None:
    with here.store() as store:
        first = talking.ask(store, "Why?", "So.").answer
        second = talking.answer_again(store, first, "Thus.")
        store.branches.delete(store.messages.ask(second.conversation_id, "Gone", "m").question.id)
    elsewhere.bring(here.as_json())
    with elsewhere.store() as store:
        (chat,) = store.conversations.page(10)
        before = talking.shown(store, chat.id)
        places = store.branches.numbers(chat.id)
        store.branches.choose(MessageId(2))
        after = talking.shown(store, chat.id)
        talking.ask(store, "And?", "Well.", chat.id)
        longer = talking.shown(store, chat.id)

    assert before == ["Why?", "Thus."]
    assert places == {2: (1, 2), 3: (2, 2)}
    assert after == ["Why?", "So."]
    assert longer == ["Why?", "So.", "And?", "Well."]


def test_a_draft_and_the_question_that_it_edits_arrive_and_overwrite_none(
    here: Computer, elsewhere: Computer
) -> None:
    with elsewhere.store() as store:
        talking.ask(store, "Another chat")
    with here.store() as store:
        asked = talking.ask(store, "Why?", "So.")
        chat = asked.answer.conversation_id
        store.drafts.save(chat, StoredDraft("And then", 3, asked.question.id, "Why not?"))
    left = here.as_json()
    elsewhere.bring(left)
    with elsewhere.store() as store:
        arrived = store.drafts.find(chat)
        store.drafts.save(chat, StoredDraft("Mine", 4))
    elsewhere.bring(left)
    with elsewhere.store() as store:
        kept = store.drafts.find(chat)

    assert '"draft":{"text":"And then","caret":3,"edited":"' in left
    assert arrived == StoredDraft("And then", 3, MessageId(3), "Why not?")
    assert kept == StoredDraft("Mine", 4)


def test_a_draft_of_a_question_that_is_gone_leaves_as_text(here: Computer) -> None:
    with here.store() as store:
        chat = talking.ask(store, "Why?", "So.").answer.conversation_id
        store.drafts.save(chat, StoredDraft("And then", 3, MessageId(99), "Why not?"))
    left = here.as_json()

    assert (
        '"draft":{"text":"Why not?\\n\\nAnd then","caret":3,"edited":null,"edited_text":""}' in left
    )


def test_an_answer_that_was_being_written_arrives_as_interrupted(
    here: Computer, elsewhere: Computer
) -> None:
    with here.store() as store:
        asked = store.messages.ask_first("Why?", "gpt-4", "")
        store.messages.append(asked.answer.id, "Because of ")
        left = here.as_json()
        elsewhere.bring(left)
    answer = elsewhere.tree().messages[1]

    assert '"text":"Because of ","model":"gpt-4","end":null' in left
    assert (answer.text, answer.end) == ("Because of ", EndState.INTERRUPTED)
