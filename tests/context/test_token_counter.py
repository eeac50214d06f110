"""Tokens: as many as tiktoken counts, from the table that comes with the app."""

import hashlib
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
import tiktoken
from tiktoken import registry

from liaobots_desktop import resources
from liaobots_desktop.context.counting_child import VERB
from liaobots_desktop.context.counting_process import CountingProcess
from liaobots_desktop.context.encoding import RANKS, RANKS_SHA256
from liaobots_desktop.context.token_counter import TokenCounter, bound
from tests.context.texts import SCRIPTS, text
from tests.waiting import wait_until

_ADDRESS = "https://openaipublic.blob.core.windows.net/encodings/cl100k_base.tiktoken"


@pytest.fixture
def tiktokens_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tiktoken.Encoding]:
    """tiktoken's own cl100k_base; the table lies where it would have put its download."""
    place = tmp_path / hashlib.sha1(_ADDRESS.encode()).hexdigest()
    shutil.copyfile(resources.path(RANKS), place)
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    yield tiktoken.get_encoding("cl100k_base")
    registry.ENCODINGS.clear()


def test_the_rank_table_is_the_one_that_openai_publishes() -> None:
    table = resources.path(RANKS).read_bytes()

    assert len(table) == 1_681_126
    assert hashlib.sha256(table).hexdigest() == RANKS_SHA256
    assert RANKS_SHA256 == "223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7"
    assert "MIT License" in resources.path("context/LICENSE").read_text(encoding="utf-8")


def test_a_thousand_texts_in_six_scripts_have_the_tokens_that_tiktoken_counts(
    tiktokens_own: tiktoken.Encoding,
) -> None:
    random = Random(20261126)
    counter = TokenCounter()
    texts = [text(random, SCRIPTS[n % 6], random.randint(1, 120)) for n in range(1000)]
    counted = [counter.count(each) for each in texts]

    assert len(set(texts)) == 1000
    assert counted == [len(tiktokens_own.encode_ordinary(each)) for each in texts]
    assert [counter.count(each) for each in texts] == counted  # remembered ones are the same


@pytest.mark.parametrize(
    ("sample", "tokens"),
    [
        ("", 0),
        ("hello world", 2),
        ("Привет, мир", 6),
        ("一" * 100, 100),
        ("a" * 24_000, 3_000),
        (" " * 24_000, 188),
        ("<|endoftext|>", 7),  # a word of the model's own is text like any other
        ("\ud800", 1),  # half a character is sent as U+FFFD
    ],
)
def test_odd_texts_have_known_numbers_of_tokens(sample: str, tokens: int) -> None:
    assert TokenCounter().count(sample) == tokens


def test_no_text_has_more_tokens_than_bytes() -> None:
    random = Random(7)
    counter = TokenCounter()
    texts = [text(random, SCRIPTS[n % 6], random.randint(1, 40)) for n in range(600)]
    texts += ["".join(chr(random.randrange(1, 0xD800)) for _ in range(40)) for _ in range(600)]
    texts += [
        "".join(chr(random.randrange(0xE000, 0x110000)) for _ in range(9)) for _ in range(600)
    ]

    assert [each for each in texts if counter.count(each) > bound(each)] == []


def test_a_huge_text_is_known_to_exceed_without_being_counted() -> None:
    process = CountingProcess()

    assert TokenCounter(process).exceeds("a" * 1_000_000, 7_000)
    assert not process.is_ready
    assert TokenCounter().exceeds("word " * 7_001, 7_000)
    assert not TokenCounter().exceeds("word " * 6_998, 7_000)


def test_the_table_is_read_from_its_file_and_copied_nowhere(tmp_path: Path) -> None:
    done = python(
        "import socket\n"
        "def refuse(*_): raise AssertionError('the network was used')\n"
        "socket.socket.connect = refuse\n"
        "from liaobots_desktop.context.encoding import cl100k_base\n"
        "print(len(cl100k_base().encode_ordinary('hello world')))\n",
        tmp_path,
    )

    assert (done.stdout, done.stderr) == ("2\n", "")
    assert list(tmp_path.iterdir()) == []


def test_what_counts_is_another_process_that_ends_with_this_one(tmp_path: Path) -> None:
    done = python(
        "import sys\n"
        "from liaobots_desktop.context.counting_process import COUNTING\n"
        "from liaobots_desktop.context.token_counter import TokenCounter\n"
        "counter = TokenCounter()\n"
        "print(counter.is_loaded, counter.is_exact)\n"
        "print(counter.count('hello world'), counter.is_loaded, counter.is_exact)\n"
        "print([name for name in sys.modules if 'tiktoken' in name or name == 'regex'])\n"
        "print(COUNTING._child.pid)\n",
        tmp_path,
    )
    *said, pid = done.stdout.splitlines()

    assert (said, done.stderr) == (["False False", "2 True True", "[]"], "")
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid), 0)


def test_a_process_that_was_killed_is_begun_again() -> None:
    process = CountingProcess()
    first = process.count("hello world")
    assert process._child is not None
    process._child.kill()
    process._child.wait()
    second = process.count("hello world")
    process.rest()

    assert (first, second) == (2, 2)
    assert (process.is_ready, process.has_failed) == (False, False)
    assert process.count("hello") == 1  # after a rest there is another
    process.rest()


def test_who_waits_for_the_process_to_load_can_be_let_go() -> None:
    process = CountingProcess()
    waiting = threading.Thread(target=process.load)
    waiting.start()
    wait_until(lambda: process._starting is not None, "the child")
    process.abandon()
    waiting.join(5)

    assert not waiting.is_alive()
    assert (process.is_ready, process.has_failed) == (False, False)
    assert process.count("hello world") == 2
    process.rest()


def test_the_packaged_app_counts_when_it_is_started_for_that() -> None:
    text = b"hello world"
    done = subprocess.run(
        [sys.executable, "-m", "liaobots_desktop", VERB],
        input=len(text).to_bytes(4, "big") + text,
        capture_output=True,
        check=False,
        cwd=Path(__file__).resolve().parents[2],
    )

    assert (done.stdout, done.stderr, done.returncode) == (b"+\x00\x00\x00\x02", b"", 0)


def python(script: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    """Run a script with an empty folder for temporary files."""
    root = Path(__file__).resolve().parents[2]
    return subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=False,
        env={"TMPDIR": str(folder), "PYTHONPATH": str(root)},
    )


def test_without_the_table_bytes_are_counted(caplog: pytest.LogCaptureFixture) -> None:
    counter = TokenCounter(CountingProcess("context/LICENSE"))

    assert counter.count("Привет") == 12
    assert (counter.is_loaded, counter.is_exact) == (True, False)
    assert "Tokens cannot be counted exactly" in caplog.text
