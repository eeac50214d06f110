"""Reads code into coloured lines, and can go on reading from a line it has read before."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from liaobots_desktop.markup.highlight import color_of

if TYPE_CHECKING:
    from pygments.lexer import Lexer

State = tuple[str, ...]
"""What a lexer is inside of, the outermost first: a string inside of a function call, say."""
_Token = tuple[int, Any, str, State | None]
"""Where it begins, its type, its text, and the state in front of it where a line begins."""
_ROOT: State = ("root",)


@dataclass(frozen=True, slots=True)
class CodeLine:
    """The colours of one line: where each begins in it, how long it is, the theme's token.

    `state` is the lexer's in front of the line; None where reading cannot begin.
    """

    runs: tuple[tuple[int, int, str], ...]
    state: State | None = None


def read_lines(
    lexer: "Lexer", code: str, state: State | None, lead: str = ""
) -> Iterator[CodeLine | None]:
    """Read code; yields each line when it is complete, and None after tokens in between.

    Reading begins in `state`; if that is None, with `lead`, the code before, whose colours
    are not wanted. The line behind the last line end comes too, also when it is empty.
    """
    if state is not None or not lead:
        yield from _Reader(code, 0).read(_tokens(lexer, code, state or _ROOT))
    else:
        yield from _Reader(code, len(lead)).read(_tokens(lexer, lead + code, _ROOT))


class _Reader:
    """Cuts tokens into lines."""

    def __init__(self, code: str, lead: int) -> None:
        self._code = code
        self._lead = lead
        self._start = 0
        self._end = self._line_end(0)
        self._runs: list[tuple[int, int, str]] = []
        self._state: State | None = None

    def read(self, tokens: Iterator[_Token]) -> Iterator[CodeLine | None]:
        """Yield lines, and None after tokens in between."""
        for at, kind, text, state in tokens:
            begin, end = at - self._lead, at - self._lead + len(text)
            if begin == self._start:
                self._state = state
            if text and end > 0:
                yield from self._take(max(begin, 0), end, self._color(kind, text, end))
            yield None
        while self._start <= len(self._code):
            yield self._line()

    def _color(self, kind: Any, text: str, end: int) -> str:
        color = color_of(kind)
        if color == "text" and self._code.startswith("(", end) and text.isidentifier():
            return "code_function"
        return color

    def _take(self, begin: int, end: int, color: str) -> Iterator[CodeLine]:
        while begin < end:
            until = min(end, self._end)
            if color != "text" and until > begin:
                self._add(begin - self._start, until - begin, color)
            if end <= self._end:
                return
            yield self._line()
            begin = max(begin, self._start)

    def _add(self, start: int, length: int, color: str) -> None:
        if self._runs:
            before, its_length, its_color = self._runs[-1]
            if its_color == color and before + its_length == start:
                self._runs[-1] = (before, its_length + length, color)
                return
        self._runs.append((start, length, color))

    def _line(self) -> CodeLine:
        line = CodeLine(tuple(self._runs), self._state)
        self._start = self._end + 1
        self._end = self._line_end(self._start)
        self._runs = []
        self._state = None
        return line

    def _line_end(self, start: int) -> int:
        found = self._code.find("\n", start)
        return found if found >= 0 else max(len(self._code), start)


def _tokens(lexer: "Lexer", text: str, state: State) -> Iterator[_Token]:
    from pygments.lexer import RegexLexer

    if type(lexer).get_tokens_unprocessed is RegexLexer.get_tokens_unprocessed:
        yield from _tokens_with_states(lexer, text, list(state))
    else:  # a lexer with rules of its own tells nothing about its state
        for at, kind, value in lexer.get_tokens_unprocessed(text):
            yield at, kind, value, None


def _tokens_with_states(lexer: "Lexer", text: str, stack: list[str]) -> Iterator[_Token]:
    """Do what Pygments' `RegexLexer.get_tokens_unprocessed` does, which hides its state."""
    rules = lexer._tokens  # type: ignore[attr-defined] # noqa: SLF001 - 2.21 has no public name for it
    position = 0
    while True:
        state = tuple(stack) if not position or text[position - 1] == "\n" else None
        found = _match(rules[stack[-1]], text, position)
        if found is None:
            if position == len(text):
                yield position, "", "", tuple(stack)
                return
            kind = "" if text[position] == "\n" else "Token.Error"
            stack[:] = _ROOT if text[position] == "\n" else stack
            yield position, kind, text[position], state
            position += 1
            continue
        match, action, change = found
        yield from _tokens_of(lexer, match, action, state)
        position = match.end()
        _change(stack, change)


def _match(rules: Any, text: str, position: int) -> tuple[re.Match[str], Any, Any] | None:
    for match_at, action, change in rules:
        match = match_at(text, position)
        if match:
            return match, action, change
    return None


def _tokens_of(
    lexer: "Lexer", match: re.Match[str], action: Any, state: State | None
) -> Iterator[_Token]:
    """Yield the tokens of one match; a state is known in front of the first only."""
    if action is None:
        return
    if not callable(action):
        yield match.start(), action, match.group(), state
        return
    for at, kind, value in action(lexer, match):
        yield at, kind, value, state if at == match.start() else None


def _change(stack: list[str], change: Any) -> None:
    """Enter and leave states as a rule says; the outermost one is never left."""
    if isinstance(change, int):
        del stack[max(len(stack) - abs(change), 1) :]
    elif change is not None:
        for name in (change,) if isinstance(change, str) else change:
            if name == "#push":
                stack.append(stack[-1])
            elif name != "#pop":
                stack.append(name)
            elif len(stack) > 1:
                stack.pop()
