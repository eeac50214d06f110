"""Makes chats with several branches."""

from liaobots_desktop.chat.message import ConversationId, EndState, Message, MessageId
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.message_table import Asked
from liaobots_desktop.store.rows import now


def ask(
    store: ChatStore, question: str, answer: str = "So", chat: ConversationId | None = None
) -> Asked:
    """Ask in a chat, None begins one, and store the whole answer, all after what was before.

    Chats that were used within one millisecond stand in any order.
    """
    before = now()
    while now() == before:
        pass
    asked = (
        store.messages.ask_first(question, "gpt-4", "")
        if chat is None
        else store.messages.ask(chat, question, "gpt-4")
    )
    return Asked(asked.question, ended(store, asked.answer, answer))


def ask_instead(store: ChatStore, first: Message, question: str, answer: str = "So") -> Asked:
    """Ask another version of a question and store the whole answer."""
    asked = store.messages.ask_instead(first, question, "gpt-4")
    return Asked(asked.question, ended(store, asked.answer, answer))


def answer_again(store: ChatStore, message: Message, answer: str) -> Message:
    """Store another whole answer."""
    return ended(store, store.messages.answer_again(message, "gpt-4"), answer)


def ended(store: ChatStore, answer: Message, text: str) -> Message:
    """Give an answer its text and its end."""
    store.messages.append(answer.id, text)
    return store.messages.finish(answer.id, EndState.COMPLETE)


def shown(store: ChatStore, chat: ConversationId, after: MessageId | None = None) -> list[str]:
    """Return the texts of the branch that is shown."""
    return [message.text for message in store.messages.branch(chat, after)]
