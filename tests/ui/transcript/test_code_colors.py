"""Colours of code: readable in both themes, and never at the price of a stall."""

from itertools import chain, repeat

import pytest
from PySide6.QtGui import QColor

from liaobots_desktop.markup import highlight
from liaobots_desktop.ui.theme import Theme

TOKENS = ("text", "code_keyword", "code_function", "code_string", "code_number", "code_comment")


def luminance(color: QColor) -> float:
    """Return the relative luminance as WCAG defines it."""
    parts = (color.redF(), color.greenF(), color.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("token", TOKENS)
def test_code_has_enough_contrast(name: str, token: str) -> None:
    theme = Theme.load(name)
    low, high = sorted((luminance(theme.color("code")), luminance(theme.color(token))))

    assert (high + 0.05) / (low + 0.05) >= 4.5


@pytest.mark.parametrize("tokens_in_time", range(12))
def test_code_stays_whole_wherever_colouring_runs_out_of_time(
    tokens_in_time: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = chain([0.0] * (1 + tokens_in_time), repeat(1.0))
    monkeypatch.setattr("time.thread_time", lambda: next(clock))
    found = highlight.runs("def f():\n    pass\n", "python", "import os\n")

    assert "".join(text for text, _ in found) == "def f():\n    pass\n"


def test_what_cannot_be_coloured_in_time_is_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(highlight, "_LIMIT", -1.0)

    assert highlight.runs("def f(): pass", "python") == [("def f(): pass", "text")]


@pytest.mark.parametrize(
    "language", ["console", "pycon", "psql", "ps1con", "erl", "python", "text"]
)
@pytest.mark.parametrize(
    "code", ["$ a\n  out\n     last", "   a", "$ ls\n\n\nout\n\n", "\n", "", "\tx"]
)
def test_code_stays_whole_whatever_its_lexer_drops(language: str, code: str) -> None:
    assert "".join(text for text, _ in highlight.runs(code, language)) == code


def test_the_last_line_of_a_session_needs_no_line_end() -> None:
    assert highlight.runs("$ ls # all\nout", "console")[-1] == ("out", "text")
