"""A snippet as it is read in a list: without the signs of Markdown."""

import re

from liaobots_desktop.store.search.found import Snippet, Span

_SIGNS = re.compile(r"\*\*|~~|`+|(?<!\S)#{1,6} |\| +(?=\|)|(?<=\|)(?: *:?-+:? *\|)+ ?")


def without_signs(snippet: Snippet) -> tuple[str, tuple[Span, ...]]:
    """Return the text without what only emphasizes, and where its marks are then.

    A sign that was looked for stays.
    """
    text, marks = snippet.text, snippet.marks
    cuts = [
        sign.span()
        for sign in _SIGNS.finditer(text)
        if not any(start < sign.end() and sign.start() < end for start, end in marks)
    ]
    if not cuts:
        return text, marks
    kept = [0, *(at for cut in cuts for at in cut), len(text)]
    pairs = zip(kept[::2], kept[1::2], strict=True)
    shown = "".join(text[start:end] for start, end in pairs)

    def moved(at: int) -> int:
        return at - sum(min(end, at) - start for start, end in cuts if start < at)

    return shown, tuple((moved(start), moved(end)) for start, end in marks)
