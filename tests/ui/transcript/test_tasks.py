"""Task lists: boxes that are drawn, and a state that copies keep."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.document import MarkKind
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.place import END, Place
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, settle

LIST = "- [ ] to do\n- [x] done\n  1. [X] deep\n- none"


def document_part(view: TranscriptView, number: int = 0) -> DocumentPart:
    part = view.transcript.items[0].parts[number]
    assert isinstance(part, DocumentPart)
    part.lay_out(view.transcript.setting)
    return part


def marks(view: TranscriptView) -> list[tuple[MarkKind, str]]:
    document = document_part(view).document
    assert document is not None
    return [(mark.kind, mark.target) for mark in document.marks]


def test_a_box_stands_in_the_place_of_the_bullet_and_behind_the_number(
    view: TranscriptView,
) -> None:
    view.show_messages([answer(1, LIST)])

    assert marks(view) == [
        (MarkKind.TASK, "[ ] "),
        (MarkKind.TASK, "[x] "),
        (MarkKind.ENTRY, "1."),
        (MarkKind.TASK, "[x] "),
        (MarkKind.ENTRY, "•"),
    ]


def test_the_visible_text_keeps_the_state(view: TranscriptView) -> None:
    view.show_messages([answer(1, LIST)])

    assert view.visible_text() == "GPT-4\n\n[ ] to do\n[x] done\n[x] deep\nnone"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("- [x]", "[x]"),
        ("- [x]done", "[x]done"),
        ("- [y] no", "[y] no"),
        ("[x] no list", "[x] no list"),
        ("- # [x] no", "[x] no"),
        ("- a\n\n  [x] no", "a\n[x] no"),
    ],
)
def test_what_is_no_task_stays_text(view: TranscriptView, source: str, text: str) -> None:
    view.show_messages([answer(1, source)])

    assert view.visible_text() == f"GPT-4\n\n{text}"
    assert MarkKind.TASK not in [kind for kind, _ in marks(view)]


def test_the_marker_is_no_link(view: TranscriptView) -> None:
    view.show_messages([answer(1, "- [x] done\n\n[x]: https://example.com")])

    assert marks(view) == [(MarkKind.TASK, "[x] ")]


def test_the_boxes_are_drawn_in_the_colours_of_the_theme(view: TranscriptView) -> None:
    view.show_messages([answer(1, "- [x] done\n- [ ] to do")])
    for name in ("light", "dark"):
        theme = Theme.load(name)
        view.set_theme(theme)
        picture = view.grab().toImage()
        part = document_part(view)
        left = round(view.painter.left)
        tops = [view.transcript.part_top(0, 0) - view.transcript.top + y for y in (6, 6 + 26)]
        colors = [picture.pixelColor(left + 4, top + part.gap + 10).name() for top in tops]

        assert colors == [theme.color("accent").name(), theme.color("background").name()]


def test_a_box_stands_on_the_line_of_its_text_however_high_a_formula_makes_it(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, "- [x] plain\n- [x] $\\frac{a}{\\frac{b}{c}}$ high")])
    settle(qtbot, view)
    qtbot.waitUntil(lambda: not view.formulas._awaited, timeout=20_000)
    settle(qtbot, view)
    document = document_part(view).document
    assert document is not None
    picture, accent = view.grab().toImage(), view.transcript.setting.style.color("accent")
    left = round(view.painter.left) + 4
    filled = [y for y in range(picture.height()) if picture.pixelColor(left, y) == accent]
    top = view.transcript.part_top(0, 0) - view.transcript.top + document_part(view).gap
    second = document.findBlockByNumber(1).position()

    lowest = [max(y for y in filled if y < filled[0] + 20), filled[-1]]

    lines = [document.baseline_at(start) for start in (0, second)]
    below = [low - top - line for low, line in zip(lowest, lines, strict=True)]

    assert below == [pytest.approx(0.5, abs=0.6)] * 2


def test_copies_of_pieces_keep_the_state(view: TranscriptView) -> None:
    view.show_messages([answer(1, "Before\n\n" + LIST + "\n\nAfter")])
    view.selection.anchor = Place(0, 1, 3)
    view.selection.caret = Place(0, 1, 13)
    view.copy_selection()
    mime = QGuiApplication.clipboard().mimeData()

    assert mime.text() == "- [ ] do\n- [x] done\n  1. [x] de"
    assert "<li>☐ do</li>\n<li>☑ done\n<ol>\n<li>☑ de</li>" in mime.html()


def test_plain_copies_keep_the_state_of_what_is_selected_from_its_begin(
    view: TranscriptView,
) -> None:
    view.show_messages([answer(1, LIST)])
    view.selection.anchor = Place(0, 0, 3)
    view.selection.caret = Place(0, 0, END)
    view.copy_as_plain_text()

    assert QGuiApplication.clipboard().text() == "do\n[x] done\n    1. [x] deep\n• none"
