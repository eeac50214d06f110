"""Where pages end: no line of text, row of a table or formula is cut, and nothing is lost."""

import pytest
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QImage, QPainter, QTextBlock
from PySide6.QtWidgets import QApplication

from liaobots_desktop.chat.message import Message
from liaobots_desktop.ui.paper.band import Band
from liaobots_desktop.ui.paper.message_flow import steps_of
from liaobots_desktop.ui.paper.page_filler import Page, PageFiller
from liaobots_desktop.ui.paper.page_painter import PagePainter
from liaobots_desktop.ui.paper.sheet import FOOT_HEIGHT, HEAD_HEIGHT, Sheet
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.document import TextDocument
from liaobots_desktop.ui.transcript.math_book import FormulaBook
from liaobots_desktop.ui.transcript.math_engine import FormulaKey
from liaobots_desktop.ui.transcript.part import DocumentPart, Part, Setting
from liaobots_desktop.ui.transcript.style import TextStyle
from liaobots_desktop.ui.transcript.table_part import TablePart
from tests.ui.transcript.conftest import answer, question

WIDTH = 600
TABLE = "|n|text|\n|-|-|\n" + "".join(f"|{n}|{'some words ' * (n * 7)}|\n" for n in range(1, 7))
TEXT = (
    "# A heading\n\n"
    + "A paragraph of some words. " * 30
    + f"\n\n{TABLE}\n- one\n- two\n  - three with `code`\n\n    ```\n    a\n    b\n    c\n    ```\n"
    + "\n> A quote. "
    + "More of it. " * 40
    + "\n\n---\n\n```py\n"
    + "".join(f"x_{number} = g(y)\n" for number in range(30))
    + "```\n\nمرحبا بالعالم، هذا نص عربي\n\n"
    + "中文测试，你好世界。" * 30
)
CHAT = [question(1, "line\n" * 30), answer(2, TEXT), question(3, "gjpqy"), answer(4, TEXT)]


@pytest.fixture
def setting(qapp: object) -> Setting:
    """What pages of 600 units are laid out with."""
    del qapp
    style = TextStyle(Theme.load("light"), is_zoomed=True)
    return Setting(style, WIDTH, is_paper=True)


def pages_of(messages: list[Message], setting: Setting, height: int) -> list[Page]:
    filler = PageFiller(height)
    pages: list[Page] = []
    for message in messages:
        for step in steps_of(message, "GPT-4", setting, height):
            if isinstance(step, Band):
                pages += filler.add(step)
    return [*pages, *filler.finish()]


def heights_of_bands(text: str, setting: Setting, tallest: int) -> list[float]:
    steps = steps_of(answer(1, text), "GPT-4", setting, tallest)
    return [step.height for step in steps if isinstance(step, Band)]


def line_bottoms(document: TextDocument, block: QTextBlock) -> list[tuple[float, float]]:
    origin = document.documentLayout().blockBoundingRect(block).top()
    lines = [block.layout().lineAt(number) for number in range(block.layout().lineCount())]
    return [(origin + line.y() + 3, origin + line.y() + line.height() - 1) for line in lines]


@pytest.mark.parametrize("height", [150, 200, 333, 500, 777, 953])
def test_every_line_stands_whole_on_one_page(setting: Setting, height: int) -> None:
    shown: dict[Part, list[tuple[float, float]]] = {}
    for page in pages_of(CHAT, setting, height):
        for placed in page:
            band = placed.band
            assert placed.y + band.height <= height + 0.01
            if not band.is_again:
                shown.setdefault(band.part, []).append((band.top, band.bottom))
    lost = 0
    for part, stretches in shown.items():
        document = part.document if isinstance(part, DocumentPart) else None
        assert document is not None or stretches == [(0, part.height)]
        block = document.begin() if document is not None else QTextBlock()
        while document is not None and isinstance(part, DocumentPart) and block.isValid():
            inset = part.text_origin(setting).y()
            if block.length() > 1:
                for top, bottom in line_bottoms(document, block):
                    holds = [a <= top + inset and bottom + inset <= b for a, b in stretches]
                    lost += holds.count(True) != 1
            block = block.next()

    assert lost == 0


def test_rows_of_a_table_are_cut_in_lines_only_where_no_page_can_hold_them(
    setting: Setting,
) -> None:
    rows = heights_of_bands(TABLE, setting, tallest=300)
    cut = heights_of_bands(TABLE, setting, tallest=100)

    assert len(rows) == 8  # the name, the head and six rows
    assert max(rows) > 100 >= max(cut)
    assert cut[:4] == rows[:4]
    assert round(sum(cut)) == round(sum(rows))


def test_the_head_of_a_table_stands_on_each_of_its_pages(setting: Setting) -> None:
    rows = "".join(f"|{number}|text|\n" for number in range(70))
    pages = pages_of([answer(1, f"|n|text|\n|-|-|\n{rows}")], setting, 500)
    tables = [[one.band for one in page if isinstance(one.band.part, TablePart)] for page in pages]

    assert [bands[0].is_again for bands in tables] == [False, *[True] * 5]
    assert {(band.part, band.top) for bands in tables for band in bands if band.is_again} == {
        (tables[0][0].part, 0)
    }
    assert len({band.part for bands in tables for band in bands}) == 6


def test_no_line_of_a_row_is_cut_where_those_of_its_cells_do_not_stand_side_by_side(
    setting: Setting,
) -> None:
    high = r"$\begin{matrix}1\\2\\3\\4\\5\end{matrix}$"
    text = f"|a|b|\n|-|-|\n|{'some words ' * 40}|{' '.join([high] * 20)}|\n"
    formulas = setting.formulas = FormulaBook()

    def take(made: set[FormulaKey]) -> None:
        for part in list(setting.built.values()):
            if isinstance(part, DocumentPart):
                part.take_formulas(made, formulas)

    formulas.formulas_made.connect(take)
    bands = []
    for step in steps_of(answer(1, text), "GPT-4", setting, 200):
        if isinstance(step, Band):
            bands.append(step)
        else:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    document = bands[-1].part.document if isinstance(bands[-1].part, DocumentPart) else None
    stretches = [(band.top, band.bottom) for band in bands[1:]]
    assert document is not None
    lines = []
    block = document.begin()
    while block.isValid():
        lines += line_bottoms(document, block) if block.length() > 1 else []
        block = block.next()

    assert len({round(bottom - top) for top, bottom in lines}) > 2
    assert max(bottom - top for top, bottom in stretches) <= 200
    assert [sum(a <= top and bottom <= b for a, b in stretches) for top, bottom in lines] == [
        1
    ] * len(lines)


def test_a_line_higher_than_a_page_goes_on_overleaf() -> None:
    part = Part(0, 700)
    pages = [*(filler := PageFiller(300)).add(Band(part, 0, 700)), *filler.finish()]

    assert [[(p.band.top, p.band.bottom, p.y) for p in page] for page in pages] == [
        [(0, 300, 0.0)],
        [(300, 600, 0.0)],
        [(600, 700, 0.0)],
    ]


def ink_of_lines(image: QImage, tops: list[float], dots: int) -> list[int]:
    """Return how many dark pixels are in each line of code, below a top in units."""
    counts = []
    for top in tops:
        first = round((HEAD_HEIGHT + top) * dots)
        rows = range(first, first + 20 * dots)
        dark = [
            1
            for y in rows
            for x in range(14 * dots, 200 * dots)
            if image.pixelColor(x, y).value() < 128
        ]
        counts.append(len(dark))
    return counts


def test_no_letter_is_cut_at_the_edges_of_a_page(setting: Setting) -> None:
    height, dots = 262, 3
    code = "gjpqy_ÅÉ\n" * 40
    pages = pages_of([answer(1, f"```\n{code}```")], setting, height)
    sheet = Sheet(WIDTH, height, dots)
    size = (WIDTH * dots, (height + HEAD_HEIGHT + FOOT_HEIGHT) * dots)
    inks = set()
    for number, page in enumerate(pages, 1):
        image = QImage(*size, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        with QPainter(image) as painter:
            list(PagePainter(setting, sheet, "", "").paint(painter, page, number))
        (body,) = [p for p in page if isinstance(p.band.part, DocumentPart)]
        lines = round(body.band.height / 20)
        inks |= set(ink_of_lines(image, [body.y + 20 * line for line in range(lines)], dots))

    assert len(pages) == 5
    assert len(inks) == 1
    assert inks.pop() > 500
