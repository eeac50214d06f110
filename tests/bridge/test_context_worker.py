"""The thread that finds out what goes with a question."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.context_worker import Answered, Asked, ContextWorker
from liaobots_desktop.chat.inclusion import Inclusion
from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.context.counting_process import COUNTING
from liaobots_desktop.service.catalogue import GPT_3_5_TURBO, GPT_4
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreDamaged
from tests.benchmarks.saved_chats import make_saved_chats
from tests.store.looking import read
from tests.store.talking import ask
from tests.threads import end

WORD = " word"


@pytest.fixture
def worker(qapp: QCoreApplication, database: Path) -> Iterator[ContextWorker]:
    parent = QObject(qapp)
    made = ContextWorker(database, parent)
    yield made
    end(made)
    parent.deleteLater()


def asked(head: MessageId | None, question: str = "", version: int = 1) -> Asked:
    return Asked(head, version, "Be brief.", GPT_3_5_TURBO, question)


def answer(qtbot: QtBot, worker: ContextWorker, question: Asked) -> Answered:
    """Ask and wait for the whole answer."""
    with qtbot.waitSignal(
        worker.answered, check_params_cb=lambda found: found.fit is not None
    ) as found:
        worker.ask(question)
    assert found.args is not None
    answered = found.args[0]
    assert isinstance(answered, Answered)
    return answered


def test_a_chat_is_read_again_when_it_may_be_otherwise(
    qtbot: QtBot, worker: ContextWorker, store: ChatStore
) -> None:
    first = ask(store, "Why?", WORD * 500)
    head = first.answer.id
    before = answer(qtbot, worker, asked(head)).fit
    store.inclusions.choose(head, Inclusion.NEVER)
    same = answer(qtbot, worker, asked(head, "?")).fit
    after = answer(qtbot, worker, asked(head, version=2)).fit

    assert before is not None
    assert same is not None
    assert after is not None
    assert (before.messages, same.messages, after.messages) == (2, 2, 1)


def test_the_messages_come_where_they_are_wanted(
    qtbot: QtBot, worker: ContextWorker, store: ChatStore
) -> None:
    chat = ask(store, "Why?", WORD * 2500)
    last = ask(store, "How?", WORD * 900, chat.answer.conversation_id)
    wanted = Asked(last.answer.id, 1, "Be brief.", GPT_3_5_TURBO, "And?", is_measured_only=False)
    found = answer(qtbot, worker, wanted)
    measured = answer(qtbot, worker, asked(last.answer.id, "And?"))

    assert found.asked == wanted
    assert [message.content for message in found.messages] == ["How?", WORD * 900]
    assert found.fit is not None
    assert (found.fit.used, found.fit.cut) == (907, 2)
    assert measured.fit == found.fit
    assert measured.messages == ()


def test_a_chat_of_50_000_messages_costs_what_of_it_fits(
    qtbot: QtBot, worker: ContextWorker, database: Path
) -> None:
    make_saved_chats(database.parent, 1, 50_000)
    ((head,),) = read(database, "SELECT head_id FROM conversation")
    question = Asked(MessageId(head), 1, "Be brief.", GPT_4, "And?")
    fit = answer(qtbot, worker, question).fit
    assert worker._window is not None

    assert fit is not None
    assert (fit.cut + fit.messages, fit.not_sent) == (50_000, fit.cut)
    assert len(worker._window[1]._earlier._read) == fit.messages + 1


def test_a_chat_that_cannot_be_read_is_told(
    qtbot: QtBot, worker: ContextWorker, database: Path
) -> None:
    database.write_bytes(b"no database" * 1000)
    question = asked(MessageId(1))
    with qtbot.waitSignal(worker.failed) as failed:
        worker.ask(question)

    assert failed.args[0] == question
    assert isinstance(failed.args[1], StoreDamaged)


def test_it_ends_at_once_while_what_counts_is_loading(
    qtbot: QtBot, worker: ContextWorker, store: ChatStore
) -> None:
    COUNTING.rest()
    head = ask(store, "Why?", WORD * 2500).answer.id
    with qtbot.waitSignal(worker.answered) as said:
        worker.ask(asked(head))
    has_ended = worker.shut_down()

    assert said.args == [Answered(asked(head), None)]
    assert has_ended
    worker.ask(asked(head))  # a key that comes late begins nothing
    assert not worker.isRunning()
