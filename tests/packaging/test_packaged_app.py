"""The packaged app, away from the checkout: it answers in the terminal and in its window."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.virtual_screen import VirtualScreen
from tests.waiting import wait_until

pytestmark = pytest.mark.packaging

_QUESTION = "Show me some code"
_TRANSLATIONS = Path(__file__).resolve().parents[2] / "resources" / "translations"


def _env(home: Path) -> dict[str, str]:
    """What a fresh account has: nothing that could lead the app to this Python or checkout."""
    kept = ("PATH", "LANG", "SYSTEMROOT", "TEMP", "DISPLAY", "QT_QPA_PLATFORM")
    return {**{key: os.environ[key] for key in kept if key in os.environ}, "HOME": str(home)}


def _last_answer(database: Path) -> tuple[str, str] | None:
    """The text of the last answer that has ended, and how; None while there is none."""
    if not database.exists():
        return None
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as chats:
        try:
            row: tuple[str, str] | None = chats.execute(
                "SELECT text, ended FROM message WHERE role = 'assistant' AND ended IS NOT NULL"
                " ORDER BY id DESC LIMIT 1"
            ).fetchone()
        except sqlite3.OperationalError:
            return None  # the app is still making its tables
        return row


def test_it_answers_in_the_terminal(packaged_app: Path, tmp_path: Path) -> None:
    command = [str(packaged_app), "ask", "--demo", "--no-save", _QUESTION]
    done = subprocess.run(
        command,
        cwd=tmp_path,
        env=_env(tmp_path),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert "```" in done.stdout


def test_every_language_is_in_it_with_what_qt_says_in_it(packaged_app: Path) -> None:
    languages = [file.stem.removeprefix("liaobots_") for file in _TRANSLATIONS.glob("*.ts")]
    there = {file.name for file in packaged_app.parent.rglob("*.[qt][ms]")}
    needed = {f"liaobots_{code}.{kind}" for code in languages for kind in ("qm", "ts")}
    needed |= {f"qtbase_{code}.qm" for code in languages if code != "en"}

    assert {"ar", "en", "ru", "zh_CN"} <= set(languages)
    assert needed - there == set()


def test_it_knows_what_it_is_made_of(packaged_app: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [str(packaged_app), "doctor"],
        cwd=tmp_path,
        env=_env(tmp_path),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    shipped = packaged_app.parent / "_internal"

    assert "PySide6 6.10." in done.stdout
    assert len(list(shipped.glob("requests-*.dist-info/METADATA"))) == 1
    assert (shipped / "resources/CHANGELOG.md").read_text("utf-8").startswith("# Changelog")
    assert (shipped / "resources/LICENSE").read_text("utf-8").startswith("MIT License")


def test_it_counts_tokens_in_a_process_of_its_own(packaged_app: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [str(packaged_app), "ask", "--demo", "--no-save", "--system", "Rhyme.", "é" * 4000],
        cwd=tmp_path,
        env=_env(tmp_path),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )

    assert "it has 4,003 tokens, and GPT-3.5 reads 3,000" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="the virtual screen is for Linux")
def test_its_window_answers_a_typed_question(packaged_app: Path, tmp_path: Path) -> None:
    chats, said = tmp_path / "chats", tmp_path / "stderr.txt"
    with VirtualScreen() as screen, said.open("w") as stderr:
        app = subprocess.Popen(
            [str(packaged_app), "--demo", "--data-dir", str(chats)],
            cwd=tmp_path,
            env={**_env(tmp_path), "DISPLAY": screen.env["DISPLAY"], "QT_QPA_PLATFORM": "xcb"},
            stderr=stderr,
        )
        try:
            screen.focus(screen.wait_for_window("Liaobots Desktop"))
            screen.type(_QUESTION)
            screen.xdotool("key", "Return")
            text, ended = wait_until(lambda: _last_answer(chats / "chats.db"), "the answer", 60)
            screen.xdotool("key", "ctrl+q")
            app.wait(60)
        except BaseException as error:
            error.add_note(f"The app said: {said.read_text()}")
            raise
        finally:
            app.kill()
            app.wait()

    assert ended == "complete"
    assert "```" in text
    assert (app.returncode, said.read_text()) == (0, "")
