"""Every pair of colours that the style sheet and the message pane put together can be read."""

import re

import pytest
from PySide6.QtGui import QColor, QPalette

from liaobots_desktop import resources
from liaobots_desktop.ui.theme import NAMES, Theme
from liaobots_desktop.ui.transcript.look import Stretch, StretchKind
from liaobots_desktop.ui.transcript.style import TextStyle
from tests.ui.test_theme import ACCENTS, PAIRS, contrast

GROUNDS = ("background", "surface")
"""What a rule of the style sheet stands on that names none."""

DISABLED = [
    *(("disabled", ground) for ground in ("background", "surface", "hover")),
    ("on_accent", "disabled"),  # the tick in a box
]


def rules() -> list[tuple[str, str]]:
    """Return the rules of the style sheet: what they are about, and what they say."""
    sheet = resources.path("style.qss").read_text(encoding="utf-8")
    sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    found = re.findall(r"([^{}]+)\{((?:[^{}]|\{\w+\})*)\}", sheet)
    return [(" ".join(about.split()), said) for about, said in found]


def token(said: str, name: str) -> str:
    found = re.search(rf"(?<![-\w]){name}: \{{(\w+)\}}", said)
    return found[1] if found else ""


def pairs_of(said: str) -> list[tuple[str, str]]:
    color = token(said, "color")
    ground = token(said, "background") or token(said, "background-color")
    if not color:
        return []
    return [(color, ground)] if ground else [(color, each) for each in GROUNDS]


def test_every_colour_of_a_text_in_the_style_sheet_is_a_pair_that_is_tested() -> None:
    found = {
        (about, *pair)
        for about, said in rules()
        for pair in pairs_of(said)
        if pair not in PAIRS and pair not in DISABLED
    }

    assert len(rules()) > 150
    assert sorted(found) == []


@pytest.mark.parametrize("accent", ACCENTS)
@pytest.mark.parametrize("name", NAMES)
def test_what_is_disabled_can_be_read_and_told_from_what_is_not(name: str, accent: str) -> None:
    theme = Theme.load(name, accent)
    low = [pair for pair in DISABLED if contrast(*map(theme.color, pair)) < 4.5]
    beside = contrast(theme.color("text"), theme.color("disabled"))

    assert low == []
    assert beside >= 2.5


def test_everything_that_can_be_disabled_is_so_in_one_colour() -> None:
    disabled = [(about, said) for about, said in rules() if ":disabled" in about]
    others = {
        about
        for about, said in disabled
        for name in ("color", "background", "border-color")
        if token(said, name) not in {"", "disabled", "line", "hover", "surface"}
    }
    palette = Theme.load("dark").palette()
    roles = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)
    group = QPalette.ColorGroup.Disabled
    grounds = [token(said, "background") for about, said in disabled if "QLineEdit:" in about]

    assert len(disabled) > 10
    assert others == set()
    assert "surface" in grounds  # an empty field is told from one that can be written in
    assert {palette.color(group, role).name().upper() for role in roles} == {"#94908A"}


@pytest.mark.parametrize("name", NAMES)
def test_dots_and_marks_can_be_told_from_what_is_below_them(name: str) -> None:
    theme = Theme.load(name)
    marks = [each for each in theme.tokens if each.startswith("tag_") or each == "misspelled"]

    assert len(marks) == 9
    for mark in marks:
        for ground in ("background", "surface", "hover"):
            assert contrast(theme.color(mark), theme.color(ground)) >= 3, (mark, ground)


@pytest.mark.parametrize("accent", ACCENTS)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ground", ["background", "bubble", "code"])
def test_marked_text_can_be_read_on_each_ground(name: str, accent: str, ground: str) -> None:
    theme = Theme.load(name, accent)
    style = TextStyle(theme)
    for kind in StretchKind:
        stretch = Stretch(0, 1, kind)
        below = over(stretch.color(style), theme.color(ground))

        assert contrast(stretch.text_color(style), below) >= 4.5, kind


@pytest.mark.parametrize("accent", ACCENTS)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ground", ["background", "bubble", "code"])
def test_hits_are_seen_on_each_ground(name: str, accent: str, ground: str) -> None:
    theme = Theme.load(name, accent)
    style, below = TextStyle(theme), theme.color(ground)
    for kind in (StretchKind.FOUND, StretchKind.CURRENT):
        edge = kind.edge(style)
        is_framed = edge is not None and contrast(edge.color(), below) >= 3

        assert is_framed == (theme.is_high_contrast or kind is StretchKind.CURRENT), kind
        if not is_framed:
            assert contrast(Stretch(0, 1, kind).color(style), below) >= 1.5, kind


def over(color: QColor, ground: QColor) -> QColor:
    """Return what is seen of a colour that lets some of the ground through."""
    share = color.alphaF()
    mixed = [
        round(above * share + below * (1 - share))
        for above, below in zip(color.getRgb()[:3], ground.getRgb()[:3], strict=True)  # type: ignore[index]
    ]
    return QColor(*mixed)


def test_a_selected_comment_would_not_be_read_in_its_own_colour() -> None:
    theme = Theme.load("dark")
    selected = over(Stretch(0, 1).color(TextStyle(theme)), theme.color("code"))

    assert contrast(theme.color("code_comment"), selected) < 3
