"""Copying pieces of lists and of formulas: what stood together stays together."""

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, question, settle
from tests.ui.transcript.test_clipboard import copied, select


def test_code_that_begins_an_entry_stays_in_it(view: TranscriptView) -> None:
    view.show_messages([answer(1, "- one\n- ```js\n  x = 1\n  ```\n- three")])
    select(view, "ne", "th")

    assert copied(view) == (
        "- ne\n- ```js\n  x = 1\n  ```\n- th",
        "<ul>\n<li>ne</li>\n<li>\n"
        '<pre style="font-family: monospace">x = 1\n</pre>\n</li>\n<li>th</li>\n</ul>\n',
    )


def test_a_rule_in_an_entry_stays_in_it(view: TranscriptView) -> None:
    view.show_messages([answer(1, "- one\n- ***\n- three")])
    select(view, "ne", "th")

    assert copied(view) == (
        "- ne\n- ***\n- th",
        "<ul>\n<li>ne</li>\n<li>\n<hr />\n</li>\n<li>th</li>\n</ul>\n",
    )


def test_a_formula_is_its_source_in_html(view: TranscriptView) -> None:
    view.show_messages([answer(1, "so $a<b$ and\n\n$$\nx\n$$")])
    view.select_all()

    assert copied(view)[1] == "<p>so $a&lt;b$ and</p>\n<p>$$\nx\n$$</p>\n"


def test_a_formula_that_cannot_be_drawn_is_copied_as_it_was_written(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, r"so $\frac{1}_a$ and no more")])
    settle(qtbot, view)
    qtbot.waitUntil(lambda: not view.formulas._awaited)
    select(view, "so", "and")

    assert copied(view)[0] == r"so $\frac{1}_a$ and"


@pytest.mark.parametrize(
    ("begin", "end", "text", "html"),
    [
        ("make", "test", "make test", "<p>make test</p>\n"),
        ("ake", "tes", "ake tes", "<p>ake tes</p>\n"),
        ("Run", "tes", "Run `make tes`", "<p>Run <code>make tes</code></p>\n"),
    ],
)
def test_code_inside_a_sentence_is_copied_without_backticks_only_if_nothing_else_is(
    view: TranscriptView, begin: str, end: str, text: str, html: str
) -> None:
    view.show_messages([answer(1, "Run `make test` first.")])
    select(view, begin, end)

    assert copied(view) == (text, html)


def test_the_fence_of_a_piece_is_longer_than_every_fence_inside(view: TranscriptView) -> None:
    view.show_messages([answer(1, "One two\n\n``````\n```\n````\nx\n``````\n\nEnd")])
    select(view, "two", "x")

    assert copied(view)[0] == "two\n\n`````\n```\n````\nx\n`````"


def test_rows_of_a_long_table_have_one_head(view: TranscriptView) -> None:
    rows = [f"| r{number} | {number} |" for number in range(40)]
    view.show_messages([answer(1, "\n".join(["| a | b |", "|---|---|", *rows, "", "End"]))])
    select(view, "r5", "39")
    lines = copied(view)[0].splitlines()

    assert len(view.transcript.items[0].parts) > 4
    assert lines[0] == "| a | b |"
    assert len(lines) == 2 + 35
    assert lines[2:] == rows[5:]


def test_a_piece_of_a_question_is_what_was_written_though_it_is_shown_otherwise(
    view: TranscriptView,
) -> None:
    tower = "a" + "\U000e0100" * 20
    view.show_messages([question(1, f"{tower} one two")])
    select(view, "one", "two")
    behind = copied(view)[0]
    select(view, "a", "one")

    assert behind == "one two"
    assert copied(view)[0] == f"{tower} one"


def test_what_is_selected_of_a_growing_answer_may_turn_out_to_show_nothing(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, "Words\n\n[x]:", None)])
    settle(qtbot, view)
    view.selection.anchor, view.selection.caret = Place(0, 1, 0), Place(0, 1, 4)
    before = view.excerpts()
    view.append_text(MessageId(1), " /target\n\n")
    settle(qtbot, view)

    assert [excerpt.text for excerpt in before] == ["[x]:"]
    assert view.excerpts() == []
