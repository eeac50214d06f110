"""The list of faults names tests that are there, and holds every fault that is put on."""

import re
from pathlib import Path

from tests.faults import network_rows, protocol_rows

_TESTS = Path(__file__).parent
_ROW = re.compile(r"\| `(?P<file>[\w/]+)`: (?P<sentence>[\w ]+) \|$", re.MULTILINE)


def _rows() -> list[str]:
    return re.findall(r"^\| ([A-Z]\d+) \|", listed(), re.MULTILINE)


def listed() -> str:
    return (_TESTS.parent / "docs" / "faults.md").read_text(encoding="utf-8")


def test_every_fault_is_shown_by_a_test_that_is_there() -> None:
    text = listed()
    named = [(row["file"], row["sentence"].replace(" ", "_")) for row in _ROW.finditer(text)]
    missing = [
        f"{file}: {name}"
        for file, name in named
        if f"def test_{name}(" not in (_TESTS / f"{file}.py").read_text(encoding="utf-8")
    ]

    assert missing == []
    assert len(named) == text.count("\n| ") - 1  # the heading


def test_every_row_of_the_network_and_of_protocols_is_put_on() -> None:
    rows = {row for row in _rows() if row[0] in "NP"}
    put_on = {fault.row for fault in (*network_rows.ROWS, *protocol_rows.ROWS)}

    assert rows == {*(f"N{n}" for n in range(1, 21)), *(f"P{n}" for n in range(1, 20))}
    assert rows - put_on <= {"P19", "N17"}


def test_no_row_is_left_out_and_none_stands_twice() -> None:
    numbers = {"S": range(1, 26), "R": range(1, 20), "U": range(1, 20)}
    numbers |= {"N": range(1, 21), "P": range(1, 20), "K": range(1, 9)}

    assert _rows() == [f"{kind}{number}" for kind in numbers for number in numbers[kind]]
