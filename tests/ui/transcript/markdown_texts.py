"""Random Markdown, and random ways to cut it, for the property tests of the transcript."""

from itertools import pairwise

from hypothesis import strategies as st

_LINES = [
    "",
    "",
    "plain words",
    "key: value",
    "слова и 文字",
    "**bold** and `code`",
    "**注意：**请看**“这里”**吧",
    "# Heading",
    "#",
    "#nothing",
    "===",
    "---",
    "***",
    "- item",
    "-",
    "  - nested",
    "  more of the item",
    "* star",
    "1. one",
    "2. two",
    "10) ten",
    "   ```",
    "    indented",
    "\ttabbed",
    "> quote",
    ">",
    "> - in quote",
    "> ```",
    "```",
    "```python",
    "````",
    "~~~",
    " ```js",
    "`` not a fence",
    "x = 1",
    "| a | b |",
    "|---|---|",
    "a | b",
    "```a | b",
    "# h | i",
    "--|--",
    "| 1 | 2 |",
    "[ref]: https://example.com/a",
    "[ref]:",
    "/target",
    '"title"',
    "'open title",
    "more'",
    "[ref] and [other][ref]",
    "[other]: <b> 'x'",
    "<think>",
    "List<String>",
    "<br>",
    "![](/dev/zero)",
    "a\u2028b\u0085c\x0bd",
    "nul \x00 and \x1b[31m",
    "two  ",
    "back\\",
    "- [ ] to do",
    "- [x] done",
    "  - [X] nested, done",
    "1. [ ] numbered",
    "[x] no task",
    "[x]: /x",
    "see https://example.com/a_(b)?c=*d*. And www.example.org,",
    "见https://例子.中国/路径，后面",
    "write to me@example.com or <you@example.com>",
    "text[^1] and [^b][^none] and [a [^1] b](u)",
    "[^1]: one",
    "[^1]:",
    "[^1]: again",
    "[^b]: two [^1]",
    "    more of the footnote",
    "    - [ ] a task in it",
    "> [^b]: in a quote",
    "- [^c]: in a list, see [^c]",
    "$$",
    "$$ x + 1",
    "a $x_1$ costs $5",
    "\\[",
    "- b \\]",
    "\\(y\\) \\[z\\]",
]


_CELLS = [
    "",
    "1",
    "two words",
    "**bold** and `code`",
    "a rather long cell that is wider than its column may ever become in one line",
    "Приставка",
    "文字文字文字",
    "كلمة",
    "Donaudampfschifffahrtsgesellschaft",
    "[ref]",
    "a \\| b",
    "$x^2$",
]
_ENDS = st.sampled_from(["\n", "\n", "\n", "\r\n", "\r", ""])


def markdown_texts(max_lines: int = 25) -> st.SearchStrategy[str]:
    """Texts of random lines and tables, with random ends of line."""
    line = st.tuples(st.sampled_from(_LINES), _ENDS).map("".join)
    lines = st.lists(st.one_of(line, line, line, line, line, tables()), max_size=max_lines)
    return lines.map("".join)


@st.composite
def tables(draw: st.DrawFn, max_rows: int = 14) -> str:
    """Tables of up to 21 columns, which is too many, with rows that lack cells or have too many."""
    columns = draw(st.sampled_from([1, 2, 3, 5, 12, 21]))
    bar = draw(st.sampled_from(["| ", ""])) if columns > 1 else "| "
    head = bar + " | ".join(draw(st.lists(_CELL, min_size=columns, max_size=columns)))
    delimiter = st.sampled_from(["---", ":--", ":-:", "--:"])
    marks = bar + "|".join(draw(st.lists(delimiter, min_size=columns, max_size=columns)))
    row = st.lists(_CELL, min_size=1, max_size=columns + 1).map(lambda cells: "|".join(cells) + "|")
    rows = draw(st.lists(row, max_size=max_rows))
    return "\n".join([head, marks, *(bar + row for row in rows)]) + draw(_ENDS)


_CELL = st.sampled_from(_CELLS)

_MARKS = [
    *"`*_~#>-+=|[]()!<>\\&;:.$^\"' \t\n\n\n0aб文ش😀",
    *(
        "**",
        "~~",
        "```",
        "~~~",
        "$$",
        "\\[",
        "\\]",
        "\\(",
        "\\)",
        "[^1]",
        "[^1]: ",
        "- [ ] ",
        "1. ",
    ),
    *(
        "1. ",
        "  ",
        "    ",
        "\r\n",
        "\r",
        "\n\n",
        "\n|---|---|\n",
        "| ",
        "---\n",
        "[a]: /u\n",
        "[a]",
    ),
    *(
        "https://a.b/",
        "www.x.org",
        "me@x.org",
        "&amp;",
        "&#x202e;",
        "\u202e",
        "<think>",
        "</think>",
    ),
    *("<div>", "![", "](/u)", "\u2028", "\x00", "\x0b", "\x85", "\xa0", "\ufffc"),
]


def wild_texts(max_size: int = 60) -> st.SearchStrategy[str]:
    """Texts of single marks, letters and whatever Unicode has, in any order: no line is whole."""
    letters = st.characters(codec="utf-8")
    pieces = st.one_of(*[st.sampled_from(_MARKS)] * 5, letters)
    return st.lists(pieces, max_size=max_size).map("".join)


def cut(text: str, positions: list[int]) -> list[str]:
    """Cut `text` at the positions (taken modulo its length) into pieces."""
    bounds = sorted({position % (len(text) + 1) for position in positions} | {0, len(text)})
    return [text[start:end] for start, end in pairwise(bounds)]


CUTS = st.lists(st.integers(min_value=0, max_value=10_000), max_size=30)
