"""Writes Markdown as plain text: lists with marks, tables in columns, code indented."""

from collections.abc import Callable, Sequence
from itertools import chain, repeat
from typing import TYPE_CHECKING

from liaobots_desktop.exchange.columns import in_columns
from liaobots_desktop.exchange.tokens import MarkdownBlocks
from liaobots_desktop.markup import footnote_rules, markdown
from liaobots_desktop.speech import translate

if TYPE_CHECKING:
    from markdown_it.token import Token

_CODE, _QUOTE, _BULLET, _RULE = "    ", "> ", "• ", "* * *"


def plain_text(source: str) -> str:
    """Return what a reader sees of a Markdown text, without a line end behind it."""
    blocks = MarkdownBlocks(source)
    texts = [
        block if isinstance(block, str) else _Writer(blocks).written(block) for block in blocks
    ]
    return "\n\n".join(text for text in texts if text)


class _Writer:
    """Writes the tokens of one block; knows the lists and quotes that it is inside of."""

    def __init__(self, blocks: MarkdownBlocks) -> None:
        self._references = blocks.references
        self._lines: list[str] = []
        self._margins: list[str] = []
        """What each line begins with, the outermost first."""
        self._marker = ""
        """What the next line has instead of the innermost margin."""
        self._numbers: list[int | None] = []
        """Of the next entry of each list; None has bullets."""
        self._rows: list[list[str]] = []
        self._is_tight = False
        self._were_tight: list[bool] = []
        self._begins_list = False

    def written(self, tokens: "Sequence[Token]") -> str:
        """Return the text of a block."""
        for token in tokens:
            rule = _RULES.get(token.type)
            if rule is not None:
                rule(self, token)
        return "\n".join(self._lines)

    def begin_quote(self, _token: "Token") -> None:
        self._margins.append(_QUOTE)

    def begin_list(self, token: "Token") -> None:
        self._begins_list = not self._is_tight
        self._were_tight.append(self._is_tight)
        is_numbered = token.type == "ordered_list_open"
        self._numbers.append(int(token.attrGet("start") or 1) if is_numbered else None)

    def end_list(self, _token: "Token") -> None:
        self._numbers.pop()
        self._is_tight = self._were_tight.pop()

    def begin_entry(self, _token: "Token") -> None:
        number = self._numbers[-1]
        if number is not None:
            self._numbers[-1] = number + 1
        self._begin(_BULLET if number is None else f"{number}. ")

    def begin_footnote(self, token: "Token") -> None:
        self._begin(f"[{footnote_rules.number_or_next(token.info, self._references)}] ")

    def _begin(self, marker: str) -> None:
        if self._marker:  # an entry that begins with a list
            self._add([""])
        self._marker = marker
        self._margins.append(" " * len(marker))

    def leave(self, _token: "Token") -> None:
        if self._marker:
            self._add([""])
        self._margins.pop()

    def paragraph(self, token: "Token") -> None:
        self._is_tight = token.hidden

    def inline(self, token: "Token") -> None:
        text = _seen(token.children or [])
        if self._rows:
            self._rows[-1].append(text.replace("\n", " "))
        else:
            self._add(text.split("\n"))

    def code(self, token: "Token") -> None:
        code = token.content.removesuffix("\n")
        self._add([f"{_CODE}{line}" for line in code.split("\n")])

    def rule(self, _token: "Token") -> None:
        self._add([_RULE])

    def begin_row(self, _token: "Token") -> None:
        self._rows.append([])

    def table(self, _token: "Token") -> None:
        rows, self._rows = self._rows, []
        self._add(in_columns(rows))

    def _add(self, lines: Sequence[str]) -> None:
        """Add a block below the others, with an empty line between where there is room."""
        margin = "".join(self._margins)
        outer = "".join(self._margins[:-1]) if self._marker else margin
        if self._lines and (self._begins_list or not self._is_tight):
            self._lines.append(outer.rstrip())
        beginnings = chain([outer + self._marker], repeat(margin))
        self._begins_list, self._marker = False, ""
        self._lines += [
            f"{begin}{line}".rstrip() for begin, line in zip(beginnings, lines, strict=False)
        ]


def _seen(tokens: "Sequence[Token]") -> str:
    """Return inline tokens as they are seen; the target of a link stands behind its words."""
    texts: list[str] = []
    links: list[tuple[int, str]] = []
    for token in tokens:
        if token.type == "link_open":
            links.append((len(texts), str(token.attrGet("href") or "")))
        elif token.type == "link_close":
            start, target = links.pop()
            words = "".join(texts[start:])
            texts += [f" ({target})"] if target.removeprefix("mailto:") != words else []
        elif token.type == "image":
            words = markdown.text_of(token.children or [])
            named = translate("Exchange", "[image: {0}]").format(words)
            texts.append(named if words else translate("Exchange", "[image]"))
        elif token.type == "footnote_ref":
            texts.append(f"[{token.meta['number']}]")
        else:
            texts.append(markdown.text_of([token]))
    return "".join(texts)


_RULES: "dict[str, Callable[[_Writer, Token], None]]" = {
    "blockquote_open": _Writer.begin_quote,
    "blockquote_close": _Writer.leave,
    "bullet_list_open": _Writer.begin_list,
    "ordered_list_open": _Writer.begin_list,
    "bullet_list_close": _Writer.end_list,
    "ordered_list_close": _Writer.end_list,
    "list_item_open": _Writer.begin_entry,
    "list_item_close": _Writer.leave,
    "footnote_open": _Writer.begin_footnote,
    "footnote_close": _Writer.leave,
    "paragraph_open": _Writer.paragraph,
    "inline": _Writer.inline,
    "fence": _Writer.code,
    "code_block": _Writer.code,
    "hr": _Writer.rule,
    "tr_open": _Writer.begin_row,
    "table_close": _Writer.table,
}
