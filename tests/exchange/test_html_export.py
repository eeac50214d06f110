"""A chat as one HTML page."""

import re
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from liaobots_desktop.chat.message import EndState, Role
from liaobots_desktop.chat.tree import ChatTree, TreeMessage
from liaobots_desktop.exchange.html_export import markdown_html, to_html

WHEN = 1_780_000_000_000
LOADING = {"src", "srcset", "background", "poster", "data", "action", "formaction", "ping"}
TAGS = set(
    re.findall(
        r"\w+",
        "html head meta title style body main header article div pre code span h1 h2 h3 h4 h5 h6 p"
        " ul ol li blockquote table thead tbody tr th td a em strong s sup br hr",
    )
)


def chat(*texts: str, title: str = "Rivers", end: EndState = EndState.COMPLETE) -> ChatTree:
    messages = []
    for number, text in enumerate(texts):
        role = Role.ASSISTANT if number % 2 else Role.USER
        parent = str(number - 1) if number else None
        messages.append(TreeMessage(str(number), parent, role, text, "gpt-4", end, WHEN))
    return ChatTree("c", title, "gpt-4", "", WHEN, WHEN, messages, str(len(texts) - 1))


def page(*texts: str, title: str = "Rivers", end: EndState = EndState.COMPLETE) -> str:
    made = chat(*texts, title=title, end=end)
    return to_html(made, made.shown())


class Checked(HTMLParser):
    """Reads a page as a browser does and collects what it asks for."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.asked: list[tuple[str, str]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            if name in LOADING or name == "href" or name.startswith("on"):
                self.asked.append((name, value or ""))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_page_is_one_file_with_both_themes_and_loads_nothing() -> None:
    html = page("How long is the Nile?", "6,650 km.")
    read = Checked(html)

    assert html.startswith('<!DOCTYPE html>\n<html dir="auto">\n<head>\n<meta charset="utf-8">')
    assert "default-src 'none'; style-src 'unsafe-inline'" in html
    assert "@media (prefers-color-scheme: dark)" in html
    assert "--background: #FFFFFF;" in html
    assert "--background: #1C1D1F;" in html
    assert read.asked == []
    assert "url(" not in html
    assert "@import" not in html
    assert set(re.findall(r"var\(--(\w+)\)", html)) <= set(re.findall(r"--(\w+):", html))


def test_what_an_answer_holds_of_html_is_shown_and_never_read() -> None:
    hostile = (
        "<script>alert(1)</script> <img src=x onerror=alert(1)> ![a](http://e.vil/p.png)\n\n"
        "[a](javascript:alert(1)) [b](data:text/html,x) [c](file:///etc/passwd) <javascript:x>\n\n"
        "<style>*{display:none}</style>\n\n[d](https://a.b 'x\" onclick=\"y')"
    )
    html = page(hostile, hostile, title="</title><script>1</script>")
    read = Checked(html)

    assert read.tags <= TAGS
    assert read.asked == [("href", "https://a.b")]
    assert 'rel="noreferrer noopener"' in html
    assert "[image: a]" in read.text
    assert read.text.count("<script>alert(1)</script>") == 2


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="<>&\"'`[]()!*_~#|-+=:^$\\ \n\tjavscript:/1.ахم", max_size=120))
def test_any_text_makes_a_page_of_known_tags_only(text: str) -> None:
    read = Checked(page(text, text, title=text))

    assert read.tags <= TAGS
    assert all(
        name == "href" and value.lower().startswith(("http:", "https:", "mailto:"))
        for name, value in read.asked
    )


def test_code_is_coloured_and_its_spaces_are_kept() -> None:
    html = markdown_html("```py:src/x.py\ndef f():\n    return 1 < 2\n```\n")

    assert html == (
        '<pre dir="ltr"><code><span class="code_keyword">def</span> '
        '<span class="code_function">f</span>():\n    <span class="code_keyword">return</span> '
        '<span class="code_number">1</span> &lt; <span class="code_number">2</span>\n'
        "</code></pre>\n"
    )


def test_tables_tasks_footnotes_and_formulas_are_there() -> None:
    html = markdown_html("|a|\n|-|\n|b|\n\n- [x] done\n\nWell[^1] $a_b*c*$\n\n[^1]: So.\n")

    assert html == (
        '<div class="wide" dir="auto"><table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n'
        "<tbody>\n<tr>\n"
        "<td>b</td>\n</tr>\n</tbody>\n</table></div>\n<ul>\n"
        '<li><span class="task">☑ </span>done</li>'
        "\n</ul>\n"
        "<p>Well<sup>1</sup> $a_b*c*$</p>\n"
        '<div class="footnote"><sup>1</sup>\n<p>So.</p>\n</div>\n'
    )


def test_a_question_is_shown_as_it_was_written() -> None:
    html = page("*no* <b>\n  two", "So.")

    assert '<div class="plain">*no* &lt;b&gt;\n  two</div>' in html


def test_an_answer_that_broke_off_says_so() -> None:
    assert '<p class="remark">The answer was interrupted here.</p>' in page(
        "Why?", "So", end=EndState.INTERRUPTED
    )


def test_what_is_too_deep_or_too_dense_to_parse_is_shown_as_its_source() -> None:
    deep, dense = ">" * 200 + " x", "[" * 100_000
    html = markdown_html(f"{deep}\n\n*a*\n\n{dense}\n\n*b*")

    assert html.startswith('<div class="plain">&gt;&gt;&gt;')
    assert "<p><em>a</em></p>" in html
    assert f'<div class="plain">{dense}</div>' in html
    assert html.endswith("<p><em>b</em></p>\n")


def test_control_characters_become_visible() -> None:
    assert "a\ufffdb\ufffdc" in page("a\0b\x1bc", "So.")


def test_front_matter_keeps_its_lines_in_the_colours_of_its_language() -> None:
    html = markdown_html("---\ntitle: x\ntags: [a]\n---\n# Post\n")
    toml = markdown_html("+++\na = 1\n+++\n\nWords\n")

    assert re.sub("<[^>]+>", "", html) == "---\ntitle: x\ntags: [a]\n---\n\nPost\n"
    assert html.startswith('<pre dir="ltr"><code>')
    assert html.endswith("<h1>Post</h1>\n")
    assert re.sub("<[^>]+>", "", toml) == "+++\na = 1\n+++\n\nWords\n"


def test_thoughts_keep_their_lines() -> None:
    html = markdown_html("<think>\none\ntwo\n\nthree\nfour\n</think>\n\nfive\nsix\n")

    assert html == (
        "<p>&lt;think&gt;<br />\none<br />\ntwo</p>\n"
        "<p>three<br />\nfour<br />\n&lt;/think&gt;</p>\n"
        "<p>five\nsix</p>\n"
    )
