"""Draws how costs grow with the size of the work, as one SVG picture."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_WIDTH, _HEIGHT, _MARGIN = 360, 220, 40
_FAR = 50
"""From sizes that are so many times as large as the smallest on, equal steps are equal factors."""


@dataclass(frozen=True)
class Curve:
    """Measured points (size of the work, cost), smallest first."""

    title: str
    points: Sequence[tuple[float, float]]


def write_svg(curves: Sequence[Curve], path: Path) -> None:
    """Draw every curve in a chart of its own; the folder is made where missing.

    Costs begin at zero, and so do sizes unless they are far apart.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    charts = "".join(_chart(curve, number * _WIDTH) for number, curve in enumerate(curves))
    size = f'width="{_WIDTH * len(curves)}" height="{_HEIGHT}"'
    path.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="11">'
        f'<rect width="100%" height="100%" fill="white"/>{charts}</svg>\n',
        encoding="utf-8",
    )


def _chart(curve: Curve, left: int) -> str:
    highest = max(cost for _, cost in curve.points) or 1
    sizes = [size for size, _ in curve.points]
    places = [
        (
            left + _MARGIN + _share(x, min(sizes), max(sizes)) * (_WIDTH - 2 * _MARGIN),
            _HEIGHT - _MARGIN - y / highest * (_HEIGHT - 2 * _MARGIN),
        )
        for x, y in curve.points
    ]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    labels = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3"/>'
        f'<text x="{x:.1f}" y="{y - 8:.1f}" text-anchor="middle">{cost:.2f}</text>'
        f'<text x="{x:.1f}" y="{_HEIGHT - _MARGIN + 16}" text-anchor="middle">{size:g}</text>'
        for (x, y), (size, cost) in zip(places, curve.points, strict=True)
    )
    return (
        f'<text x="{left + _MARGIN}" y="16" font-weight="bold">{curve.title}</text>'
        f'<polyline points="{line}" fill="none" stroke="#12735F" stroke-width="2"/>{labels}'
    )


def _share(size: float, smallest: float, largest: float) -> float:
    """Return where a size stands, from 0 to 1."""
    if smallest and largest / smallest >= _FAR:
        return math.log(size / smallest) / math.log(largest / smallest)
    return size / (largest or 1)
