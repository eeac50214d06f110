"""The list of faults names tests that are there."""

import re
from pathlib import Path

_TESTS = Path(__file__).parent
_ROW = re.compile(r"\| `(?P<file>[\w/]+)`: (?P<sentence>[\w ]+) \|$", re.MULTILINE)


def test_every_fault_is_shown_by_a_test_that_is_there() -> None:
    text = (_TESTS.parent / "docs" / "faults.md").read_text(encoding="utf-8")
    named = [(row["file"], row["sentence"].replace(" ", "_")) for row in _ROW.finditer(text)]
    missing = [
        f"{file}: {name}"
        for file, name in named
        if f"def test_{name}(" not in (_TESTS / f"{file}.py").read_text(encoding="utf-8")
    ]

    assert missing == []
    assert len(named) == text.count("\n| ") - 1  # the heading
