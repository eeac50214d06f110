"""Reads the blocks of plain Markdown without a parser: paragraphs, lists, tables, code, quotes.

A chunk is what stands between two blank lines, together with what is indented below it: no
block but a code fence runs over its end. What is not certain is left to the parser.
"""

import re
from collections.abc import Iterator

from liaobots_desktop.markup.thoughts import may_hold_thoughts
from liaobots_desktop.ui.transcript.displayable import displayable_code, without_towers
from liaobots_desktop.ui.transcript.seen_chunk import FENCE, ChunkReader
from liaobots_desktop.ui.transcript.seen_inline import SEPARATOR, UNSEEN, seen_inline

_MAX_LINES, _MAX_LENGTH = 60, 8_000
"""Longer blocks may be cut for their size."""

_BEGINS_WITH_WORDS = re.compile(r"[^\W\d_]")
_ENTRY = r"(?=[^\W\d_]|\*\*[^\W_]|`[^`]|[\"“«(])[^\n]*+(?<=\S)"
_BULLET, _NUMBER = rf"[-*+] {_ENTRY}", rf"\d\d?[.)] {_ENTRY}"
_ENTRIES = re.compile(rf"{_BULLET}(?:\n(?:  ){{0,2}}{_BULLET})*+|{_NUMBER}(?:\n{_NUMBER})*+")
"""A list of bullets, nested or not, or of numbers, that holds nothing but a line in each entry."""
_ENTRY_MARK = re.compile(r"(?:\n|\A) *(?:[-*+]|\d\d?[.)]) ")
_DEEP_QUOTE = re.compile(r">(?: ?>){8}")
_CHUNK_END = re.compile(r"\n(?:[ \t]*\n)+(?=\S)|\n(?=`{3}|~{3})")
_DEFINITION = re.compile(r"^[\s>*+.)\d-]*\[[^\]]+\]:", re.MULTILINE)
_FORMULA = re.compile(
    r"(?!(?s:.*)\n *\n)(?:\$\$(?=[^$]*[^\s$])(?:[^\\$]|\\[^\n])++\$\$"
    r"|\\\[(?=\s*[^\s\\]|\s*\\[^\]])(?:[^\\]|\\[^\[\]\n])++\\\])"
)
_MAY_GO_ON = re.compile(
    r"^(?:[ \t]|[-+*>]|\d+[.)]).*?(?:`{3}|~{3})|^ *(?:\$\$|\\\[)(?s:.*)(?<=\S) *\n\Z", re.M
)
"""A fence that is not closed, or a formula that goes on where a fence seems to begin."""


class UncertainError(Exception):
    """Where a block ends cannot be told without parsing everything."""


def chunks_of(text: str) -> Iterator[tuple[str, bool]]:
    r"""Yield the chunks of an answer, and whether each is the code of a fence.

    Only `\n` ends a line.

    Raises:
        UncertainError: the answer must be parsed as a whole.
    """
    may_be_special = text.startswith(("---", "+++")) or may_hold_thoughts(text)
    if may_be_special or ("]:" in text and _DEFINITION.search(text)):
        raise UncertainError
    start = len(text) - len(text.lstrip("\n"))
    while start < len(text):
        if text.startswith(("```", "~~~"), start):
            code, start = _fenced(text, start)
            yield code, True
        else:
            found = _CHUNK_END.search(text, start)
            end = len(text) if found is None else found.end()
            yield text[start:end], False
            start = end


def _fenced(text: str, start: int) -> tuple[str, int]:
    """Return the code of the fence that opens at `start`, and where the text goes on."""
    line_end = text.find("\n", start) % (len(text) + 1)
    opening = FENCE.fullmatch(text, start, line_end)
    if opening is None:
        raise UncertainError
    marker = opening["marker"]
    closing = re.compile(rf"^ {{0,3}}{marker[0]}{{{len(marker)},}}[ \t]*(?:\n\s*^|\Z)", re.M)
    found = closing.search(text, line_end + 1)
    if found is None:
        code, _, last = text[line_end + 1 :].rpartition("\n")
        return (f"{code}\n{last}" if last.strip(" \t") else code), len(text)
    return text[line_end + 1 : found.start()], found.end()


def code_lines(code: str, limit: int) -> list[str]:
    """Return the lines that are seen of code; `limit` characters at most in each."""
    lines = displayable_code(code).split("\n")
    if max(map(len, lines)) <= limit:
        return lines
    return [line[at : at + limit] for line in lines for at in range(0, len(line), limit)]


def quick_lines(chunk: str) -> list[str] | None:
    """Return the lines that are seen of a chunk, None if only the parser can tell.

    Raises:
        UncertainError: the end of the chunk may not be the end of its last block.
    """
    text = chunk.strip("\n").rstrip(" \n")
    found = None
    is_small = len(text) <= _MAX_LENGTH and text.count("\n") < _MAX_LINES
    text = without_towers(text) if is_small else text
    if is_small and UNSEEN.search(text) is None:
        if "\n" not in text and _BEGINS_WITH_WORDS.match(text):
            found = seen_inline(text.strip())
        elif _ENTRIES.fullmatch(text):
            found = seen_inline(_ENTRY_MARK.sub(SEPARATOR, text))
        elif text.startswith(">"):
            found = None if _DEEP_QUOTE.match(text) else _quote(text.split("\n"))
        elif _FORMULA.fullmatch(text):
            found = text.split("\n")
        else:
            found = ChunkReader(text.split("\n")).read()
    if found is None and _MAY_GO_ON.search(chunk) is not None:
        raise UncertainError
    return found


def read_quickly(source: str) -> list[str] | None:
    """Return the lines that are seen of a block, None if only the parser can tell."""
    found: list[str] = []
    try:
        for chunk, is_code in chunks_of(source):
            seen = code_lines(chunk, len(chunk)) if is_code else quick_lines(chunk)
            if seen is None:
                return None
            found += seen
    except UncertainError:
        return None
    return found


def _quote(lines: list[str]) -> list[str] | None:
    if not all(line.startswith(">") for line in lines):
        return None
    return read_quickly("\n".join(line[1:].removeprefix(" ") for line in lines))
