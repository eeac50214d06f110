"""The parts of a question: a bubble with what was typed, and a card for each attached text."""

from collections.abc import Iterator

from liaobots_desktop.composing import attachment
from liaobots_desktop.ui.transcript.bubble_part import BubblePart, pieces_of
from liaobots_desktop.ui.transcript.code_block import CodeBlock
from liaobots_desktop.ui.transcript.code_end import CodeEnd
from liaobots_desktop.ui.transcript.code_head import CodeHead
from liaobots_desktop.ui.transcript.code_part import CodePart
from liaobots_desktop.ui.transcript.displayable import with_plain_line_ends
from liaobots_desktop.ui.transcript.fence import FenceReader
from liaobots_desktop.ui.transcript.part import Part, Setting

_GAP = 8


def typed_and_attached(question: str) -> tuple[list[str], list[attachment.Part]]:
    """Return the pieces of what was typed, none if that is nothing, and what is attached.

    With attached texts the pieces have plain line ends only, and no empty lines at their end.
    """
    plain = with_plain_line_ends(question)
    attached = attachment.parts_of(plain)
    typed = plain[: attached[0].beginning].rstrip("\n") if attached else question
    return pieces_of(typed) if typed or not attached else [], attached


def question_parts(question: str, setting: Setting, *, is_folded: bool) -> Iterator[Part]:
    """Yield the parts of a question."""
    pieces, attached = typed_and_attached(question)
    for number, piece in enumerate(pieces):
        is_last = number == len(pieces) - 1
        yield BubblePart(piece, setting, is_first=number == 0, is_last=is_last)
    plain = with_plain_line_ends(question) if attached else ""
    for number, each in enumerate(attached):
        code = CodeBlock(each.language, each.start, is_folded=is_folded, name=each.name)
        code.line_height = setting.measures.code_line_height
        yield CodeHead(_GAP if pieces or number else 0, code)
        last: CodePart | None = None
        for piece in _code_pieces(plain[each.start : each.end]):
            last = CodePart(code, piece, last)
            yield last
        end = CodeEnd(code, last)
        end.fit()
        yield end


def _code_pieces(code: str) -> Iterator[str]:
    """Cut code into pieces as a fence in an answer does, which no line of it can close."""
    reader = FenceReader("~" * (len(code) + 3))
    start = 0
    while start < len(code):
        start, pieces, _ = reader.read(code, start, is_all=True)
        yield from pieces
    if rest := reader.rest():
        yield rest
