"""Marks of Markdown around what is selected, which ⟦ and ⟧ show here; ¦ is a caret alone."""

import pytest

from liaobots_desktop.composing.marking import Mark, marked

CASES = [
    (Mark.BOLD, "a ⟦b c⟧ d", "a **⟦b c⟧** d"),
    (Mark.BOLD, "a ⟦b ⟧c", "a **⟦b⟧** c"),
    (Mark.BOLD, "a **⟦b⟧** c", "a ⟦b⟧ c"),
    (Mark.BOLD, "a ⟦**b**⟧ c", "a ⟦b⟧ c"),
    (Mark.BOLD, "*⟦b⟧*", "***⟦b⟧***"),
    (Mark.BOLD, "***⟦b⟧***", "*⟦b⟧*"),
    (Mark.BOLD, "¦", "**¦**"),
    (Mark.BOLD, "**¦**", "¦"),
    (Mark.BOLD, "⟦one\n\n two⟧\nthree", "⟦**one**\n\n **two**⟧\nthree"),
    (Mark.BOLD, "⟦**one**\n\n **two**⟧\nthree", "⟦one\n\n two⟧\nthree"),
    (Mark.BOLD, "⟦**one**\ntwo⟧", "⟦**one**\n**two**⟧"),
    (Mark.BOLD, "⟦**a** and **b**⟧", "**⟦a and b⟧**"),
    (Mark.BOLD, "⟦**a** and b⟧", "**⟦a and b⟧**"),
    (Mark.BOLD, "⟦2**3**4⟧", "**⟦2**3**4⟧**"),
    (Mark.BOLD, "这是⟦重要⟧的", "这是**⟦重要⟧**的"),
    (Mark.BOLD, "هذا ⟦مهم⟧ جدا", "هذا **⟦مهم⟧** جدا"),
    (Mark.BOLD, "👩‍👩‍👧 ⟦🇩🇪⟧", "👩‍👩‍👧 **⟦🇩🇪⟧**"),
    (Mark.ITALIC, "a ⟦b⟧ c", "a *⟦b⟧* c"),
    (Mark.ITALIC, "a *⟦b⟧* c", "a ⟦b⟧ c"),
    (Mark.ITALIC, "**⟦b⟧**", "***⟦b⟧***"),
    (Mark.ITALIC, "⟦2*3*4⟧", "*⟦2*3*4⟧*"),
    (Mark.CODE, "run ⟦ls -l⟧ now", "run `⟦ls -l⟧` now"),
    (Mark.CODE, "run `⟦ls -l⟧` now", "run ⟦ls -l⟧ now"),
    (Mark.CODE, "run ⟦`ls -l`⟧ now", "run ⟦ls -l⟧ now"),
    (Mark.CODE, "⟦a ` b⟧", "``⟦a ` b⟧``"),
    (Mark.CODE, "⟦a`⟧", "`` ⟦a`⟧ ``"),
    (Mark.CODE, "⟦`` a` ``⟧", "⟦a`⟧"),
    (Mark.CODE, "¦", "`¦`"),
    (Mark.CODE, "`¦`", "¦"),
    (Mark.CODE, "⟦a\nb⟧", "```\n⟦a\nb⟧\n```"),
    (Mark.CODE_BLOCK, "x\n⟦a\nb\n⟧y", "x\n```\n⟦a\nb⟧\n```\ny"),
    (Mark.CODE_BLOCK, "⟦```\na\n```⟧", "⟦a⟧"),
    (Mark.CODE_BLOCK, "```python\n⟦a\nb⟧\n```\nc", "⟦a\nb⟧\nc"),
    (Mark.CODE_BLOCK, "⟦```\na⟧", "````\n⟦```\na⟧\n````"),
    (Mark.CODE_BLOCK, "¦", "```\n¦\n```"),
    (Mark.LINK, "see ⟦the page⟧!", "see [the page](¦)!"),
    (Mark.LINK, "see ⟦https://a.org/b⟧", "see [¦](https://a.org/b)"),
    (Mark.LINK, "see [the ⟦page⟧](https://a.org)!", "see ⟦the page⟧!"),
    (Mark.LINK, "see [](https://a.org¦)!", "see ⟦https://a.org⟧!"),
    (Mark.LINK, "a ¦", "a [¦]()"),
    (Mark.LIST, "x\n⟦one\n\n  two⟧", "x\n⟦- one\n\n  - two⟧"),
    (Mark.LIST, "⟦- one\n\n  * two⟧", "⟦one\n\n  two⟧"),
    (Mark.LIST, "⟦- one\ntwo⟧", "⟦- one\n- two⟧"),
    (Mark.LIST, "on¦e", "- on¦e"),
    (Mark.LIST, "- on¦e", "on¦e"),
    (Mark.LIST, "¦", "- ¦"),
    (Mark.QUOTE, "⟦a\n\nb⟧\nc", "⟦> a\n>\n> b⟧\nc"),
    (Mark.QUOTE, "⟦> a\n>\n> b⟧", "⟦a\n\nb⟧"),
    (Mark.QUOTE, "⟦> a\nb⟧", "⟦> > a\n> b⟧"),
    (Mark.QUOTE, "مر¦حبا", "> مر¦حبا"),
]


def read(shown: str) -> tuple[str, int, int]:
    """Return a text, and where its selection begins and ends."""
    if "¦" in shown:
        at = shown.index("¦")
        return shown.replace("¦", ""), at, at
    start = shown.index("⟦")
    return shown.replace("⟦", "").replace("⟧", ""), start, shown.index("⟧") - 1


def shown(text: str, start: int, end: int) -> str:
    if start == end:
        return f"{text[:start]}¦{text[start:]}"
    return f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"


@pytest.mark.parametrize(("mark", "before", "after"), CASES)
def test_a_mark_is_put_or_taken_away(mark: Mark, before: str, after: str) -> None:
    text, start, end = read(before)
    change = marked(text, start, end, mark)
    new = text[: change.start] + change.text + text[change.end :]

    assert shown(new, change.anchor, change.caret) == after
