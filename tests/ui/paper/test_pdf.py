"""A chat as PDF: all of its text, right in every script, and pages that end between lines."""

import re

import pytest
from PySide6.QtCore import QLocale, QSizeF, Qt
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QApplication

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.ui.paper.sheet import page_layout
from tests.ui.paper.conftest import MakePdf, lines_of
from tests.ui.transcript.conftest import answer, question

LONG_CODE = "".join(f"call_{number}()\n" for number in range(1, 101))


def test_a_page_has_the_title_and_the_date_above_and_its_number_below(make_pdf: MakePdf) -> None:
    reader = make_pdf(question(1, "Hello?"), answer(2, "Hello."), title="First steps")

    assert lines_of(reader, 0) == [
        "First steps 1 May 2025",
        "Hello?",
        "GPT-4 14:02",
        "Hello.",
        "1",
    ]
    assert reader.metadata is not None
    assert reader.metadata.title == "First steps"


def test_a_page_of_a_mirrored_window_begins_on_the_right(
    qapp: QApplication, make_pdf: MakePdf
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    reader = make_pdf(answer(2, "Hello."), title="First steps")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    assert lines_of(reader, 0)[:2] == ["1 May 2025 First steps", "14:02 GPT-4"]


def test_the_sentence_about_a_broken_answer_is_printed_and_no_button_is(make_pdf: MakePdf) -> None:
    reader = make_pdf(answer(2, "So f\n\n```py\nx\n```", EndState.INTERRUPTED))

    assert lines_of(reader, 0)[-6:] == ["GPT-4 14:02", "So f", "Python", "x", "Interrupted.", "1"]


def test_code_inside_a_list_or_a_quote_has_no_button_on_paper(make_pdf: MakePdf) -> None:
    reader = make_pdf(answer(2, "- In\n\n  ```py\n  x\n  ```\n\n> ```js\n> y\n> ```"))

    assert lines_of(reader, 0)[1:-1] == ["GPT-4 14:02", "• In", "Python", "x", "JavaScript", "y"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Office, affluent, fjord", "Office, affluent, fjord"),
        ("Съешь же ещё этих мягких булок", "Съешь же ещё этих мягких булок"),
        ("中文日本語的方法", "中文日本語的方法"),
        ("x² ½ µ™", "x² ½ µ™"),
        ("שלום", "םולש"),  # the lines of a PDF are in the order of the eye
        ("السلام", "م\ufefcسلا"),  # two letters that are one glyph keep the name of that
        ("Yes 😀 and 👍🏽 and 👩‍👩‍👧 and ✅", "Yes 😀 and 👍🏽 and 👩‍👩‍👧 and ✅"),
    ],
)
def test_text_in_a_pdf_can_be_found_and_copied(make_pdf: MakePdf, text: str, expected: str) -> None:
    reader = make_pdf(question(1, text))

    assert lines_of(reader, 0)[1] == expected


def test_a_table_that_is_read_from_the_right_begins_there_on_paper(make_pdf: MakePdf) -> None:
    source = "| א | ב | ג |\n|---|---|---|\n| 1 😀 | 2 ✅ | 3 |\n| 4 🚀 | 5 | 6 ✅ |\n"
    reader = make_pdf(answer(1, source))

    assert lines_of(reader, 0)[2:5] == ["ג ב א", "3 ✅ 2 😀 1", "✅ 6 5 🚀 4"]


def test_emoji_are_drawn_as_pictures(make_pdf: MakePdf) -> None:
    reader = make_pdf(question(1, "One 😀 two 👍🏽 and one again 😀"))

    assert len(reader.pages[0].images) == 2


def test_a_formula_is_drawn_and_not_its_source(make_pdf: MakePdf) -> None:
    reader = make_pdf(answer(2, "So $\\frac{1}{2}$ is half.\n\n$$\\sum_k k$$\n\nRest."))
    text = reader.pages[0].extract_text()

    assert "frac" not in text
    assert "sum" not in text
    assert lines_of(reader, 0)[3:] == ["Rest.", "1"]


def test_code_that_no_page_can_hold_goes_on_below_a_header_of_its_own(make_pdf: MakePdf) -> None:
    reader = make_pdf(answer(2, f"Look:\n\n```py\n{LONG_CODE}```\n\nDone."))
    pages = [lines_of(reader, number) for number in range(len(reader.pages))]

    assert len(pages) == 3
    assert pages[0][:5] == [pages[0][0], "GPT-4 14:02", "Look:", "Python", "call_1()"]
    assert pages[1][1] == pages[2][1] == "Python (continued)"
    assert pages[2][-2:] == ["Done.", "3"]
    code = [line for page in pages for line in page if line.startswith("call_")]
    assert code == LONG_CODE.split()


def test_code_that_a_page_can_hold_is_not_cut(make_pdf: MakePdf) -> None:
    code = "".join(f"call_{number}()\n" for number in range(1, 31))
    reader = make_pdf(question(1, "line\n" * 20), answer(2, f"Look:\n\n```py\n{code}```"))

    assert lines_of(reader, 0)[-3:] == ["GPT-4 14:02", "Look:", "1"]
    assert lines_of(reader, 1)[1:3] == ["Python", "call_1()"]
    assert lines_of(reader, 1)[-2:] == ["call_30()", "2"]


def test_a_line_of_code_wider_than_the_page_is_wrapped(make_pdf: MakePdf) -> None:
    words = [f"word{number}" for number in range(60)]
    reader = make_pdf(answer(2, f"```\n{' '.join(words)}\n```"))

    assert re.findall(r"word\d+", reader.pages[0].extract_text()) == words
    assert len([line for line in lines_of(reader, 0) if "word" in line]) == 6


def test_a_table_with_many_columns_stays_within_the_page(make_pdf: MakePdf) -> None:
    cells = [f"cell{number}" for number in range(20)]
    row = "|" + "|".join(cells) + "|\n"
    reader = make_pdf(answer(2, row + "|-" * 20 + "|\n" + row))
    found = re.findall(r"cell\d+", re.sub(r"\s", "", reader.pages[0].extract_text()))

    assert sorted(found) == sorted(cells * 2)


@pytest.mark.parametrize("margin", ["", "- a list\n\n  ", "> "])
@pytest.mark.parametrize("columns", [5, 8, 14])
def test_no_word_in_a_wide_table_is_broken(make_pdf: MakePdf, margin: str, columns: int) -> None:
    cells = [f"unbreakable{number}x and more words" for number in range(columns)]
    row = f"|{'|'.join(cells)}|\n"
    rows = row + "|-" * columns + "|\n" + row
    inner = "  " if margin.startswith("-") else margin
    text = margin + rows.rstrip("\n").replace("\n", f"\n{inner}")
    found = make_pdf(answer(2, f"{text}\n\nEnd.")).pages[0].extract_text()

    assert sorted(re.findall(r"unbreakable\d+x", found)) == sorted(
        [cell.split()[0] for cell in cells] * 2
    )


LINE_COLOR = b"0.901960790 0.890196084 0.866666674 scn"
"""That of the lines in tables, as a PDF has it."""


def test_the_last_row_of_a_table_has_a_line_below_it_too(make_pdf: MakePdf) -> None:
    drawn = []
    for rows in (1, 2, 3):
        page = make_pdf(answer(2, "| a | b |\n|---|---|\n" + "| c | d |\n" * rows)).pages[0]
        contents = page.get_contents()
        assert contents is not None
        drawn.append(contents.get_data().count(LINE_COLOR))

    assert drawn == [2, 3, 4]


def test_bullets_are_on_the_pages_of_their_entries_only(make_pdf: MakePdf) -> None:
    reader = make_pdf(answer(2, "- entry\n" * 100))
    texts = [page.extract_text() for page in reader.pages]

    assert [text.count("entry") for text in texts] == [36, 37, 27]
    assert [text.count("•") for text in texts] == [36, 37, 27]


@pytest.mark.parametrize("lines", range(36, 44))
def test_a_name_is_never_alone_at_the_end_of_a_page(make_pdf: MakePdf, lines: int) -> None:
    reader = make_pdf(question(1, "line\n" * lines), answer(2, "# Heading\n\nText."))
    (page,) = [n for n in range(len(reader.pages)) if "GPT-4 14:02" in lines_of(reader, n)]

    assert lines_of(reader, page)[-4:-1] == ["GPT-4 14:02", "Heading", "Text."]


def test_only_the_pages_that_are_wanted_are_printed(make_pdf: MakePdf) -> None:
    reader = make_pdf(question(1, "line\n" * 150), pages=(2, 3))

    assert [lines_of(reader, number)[-1] for number in range(len(reader.pages))] == ["2", "3"]


def test_a_chat_without_messages_is_an_empty_page(make_pdf: MakePdf) -> None:
    reader = make_pdf()

    assert len(reader.pages) == 1


@pytest.mark.parametrize(
    ("country", "size"),
    [
        ("en_US", QPageSize.PageSizeId.Letter),
        ("fr_CA", QPageSize.PageSizeId.Letter),
        ("es_MX", QPageSize.PageSizeId.Letter),
        ("en_GB", QPageSize.PageSizeId.A4),
        ("ru_RU", QPageSize.PageSizeId.A4),
        ("zh_CN", QPageSize.PageSizeId.A4),
    ],
)
def test_paper_is_that_of_the_country(country: str, size: QPageSize.PageSizeId) -> None:
    layout = page_layout(QLocale(country))

    assert layout.pageSize().id() is size
    assert layout.fullRect().size() != QSizeF()


@pytest.mark.parametrize("source", ["ދިވެހި 😀 end", "😀 ދިވެހި and `ދިވެހި`"])
def test_letters_that_no_font_has_stand_beside_emoji(make_pdf: MakePdf, source: str) -> None:
    """Of Thaana Qt finds no font on many systems, and boxes are drawn."""
    reader = make_pdf(answer(1, source))

    assert len(reader.pages) == 1
    assert "😀" in reader.pages[0].extract_text()
