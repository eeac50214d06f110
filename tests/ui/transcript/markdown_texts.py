"""Random Markdown, and random ways to cut it, for the property tests of the transcript."""

from itertools import pairwise

from hypothesis import strategies as st

_LINES = [
    "",
    "",
    "plain words",
    "слова и 文字",
    "**bold** and `code`",
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


def markdown_texts(max_lines: int = 25) -> st.SearchStrategy[str]:
    """Texts of random lines, with random ends of line."""
    line = st.tuples(st.sampled_from(_LINES), st.sampled_from(["\n", "\n", "\n", "\r\n", "\r", ""]))
    lines = st.lists(line, max_size=max_lines)
    return lines.map(lambda drawn: "".join(text + end for text, end in drawn))


def cut(text: str, positions: list[int]) -> list[str]:
    """Cut `text` at the positions (taken modulo its length) into pieces."""
    bounds = sorted({position % (len(text) + 1) for position in positions} | {0, len(text)})
    return [text[start:end] for start, end in pairwise(bounds)]


CUTS = st.lists(st.integers(min_value=0, max_value=10_000), max_size=30)
