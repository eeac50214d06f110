"""What is found while chats change, and in which order."""

from pathlib import Path

import pytest

from liaobots_desktop.chat.message import EndState, Role
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.search.query import parse
from liaobots_desktop.store.search.search import Search
from tests.store.looking import write
from tests.store.search.finding import fill, found, hits, take_in
from tests.store.talking import ask


def test_hits_name_their_chat_newest_first_up_to_the_limit(store: ChatStore, path: Path) -> None:
    store.messages.ask_first("Old needle", "gpt-4", "")
    newest = store.messages.ask_first("New needle", "gpt-4", "").question
    one, two = hits(path, "needle")

    assert [one.title, two.title] == ["New needle", "Old needle"]
    assert one.message_id == newest.id
    assert one.conversation_id == newest.conversation_id
    assert one.created_at == newest.created_at
    assert one.role is Role.USER
    assert [hit.snippet.text for hit in hits(path, "needle", limit=1)] == ["New needle"]


@pytest.mark.parametrize("taken_in", [0, 1, 2, 3])
def test_what_is_stored_with_an_older_date_is_found_in_its_place(
    store: ChatStore, path: Path, taken_in: int
) -> None:
    for number, date in enumerate((5000, 9000, 1000)):  # as an import does
        asked = store.messages.ask_first(f"needle {date}", "gpt-4", "")
        write(path, f"UPDATE message SET created_at = {date} WHERE id >= {asked.question.id}")
        if number < taken_in:
            take_in(path)

    assert found(path, "needle") == ["needle 9000", "needle 5000", "needle 1000"]
    assert found(path, "role:user") == ["needle 9000", "needle 5000", "needle 1000"]
    assert found(path, "ne before:2000") == ["needle 9000", "needle 5000", "needle 1000"]


def test_a_message_whose_date_is_mended_moves(store: ChatStore, path: Path) -> None:
    first = ask(store, "needle 1").question
    ask(store, "needle 2")
    take_in(path)
    write(path, f"UPDATE message SET created_at = created_at + 90000 WHERE id = {first.id}")
    before = found(path, "needle")
    take_in(path)

    assert before == found(path, "needle") == ["needle 1", "needle 2"]


@pytest.mark.parametrize("indexed", [True, False])
def test_the_best_hits_come_first_if_wanted(store: ChatStore, path: Path, indexed: bool) -> None:
    for text in ("needle", "needlework " * 3, "a word " * 300 + "needle", "needle, needle"):
        ask(store, "?", text)
    if indexed:
        take_in(path)
    best = hits(path, "needle", 3, best_first=True)

    assert [hit.snippet.text[:10] for hit in best] == ["needle, ne", "needle", "…a word a "]
    assert hits(path, "nothing", best_first=True) == []


def test_text_that_is_still_being_written_is_found(store: ChatStore, path: Path) -> None:
    answer = store.messages.ask_first("?", "gpt-4", "").answer
    take_in(path)
    store.messages.append(answer.id, "half a nee")
    store.messages.append(answer.id, "dle")

    assert found(path, "needle") == ["half a needle"]


def test_an_answer_that_goes_on_is_found_with_what_is_added(store: ChatStore, path: Path) -> None:
    answer = ask(store, "?", "half a nee").answer
    take_in(path)
    store.messages.resume(answer)
    store.messages.append(answer.id, "dle")
    while_it_goes_on = found(path, "needle")
    store.messages.finish(answer.id, EndState.COMPLETE)
    after_its_end = found(path, "needle")
    take_in(path)

    assert while_it_goes_on == after_its_end == found(path, "needle") == ["half a needle"]


def test_an_answer_that_goes_on_is_found_once(store: ChatStore, path: Path) -> None:
    answer = ask(store, "?", "half a nee").answer
    take_in(path)
    store.messages.resume(answer)

    assert found(path, "half") == ["half a nee"]
    assert [hit.message_id for hit in hits(path, "half", best_first=True)] == [answer.id]


def test_what_was_rewritten_is_not_found_by_its_old_words(store: ChatStore, path: Path) -> None:
    answer = ask(store, "?", "A needle").answer
    take_in(path)
    write(path, f"UPDATE message SET text = 'A thread' WHERE id = {answer.id}")

    assert (found(path, "needle"), found(path, "thread")) == ([], ["A thread"])


def test_one_character_that_is_met_in_many_places_is_found_in_all(
    store: ChatStore, path: Path
) -> None:
    ask(store, "?", " ".join(f"文{chr(0x4E00 + number)}" for number in range(400)))
    ask(store, "?", "文龥")
    take_in(path)

    assert [snippet[:2] for snippet in found(path, "文")] == ["文龥", "文一"]


def test_a_new_hit_of_the_index_does_not_wait_for_what_is_still_to_be_read(
    store: ChatStore, path: Path
) -> None:
    fill(store, path, 1200)
    ask(store, "A newer thread")
    take_in(path)
    write(path, "UPDATE message SET text = text WHERE created_at < 2000")
    looks: list[None] = []

    def is_cancelled() -> bool:
        looks.append(None)
        return False

    search = Search(path, parse("thread"), 1, is_cancelled=is_cancelled)
    (batch,) = search.batches()

    assert [hit.snippet.text for hit in batch] == ["A newer thread"]
    assert len(looks) < 300


def test_what_is_deleted_is_found_again_after_undo(store: ChatStore, path: Path) -> None:
    answer = ask(store, "Is it there?", "A needle").answer
    take_in(path)
    deletion = store.branches.delete(answer.id)
    after_deleting = found(path, "needle")
    store.branches.restore(deletion)
    after_undo = found(path, "needle")
    store.arranging.delete((answer.conversation_id,))
    in_trash = found(path, "needle")

    assert (after_deleting, after_undo, in_trash) == ([], ["A needle"], [])
    assert found(path, "needle is:trash") == ["A needle"]
