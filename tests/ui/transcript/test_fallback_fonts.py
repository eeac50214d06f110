"""Fonts of letters that the text's own font lacks are found before a text is laid out."""

import os
import subprocess
import sys

import pytest
from PySide6.QtGui import QFont, QTextCursor
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.transcript import fallback_fonts
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.timing import Within
from tests.ui.transcript.conftest import answer, settle

STALL = 0.1 * 2
"""Seconds; a busy machine makes the computing longer, see `test_hostile`."""
WORDS = (
    "слово αβγ مرحبا שלום 文字 かな 한글 ไทย नमस्ते বাংলা தமிழ் ქართული Հայ አማርኛ ខ្មែរ ᎣᏏᏲ བོད ᠮᠣᠩ "
    "ລາວ မြန်မာ සිංහල తెలుగు ಕನ್ನಡ മലയാളം ગુજરાતી ਪੰਜਾਬੀ ଓଡ଼ିଆ ܣܘܪܝܝܐ ދިވެހި ߒߞߏ ⵜⴰⵎ 𝄞 𒀀 𓀀 → ✓"
)
EVERYWHERE = f"# {WORDS}\n\n{WORDS}\n\n**{WORDS}**\n\n*{WORDS}*\n\n```\n{WORDS}\n```\n"


def parts_of(view: TranscriptView) -> list[DocumentPart]:
    return [part for part in view.transcript.items[0].parts if isinstance(part, DocumentPart)]


def laid_out(view: TranscriptView) -> list[bool]:
    return [not part.needs_layout(view.transcript.setting) for part in parts_of(view)]


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A turn of the event loop has time for one search."""
    monkeypatch.setattr(fallback_fonts, "_BUDGET", 0.0)


def test_the_first_screen_in_many_scripts_comes_without_a_stall(within: Within) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.transcript.script_process", EVERYWHERE],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    within(float(done.stdout), STALL)


@pytest.mark.usefixtures("hurried")
def test_a_text_waits_for_its_fonts_and_then_stands_there_whole(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, f"First\n\n{WORDS}\n\nLast")])
    at_once, was_busy = laid_out(view), view.is_busy
    settle(qtbot, view)

    assert (at_once, was_busy) == ([True, False, True], True)
    assert laid_out(view) == [True, True, True]
    assert view.visible_text() == f"GPT-4\n\nFirst\n\n{WORDS}\n\nLast"


@pytest.mark.usefixtures("hurried")
def test_text_above_that_gets_its_fonts_moves_nothing_on_the_screen(
    qtbot: QtBot, view: TranscriptView
) -> None:
    lines = "\n\n".join(f"line {number}" for number in range(60))
    view.show_messages([answer(1, f"{WORDS * 9}\n\n{lines}")])
    settle(qtbot, view)
    view.transcript.keep(0, 6, 10)
    view.set_zoom(1.1)  # other fonts
    before = view.transcript.part_top(0, 6) - view.transcript.top
    was_waiting = laid_out(view)[0]
    settle(qtbot, view)

    assert was_waiting is False
    assert laid_out(view)[0] is True
    assert view.transcript.part_top(0, 6) - view.transcript.top == before


@pytest.mark.usefixtures("hurried")
def test_a_place_that_is_gone_to_is_laid_out_at_once(view: TranscriptView) -> None:
    view.show_messages([answer(1, f"First\n\n{WORDS}\n\nLast")])
    view.reveal(Place(0, 1, 30))

    assert laid_out(view)[1] is True


def test_what_was_found_once_is_not_searched_for_again(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, EVERYWHERE)])
    settle(qtbot, view)
    view.show_messages([answer(2, EVERYWHERE)])

    assert laid_out(view) == [True] * 5


@pytest.mark.parametrize(
    ("source", "boxed"),
    [
        ("a \U0001fffd b", " \U0001fffd "),
        ("(\U0001fffd\u0301) and 文字", "(\U0001fffd\u0301) "),
        ("x\ue000y", "\ue000"),
        ("文字 only", ""),
    ],
)
def test_letters_for_which_every_font_was_tried_are_drawn_without_a_search(
    qtbot: QtBot,
    view: TranscriptView,
    monkeypatch: pytest.MonkeyPatch,
    source: str,
    boxed: str,
) -> None:
    tried = {ord(letter) >> fallback_fonts._PAGE_BITS for letter in "\U0001fffd\ue000文"}
    monkeypatch.setattr(fallback_fonts, "_LONGEST_SEARCHED", tried)
    view.show_messages([answer(1, source)])
    settle(qtbot, view)
    document = parts_of(view)[0].document
    assert document is not None
    text = ""
    for piece in document.begin().textFormats():
        if piece.format.font().styleStrategy() == QFont.StyleStrategy.NoFontMerging:
            cursor = QTextCursor(document)
            cursor.setPosition(piece.start)
            cursor.setPosition(piece.start + piece.length, QTextCursor.MoveMode.KeepAnchor)
            text += cursor.selectedText()

    assert text == boxed
    assert view.visible_text() == f"GPT-4\n\n{source}"
