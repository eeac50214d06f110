"""What the killed processes do: each work says what it has acknowledged, until it is killed."""

import random
import time
from collections.abc import Callable
from pathlib import Path

from liaobots_desktop.chat.message import ConversationId, EndState, Role
from liaobots_desktop.chat.tree import ChatTree, TreeMessage
from liaobots_desktop.exchange.import_job import ImportJob
from liaobots_desktop.exchange.json_export import json_pieces
from liaobots_desktop.exchange.progress import Progress
from liaobots_desktop.store import keeping, trash
from liaobots_desktop.store.backup_folder import BackupFolder
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.draft_table import StoredDraft
from liaobots_desktop.store.opening import open_or_begin_anew
from liaobots_desktop.store.schema import VERSION
from tests.store.damaging import make_chats, overwrite
from tests.store.looking import read, write
from tests.store.test_migration import SCHEMAS

MESSAGES = "SELECT id, role, created_at FROM message ORDER BY id"
"""What an upgrade leaves as it was."""

Say = Callable[..., None]


def stream(folder: Path, say: Say, dice: random.Random) -> None:
    """Ask, let answers grow, end them, keep drafts."""
    store = ChatStore.open(folder / FILE_NAME)
    chat: ConversationId | None = None
    while True:
        question = f"question {dice.random()}"
        if chat is None:
            asked = store.messages.ask_first(question, "gpt-4", "")
        else:
            asked = store.messages.ask(chat, question, "gpt-4")
        chat, answer = asked.answer.conversation_id, asked.answer.id
        say("text", asked.question.id, question)
        for number in range(dice.randrange(8)):
            piece = f"{number} " * dice.randrange(1, 300)
            store.messages.append(answer, piece)
            say("more", answer, piece)
            say("begins", "draft", chat)
            store.drafts.save(chat, StoredDraft(piece))
            say("draft", chat, piece)
        store.messages.finish(answer, EndState.COMPLETE)
        say("ended", answer)


def delete(folder: Path, say: Say, dice: random.Random) -> None:
    """Delete chats and messages, and bring some back."""
    store = ChatStore.open(folder / FILE_NAME)
    while True:
        chat = dice.choice(store.conversations.page(20)).id
        say("begins", "in trash", chat)
        store.arranging.delete((chat,))
        say("in trash", chat, [True])
        say("begins", "in trash", chat)
        store.arranging.restore((chat,))
        say("in trash", chat, [False])
        shown = store.messages.branch(chat)
        if not shown:
            continue
        message = dice.choice(shown).id
        say("begins", "deleted", message)
        deletion = store.branches.delete(message)
        say("deleted", message, [True])
        say("begins", "deleted", message)
        store.branches.restore(deletion)
        say("deleted", message, [False])


def destroy(folder: Path, say: Say, dice: random.Random) -> None:
    """Delete chats for good."""
    store = ChatStore.open(folder / FILE_NAME)
    while True:
        secret = f"secret {dice.random()}"
        answer = store.messages.ask_first(secret, "gpt-4", "").answer
        store.messages.append(answer.id, secret)
        store.messages.finish(answer.id, EndState.COMPLETE)
        store.arranging.delete((answer.conversation_id,))
        trash.destroy(folder / FILE_NAME, (answer.conversation_id,))
        say("gone", secret)


def back_up(folder: Path, say: Say, dice: random.Random) -> None:
    """Make backups, each of another state, and bring chats back from them."""
    database = folder / FILE_NAME
    store = ChatStore.open(database)
    while True:
        answer = store.messages.ask_first(f"backed up {dice.random()}", "gpt-4", "").answer
        store.messages.finish(answer.id, EndState.STOPPED)
        backup = BackupFolder(folder).make(database)
        say("backup", str(backup.path))
        keeping.bring_back(database, backup.path)


def migrate(folder: Path, say: Say, _dice: random.Random) -> None:
    """Bring a file of an older version to the newest."""
    say("was", read(folder / FILE_NAME, MESSAGES))
    ChatStore.open(folder / FILE_NAME)
    say("version", [[VERSION]])
    time.sleep(60)


def mend(folder: Path, say: Say, _dice: random.Random) -> None:
    """Move a damaged file aside and read what can be read of it."""
    titles = sorted([f"Chat {number}"] for number in range(12))
    say("titles", titles)
    open_or_begin_anew(folder / FILE_NAME)
    keeping.look_over(folder / FILE_NAME, lambda: True, thoroughly=False)
    say("titles", titles)
    time.sleep(60)


def bring_in(folder: Path, say: Say, dice: random.Random) -> None:
    """Import files of some chats, each wholly or not at all."""
    file = folder / "incoming.json"
    while True:
        trees = [_tree(f"{dice.random()}", dice.randrange(1, 200)) for _ in range(3)]
        file.write_text("".join(json_pieces(trees)), encoding="utf-8")
        ids, messages = [tree.id for tree in trees], sum(len(tree.messages) for tree in trees)
        say("is whole", ids, [0, messages])
        ImportJob(folder / FILE_NAME, file).run(Progress())
        say("is there", ids, [messages])


def _tree(chat: str, messages: int) -> ChatTree:
    """Return a chat in which each message follows the one before."""
    return ChatTree(
        *(chat, f"Imported {chat}", "gpt-4", "", 1, 2),
        [
            TreeMessage(
                id=f"{chat}-{number}",
                parent=f"{chat}-{number - 1}" if number else None,
                role=Role.USER,
                text=f"imported {number} " * 20,
                model="gpt-4",
                end=EndState.COMPLETE,
                created_at=3,
            )
            for number in range(messages)
        ],
        f"{chat}-{messages - 1}",
    )


def prepare(kind: str, folder: Path, number: int) -> Path:
    """Return the folder to work in: a new one where the work needs a certain file."""
    if kind not in {"migrate", "mend"}:
        return folder
    fresh = folder / f"{kind}-{number}"
    fresh.mkdir(mode=0o700)
    if kind == "migrate":
        write(fresh / FILE_NAME, list(SCHEMAS.values())[number % (len(SCHEMAS) - 1)])
    else:
        make_chats(fresh / FILE_NAME, 12)
        overwrite(fresh / FILE_NAME, 1)
    return fresh


WORK = {
    "stream": stream,
    "delete": delete,
    "destroy": destroy,
    "back_up": back_up,
    "bring_in": bring_in,
    "migrate": migrate,
    "mend": mend,
}
"""What can be killed, by name."""
