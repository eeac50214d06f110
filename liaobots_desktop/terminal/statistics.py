"""`liaobots-desktop statistics`: what was written, by model, or by day as CSV or JSON."""

import io
import json
import sys
from pathlib import Path

from liaobots_desktop.chat.statistics import Count, Statistics
from liaobots_desktop.exchange.statistics_csv import csv_lines
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.store.statistics import count
from liaobots_desktop.terminal.printer import shown

_HEADS = ("model", "questions", "answers", "characters", "input tokens", "output tokens")


def statistics(folder: Path, *, as_json: bool, as_csv: bool) -> int:
    """Write to stdout what was written in the chats of a data directory; returns 0.

    Raises:
        StoreError: the chats cannot be read.
    """
    chats = folder / FILE_NAME
    found = count(chats) if chats.exists() else Statistics()
    if as_csv:
        if isinstance(sys.stdout, io.TextIOWrapper):  # the lines end as in a file
            sys.stdout.reconfigure(encoding="utf-8", newline="")
        sys.stdout.write("".join(csv_lines(found)))
    elif as_json:
        for line in _as_json(found):
            print(line)
    else:
        print(_as_table(found))
    return 0


def _as_json(found: Statistics) -> list[str]:
    """Return one object for each day and model."""
    return [
        json.dumps({"date": day.isoformat(), "model": model, **_members(counted)})
        for day, model, counted in found.days
    ]


def _members(counted: Count) -> dict[str, int | None]:
    return {
        "questions": counted.questions,
        "answers": counted.answers,
        "question_characters": counted.question_characters,
        "answer_characters": counted.answer_characters,
        "input_tokens": counted.input_tokens if counted.told else None,
        "output_tokens": counted.output_tokens if counted.told else None,
        "answers_with_tokens": counted.told,
    }


def _as_table(found: Statistics) -> str:
    """Return the models and what was written with each, and with all, in columns."""
    rows = [_HEADS, *((shown(m) or "-", *_cells(c)) for m, c in found.by_model().items())]
    total = found.total()
    rows.append(("total", *_cells(total)))
    widths = [max(len(row[place]) for row in rows) for place in range(len(_HEADS))]
    lines = ["  ".join(_aligned(row, widths)).rstrip() for row in rows]
    told = f"The service reported tokens for {total.told:,} of {total.answers:,} answers."
    return "\n".join((*lines, told))


def _cells(counted: Count) -> tuple[str, ...]:
    characters = counted.question_characters + counted.answer_characters
    figures = [f"{n:,}" for n in (counted.questions, counted.answers, characters)]
    tokens = [
        f"{n:,}" if counted.told else "-" for n in (counted.input_tokens, counted.output_tokens)
    ]
    return (*figures, *tokens)


def _aligned(row: tuple[str, ...], widths: list[int]) -> list[str]:
    first, *rest = row
    numbers = [cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True)]
    return [first.ljust(widths[0]), *numbers]
