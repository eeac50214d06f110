"""A chat as plain text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liaobots_desktop.chat.message import EndState, Role
from liaobots_desktop.chat.tree import ChatTree, TreeMessage
from liaobots_desktop.exchange.plain_text import plain_text
from liaobots_desktop.exchange.text_export import to_text

WHEN = 1_780_000_000_000


def test_a_chat_becomes_its_title_and_messages_under_their_authors(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    messages = (
        TreeMessage("q", None, Role.USER, "*Why*?\n", "gpt-4", EndState.COMPLETE, WHEN),
        TreeMessage("a", "q", Role.ASSISTANT, "**So** i", "", EndState.STOPPED, WHEN),
    )
    chat = ChatTree("c", "Why", "gpt-4", "", WHEN, WHEN, messages, "a")

    assert to_text(chat, chat.shown()) == (
        f"Why\n2026-05-28 20:26\n\n{'-' * 40}\nYou:\n\n*Why*?\n\n{'-' * 40}\nAnswer:\n\nSo i\n\n"
        "(The answer was stopped here.)\n"
    )


@pytest.mark.parametrize(
    ("end", "remark"),
    [
        (EndState.LENGTH, "(The service ended the answer here, at its length limit.)"),
        (EndState.FILTERED, "(The service withheld the rest of the answer.)"),
    ],
)
def test_an_answer_that_the_service_cut_says_so(end: EndState, remark: str) -> None:
    message = TreeMessage("a", None, Role.ASSISTANT, "So", "", end, WHEN)
    chat = ChatTree("c", "Why", "gpt-4", "", WHEN, WHEN, (message,), "a")

    assert to_text(chat, chat.shown()).endswith(f"So\n\n{remark}\n")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# Head\n*a* **b** ~~c~~ `d`", "Head\n\na b c d"),
        ("one\ntwo  \nthree", "one\ntwo\nthree"),
        ("- a\n- b\n  - c\n\n  d", "• a\n\n• b\n\n  • c\n\n  d"),
        ("- a\n- b\n  - c", "• a\n• b\n  • c"),
        ("9. a\n10. b\n\n    c", "9. a\n\n10. b\n\n    c"),
        ("- [x] done\n- [ ] not", "• [x] done\n• [ ] not"),
        ("> a\n>\n> - b", "> a\n>\n> • b"),
        ("- - a", "•\n  • a"),
        ("```py\nif x:\n\n    y\n```", "    if x:\n\n        y"),
        ("[a](https://b.c) https://d.e me@f.g", "a (https://b.c) https://d.e me@f.g"),
        ("![a](b.png) ![](c.png)", "[image: a] [image]"),
        ("a[^n]\n\n[^n]: b", "a[1]\n\n[1] b"),
        ("$a_b$ and \\(c*d*\\)", "$a_b$ and \\(c*d*\\)"),
        ("a\n\n---\n\nb", "a\n\n* * *\n\nb"),
        ("|a|文章|\n|-|-:|\n|bc|**d**|\n|e|", "a   文章\n--  ----\nbc  d\ne"),
        ("<b>a</b> &amp; \\*", "<b>a</b> & *"),
        ("", ""),
    ],
)
def test_markdown_becomes_what_is_seen(source: str, text: str) -> None:
    assert plain_text(source) == text


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab1[]()!*_~#|->+=:^$\\`. \n\t", max_size=50))
def test_any_text_is_written_without_a_space_at_the_end_of_a_line(text: str) -> None:
    lines = plain_text(text).split("\n")

    assert lines == [line.rstrip(" \t") for line in lines]
