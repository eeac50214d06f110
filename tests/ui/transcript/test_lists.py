"""How lists and headings look: where bullets, numbers and bars stand, how much room there is."""

import pytest
from PySide6.QtGui import QFontMetricsF

from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript import renderer
from liaobots_desktop.ui.transcript.block import Block, BlockKind
from liaobots_desktop.ui.transcript.document import MarkKind, TextDocument
from liaobots_desktop.ui.transcript.style import TextStyle
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer

pytestmark = pytest.mark.usefixtures("qapp")


def document(source: str) -> TextDocument:
    made = renderer.render(Block(BlockKind.TEXT, source), {}, TextStyle(Theme.load("light")))
    made.setTextWidth(700)
    made.place_marks()
    return made


def entries(source: str) -> list[tuple[str, float, float]]:
    """Return what marks each entry, where its text would begin, and where its line lies."""
    kinds = {MarkKind.ENTRY, MarkKind.TASK}
    return [
        (mark.target, mark.rects[0].left() - mark.left, mark.rects[0].top())
        for mark in document(source).marks
        if mark.kind in kinds
    ]


def tops(source: str) -> list[float]:
    made = document(source)
    layout = made.documentLayout()
    blocks = [made.findBlockByNumber(number) for number in range(made.blockCount())]
    return [layout.blockBoundingRect(block).top() for block in blocks]


def test_the_bullet_of_an_entry_that_begins_with_a_quote_stands_before_its_bar() -> None:
    bars = [
        mark.left for mark in document("- > said\n- plain").marks if mark.kind is MarkKind.QUOTE
    ]

    assert [(label, edge) for label, edge, _ in entries("- > said\n- plain")] == [
        ("•", 24),
        ("•", 24),
    ]
    assert bars == [24]


def test_the_marks_of_entries_that_begin_together_stand_on_one_line() -> None:
    outer, first, second = entries("- 1. both\n  2. next")

    assert [outer[:2], first[:2], second[:2]] == [("•", 24), ("1.", 48), ("2.", 48)]
    assert outer[2] == first[2] < second[2]


@pytest.mark.parametrize(
    ("source", "labels"),
    [
        ("3. c\n4. d", ["3.", "4."]),
        ("0. zero\n1. one", ["0.", "1."]),
        ("7) seven", ["7)"]),
        ("1. a\n1. b", ["1.", "2."]),
        ("- a\n  - b\n    - c\n      - d", ["•", "◦", "▪", "▪"]),
    ],
)
def test_lists_are_numbered_as_they_were_begun(source: str, labels: list[str]) -> None:
    assert [label for label, _, _ in entries(source)] == labels


def test_the_widest_number_of_a_list_has_room() -> None:
    font = TextStyle(Theme.load("light")).body_font
    for source in ("99998. a\n99999. b\n100000. c", "> 1000. a"):
        found = entries(source)
        bar = 16 if source.startswith(">") else 0
        widest = QFontMetricsF(font).horizontalAdvance(found[-1][0])

        assert all(edge - bar >= widest + 8 for _, edge, _ in found)
        assert len({edge for _, edge, _ in found}) == 1


def test_a_loose_list_has_more_room_between_its_entries() -> None:
    assert tops("- a\n- b\n- c") == [0, 26, 52]
    assert tops("- a\n\n- b\n\n- c") == [0, 30, 60]


def test_no_heading_is_larger_than_one_above_it() -> None:
    style = TextStyle(Theme.load("light"))
    sizes = [style.heading_format(level).font().pixelSize() for level in range(1, 7)]

    assert sizes == [22, 18, 16, 15, 14, 13]


def test_all_headings_have_the_same_room_above(view: TranscriptView) -> None:
    view.show_messages([answer(1, "Text\n\n# One\n\nTwo\n===\n\n#no heading\n\nText")])
    view.transcript.items[0].complete(view.transcript.setting)

    assert [part.gap for part in view.transcript.items[0].parts] == [0, 20, 20, 11, 11]
