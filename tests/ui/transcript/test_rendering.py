"""What an answer looks like as text: every character there, nothing loaded, streamed or not."""

import logging
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QUrl
from PySide6.QtGui import QPixmap, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript import renderer
from liaobots_desktop.ui.transcript.block import Block, BlockKind
from liaobots_desktop.ui.transcript.document import MarkKind
from liaobots_desktop.ui.transcript.nested_code import card_of
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.style import TextStyle
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, question, settle
from tests.ui.transcript.markdown_texts import CUTS, cut, markdown_texts, wild_texts

_WIDE = "|-" * 21
"""A row of a table, and what aligns it, with too many columns to be drawn."""


def rendered(source: str) -> str:
    style = TextStyle(Theme.load("light"))
    return renderer.render(Block(BlockKind.TEXT, source), {}, style).plain_text()


def shown(view: TranscriptView, source: str) -> str:
    view.show_messages([answer(1, source)])
    return view.visible_text().removeprefix("GPT-4").removeprefix("\n\n")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Some *soft* **bold** ~~gone~~ `code`", "Some soft bold gone code"),
        ("one\ntwo  \nthree", "one two\nthree"),
        ("## Heading", "Heading"),
        ("- a\n- b\n  1. c", "a\nb\nc"),
        ("> quoted\n>\n> > twice", "quoted\ntwice"),
        ("[text](https://example.com)", "text"),
        ("use List<String> now", "use List<String> now"),
        ("<think>why</think> a<br>b <!-- c -->", "<think>why</think> a<br>b <!-- c -->"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("![](/dev/zero) and ![alt](//host/share)", "[image] and [image: alt]"),
        ("![alt](file:///etc/passwd)", "![alt](file:///etc/passwd)"),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
        ("nul \x00 and \x1b[31m", "nul ␀ and ␛[31m"),
        ("&#0; &lt; \u2028x", "\ufffd < \nx"),
        ("Привет, мир: 文字", "Привет, мир: 文字"),
        ("| a | b |\n|---|---|\n| 1 | `2` |", "\na\tb\n1\t2\n"),
        ("| a |\n|---|\n| x \\[z\\] |", "\na\nx \\[z\\]\n"),
        ("- text\n\n  ```py\n  x = 1\n  y = 2\n  ```", "text\nx = 1\ny = 2"),
        ("- ```py\n  x = 1\n  ```\n- b", "x = 1\nb"),
        ("- ```console\n  $ ls\n      last\n  ```", "$ ls\n    last"),
    ],
)
def test_a_block_shows_its_text(source: str, expected: str) -> None:
    assert rendered(source) == expected


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("source", "size"), [("# A `b`", 20), ("### A `b`", 15), ("A `b`", 13)])
def test_code_in_text_is_a_little_smaller_than_the_text(source: str, size: int) -> None:
    style = TextStyle(Theme.load("light"))
    document = renderer.render(Block(BlockKind.TEXT, source), {}, style)

    assert document.firstBlock().textFormats()[-1].format.font().pixelSize() == size


@pytest.mark.usefixtures("qapp")
def test_cards_of_code_in_entries_below_each_other_stand_apart() -> None:
    style = TextStyle(Theme.load("light"))
    source = "- ```\n  x\n  ```\n- ```\n  y\n  ```"
    document = renderer.render(Block(BlockKind.TEXT, source), {}, style)
    document.setTextWidth(400)
    document.place_marks()
    first, second = (card_of(mark, 400) for mark in document.marks if mark.kind is MarkKind.CARD)

    assert 4 <= second.top() - first.bottom() <= 20


@pytest.mark.usefixtures("qapp")
def test_a_bullet_stands_on_the_line_of_its_text_however_high_a_formula_makes_it() -> None:
    style = TextStyle(Theme.load("light"))
    document = renderer.render(Block(BlockKind.TEXT, "- text"), {}, style)
    document.setTextWidth(400)
    low = document.baseline_at(0)
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    big = QTextCharFormat()
    big.setFontPointSize(60)
    block_format = cursor.blockFormat()
    kind = QTextBlockFormat.LineHeightTypes.MinimumHeight.value
    block_format.setLineHeight(22, kind)
    cursor.setBlockFormat(block_format)
    cursor.insertText("X", big)

    assert document.baseline_at(0) > low + 30


@pytest.mark.usefixtures("qapp")
def test_the_card_of_code_that_comes_first_does_not_reach_out_of_its_block() -> None:
    style = TextStyle(Theme.load("light"))
    document = renderer.render(Block(BlockKind.TEXT, "- ```\n  x\n  ```"), {}, style)
    document.setTextWidth(400)
    document.place_marks()
    (card,) = (mark for mark in document.marks if mark.kind is MarkKind.CARD)

    assert card.rects[0].top() == 42  # the header and the room below it


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("---\nhello\n---\nbody", "hello\n\nbody"),
        ("```py\nif x:\n    y()\n```\n\nend", "if x:\n    y()\n\nend"),
        ("    indented\n    code", "indented\ncode"),
        ("[a]\n\n[a]: https://example.com", "a"),
    ],
)
def test_an_answer_shows_its_text(view: TranscriptView, source: str, expected: str) -> None:
    assert shown(view, source) == expected


def test_a_question_is_shown_as_it_was_written(view: TranscriptView) -> None:
    written = "**not bold**\n\n  two  spaces\n<b>\ttab"
    view.show_messages([question(1, written)])

    assert view.visible_text() == written


def test_a_long_question_is_shown_whole(view: TranscriptView) -> None:
    written = "".join(f"line {number}\n" for number in range(200)) + "x" * 9_000
    view.show_messages([question(1, written)])

    assert "".join(view.visible_text().split()) == "".join(written.split())


@pytest.mark.usefixtures("qapp")
def test_nothing_is_loaded_for_an_image(tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    assert QPixmap(4, 4).save(str(picture))
    style = TextStyle(Theme.load("light"))
    source = f"![a]({picture}) ![b](picture.png) ![c](data:image/png;base64,AAAA)"
    document = renderer.render(Block(BlockKind.TEXT, source), {}, style)
    image = QTextDocument.ResourceType.ImageResource

    assert document.plain_text() == "[image: a] [image: b] [image: c]"
    assert "<img" not in document.toHtml()
    assert document.resource(image.value, QUrl.fromLocalFile(str(picture))).size().width() == 1


def test_a_broken_block_is_shown_as_plain_text(
    view: TranscriptView, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("bold".upper())

    monkeypatch.setattr("liaobots_desktop.markup.markdown.parse", fail)
    with caplog.at_level(logging.WARNING):
        text = shown(view, "Some **bold** text")

    assert text == "Some **bold** text"
    assert "shown as plain text: RuntimeError" in caplog.text
    assert "BOLD" not in caplog.text  # a log is on the disk


def test_what_is_nested_too_deep_is_shown_as_plain_text(view: TranscriptView) -> None:
    source = "> " * 200 + "deep"

    assert shown(view, source) == source


@pytest.mark.parametrize(
    ("end", "sentence"),
    [
        (EndState.INTERRUPTED, "Interrupted."),
        (EndState.STOPPED, "Stopped."),
        (EndState.LENGTH, "Ended by the service at its length limit."),
        (EndState.FILTERED, "The service withheld the rest."),
        (EndState.FAILED, "No answer came."),
    ],
)
def test_an_answer_that_is_not_whole_says_so(
    view: TranscriptView, end: EndState, sentence: str
) -> None:
    view.show_messages([answer(1, "", None)])
    view.finish_message(MessageId(1), end)

    assert view.visible_text() == f"GPT-4\n\n{sentence}"


def test_the_source_text_can_be_had(view: TranscriptView) -> None:
    view.show_messages([answer(1, "**a**\r\n", None)])
    view.append_text(MessageId(1), "\x00 b")

    assert view.text_of(MessageId(1)) == "**a**\r\n\x00 b"


def test_an_answer_that_goes_on_becomes_one_text(view: TranscriptView) -> None:
    view.show_messages([answer(1, "First\n\nhalf a sen", EndState.INTERRUPTED)])
    view.resume_message(MessageId(1))
    view.append_text(MessageId(1), "tence")
    view.finish_message(MessageId(1), EndState.COMPLETE)

    assert view.visible_text() == "GPT-4\n\nFirst\n\nhalf a sentence"


def test_a_link_that_is_defined_later_becomes_a_link(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "See [this][a].\n\n", None)])
    view.append_text(MessageId(1), "Words.\n\n[a]: https://example.com\n\nEnd\n")
    settle(qtbot, view)
    part = view.transcript.items[0].parts[0]
    assert isinstance(part, DocumentPart)
    assert part.document is not None

    assert [mark.target for mark in part.document.marks] == ["https://example.com"]


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.one_of(markdown_texts(), wild_texts()), cuts=CUTS)
@example(text=f"a\nb|\n{_WIDE}\n{_WIDE}", cuts=[7])  # one column, then too many to be drawn
@example(text=f"a\n{_WIDE}\n{_WIDE}|-\nb|\n|-", cuts=[87])  # and the other way round
def test_streamed_text_ends_as_text_shown_at_once(
    view: TranscriptView, text: str, cuts: list[int]
) -> None:
    view.transcript.setting.folds_code = False  # what was watched stays open
    view.show_messages([answer(1, text)])
    at_once, at_once_heights = view.visible_text(), heights(view)
    view.show_messages([answer(1, "", None)])
    for portion in cut(text, cuts):
        view.append_text(MessageId(1), portion)
        view.growth.rests_until = 0
    view.finish_message(MessageId(1), EndState.COMPLETE)

    assert view.visible_text() == at_once
    assert heights(view) == at_once_heights


def heights(view: TranscriptView) -> list[int]:
    item = view.transcript.items[0]
    for part in item.parts:
        part.lay_out(view.transcript.setting)
    return [part.outer_height for part in item.parts]
