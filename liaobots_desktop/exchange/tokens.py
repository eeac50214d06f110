"""Markdown as tokens for the exports, a top-level block at a time, whatever a message holds."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from liaobots_desktop.markup import front_matter, markdown, thoughts
from liaobots_desktop.markup.definitions import Definitions

if TYPE_CHECKING:
    from markdown_it.token import Token

_MOST_BRACKETS = 1_500
"""In one block; the time to look for links among more grows with their square."""


class MarkdownBlocks:
    """The top-level blocks of one text, in order."""

    def __init__(self, source: str) -> None:
        source = source.replace("\r\n", "\n").replace("\r", "\n")
        head_end = front_matter.end_of(source, is_all=True) or 0
        self._head, self._source = source[:head_end], source[head_end:]
        self._is_thinking = False
        self._lines = self._source.split("\n")
        self.references = Definitions()
        """The targets of links, and the footnotes with their numbers."""

    def __iter__(self) -> "Iterator[list[Token] | str]":
        """Yield each block's tokens, or its source where it is too deep or too dense to parse."""
        if self._head:
            yield [_code(self._head, front_matter.language_of(self._head))]
        found: dict[str, Any] = {}
        blocks = markdown.parse_blocks(self._source, found)
        lines = [f"{line}\n" for line in self._lines]
        self.references.keep(found, lines, len(lines) + 1)
        deepest, first_lines = 0, [0, 0]
        for token in blocks:
            deepest = max(deepest, token.level)
            if token.level:
                continue
            first_lines = token.map or first_lines  # what closes a block has no lines of its own
            if token.nesting <= 0:
                yield self._block(first_lines, deepest)
                deepest = 0

    def _block(self, lines: list[int], deepest: int) -> "list[Token] | str":
        source = "\n".join(self._lines[slice(*lines)])
        if deepest >= markdown.MAX_NESTING - 1 or source.count("[") > _MOST_BRACKETS:
            return source
        tokens = markdown.parse(source, self.references)
        if any(token.type in {"fence", "code_block"} and not token.level for token in tokens):
            return tokens
        if self._is_thinking or thoughts.begin_in(source):
            thoughts.keep_lines(tokens)
        self._is_thinking = thoughts.go_on_after(source, were_open=self._is_thinking)
        return tokens


def _code(code: str, language: str) -> "Token":
    from markdown_it.token import Token

    return Token("fence", "code", 0, info=language, content=code, block=True)
