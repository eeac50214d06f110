"""Statistics as CSV: for every spreadsheet, and harmless in each."""

import csv
from datetime import date
from pathlib import Path

import pytest

from liaobots_desktop.chat.statistics import Count, DayCount, Statistics
from liaobots_desktop.exchange.errors import FileThere
from liaobots_desktop.exchange.statistics_csv import csv_lines, write_csv
from tests.store.looking import mode

HEAD = (
    "date,model,questions,answers,question_characters,answer_characters,"
    "input_tokens,output_tokens,answers_with_tokens\r\n"
)


def of(*models: str) -> Statistics:
    return Statistics(tuple(DayCount(date(2026, 8, 1), model, Count(0, 1)) for model in models))


def test_each_day_and_model_is_a_line_and_tokens_that_nobody_told_are_empty(
    tmp_path: Path,
) -> None:
    path = tmp_path / "statistics.csv"
    counted = Count(1, 2, 30, 4_000_000, 5, 6, 1)
    statistics = Statistics(
        (
            DayCount(date(2026, 8, 1), "gpt-4", counted),
            DayCount(date(2026, 12, 31), "модель, «новая»", Count(1, 1, 4, 8)),
        )
    )
    write_csv(statistics, path)

    assert path.read_bytes().decode("utf-8") == (
        f"{HEAD}2026-08-01,gpt-4,1,2,30,4000000,5,6,1\r\n"
        '2026-12-31,"модель, «новая»",1,1,4,8,,,0\r\n'
    )
    assert mode(path) == "0600"


@pytest.mark.parametrize(
    "formula",
    [
        '=HYPERLINK("http://evil.example","x")',
        "+1+1",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "  =1",
        "\n@x",
    ],
)
def test_a_model_that_looks_like_a_formula_is_text(formula: str) -> None:
    (_, row) = csv.reader(csv_lines(of(formula)))

    assert row[1] == f"'{formula}"


def test_other_names_stay_as_they_are() -> None:
    names = ["gpt-4", "", 'a "b"', "claude=3"]
    rows = list(csv.reader(csv_lines(of(*names))))

    assert [row[1] for row in rows[1:]] == names


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "statistics.csv"
    path.write_text("mine")
    with pytest.raises(FileThere):
        write_csv(Statistics(), path)
    kept = path.read_text()
    write_csv(Statistics(), path, may_replace=True)

    assert (kept, path.read_bytes().decode()) == ("mine", HEAD)
