"""What is left of several answers when the app ends, and how fast they were."""

import subprocess
import sys
import threading
import uuid
from contextlib import closing
from pathlib import Path

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from tests.bridge.session_log import SessionLog
from tests.bridge.test_contest import LARGE, MESSAGES, REFUSED, SMALL, contest
from tests.fault_server import hang, wait_for
from tests.model_server import ModelServer
from tests.store.looking import read
from tests.terminal.replies import BEGIN, END, answer, body_of, piece
from tests.threads import end


def test_closing_the_app_keeps_what_came_of_each(
    log: SessionLog, session: ChatSession, database: Path
) -> None:
    slow = [BEGIN, piece("So "), hang()]
    with ModelServer({SMALL: slow, LARGE: slow}) as server:
        log.use(server.url)
        contest(log)
        log.wait_until(lambda: len(log.grown) == 2)

        end(session)
    assert [row[2:] for row in read(database, MESSAGES)][1:] == [
        (SMALL, "So ", "interrupted"),
        (LARGE, "So ", "interrupted"),
    ]


def test_how_fast_each_answer_came_is_known_after_its_end(
    log: SessionLog, session: ChatSession
) -> None:
    with ModelServer({SMALL: answer("Small"), LARGE: REFUSED}) as server:
        log.use(server.url)
        contest(log)
        log.wait_for_ends(2)
    small, large = sorted(log.ended, key=lambda message: message.model)
    quick, failed = session.running.pace(small.id), session.running.pace(large.id)

    assert quick is not None
    assert quick.first_text is not None
    assert 0 < quick.first_text <= quick.total < 10
    assert failed is not None
    assert failed.first_text is None
    assert session.running.pace(log.added[0].id) is None


def test_what_came_of_each_survives_the_death_of_the_process(tmp_path: Path) -> None:
    answers = {SMALL: [BEGIN, piece("Small"), hang()], LARGE: [BEGIN, piece("Large"), hang()]}
    with ModelServer(answers) as server:
        command = [sys.executable, "-m", "tests.bridge.contest_process", server.url, str(tmp_path)]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
        ) as process:
            assert process.stdout is not None
            said = process.stdout.readline()
            process.kill()
    with closing(ChatStore.open(tmp_path / FILE_NAME)) as store:
        recovered = store.recover()

    assert (said, recovered) == ("written\n", 2)
    assert [row[2:] for row in read(tmp_path / FILE_NAME, MESSAGES)] == [
        (SMALL, "Why?", "complete"),
        (SMALL, "Small", "interrupted"),
        (LARGE, "Large", "interrupted"),
    ]


def test_models_at_the_same_time_have_conversations_of_their_own_on_the_wire(
    log: SessionLog, session: ChatSession
) -> None:
    more = threading.Event()
    answers = {
        SMALL: [BEGIN, piece("Small "), wait_for(more), piece("one"), END],
        LARGE: [BEGIN, piece("Large "), wait_for(more), piece("one"), END],
    }
    with ModelServer(answers) as server:
        log.use(server.url)
        contest(log)
        log.wait_until(lambda: len(log.grown) == 2)
        more.set()
        chat = log.wait_for_ends(2)[0].conversation_id
        assert session.send(chat, "And then?", SMALL) == chat
        log.wait_for_ends(3)
        by_model = {
            (body_of(request)["model"]["id"], len(body_of(request)["messages"])): body_of(request)[
                "conversationId"
            ]
            for request in server.requests
        }

    assert by_model[SMALL, 1] == by_model[SMALL, 3] == chat
    assert by_model[LARGE, 1] != chat
    assert uuid.UUID(by_model[LARGE, 1]).version == 4
