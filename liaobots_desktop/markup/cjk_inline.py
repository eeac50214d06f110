"""Emphasis in Chinese and Japanese: `**注意：**请` is bold up to its colon.

CommonMark takes a mark between a sign and a letter for no end, since a space would stand there;
in these scripts none does, and the marks would be shown (docs/decisions/0128).
"""

import unicodedata
from typing import TYPE_CHECKING

from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned

from liaobots_desktop.markup.cjk_rules import SIGN, SIGN_OR_LETTER

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.utils import EnvType


_OPENING, _CLOSING = ("Ps", "Pi"), ("Pe", "Pf")
"""Brackets and quotes: no emphasis ends behind an opening one, or begins before a closing one."""


class CjkInline(ParserInline):
    """Parses lines as CommonMark says, but for where emphasis can begin and end."""

    def parse(
        self, src: str, md: "MarkdownIt", env: "EnvType", tokens: "list[Token]"
    ) -> "list[Token]":
        """Add the tokens of a line."""
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


class _State(StateInline):
    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: N802, N803
        end = start
        while end < self.posMax and self.src[end] == self.src[start]:
            end += 1
        before = self.src[start - 1] if start else " "
        behind = self.src[end] if end < self.posMax else " "
        begins = _is_edge(before, behind, end - start, _CLOSING)
        ends = _is_edge(behind, before, end - start, _OPENING)
        return Scanned(
            begins and (canSplitWord or not ends or _is_sign(before)),
            ends and (canSplitWord or not begins or _is_sign(behind)),
            end - start,
        )


def _is_edge(outside: str, inside: str, length: int, brackets: tuple[str, str]) -> bool:
    """Return whether so many marks between two letters can be on the edge of an emphasis.

    A Chinese letter outside of a sign is like a space. A Chinese sign is itself like a letter,
    unless the mark is single, `5*（2）*4`, or the sign is of `brackets`: `「**重要**」`.
    """
    if isWhiteSpace(ord(inside)):
        return False
    if not _is_sign(inside):
        return True
    is_apart = isWhiteSpace(ord(outside)) or _is_sign(outside)
    if is_apart or unicodedata.category(inside) in brackets:
        return is_apart
    return (length > 1 and SIGN.match(inside) is not None) or SIGN_OR_LETTER.match(
        outside
    ) is not None


def _is_sign(letter: str) -> bool:
    return isMdAsciiPunct(ord(letter)) or isPunctChar(letter)
