"""The command line finds what the window is just storing, each in a process of its own."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.running_app import RunningApp
from tests.timing import Within
from tests.virtual_screen import VirtualScreen
from tests.waiting import wait_until

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is for Linux"),
]


@pytest.fixture
def screen() -> Iterator[VirtualScreen]:
    with VirtualScreen(1280, 820) as started:
        yield started


def found(folder: Path, query: str) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "liaobots_desktop", "search", "--json", query],
        env={"LIAOBOTS_DATA_DIR": str(folder)},
        capture_output=True,
        timeout=60,
        check=True,
    )
    assert done.stderr == b""
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_search_finds_what_was_stored_a_second_ago_while_the_window_streams(
    screen: VirtualScreen, tmp_path: Path, within: Within
) -> None:
    folder = tmp_path / "data"
    with RunningApp(screen, folder) as app:
        app.ask("A long answer about quokkas, please.")
        app.wait_for_text(1, "\n\n")
        in_question = found(folder, "OKKA")
        ((before, _),) = app.answers()

        def grown() -> str:
            ((text, _),) = app.answers()
            return text[len(before) :] if len(text) > len(before) + 40 else ""

        new = wait_until(grown, "more of the answer")
        phrase = new.splitlines()[0][:30].strip() or new.split()[0]
        seen_at = time.monotonic()
        in_answer = found(folder, f'role:assistant "{phrase}"')
        took = time.monotonic() - seen_at
        ((after, end),) = app.answers()
        grows = wait_until(lambda: len(app.answers()[0][0]) > len(after), "still more of it")
        screen.xdotool("key", "Escape")
        app.wait_for_end(1)
        exit_code, said = app.quit()

    assert [(hit["role"], hit["snippet"]) for hit in in_question] == [
        ("user", "A long answer about quokkas, please.")
    ]
    assert [hit["role"] for hit in in_answer] == ["assistant"]
    assert (end, grows) == (None, True)  # the window streamed all the while
    within(took, 10)
    assert (exit_code, said) == (0, "")
