"""Math in answers: what is a formula, how it is drawn, copied, and shown when it cannot be."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.markup import markdown
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript import math_engine
from liaobots_desktop.ui.transcript.document import TextDocument
from liaobots_desktop.ui.transcript.math_engine import Courtesy, FormulaKey
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, settle
from tests.ui.transcript.markdown_texts import CUTS, cut
from tests.ui.transcript.test_blocks import split

_EDGE = 40
"""Lightness that the smooth edge of a letter may lose where Qt begins to draw in another colour."""


def formulas(source: str) -> list[str]:
    found = []
    for token in markdown.parse(source, {}):
        found += [child.markup for child in token.children or [] if "math" in child.type]
    return found


def shown(view: TranscriptView) -> str:
    return view.visible_text().removeprefix("GPT-4").removeprefix("\n\n")


def first_part(view: TranscriptView) -> tuple[DocumentPart, TextDocument]:
    """Return the first part that is shown, and its document."""
    part = view.transcript.items[0].parts[0]
    assert isinstance(part, DocumentPart)
    assert part.document is not None
    return part, part.document


def drawn(qtbot: QtBot, view: TranscriptView) -> None:
    settle(qtbot, view)
    qtbot.waitUntil(lambda: not view.formulas._awaited)
    settle(qtbot, view)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("so $E = mc^2$ holds", ["$E = mc^2$"]),
        ("$a_1$ and $b_2$", ["$a_1$", "$b_2$"]),
        (r"\(x\) and \[y\]", [r"\(x\)", r"\[y\]"]),
        ("$$x$$", ["$$x$$"]),
        ("$$\na\n- b\n+ c\n> d\n# e\n$$", ["$$\na\n- b\n+ c\n> d\n# e\n$$"]),
        ("text\n\\[\na\n- b\n\\]\nmore", ["\\[\na\n- b\n\\]"]),
        ("- one\n  $$\n  a\n  - b\n  $$\n- two", ["$$\na\n- b\n$$"]),
        ("> $$\n> a\n> - b\n> $$", ["$$\na\n- b\n$$"]),
        (r"$a \\ b \_ c$", [r"$a \\ b \_ c$"]),
        (r"\[a\\[2pt]b\]", [r"\[a\\[2pt]b\]"]),
        ("设$x$为", ["$x$"]),
        ("the $n$th and $k$s", ["$n$", "$k$"]),
        ("| $a$ | b |\n|---|---|\n| $c$ | d |", ["$a$", "$c$"]),
        ("It costs $5 and $10", []),
        ("$HOME/bin:$PATH", []),
        ("US$ 5 and US$5 or A$", []),
        (r"\$5 and \$x$", []),
        ("$ x$ and $x $", []),
        ("$x$5", []),
        ("`$x$` and `\\(y\\)`", []),
        ("```\n$$x$$\n```", []),
        ("[a](https://example.com/$x$)", []),
        (r"f\(x and \[y", []),
        ("$$\n\na\n$$", []),
        ("costs $5, see `$x`", []),
        ("$$ $$", []),
    ],
)
def test_formulas_are_found(source: str, expected: list[str]) -> None:
    assert formulas(source) == expected


@pytest.mark.parametrize(
    "tex",
    [r"\frac{1}", r"\left( x", r"\unknown x", r"\text{中文}", " ", "x" * 1_001],
)
def test_what_cannot_be_drawn_whole_has_no_drawing(tex: str) -> None:
    assert math_engine.draw(FormulaKey(tex, is_display=True), Courtesy()) is None


def test_a_formula_that_takes_too_long_is_given_up() -> None:
    tex = r"\frac{a}{" * 60 + "a" + "}" * 60

    assert math_engine.draw(FormulaKey(tex, is_display=True), Courtesy()) is None


def test_a_drawing_reaches_below_its_baseline() -> None:
    made = math_engine.draw(FormulaKey(r"\frac{a}{b}", is_display=True), Courtesy())

    assert made is not None
    assert (round(made.width), round(made.ascent), round(made.descent)) == (12, 18, 10)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_formula_is_drawn_in_the_colour_of_the_text(
    qtbot: QtBot, view: TranscriptView, theme: str
) -> None:
    view.set_theme(Theme.load(theme))
    view.show_messages([answer(1, r"$$\frac{HHHHHHHH}{IIIIIIII}$$")])
    drawn(qtbot, view)
    picture = view.viewport().grab().toImage()
    text = Theme.load(theme).color("text")
    middle = range(picture.width() // 2 - 40, picture.width() // 2 + 40)
    inked = [
        (x, y) for y in range(56, 100) for x in middle if _is_near(picture.pixelColor(x, y), text)
    ]

    assert len(inked) > 40


def _is_near(one: QColor, other: QColor) -> bool:
    return abs(one.lightness() - other.lightness()) < 60


def test_what_cannot_be_drawn_shows_its_source(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, r"so $\frac{1}$ and $x$ end")])
    drawn(qtbot, view)
    _, document = first_part(view)

    assert document.toPlainText() == "so $\\frac{1}$ and \ufffc end"


def test_copying_gives_the_source(qtbot: QtBot, view: TranscriptView) -> None:
    source = "Эмодзи 😀 $x^2$ и $\\alpha$\n\n$$\n\\frac{a}{b}\n$$"
    view.show_messages([answer(1, source)])
    drawn(qtbot, view)
    view.selection.select_all(view.transcript)

    assert shown(view) == source
    assert view.selected_text() == source


def test_nothing_above_moves_when_formulas_arrive(qtbot: QtBot, view: TranscriptView) -> None:
    high = "$$" + r"\begin{pmatrix}" + r"a\\" * 9 + r"a\end{pmatrix}$$"
    view.show_messages([answer(1, "\n\n".join(f"line {n}\n\n{high}" for n in range(30)))])
    settle(qtbot, view)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    before = view.transcript.anchor
    drawn(qtbot, view)

    assert not view.is_following
    assert view.transcript.anchor == before


_LINES = ["$$", "\\[", "\\]", "- b", "a $x$", "", "> $$", "  $$", "$$ x $$", "> b", "1. \\[", "```"]


@settings(deadline=None, max_examples=200)
@given(st.lists(st.sampled_from(_LINES), max_size=14).map("\n".join), CUTS)
def test_portions_do_not_matter(text: str, positions: list[int]) -> None:
    assert split(*cut(text, positions)).blocks == split(text).blocks


@settings(
    deadline=None, max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(CUTS)
def test_a_streamed_formula_ends_like_one_shown_at_once(
    view: TranscriptView, positions: list[int]
) -> None:
    text = "so\n$$\na\n- b\n$$\n- $x$\n  \\[\n  c\n  \\]\nend"
    view.show_messages([answer(1, text)])
    once = shown(view)
    view.show_messages([answer(2, "", end=None)])
    for piece in cut(text, positions):
        view.append_text(MessageId(2), piece)
    view.finish_message(MessageId(2), EndState.COMPLETE)

    assert shown(view) == once


def test_a_selected_formula_stands_on_the_same_colour_as_selected_text(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, "$$x$$\n\nText\n\n| a | b |\n|---|---|\n| $y$ | c |")])
    drawn(qtbot, view)
    view.select_all()
    picture = view.viewport().grab().toImage()
    names = Counter(
        picture.pixelColor(x, y).name()
        for y in range(picture.height())
        for x in range(picture.width())
    )

    often = {name for name, number in names.items() if number > 60}
    assert often == {"#ffffff", "#cbe0dc", "#e6e3dd", "#1f1e1c"}  # page, mark, rules and ink


def test_the_mark_of_a_displayed_formula_is_as_wide_as_the_formula(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, "$$x$$")])
    drawn(qtbot, view)
    view.select_all()
    picture = view.viewport().grab().toImage()
    marked = [
        x
        for y in range(picture.height())
        for x in range(picture.width())
        if picture.pixelColor(x, y).name() == "#cbe0dc"
    ]

    assert 5 < max(marked) - min(marked) < 40


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_a_selected_formula_loses_nothing_at_its_edges(
    qtbot: QtBot, view: TranscriptView, zoom: float
) -> None:
    view.set_zoom(zoom)
    view.show_messages([answer(1, r"$\dfrac{\dfrac{a}{b}}{c} \sum_i x^{2^2}$ and words", None)])
    drawn(qtbot, view)
    part, document = first_part(view)
    (line,) = document.rects(0, 1)
    top = view.transcript.part_top(0, 0) + part.gap - view.transcript.top
    unzoomed = line.translated(view.painter.left, top).adjusted(0, -4, 0, 4)
    area = QRectF(unzoomed.topLeft() * zoom, unzoomed.size() * zoom).toRect()
    plain = view.viewport().grab(area).toImage()
    view.select_all()
    selected = view.viewport().grab(area).toImage()
    lost = [
        (x, y)
        for y in range(plain.height())
        for x in range(plain.width())
        if selected.pixelColor(x, y).lightness() > plain.pixelColor(x, y).lightness() + _EDGE
    ]

    assert lost == []


def test_a_formula_beside_selected_words_is_drawn_once(qtbot: QtBot, view: TranscriptView) -> None:
    ink = []
    for text in ("$y_2$", "| a |\n|---|\n| x $y_2$ z |"):
        view.show_messages([answer(1, text)])
        drawn(qtbot, view)
        view.select_all()
        part, document = first_part(view)
        (position,) = document.formula_sizes
        (line,) = document.rects(position, position + 1)
        top = view.transcript.part_top(0, 0) + part.gap - view.transcript.top
        origin = part.text_origin(view.transcript.setting)
        area = line.translated(view.painter.left + origin.x(), top + origin.y()).toAlignedRect()
        picture = view.viewport().grab(area.adjusted(2, 0, -2, 0)).toImage()
        ink.append(
            sum(
                255 - picture.pixelColor(x, y).lightness()
                for x in range(picture.width())
                for y in range(picture.height())
                if picture.pixelColor(x, y).lightness() < 190
            )
        )

    assert ink[0] == pytest.approx(ink[1], rel=0.1)


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_no_seam_parts_a_selected_formula_from_the_words_beside_it(
    qtbot: QtBot, view: TranscriptView, zoom: float
) -> None:
    view.set_zoom(zoom)
    view.show_messages([answer(1, "x $y_2$ z $a$ end")])
    drawn(qtbot, view)
    view.select_all()
    part, document = first_part(view)
    (line,) = document.rects(0, document.length())
    y = view.transcript.part_top(0, 0) + part.gap - view.transcript.top + line.top() + 3
    left, right = view.painter.left + line.left() + 1, view.painter.left + line.right() - 1
    picture = view.viewport().grab().toImage()
    above_letters = {
        picture.pixelColor(x, round(y * zoom)).name()
        for x in range(round(left * zoom), round(right * zoom))
    }

    assert above_letters == {"#cbe0dc"}


def test_a_formula_wider_than_its_line_shrinks_to_it(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, f"${'+'.join('x' * 100)}$ in a line")])
    drawn(qtbot, view)
    _, document = first_part(view)
    ((_, size, _),) = document.formula_sizes.values()

    assert 700 < size.width() <= 740
