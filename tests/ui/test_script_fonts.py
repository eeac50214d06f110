"""In Chinese the letters of China are shown, in Arabic none is cut, on a system in any language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QTextLayout
from PySide6.QtWidgets import QApplication

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import Settings, SettingsFile
from liaobots_desktop.ui.drawing import sized
from tests.ui.conftest import OpenDesktop

CHINESE = "Noto Sans CJK SC"


@pytest.fixture
def desktop(open_desktop: OpenDesktop) -> Iterator[Desktop]:
    if CHINESE not in QFontDatabase.families():
        pytest.skip(f"{CHINESE} is not installed here")
    for font in _fonts():  # a window that spoke Chinese to its end leaves its own behind
        QFont.removeSubstitutions(font.family())
    QFontDatabase.setApplicationEmojiFontFamilies(QFontDatabase.applicationEmojiFontFamilies())
    desktop = open_desktop("demo")
    yield desktop
    _speak(desktop, "en")


def _speak(desktop: Desktop, code: str) -> None:
    desktop.account.choose(Settings.language, code)
    QApplication.sendPostedEvents()


def _shown_in(font: QFont, text: str = "直骨") -> str:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    (run,) = layout.glyphRuns()
    return run.rawFont().familyName()


def _fonts() -> list[QFont]:
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    return [sized(QFont(), 14), sized(QFont(), 14, bold=True), sized(fixed, 13)]


def test_the_forms_of_letters_follow_the_language_at_once(desktop: Desktop) -> None:
    english = [_shown_in(font) for font in _fonts()]
    latin = [_shown_in(font, "await") for font in _fonts()]
    _speak(desktop, "zh_CN")
    chinese = [_shown_in(font) for font in _fonts()]
    latin_in_chinese = [_shown_in(font, "await") for font in _fonts()]
    _speak(desktop, "en")

    assert CHINESE not in english
    assert {name.casefold() for name in chinese} == {CHINESE.casefold()}
    assert list(map(str.casefold, latin_in_chinese)) == list(map(str.casefold, latin))
    assert [_shown_in(font) for font in _fonts()] == english


def test_a_font_that_is_chosen_later_has_them_too(desktop: Desktop) -> None:
    chosen = next(name for name in QFontDatabase.families() if name.startswith("DejaVu"))
    _speak(desktop, "zh_CN")
    desktop.account.choose(Settings.text_font, chosen)

    assert _shown_in(QFont(chosen)).casefold() == CHINESE.casefold()


@pytest.mark.usefixtures("desktop")
def test_an_app_that_starts_in_chinese_has_them_in_its_first_picture(
    open_desktop: OpenDesktop, folder: Path
) -> None:
    SettingsFile(folder).change(language="zh_CN")
    chinese = open_desktop("demo")

    assert _shown_in(chinese.window.sidebar.list.font()).casefold() == CHINESE.casefold()
    _speak(chinese, "en")


def test_lines_of_arabic_are_as_high_as_those_of_latin_letters(
    open_desktop: OpenDesktop,
) -> None:
    desktop = open_desktop("demo")
    _speak(desktop, "ar")
    arabic, latin = _line_height("أحمد"), _line_height("Abc")
    _speak(desktop, "en")

    assert arabic >= latin


def _line_height(text: str) -> int:
    return QFontMetrics(QFont("Sans Serif")).size(0, text).height()
