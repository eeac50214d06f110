"""Chats that leave as our JSON and arrive elsewhere are the same, to the byte."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from liaobots_desktop.chat.inclusion import Inclusion
from liaobots_desktop.chat.message import ConversationId, EndState, MessageId, TokenUsage
from liaobots_desktop.chat.ordering import COLORS, Folder, FolderId, Place, Shelf, Tag
from liaobots_desktop.chat.text import without_surrogates
from liaobots_desktop.composing.prompt import Prompt, PromptFolder
from liaobots_desktop.exchange.export_report import Format
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.draft_table import StoredDraft
from liaobots_desktop.store.filing import as_name
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
ORDERING = ["trash", "name", "pin", "archive", "file", "nest", "tag", "unread"]
STEP_NAMES = [*ASKING, *ORDERING, "include", "delete", "choose", "write", "edit", "queue"]
STEP_NAMES += ["attach", "keep", "service"]
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
            "queue": lambda: self._store.queue.add(chat, text, "gpt-4"),
            "service": lambda: self._store.conversations.choose_profile(chat, f"p-{number}"),
            "choose": lambda: branches.choose(answer.id),
            "include": lambda: self._store.inclusions.choose(
                answer.id, (None, *Inclusion)[number % 3]
            ),
            "trash": lambda: self._store.arranging.delete((chat,)),
            "name": lambda: self._store.arranging.rename(chat, text),
            **self._ordering(chat, number, text),
            "write": lambda: self._store.drafts.save(chat, StoredDraft(text, number)),
            "attach": lambda: self._store.drafts.attach(chat, self._texts(text, number)),
            "keep": lambda: self._keep_prompt(text, number),
            "edit": lambda: self._store.drafts.save(
                chat, StoredDraft("later", number, MessageId(answer.id - 1), text)
            ),
        }
        with suppress(KeyError):  # it was deleted before
            actions[step]()

    def _texts(self, text: str, number: int) -> list[tuple[str, str]]:
        return [(f"{place}.txt", without_surrogates(text)) for place in range(number % 3)]

    def _keep_prompt(self, text: str, number: int) -> None:
        library = self._store.prompts.library()
        outer = library.folders[number % len(library.folders)].id if library.folders else None
        folder = PromptFolder(f"folder {number % 5}", "name", None)
        inner = PromptFolder(f"inner {number % 7}", "name", folder.id)
        prompt = Prompt(f"prompt {number}", "name", text, text[:9], outer)
        self._store.prompts.put([folder, inner], [prompt])

    def _ordering(
        self, chat: ConversationId, number: int, text: str
    ) -> dict[str, Callable[[], object]]:
        store, name = self._store, as_name(text) or "name"
        folders = sorted(folder.id for folder in store.listing.folders())
        folder = folders[number % len(folders)] if folders else None
        return {
            "pin": lambda: store.arranging.pin([chat], is_pinned=number % 2 == 0),
            "archive": lambda: store.arranging.archive([chat], is_archived=number % 2 == 0),
            "unread": lambda: store.arranging.mark_read(chat, is_read=number % 2 == 0),
            "file": lambda: store.arranging.move([chat], folder),
            "nest": lambda: store.filing.add_folder(name, folder),
            "tag": lambda: store.arranging.tag(
                [chat], store.filing.add_tag(Tag(name, COLORS[number % len(COLORS)])).name
            ),
        }

    def _end(self, answer_id: MessageId, text: str, end: EndState) -> None:
        self._store.messages.append(answer_id, text)
        usage = TokenUsage(len(text), answer_id) if len(text) % 2 else None
        self._store.messages.finish(answer_id, end, "", usage)
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


def test_folders_tags_and_marks_arrive_where_they_were(here: Computer, elsewhere: Computer) -> None:
    with here.store() as store:
        first = talking.ask(store, "first").answer.conversation_id
        second = talking.ask(store, "second").answer.conversation_id
        outer = FolderId(store.filing.add_folder("Outer").key)
        inner = FolderId(store.filing.add_folder("Inner", outer).key)
        store.filing.add_folder("Empty")
        store.filing.open_folder(outer, is_open=True)
        for tag in (Tag("unused", "blue"), Tag("red", "red")):
            store.filing.add_tag(tag)
        store.arranging.tag([first], "red")
        store.arranging.move([first], inner)
        store.arranging.pin([second], is_pinned=True)
        folders, tags = store.listing.folders(), store.listing.tags()
        chats = sorted(store.listing.find([first, second]), key=lambda chat: chat.id)
    everything = here.as_json()
    here.send("one.json", Format.JSON, first)
    elsewhere.bring(here.folder / "one.json")
    with elsewhere.store() as store:
        with_one = store.listing.folders(), store.listing.tags()
    elsewhere.bring(everything)
    with elsewhere.store() as store:
        arrived = sorted(store.listing.find([first, second]), key=lambda chat: chat.id)
        filed = store.listing.page(Place(Shelf.FOLDER, inner), 9)

        assert sorted(store.listing.folders()) == sorted(folders)
        assert store.listing.tags() == tags

    assert sorted(with_one[0]) == sorted(
        [Folder(outer, "Outer", None, is_open=True), Folder(inner, "Inner", outer)]
    )
    assert with_one[1] == [Tag("red", "red")]
    assert arrived == chats
    assert [chat.id for chat in filed] == [first]
    assert elsewhere.as_json() == everything


def test_what_is_here_keeps_its_place(here: Computer, elsewhere: Computer) -> None:
    with here.store() as store:
        chat = talking.ask(store, "first").answer.conversation_id
        store.filing.add_tag(Tag("red", "red"))
        store.arranging.tag([chat], "red")
    elsewhere.bring(here.as_json())
    with elsewhere.store() as store:
        store.filing.change_tag("red", Tag("red", "blue"))
        store.arranging.pin([chat], is_pinned=True)
        store.arranging.untag([chat], "red")
    before = elsewhere.as_json()
    elsewhere.bring(here.as_json())

    assert elsewhere.as_json() == before


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
        '"draft":{"text":"Why not?\\n\\nAnd then","caret":3,"edited":null,"edited_text":"",'
        '"attachments":[]}'
    ) in left


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
