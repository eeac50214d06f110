"""What a service says that an answer has used, wherever the answer goes."""

from contextlib import closing

from liaobots_desktop.chat.message import ConversationId, EndState, Message, TokenUsage
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.duplicate import duplicate
from liaobots_desktop.store.salvage import salvage
from tests.store.talking import ask


def answered(store: ChatStore, usage: TokenUsage | None) -> Message:
    answer = store.messages.ask_first("Why?", "gpt-4", "").answer
    return store.messages.finish(answer.id, EndState.LENGTH, "So", usage)


def test_usage_is_kept_with_the_answer(store: ChatStore) -> None:
    answer = answered(store, TokenUsage(31, 2))
    chat = answer.conversation_id

    assert answer.usage == TokenUsage(31, 2)
    assert [m.usage for m in store.messages.branch(chat)] == [None, TokenUsage(31, 2)]
    assert [m.usage for m in store.messages.shown(chat)] == [None, TokenUsage(31, 2)]


def test_without_usage_nothing_is_known(store: ChatStore) -> None:
    assert answered(store, None).usage is None
    assert ask(store, "Why?").answer.usage is None


def test_an_answer_that_goes_on_uses_more(store: ChatStore) -> None:
    answer = store.messages.resume(answered(store, TokenUsage(31, 2)))
    ended = store.messages.finish(answer.id, EndState.COMPLETE, "!", TokenUsage(40, 1))

    assert (ended.text, ended.usage) == ("So!", TokenUsage(71, 3))


def test_a_copy_of_a_chat_has_the_same_usage(store: ChatStore) -> None:
    answer = answered(store, TokenUsage(31, 2))
    copied = duplicate(store, answer.conversation_id, "Again")

    assert store.messages.branch(ConversationId(copied.key))[1].usage == TokenUsage(31, 2)


def test_usage_is_read_out_of_a_damaged_file(store: ChatStore) -> None:
    answer = answered(store, TokenUsage(31, 2))
    store.close()
    into = store.path.with_name("salvaged.db")
    salvage(store.path, into)
    with closing(ChatStore.open(into)) as salvaged:
        chat = answer.conversation_id

        assert salvaged.messages.branch(chat)[1].usage == TokenUsage(31, 2)
        assert salvaged.messages.branch(chat)[1].end is EndState.LENGTH
