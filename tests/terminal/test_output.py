"""Where `liaobots-desktop ask` writes to: pipes that close, full disks, terminals."""

import os
import pty
import resource
import subprocess
import threading
from pathlib import Path

import pytest

from tests.fault_server import FaultServer, hang, wait_for
from tests.store.looking import read
from tests.terminal.replies import BEGIN, END, answer, piece
from tests.terminal.running import Running, command, run, running
from tests.waiting import wait_until

MESSAGES = "SELECT role, text, ended FROM whole_message ORDER BY id"


def test_a_reader_that_leaves_gets_no_traceback(database: Path) -> None:
    go_on = threading.Event()
    more = [piece("more\n")] * 2000
    steps = [BEGIN, piece("first\n"), wait_for(go_on), *more, hang()]
    with (
        FaultServer(steps) as server,
        running("ask", "--base-url", server.url, "Hi") as asking,
    ):
        asking.wait_for_output("first\n")
        asking.stop_reading()
        go_on.set()
        ended = asking.end_unread()

    assert (ended.code, ended.stderr) == (1, "")
    text = read(database, MESSAGES)[1]
    assert text[1].startswith("first\nmore\n")
    assert text[2] == "interrupted"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full disk to try")
def test_an_answer_that_cannot_be_written_is_a_sentence() -> None:
    with FaultServer(answer("Hello")) as server, Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command("ask", "--base-url", server.url, "Hi"),
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )

    assert done.returncode == 1
    assert done.stderr == b"The system refused: No space left on device.\n"


def test_on_a_terminal_an_answer_cannot_control_it() -> None:
    screen, terminal = pty.openpty()
    text = "a\x1b[31mred\x07\x9b2J\r\n\tend"
    with FaultServer(answer(text)) as server:
        process = subprocess.Popen(
            command("ask", "--base-url", server.url, "Hi"), stdout=terminal, stderr=terminal
        )
        os.close(terminal)
        shown = b""
        while b"end" not in shown:
            shown += os.read(screen, 4096)
        process.wait(60)
        os.close(screen)

    assert shown.decode().replace("\r\n", "\n").strip() == "a␛[31mred␇\ufffd2J\n\tend"


def test_in_a_pipe_an_answer_is_exact() -> None:
    with FaultServer(answer("a\x1b[31mred\r\n\x00\n")) as server:
        ended = run("ask", "--base-url", server.url, "Hi")

    assert ended.stdout == "a\x1b[31mred\r\n\x00\n"


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="needs Linux's prlimit")
@pytest.mark.parametrize("is_room_again", [True, False])
def test_a_full_disk_does_not_stop_the_answer(database: Path, is_room_again: bool) -> None:
    go_on, end = threading.Event(), threading.Event()
    steps = [BEGIN, piece("first "), wait_for(go_on), piece("second"), wait_for(end), END]
    with (
        FaultServer(steps) as server,
        running("ask", "--base-url", server.url, "Hi") as asking,
    ):
        asking.wait_for_output("first ")
        wait_until(lambda: read(database, "SELECT * FROM piece"), "the checkpoint")
        let_files_grow_to(asking, 0)
        go_on.set()
        asking.wait_for_output("second")
        if is_room_again:
            let_files_grow_to(asking, resource.RLIM_INFINITY)
        end.set()
        ended = asking.end()

    assert ended.stdout == "first second\n"
    if is_room_again:
        assert (ended.code, ended.stderr) == (0, "")
        assert read(database, MESSAGES)[1] == ("assistant", "first second", "complete")
    else:
        assert (ended.code, ended.stderr.count("\n")) == (1, 1)
        assert ended.stderr.startswith("This could not be saved (the disk ")
        assert read(database, MESSAGES)[1] == ("assistant", "first ", None)


def let_files_grow_to(asking: Running, size: int) -> None:
    resource.prlimit(asking.process_id, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
