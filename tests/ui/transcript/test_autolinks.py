"""Bare addresses become links as GFM says, and the text around them stays text."""

import time

import pytest
from PySide6.QtGui import QGuiApplication

from liaobots_desktop.markup import markdown
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.timing import Within
from tests.ui.transcript.conftest import answer


def links(source: str) -> list[tuple[str, str]]:
    """Return the text and target of each link of a paragraph."""
    found: list[tuple[str, str]] = []
    for token in markdown.parse(source, {})[1].children or []:
        if token.type == "link_open":
            found.append(("", str(token.attrGet("href"))))
        elif token.type == "text" and found and not found[-1][0]:
            found[-1] = (token.content, found[-1][1])
    return found


def addresses(source: str) -> list[str]:
    return [text for text, _ in links(source)]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("https://example.com/a?b=c#d", "https://example.com/a?b=c#d"),
        ("HTTP://EXAMPLE.COM", "HTTP://EXAMPLE.COM"),
        ("www.example.com/a", "http://www.example.com/a"),
        ("me.too+x@mail.example-1.org", "mailto:me.too+x@mail.example-1.org"),
        ("mailto:me@example.com", "mailto:me@example.com"),
        ("http://localhost:3000/", "http://localhost:3000/"),
        ("https://пример.рф/ж", "https://xn--e1afmkfd.xn--p1ai/%D0%B6"),
    ],
)
def test_a_bare_address_is_a_link(source: str, target: str) -> None:
    assert links(f"See {source} now") == [(source, target)]


@pytest.mark.parametrize(
    ("source", "address"),
    [
        ("(see https://e.com/a_(b)).", "https://e.com/a_(b)"),
        ("**https://e.com/a**", "https://e.com/a"),
        ("_https://e.com_ and", "https://e.com"),
        ("[see https://e.com/a] there", "https://e.com/a"),
        ('{"url":"https://e.com/a","b":1}', "https://e.com/a"),
        ('<a href="https://e.com/a">x</a>', "https://e.com/a"),
        ("https://e.com/a&copy;", "https://e.com/a"),
        ("https://e.com/a; and", "https://e.com/a"),
        ("https://e.com/a*b_c*d", "https://e.com/a*b_c*d"),
        ("https://e.com/路径，后面的文字", "https://e.com/路径"),
        ("链接：https://e.com/a。下一句", "https://e.com/a"),
        ("（见https://e.com/a）后面", "https://e.com/a"),
        ("(见https://e.com/a)后面", "https://e.com/a"),
        ("**https://e.com/a**后面", "https://e.com/a"),
        (
            "https://zh.wikipedia.org/wiki/帮助:目录_(维基)页",
            "https://zh.wikipedia.org/wiki/帮助:目录_(维基)页",
        ),
        ("انظر https://e.com/a، ثم", "https://e.com/a"),
        ("me@example.com.", "me@example.com"),
        ("_me@example.com_", "me@example.com"),
        ("邮箱：me@example.com，谢谢", "me@example.com"),
    ],
)
def test_what_stands_around_an_address_is_no_part_of_it(source: str, address: str) -> None:
    assert addresses(source) == [address]


@pytest.mark.parametrize(
    "source",
    [
        "http:// and www. and www.. and https://-",
        "https://a_b.c and https://a.b_c",
        "javascript://e.com file://e.com/a",
        "xhttps://e.com 1http://e.com awww.e.com",
        "`https://e.com` and `me@example.com`",
        "me@example a@b.c- a@b.c_ @b.c a@b.c@d",
        "![https://e.com](a)",
    ],
)
def test_other_text_is_no_link(source: str) -> None:
    assert addresses(source) == []


def test_a_link_holds_no_other_link() -> None:
    source = "[https://a.example and b@c.example](https://d.example) <https://e.example>"

    assert [target for _, target in links(source)] == ["https://d.example", "https://e.example"]


def test_addresses_of_a_piece_are_copied_so_that_they_are_links_again(view: TranscriptView) -> None:
    view.show_messages([answer(1, "No, see https://e.com/a_b, www.e.com/c and me@e.com now")])
    view.selection.anchor = Place(0, 0, 4)
    view.selection.caret = Place(0, 0, 51)
    view.copy_selection()

    assert (
        QGuiApplication.clipboard().text() == "see <https://e.com/a_b>, www.e.com/c and <me@e.com>"
    )


@pytest.mark.parametrize(
    "unit",
    [
        "www.www.",
        "_www.a",
        "http://",
        "http://a.b/(((",
        "a@",
        "a@b.c_ ",
        "www.a.b/&a;",
        "w",
        "https",
        "http://a.b/(a)中",
        "http://a.b/]]",
        "www.a.b/))))",
        "mailto:",
    ],
)
def test_hostile_addresses_are_read_in_linear_time(unit: str, within: Within) -> None:
    markdown.warm_up()

    def seconds(length: int) -> float:
        source = unit * (length // len(unit))
        before = time.process_time()
        markdown.parse(source, {})
        return time.process_time() - before

    seconds(1_000)
    within(seconds(32_000), 0.4)
