"""What a model thinks between its tags: the lines stay as they came."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.part import Setting
from liaobots_desktop.ui.transcript.style import TextStyle
from liaobots_desktop.ui.transcript.view import TranscriptView

from .conftest import answer, settle
from .test_blocks import split
from .test_clipboard import copied, select
from .test_seen_texts import read, shown, told

THOUGHT = (
    "<think>\nfirst\n*second* line\n\n- one\n  more\n\nlast\n</think>\n\nThe answer\nis here.\n"
)
PIECES = st.lists(
    st.sampled_from(
        [
            "<think>",
            "</think>",
            "word",
            "- entry",
            "> quote",
            "",
            "```",
            "| a |",
            "# Head",
            "`<think>`",
        ]
    ),
    max_size=14,
)


def test_the_lines_of_thoughts_are_kept_and_those_of_the_answer_are_not(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, THOUGHT)])
    settle(qtbot, view)

    assert view.visible_text() == (
        "GPT-4\n\n<think>\nfirst\nsecond line\n\none\nmore\n\nlast\n</think>\n\nThe answer is here."
    )


def test_they_look_the_same_while_they_come(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, THOUGHT)])
    settle(qtbot, view)
    at_once = view.visible_text()
    view.show_messages([answer(1, "", None)])
    for letter in THOUGHT:
        view.append_text(MessageId(1), letter)
    view.finish_message(MessageId(1), EndState.COMPLETE)
    settle(qtbot, view)

    assert view.visible_text() == at_once


@pytest.mark.parametrize("text", ["Write `<think>`\nthere.\n", "So <think> is\na tag.\n"])
def test_words_about_the_tag_open_nothing(view: TranscriptView, text: str) -> None:
    view.show_messages([answer(1, f"{text}\nMore\nwords.")])

    assert view.visible_text().endswith("\n\nMore words.")
    assert view.visible_text().count("\n") == 4


def test_copied_html_keeps_the_lines_of_thoughts(view: TranscriptView) -> None:
    view.show_messages([answer(1, THOUGHT)])
    view.select_all()

    assert copied(view) == (
        THOUGHT.strip("\n"),
        "<p>&lt;think&gt;<br />\nfirst<br />\n<em>second</em> line</p>\n"
        "<ul>\n<li>one<br />\nmore</li>\n</ul>\n"
        "<p>last<br />\n&lt;/think&gt;</p>\n<p>The answer\nis here.</p>\n",
    )


def test_a_piece_of_thoughts_keeps_its_lines_without_their_tag(view: TranscriptView) -> None:
    view.show_messages([answer(1, "<think>\nzero\n\none\ntwo\n\nx\n</think>\nthree\n\nfour\nfive")])
    select(view, "one", "five")
    from_inside = copied(view)[1]
    select(view, "three", "five")

    assert from_inside == (
        "<p>one<br />\ntwo</p>\n<p>x<br />\n&lt;/think&gt;<br />\nthree</p>\n<p>four\nfive</p>\n"
    )
    assert copied(view)[1] == "<p>three</p>\n<p>four\nfive</p>\n"


@settings(max_examples=150, deadline=None)
@given(lines=PIECES, cut=st.integers(0, 120))
def test_portions_do_not_matter(lines: list[str], cut: int) -> None:
    text = "\n".join(lines)

    assert split(text[:cut], text[cut:]).blocks == split(text).blocks


@settings(max_examples=150, deadline=None)
@given(lines=PIECES)
def test_thoughts_are_found_as_they_are_shown(qapp: object, lines: list[str]) -> None:
    del qapp
    setting = Setting(TextStyle(Theme.load("light")), 700)
    message = answer(1, "\n".join(lines))

    assert read(message, setting) == shown(message, setting)
    assert told(message, setting) == shown(message, setting)
