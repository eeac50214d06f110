"""The blocks of code in a Markdown text, wherever they stand."""

from dataclasses import dataclass

from liaobots_desktop.markup import markdown

_PRIVATE_USE = range(0xE000, 0xF8FF)


@dataclass(frozen=True, slots=True)
class CodeInText:
    """One block: its info string, its code, and the number of lines of the text above its code.

    The code is exact but for its line ends and the indentation that Markdown takes away.
    """

    info: str
    code: str
    lines_above: int
    is_fenced: bool


def code_blocks(source: str) -> list[CodeInText]:
    """Return the blocks of code in Markdown, in lists and quotes too."""
    nul = next(chr(code) for code in _PRIVATE_USE if chr(code) not in source)
    tokens = markdown.parse_blocks(source.replace("\0", nul), {})  # the parser would change it
    return [
        CodeInText(
            token.info.replace(nul, "\0"),
            token.content.replace(nul, "\0"),
            token.map[0] + (token.type == "fence"),
            token.type == "fence",
        )
        for token in tokens
        if token.type in {"fence", "code_block"} and token.map is not None
    ]
