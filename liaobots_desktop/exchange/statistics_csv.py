"""Statistics as a file for spreadsheets."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from liaobots_desktop.chat.statistics import Statistics
from liaobots_desktop.exchange.outgoing_file import write_file

HEADS = (
    "date",
    "model",
    "questions",
    "answers",
    "question_characters",
    "answer_characters",
    "input_tokens",
    "output_tokens",
    "answers_with_tokens",
)
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def write_csv(statistics: Statistics, path: Path, *, may_replace: bool = False) -> None:
    """Write a file that only its owner may read; what is there stays unless `may_replace`.

    Raises:
        FileThere, NotWritten: as `write_file` does.
    """
    write_file(path, csv_lines(statistics), may_replace=may_replace)


def csv_lines(statistics: Statistics) -> Iterator[str]:
    r"""Yield the lines of a CSV file (RFC 4180: commas, CRLF), one for each day and model.

    Dates are ISO 8601. Where the service told no tokens at all, their fields are empty. A model
    whose name a spreadsheet would take for a formula stands behind an apostrophe.
    """
    yield _line(HEADS)
    for day, model, count in statistics.days:
        tokens = (count.input_tokens, count.output_tokens) if count.told else ("", "")
        characters = (count.question_characters, count.answer_characters)
        numbers = (count.questions, count.answers, *characters, *tokens, count.told)
        yield _line((day.isoformat(), _harmless(model), *numbers))


def _line(fields: tuple[object, ...]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(fields)
    return line.getvalue()


def _harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula, which could send data elsewhere."""
    return f"'{text}" if text.lstrip(" ").startswith(_BEGINS_A_FORMULA) else text
