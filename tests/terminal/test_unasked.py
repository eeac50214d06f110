"""Where nothing was asked, no word says that a question is kept."""

from pathlib import Path

import pytest

from tests.terminal.running import run
from tests.terminal.test_profiles import add

UNREACHABLE = "Cannot reach 127.0.0.1:1. Check your internet connection, then try again.\n"


@pytest.mark.parametrize(
    "asked",
    [
        ("profiles", "test", "Mine"),
        ("models", "import", "--profile", "Mine"),
        ("balance", "--profile", "Mine"),
        ("balance", "--usage", "--profile", "Mine"),
    ],
    ids=" ".join,
)
def test_a_test_a_list_of_models_and_a_balance_speak_of_no_question(
    folder: Path, asked: tuple[str, ...]
) -> None:
    folder.mkdir()
    add(folder, "http://127.0.0.1:1", code="a0code")
    ended = run(*asked)

    assert (ended.code, ended.stdout, ended.stderr) == (3, "", UNREACHABLE)


def test_a_question_is_said_to_be_kept(folder: Path) -> None:
    folder.mkdir()
    add(folder, "http://127.0.0.1:1", code="a0code")
    ended = run("ask", "--profile", "Mine", "Hi")

    assert ended.stderr.splitlines()[-1] == (
        "Cannot reach 127.0.0.1:1. Your question is kept. "
        "Check your internet connection, then try again."
    )
