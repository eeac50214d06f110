"""Footnotes: numbers in the text that lead to them, and a way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.ui.transcript import footnotes
from liaobots_desktop.ui.transcript.block import Block, BlockKind, Form
from liaobots_desktop.ui.transcript.blocks import BlockSplitter
from liaobots_desktop.ui.transcript.document import MarkKind
from liaobots_desktop.ui.transcript.hit import HitKind
from liaobots_desktop.ui.transcript.look import Stretch, StretchKind
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, find_hit, settle

SOURCE = "Water[^1] boils[^b].\n\n[^1]: H2O\n[^b]: At 100 °C.\n\n    Mostly."


def text_of(view: TranscriptView, source: str) -> str:
    view.show_messages([answer(1, source)])
    return view.visible_text().removeprefix("GPT-4\n\n")


def ways(view: TranscriptView, part: int) -> list[str]:
    document = document_part(view, part).document
    assert document is not None
    return [mark.target for mark in document.marks if mark.kind is MarkKind.LINK]


def document_part(view: TranscriptView, number: int) -> DocumentPart:
    part = view.transcript.items[0].parts[number]
    assert isinstance(part, DocumentPart)
    part.lay_out(view.transcript.setting)
    return part


def test_footnotes_show_their_numbers_on_both_sides(view: TranscriptView) -> None:
    assert text_of(view, SOURCE) == ("Water[1] boils[2].\n\n[1] H2O ↑\n\n[2] At 100 °C.\nMostly. ↑")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("No[^1] note", "No[^1] note"),
        ("`[^1]` and \\[^1]\n\n[^1]: x", "[^1] and [^1]\n\n[1] x ↑"),
        ("[words][^1]\n\n[^1]: x", "[words][1]\n\n[1] x ↑"),
        ("![^1]\n\n[^1]: x", "![1]\n\n[1] x ↑"),
        ("a[^1]\n\n[^1]: x\n[^1]: y", "a[1]\n\n[1] x ↑\n\n[1] y ↑"),
        ("a[^A]\n\n[^a]:\n\nb", "a[1]\n\n[1] ↑\n\nb"),
        ("> a[^1]\n>\n> [^1]: in a quote", "a[1]\n[1] in a quote ↑"),
        ("[^1]: ```\n    code\n    ```\n", "[1] code\n↑"),
        ("    [^1]: code", "[^1]: code"),
        ("[^a b]: /url\n\n[^a b]", "^a b"),
        ("nobody asks\n\n[^9]: but it stays", "nobody asks\n\n[1] but it stays ↑"),
    ],
)
def test_no_text_is_lost(view: TranscriptView, source: str, text: str) -> None:
    assert text_of(view, source) == text


def test_a_number_becomes_a_way_when_its_footnote_arrives(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, "Water[^1] boils.\n\n", None)])
    assert ways(view, 0) == []

    view.append_text(MessageId(1), "[^1]: H2O")
    view.append_text(MessageId(1), "\n\nNext\n")
    settle(qtbot, view)

    assert ways(view, 0) == ["footnote 1"]
    view.finish_message(MessageId(1), EndState.COMPLETE)
    assert view.visible_text() == "GPT-4\n\nWater[1] boils.\n\n[1] H2O ↑\n\nNext"


def test_numbers_never_change_once_they_are_given() -> None:
    splitter = BlockSplitter()
    numbers = []
    for portion in ("b[^b] a[^a]\n\n[^a]: x\n", "[^b]: y\n", "[^a]: z\n\n", "End"):
        splitter.feed(portion)
        while splitter.advance():
            pass
        numbers.append([note.get("number") for note in splitter.references.values()])

    assert numbers == [[], [1], [1, 2], [1, 2]]


def test_what_stands_before_a_footnote_is_final() -> None:
    splitter = BlockSplitter()
    splitter.feed("Text\n[^1]: One\n\n    More\n[^2]: Two\n")
    while splitter.advance():
        pass

    assert splitter.blocks == [
        Block(BlockKind.TEXT, "Text"),
        Block(BlockKind.TEXT, "[^1]: One\n\n    More", form=Form.FOOTNOTE),
        Block(BlockKind.TEXT, "[^2]: Two", form=Form.FOOTNOTE),
    ]
    assert splitter.final_count == 2


def test_a_click_leads_to_the_footnote_and_back(qtbot: QtBot, view: TranscriptView) -> None:
    filler = "Words.\n\n" * 150
    view.show_messages([answer(1, f"Water[^1].\n\n{filler}[^1]: H2O\n\n{filler}")])
    settle(qtbot, view)
    bar = view.verticalScrollBar()
    bar.setValue(0)
    with qtbot.assertNotEmitted(view.link_activated):
        click(view)
    part = len(view.transcript.items[0].parts) - 151

    assert 0 < view.transcript.part_top(0, part) - view.transcript.top < 300
    marked = [found for source in view.painter.stretch_sources for found in source(0, part)]
    assert marked == [Stretch(0, 4, StretchKind.FOUND)]

    click(view)

    assert bar.value() < 100
    assert view._arrival.stretches_of(0, 0) == (Stretch(5, 8, StretchKind.FOUND),)


def click(view: TranscriptView) -> None:
    point = find_hit(view, HitKind.LINK)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_the_mark_of_an_arrival_goes_after_a_while(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, SOURCE)])
    view._arrival.setInterval(1)
    view._arrival.show(Place(0, 1, 0), 3)
    with qtbot.waitSignal(view._arrival.timeout):
        pass

    assert view._arrival.stretches_of(0, 1) == ()


def test_the_tip_of_a_number_is_the_footnote_and_no_markup(view: TranscriptView) -> None:
    view.show_messages([answer(1, "a[^1]\n\n[^1]: <img src=/dev/zero> " + "x" * 400)])
    tip = footnotes.tip("footnote 1", view.transcript.items[0].references)

    assert tip.startswith("<div>&lt;img src=/dev/zero&gt; xxx")
    assert tip.endswith("x…</div>")


def test_a_link_of_an_answer_cannot_pose_as_a_way(view: TranscriptView) -> None:
    source = "a[^1] [x](<footnote 1>)\n\n[^1]: one"
    view.show_messages([answer(1, source)])

    assert ways(view, 0) == ["footnote 1", "footnote%201"]


def test_a_piece_brings_its_footnote_along(view: TranscriptView) -> None:
    view.show_messages([answer(1, SOURCE)])
    view.selection.anchor = Place(0, 0, 0)
    view.selection.caret = Place(0, 0, 12)
    view.copy_selection()
    mime = QGuiApplication.clipboard().mimeData()

    assert mime.text() == "Water[^1] boi\n\n[^1]: H2O"
    assert "<p>Water<sup>[1]</sup> boi</p>" in mime.html()
    assert '<ol start="1">\n<li><p>H2O</p>\n</li>\n</ol>' in mime.html()


def test_a_piece_of_a_footnote_keeps_its_mark(view: TranscriptView) -> None:
    view.show_messages([answer(1, SOURCE)])
    view.selection.anchor = Place(0, 2, 3)
    view.selection.caret = Place(0, 2, 16)
    view.copy_selection()

    assert QGuiApplication.clipboard().text() == "[^b]: 100 °C.\n\n    Mostl"
