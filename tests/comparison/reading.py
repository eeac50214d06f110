"""Comparisons as one reads them: removed words in [-…-], added ones in {+…+}."""

from collections.abc import Iterable

from liaobots_desktop.comparison.comparison import Comparison, Kind, Span, compare

_SIGNS = {Kind.SAME: "{}", Kind.REMOVED: "[-{}-]", Kind.ADDED: "{{+{}+}}"}


def ignore(_: int) -> None:
    """Take in how far a comparison is."""


def compared(old: str, new: str) -> Comparison:
    return compare(old, new, ignore)


def read(spans: Iterable[Span]) -> str:
    """Return pieces with signs around what changed."""
    return "".join(_SIGNS[kind].format(text) for kind, text in spans)


def differences(old: str, new: str) -> str:
    return read(compared(old, new).spans)
