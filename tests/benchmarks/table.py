"""What a benchmark found, and how all of it is shown: as a table and as JSON."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

_HEADS = ("", "figure", "measured", "bar", "holds")


@dataclass(frozen=True)
class Figure:
    """One line of the table: what was measured, and the bar of performance as a number.

    `unit` is that of `measured` and `bar`; `behind` holds the figures it was made of.
    """

    key: str
    name: str
    measured: float
    bar: float
    unit: str
    behind: dict[str, float | list[float]] = field(default_factory=dict)

    @property
    def holds(self) -> bool:
        """Whether the measured value is not over the bar."""
        return self.measured <= self.bar


def as_text(figures: Sequence[Figure]) -> str:
    """Return the table with columns of even width."""
    rows = [_HEADS, *(_cells(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    return "\n".join([lines[0], "-" * max(map(len, lines)), *lines[1:]])


def write_json(figures: Sequence[Figure], path: Path) -> None:
    """Write the figures with all they were made of; the folder is made where it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [{**asdict(figure), "holds": figure.holds} for figure in figures]
    path.write_text(json.dumps(lines, indent=1) + "\n", encoding="utf-8")


def _cells(figure: Figure) -> tuple[str, ...]:
    measured, bar = f"{figure.measured:.2f} {figure.unit}", f"≤ {figure.bar:.2f} {figure.unit}"
    return (figure.key, figure.name, measured, bar, "yes" if figure.holds else "NO")
