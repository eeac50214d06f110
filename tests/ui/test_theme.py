"""The themes hold the tokens of the design, and every text can be read."""

import pytest
from PySide6.QtGui import QColor, QPalette

from liaobots_desktop.store.setting import Choice
from liaobots_desktop.store.settings import DECLARED
from liaobots_desktop.ui.theme import NAMES, Theme

PAIRS = [
    ("text", "background"),
    ("text", "surface"),
    ("text", "hover"),
    ("text", "bubble"),
    ("text", "code"),
    ("muted", "background"),
    ("muted", "surface"),
    ("muted", "hover"),
    ("muted", "code"),
    ("accent", "background"),
    ("accent", "bubble"),
    ("accent", "surface"),
    ("on_tip", "tip"),
    ("warning", "surface"),
    ("on_accent", "accent"),
    ("warning", "on_warning"),
    ("warning", "background"),
    ("code_keyword", "code"),
    ("text", "found"),
    ("text", "found_current"),
    ("text", "removed"),
    ("text", "added"),
    ("code_function", "code"),
    ("code_string", "code"),
    ("code_number", "code"),
    ("code_comment", "code"),
]


ACCENTS = ["green", "blue", "purple", "pink", "orange", "grey"]


def luminance(color: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4

    return (
        0.2126 * linear(color.redF())
        + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF())
    )


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_contrast_of_black_on_white_is_21() -> None:
    assert round(contrast(QColor("black"), QColor("white")), 1) == 21.0


@pytest.mark.parametrize("accent", ACCENTS)
@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("text", "background"), PAIRS)
def test_text_on_its_background_has_a_contrast_of_4_5(
    name: str, accent: str, text: str, background: str
) -> None:
    theme = Theme.load(name, accent)

    assert contrast(theme.color(text), theme.color(background)) >= 4.5


@pytest.mark.parametrize("accent", ACCENTS)
@pytest.mark.parametrize("name", ["light-contrast", "dark-contrast"])
def test_in_high_contrast_it_is_7_and_edges_are_seen(name: str, accent: str) -> None:
    theme = Theme.load(name, accent)
    low = [pair for pair in PAIRS if contrast(*(theme.color(token) for token in pair)) < 7]

    assert low == []
    for ground in ("background", "surface", "code", "bubble"):
        assert contrast(theme.color("line"), theme.color(ground)) >= 4.5
    assert contrast(theme.color("hover"), theme.color("background")) >= 1.3


def test_a_tool_tip_is_dark_in_both_and_stands_out_from_what_it_lies_on() -> None:
    themes = [Theme.load(name) for name in ("light", "dark")]

    assert all(theme.color("tip").lightnessF() < 0.3 for theme in themes)
    for theme in themes:
        for ground in ("background", "surface", "hover"):
            assert contrast(theme.color("tip"), theme.color(ground)) >= 1.3


def test_the_light_theme_has_the_colours_of_the_design() -> None:
    theme = Theme.load("light")

    assert theme.color("accent").name().upper() == "#12735F"
    assert theme.color("bubble").name().upper() == "#EEF5F2"
    assert not theme.is_dark


def test_all_themes_have_the_same_tokens() -> None:
    tokens = {name: Theme.load(name).tokens.keys() for name in NAMES}

    assert all(found == tokens["light"] for found in tokens.values())


def test_each_accent_that_can_be_chosen_has_its_colours_in_each_theme() -> None:
    words = DECLARED["accent"]
    assert isinstance(words, Choice)

    assert list(words.words) == ACCENTS
    accents = {Theme.load(name, accent).tokens["accent"] for name in NAMES for accent in ACCENTS}
    assert len(accents) == 24


def test_what_has_the_keyboard_has_a_wider_edge_in_high_contrast_where_all_edges_are_strong() -> (
    None
):
    usual, high = Theme.load("light"), Theme.load("light-contrast")
    rule = "QPushButton:focus {{ border: {0}px solid {1}; }}"

    assert rule.format(1, "#12735F") in usual.style_sheet()
    assert rule.format(2, "#005442") in high.style_sheet()
    assert rule.format(3, "#005442") in high.style_sheet(1.5)
    edges = usual.edge(1.0, has_focus=True), high.edge(1.0, has_focus=True)
    assert [edge.width() for edge in edges] == [1, 2]
    assert high.edge(2.0, has_focus=True).width() == 4
    assert high.edge(1.0, has_focus=False).width() == 1


@pytest.mark.parametrize("name", NAMES)
def test_the_style_sheet_has_no_token_left(name: str) -> None:
    sheet = Theme.load(name).style_sheet()

    assert "{accent}" not in sheet
    assert "{muted}" not in sheet
    assert Theme.load(name).tokens["line"] in sheet


def test_native_widgets_get_the_tokens() -> None:
    palette = Theme.load("dark").palette()

    assert palette.color(QPalette.ColorRole.Window).name().upper() == "#1C1D1F"
    assert palette.color(QPalette.ColorRole.Text).name().upper() == "#E9E7E3"
