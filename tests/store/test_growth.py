"""What saving costs when answers are long."""

import time
from statistics import median

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.store.chat_store import ChatStore
from tests.timing import Within

PIECE = "а piece of text, as one checkpoint holds it " * 20


def median_cost(store: ChatStore, answer: MessageId) -> float:
    """Return the computing time of adding a piece, in seconds; a busy disk does not count."""
    costs = []
    for _ in range(60):
        start = time.thread_time()
        store.messages.append(answer, PIECE)
        costs.append(time.thread_time() - start)
    return median(costs)


def test_adding_to_an_answer_of_4_mb_costs_what_adding_to_a_short_one_costs(
    store: ChatStore, within: Within
) -> None:
    short = store.messages.ask_first("?", "gpt-4", "").answer
    long = store.messages.ask_first("?", "gpt-4", "").answer
    for _ in range(64):
        store.messages.append(long.id, "x" * 65536)
    cost_of_short = median_cost(store, short.id)
    cost_of_long = median_cost(store, long.id)

    within(cost_of_long, 4 * cost_of_short)
    assert len(store.messages.find(long.id).text) == 64 * 65536 + 60 * len(PIECE)
