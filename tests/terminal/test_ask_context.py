"""`liaobots-desktop ask`: what does not fit into the model's window."""

from pathlib import Path

from tests.fault_server import FaultServer
from tests.store.looking import read, write
from tests.terminal.replies import answer, body_of
from tests.terminal.running import run

WORD = " word"


def test_a_question_that_would_not_be_read_is_refused_before_anything_is_sent(
    database: Path,
) -> None:
    with FaultServer(answer("ok")) as server:
        ended = run("ask", "--base-url", server.url, "--system", "Rhyme.", "é" * 4000)
        asked = server.requests

    assert asked == []
    assert (ended.code, ended.stdout) == (1, "")
    assert ended.stderr.strip() == (
        "This question does not fit: with the system prompt it has 4,003 tokens, and GPT-3.5 reads "
        "3,000. Shorten it, attach less, or ask a model that reads more."
    )
    assert read(database, "SELECT count(*) FROM message") == [(0,)]


def test_a_long_chat_is_continued_with_what_the_model_reads(database: Path) -> None:
    with FaultServer(answer(WORD * 2900)) as server:
        url = ("--base-url", server.url, "--system", "Rhyme.")
        run("ask", *url, "First")
        run("ask", *url, "-c", "Second")
        run("ask", *url, "-c", WORD * 200)
        write(database, "UPDATE message SET inclusion = 'always' WHERE text = 'First'")
        run("ask", *url, "-c", "Last")
        sent = [[m["content"] for m in body_of(r)["messages"]] for r in server.requests]

    assert sent[0] == ["First"]
    assert sent[1] == ["First", WORD * 2900, "Second"]
    assert sent[2] == [WORD * 200]
    assert sent[3] == ["First", WORD * 2900, "Last"]
