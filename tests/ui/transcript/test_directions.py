"""Scripts from right to left, paragraph by paragraph, and lines of Chinese."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.transcript.document import MarkKind, TextDocument
from liaobots_desktop.ui.transcript.lines import x_of
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, question, settle

LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
WIDTH = 740


def documents(qtbot: QtBot, view: TranscriptView, text: str) -> list[TextDocument]:
    view.show_messages([answer(1, text)])
    settle(qtbot, view)
    parts = [part for part in view.transcript.items[0].parts if isinstance(part, DocumentPart)]
    return [part.document for part in parts if part.document is not None]


def edges(document: TextDocument, number: int = 0) -> tuple[int, int]:
    """How far the first line of a paragraph stands from the left and the right edge."""
    block = document.findBlockByNumber(number)
    rect = document.rects(block.position(), block.position() + block.length() - 1)[0]
    return round(rect.left()), round(WIDTH - rect.right())


def lines(document: TextDocument) -> list[str]:
    layout, text = document.firstBlock().layout(), document.firstBlock().text()
    found = [layout.lineAt(number) for number in range(layout.lineCount())]
    return [text[line.textStart() : line.textStart() + line.textLength()] for line in found]


def test_every_paragraph_begins_on_the_side_of_its_script(
    qtbot: QtBot, view: TranscriptView
) -> None:
    arabic, english, hebrew = documents(qtbot, view, "مرحبا English\n\nHello שלום\n\nשלום")

    assert edges(arabic)[1] == 0
    assert edges(arabic)[0] > 300
    assert edges(english)[0] == 0
    assert edges(english)[1] > 300
    assert edges(hebrew)[1] == 0


def test_entries_of_an_arabic_list_are_indented_from_the_right(
    qtbot: QtBot, view: TranscriptView
) -> None:
    (entries,) = documents(qtbot, view, "- عنصر\n- item\n  - متداخل")

    assert edges(entries, 0)[1] == 24
    assert edges(entries, 1)[0] == 24
    assert edges(entries, 2)[1] == 48


def test_the_number_of_a_hebrew_entry_is_drawn_on_the_right(
    qtbot: QtBot, view: TranscriptView
) -> None:
    (entries,) = documents(qtbot, view, "7. שלום")
    (line,) = entries.rects(0, entries.length())
    part = view.transcript.items[0].parts[0]
    top = view.transcript.part_top(0, 0) + part.gap - view.transcript.top
    picture = view.viewport().grab().toImage()
    left = view.painter.left
    inked = {
        x - round(left)
        for x in range(round(left), round(left) + WIDTH)
        for y in range(round(top + line.top()) + 2, round(top + line.bottom()) - 2)
        if picture.pixelColor(x, y).lightness() < 200
    }

    assert min(inked) >= round(line.left()) - 1
    assert line.right() < max(inked) <= line.right() + 24


def test_the_bar_of_an_arabic_quote_stands_on_the_right(qtbot: QtBot, view: TranscriptView) -> None:
    (quote,) = documents(qtbot, view, "> اقتباس\n>\n> English\n> > בעברית")
    bars = [(mark.left, mark.right) for mark in quote.marks if mark.kind is MarkKind.QUOTE]

    assert sorted(right for _, right in bars if right is not None) == [0, 16]
    assert edges(quote, 0)[1] == 16
    assert edges(quote, 1)[0] == 0
    assert edges(quote, 2)[1] == 32


def test_an_english_quote_keeps_its_bar_on_the_left(qtbot: QtBot, view: TranscriptView) -> None:
    (quote,) = documents(qtbot, view, "> English\n> > اقتباس\n> > > nested")
    bars = [(mark.left, mark.right) for mark in quote.marks if mark.kind is MarkKind.QUOTE]

    assert bars == [(16, None), (16, 0), (0, None)]
    assert edges(quote, 0)[0] == 16
    assert edges(quote, 1)[1] == 16
    assert edges(quote, 2)[0] == 32


def test_code_reads_from_left_to_right(qtbot: QtBot, view: TranscriptView) -> None:
    (code,) = documents(qtbot, view, "```\nمرحبا = 1\n```")
    (entry,) = documents(qtbot, view, "- بند\n  ```\n  مرحبا = 1\n  ```")

    assert code.firstBlock().textDirection() is LTR
    assert entry.findBlockByNumber(0).textDirection() is RTL
    assert entry.findBlockByNumber(1).textDirection() is LTR


def test_every_cell_of_a_table_has_its_own_direction(qtbot: QtBot, view: TranscriptView) -> None:
    (table,) = documents(qtbot, view, "|a|b|\n|-|-|\n|مرحبا|one|")
    blocks = [table.findBlockByNumber(number) for number in range(table.blockCount())]

    assert {b.text(): b.textDirection() for b in blocks if b.text()} == {
        "a": LTR,
        "b": LTR,
        "مرحبا": RTL,
        "one": LTR,
    }


def test_every_line_of_a_question_has_its_own_direction(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([question(1, "مرحبا\nSecond line")])
    settle(qtbot, view)
    part = view.transcript.items[0].parts[0]
    assert isinstance(part, DocumentPart)
    document = part.document
    assert document is not None

    assert document.findBlockByNumber(0).textDirection() is RTL
    assert document.findBlockByNumber(1).textDirection() is LTR


def test_chinese_fills_its_lines_and_no_line_begins_with_a_mark(
    qtbot: QtBot, view: TranscriptView
) -> None:
    for lead in range(12):
        text = "字" * lead + "使用「引号」，不要单独解码。旅行、计划：" * 12
        (document,) = documents(qtbot, view, text)
        found = lines(document)

        assert "".join(found) == text
        assert not [line for line in found if line[0] in "。，、」："]
        assert all(len(line) >= 48 for line in found[:-1])


def test_code_and_links_in_an_arabic_paragraph_are_marked_where_they_are_seen(
    qtbot: QtBot, view: TranscriptView
) -> None:
    (arabic,) = documents(qtbot, view, "بند مع `code` ثم [رابط to site](https://a.example) هنا")
    (code,), (link,) = (mark.rects for mark in arabic.marks)
    line, text = arabic.firstBlock().layout().lineAt(0), arabic.firstBlock().text()
    between, behind = (x_of(line, text.index(word)) for word in ("ثم", "هنا"))

    assert 20 < code.width() < 60
    assert between < code.left() < code.right() < x_of(line, text.index("مع"))
    assert 60 < link.width() < 120
    assert behind < link.left() < link.right() < between


def test_code_at_the_end_of_an_arabic_paragraph_has_its_background(
    qtbot: QtBot, view: TranscriptView
) -> None:
    (arabic,) = documents(qtbot, view, "بند مع `code`")
    ((code,),) = (mark.rects for mark in arabic.marks)
    line, text = arabic.firstBlock().layout().lineAt(0), arabic.firstBlock().text()

    assert 20 < code.width() < 60
    assert code.right() < x_of(line, text.index("مع"))


def test_a_link_that_is_cut_by_other_letters_is_underlined_in_pieces(
    qtbot: QtBot, view: TranscriptView
) -> None:
    (english,) = documents(qtbot, view, "Say [one שלום](https://a.example) שלום two")
    (link,) = (mark.rects for mark in english.marks)

    assert len(link) == 2
    assert link[0].right() < link[1].left()
