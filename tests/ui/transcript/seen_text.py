"""What a reader must see of Markdown, worked out without the transcript's own code.

`expected_text` asks markdown-it, with its own rules and the emphasis of decision 0128, and joins
its tokens. `must_be_seen` asks no parser at all: it counts the characters that no rule of Markdown
takes away.
"""

import re
from collections import Counter
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from liaobots_desktop.markup.cjk_rules import add_cjk_emphasis
from tests.ui.transcript.stand_ins import StandIns

if TYPE_CHECKING:
    from markdown_it.token import Token

MAX_COLUMNS = 20
"""A table of more columns shows its source."""
_UNKNOWN = 0xFFFD
_FRONT_MATTER = re.compile(r"\A---\n\w+:(?: .*)?\n(?:(?!---$).+\n)*---$", re.MULTILINE)
_CONTROLS = {
    **{code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n\r"},
    **dict.fromkeys([*range(0x80, 0xA0), 0xFFFC], _UNKNOWN),
    0x7F: 0x2421,
}
"""Characters that cannot be seen themselves, and what stands for them."""
_CONTROLS_OF_CODE = dict.fromkeys(
    [
        *(0x61C, 0x200B, 0x200E, 0x200F, 0xFEFF),
        *(*range(0x202A, 0x202F), *range(0x2060, 0x206A), *range(0xE0000, 0xE0080)),
    ],
    _UNKNOWN,
)
"""In a block of code nothing may turn the writing direction round or stand unseen either."""
_SPACES = re.compile(r"[ \t\n\u2028\u2029]+")
_LINE_ENDS = re.compile(r"\r\n?")
_NOTE = re.compile(r" {0,3}\[\^([^\[\]\s]*)\]:[ \t]*(.*)")
_DONE = re.compile(r"\A\[X\]\s")


def on_one_line(text: str) -> str:
    """Return text with every run of spaces, tabs and line ends as one space: the only thing in
    which what is seen may differ from what is expected. Other spaces (U+00A0) must be there.
    """
    return _SPACES.sub(" ", text).strip(" ")


def expected_text(source: str) -> str:
    """Return what is to be seen of an answer, `on_one_line`."""
    text, notes = _with_plain_footnotes(_with_fenced_front_matter(source))
    stand_ins = StandIns(notes)
    text = stand_ins.put_into(text)
    tokens = _with_wide_tables_as_text(_parser().parse(text), text.split("\n"))
    seen = "".join(_block(tokens, number) for number in range(len(tokens)))
    return on_one_line(stand_ins.taken_back(seen))


def code_blocks(source: str) -> list[str]:
    """Return the code of all fences and indented blocks, to be seen exactly as it is."""
    text, _ = _with_plain_footnotes(_with_fenced_front_matter(source))
    codes = (token for token in _parser().parse(text) if token.type in {"fence", "code_block"})
    return [token.content.translate(_CONTROLS_OF_CODE) for token in codes]


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 100})
    return add_cjk_emphasis(parser.enable(["table", "strikethrough"]))


def _with_fenced_front_matter(source: str) -> str:
    """Return the text with plain line ends, and front matter as the code that it is shown as."""
    text = _LINE_ENDS.sub("\n", source).translate(_CONTROLS)
    return _FRONT_MATTER.sub(r"```\n\g<0>\n```", text)


def _with_plain_footnotes(text: str) -> tuple[str, dict[str, int]]:
    """Return the text with footnotes as paragraphs that begin with a mark and end in `↑`.

    Footnotes are numbered in the order in which they are defined.
    """
    lines: list[str] = []
    numbers: dict[str, int] = {}
    is_in_note = False
    for line in [*text.split("\n"), "[^]:"]:
        found = _NOTE.fullmatch(line)
        is_next = found is not None or (line[:1].strip() != "" and lines[-1:] == [""])
        if is_in_note and is_next:
            lines += ["↑", ""]
            is_in_note = False
        if found is not None and found[1]:
            numbers.setdefault(found[1].casefold(), len(numbers) + 1)
            is_in_note = True
            lines.append(f"\n[^{found[1]}] {found[2]}")
        else:
            lines.append(line[4:] if is_in_note and line.startswith("    ") else line)
    return "\n".join(lines[:-1]), numbers


def _with_wide_tables_as_text(tokens: "list[Token]", lines: list[str]) -> "list[Token]":
    """Return tokens in which a table of too many columns is one token that holds its source."""
    kept: list[Token] = []
    table: Token | None = None
    for number, token in enumerate(tokens):
        if token.type == "table_open":
            names = [following.type for following in tokens[number:]]
            columns = names[: names.index("tr_close")].count("th_open")
            table = token if columns > MAX_COLUMNS else None
        if table is None:
            kept.append(token)
        elif token.type == "table_close" and table.map is not None:
            source = "\n".join(lines[slice(*table.map)])
            kept.append(type(token)("code_block", "code", 0, content=source))
            table = None
    return kept


def _block(tokens: "list[Token]", number: int) -> str:
    token = tokens[number]
    if token.type in {"fence", "code_block"}:
        return "\n" + token.content.translate(_CONTROLS_OF_CODE)
    if token.type == "inline":
        text = "".join(_inline(child) for child in token.children or [])
        is_task = number >= 2 and tokens[number - 2].type == "list_item_open"
        return "\n" + (_DONE.sub("[x] ", text) if is_task else text)
    return ""


def _inline(token: "Token") -> str:
    match token.type:
        case "softbreak" | "hardbreak":
            return "\n"
        case "image":
            alternative = "".join(_inline(child) for child in token.children or [])
            return f"[image: {alternative}]" if alternative else "[image]"
        case _:
            return token.content


_SYNTAX = set("\\`*_~#+-=.()[]!>|$&")
"""Characters that Markdown may take away outside of code."""
_TAKEN = re.compile(
    r"""
    (?m: ^[ \t>]* \[(?!\^)[^\]\n]+\]: [^\n]* $ (?: \n[ \t]+"[^"]*"$ )? )  # what a reference is
  | (?m: ^[ \t>]* \|? [ \t]* :?-+:? [ \t]* (?: \| [ \t]* :?-+:? [ \t]* )* \|? [ \t]* $ )  # |--|:-:|
  | (?m: ^[ \t>*+-]* (?:\d{1,9}[.)][ \t*+-]*)+ (?=[ \t\n]|$) )  # 1. in front of an entry
  | (?m: ^ (?:[ \t>*+-]|\d{1,9}[.)])* (?:`{3,}|~{3,}) [^`\n]* $ )   # a fence with its language
  | \]\( (?: [^()] | \([^()]*\) )* (?:\)|$)         # a link's target and title
  | \]\[ [^\]\n]* \]                                # a reference's label
  | \[\^ [^\]\s]+ \] :?                             # a footnote's label
  | (?<=\ )\[X\](?=\ )                              # a task that is done
  | < [a-z]+: [^\s<>]* > | < [\w.+-]+@[\w.-]+ >     # <https://…>: the angles go, as they cannot
  | & (?: \w+ | \#\d+ | \#[xX][0-9a-fA-F]+ ) ;      # an entity becomes a character
    """,
    re.VERBOSE,
)
_FENCE = re.compile(r"[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})([^\n]*)\n?")


def must_be_seen(source: str) -> Counter[str]:
    """Return how often at least each character must be seen; spaces are not counted.

    Inside of fences every character counts, outside of them those that are no syntax and
    that stand in nothing that Markdown takes away as a whole.
    """
    found: Counter[str] = Counter()
    prose: list[str] = []
    fence = ""
    for line in _LINE_ENDS.sub("\n", source).translate(_CONTROLS).splitlines(keepends=True):
        mark = _FENCE.fullmatch(line)
        if fence and mark and mark[1].startswith(fence) and not mark[2].strip():
            fence = ""
        elif fence:
            code = line.replace(">", "")  # a quote's mark may stand before it
            found.update(code.translate(_CONTROLS_OF_CODE))
        elif mark and not (mark[1][0] == "`" and "`" in mark[2]):
            fence = mark[1]
        else:
            prose.append(line)
    found.update(char for char in _TAKEN.sub("", "".join(prose)) if char not in _SYNTAX)
    return Counter({char: count for char, count in found.items() if not char.isspace()})
