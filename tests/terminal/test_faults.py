"""Rows N and P of docs/faults.md on the command line: a sentence, what came, an exit code."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.authority import Authority
from tests.faults import network_rows, protocol_rows
from tests.faults.looks import is_kept, sentence_of
from tests.faults.stage import QUESTION, USUAL_LIMITS, Fault, Stage
from tests.store.looking import read
from tests.terminal.running import CODE, running_command

CASES = [*network_rows.ROWS, *protocol_rows.ROWS]
MESSAGES = "SELECT role, text, ended FROM whole_message ORDER BY id"


def started_with(fault: Fault, arguments: Sequence[str]) -> list[str]:
    """Return what starts the app in a process in which the fault's surroundings hold."""
    limits = fault.limits
    short = (
        ""
        if limits == USUAL_LIMITS
        else "from liaobots_desktop.service import client, connection\n"
        "client.USUAL = connection.Connection(connection."
        f"TimeLimits({limits.connect}, {limits.silence}, {limits.whole_answer}))\n"
    )
    main = "import sys\nfrom liaobots_desktop.cli import main\nsys.exit(main())\n"
    return [sys.executable, "-c", f"{fault.prelude}\n{short}{main}", *arguments]


@pytest.fixture
def stage(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Stage:
    return Stage(Authority(tmp_path_factory.mktemp("authority")), tmp_path)


@pytest.mark.parametrize("fault", CASES, ids=[fault.label for fault in CASES])
def test_a_fault_of_the_service_is_a_sentence_and_an_exit_code(
    fault: Fault, stage: Stage, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with fault.serve(stage) as served:
        for name, value in served.environment.items():
            monkeypatch.setenv(name, value)
        arguments = ("ask", "--json", "--base-url", served.url, QUESTION)
        with running_command(started_with(fault, arguments)) as asking:
            if fault.kept:
                asking.wait_for_output('"text"')
                stage.see()
            if fault.is_stopped:
                asking.wait_for_output('"started"')
                asking.press_ctrl_c()
            ended = asking.end()
        served.check()
    text = "".join(event["text"] for event in ended.events if event["event"] == "text")
    lines = [line for line in ended.stderr.splitlines() if not line.startswith(AGAIN)]

    assert ended.code == fault.code
    assert [sentence_of(fault, served, line) for line in lines] == [fault.sentence][: len(lines)]
    assert bool(lines) == bool(fault.sentence)
    assert is_kept(fault, text)
    assert ended.events[-1] == {"event": "end", "state": fault.end.value}
    assert read(database, MESSAGES) == [
        ("user", QUESTION, "complete"),
        ("assistant", text, fault.end.value),
    ]
    assert CODE not in ended.stdout + ended.stderr
    assert fault.secret not in ended.stdout + ended.stderr
    assert CODE.encode() not in database.read_bytes()


AGAIN = "The service could not be reached behind its gateway."
