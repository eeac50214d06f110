"""What a search finds: messages, each with the text around the words."""

from bisect import bisect_left
from collections.abc import Sequence

from liaobots_desktop.store.search.folding import FoldedText
from liaobots_desktop.store.search.found import Snippet, Span

_BEFORE = 40
_AFTER = 80
_CUT_BACK = 15
"""Characters that a snippet may give up so that it is cut between words."""


def snippet_of(source: str, text: FoldedText, words: Sequence[str]) -> Snippet:
    """Return the part of a message around the longest word; `text` is its source, folded."""
    longest = max(words, key=len, default="")
    at = max(text.text.find(longest), 0)
    hit = text.source_span(at, at + len(longest)) if longest else (0, 0)
    window = _window(source, hit)
    around = text.text[at - min(at, 2 * _BEFORE) : at + len(longest) + 2 * _AFTER]
    offset = at - min(at, 2 * _BEFORE)
    found = [(offset + start, offset + end) for start, end in _found(around, words)]
    spans = [text.source_span(*span) for span in found]
    inside = [span for span in spans if window[0] <= span[0] and span[1] <= window[1]]
    return _on_one_line(source, window, _joined(inside))


def marks_of(source: str, words: Sequence[str]) -> tuple[Span, ...]:
    """Return where words, which are folded, stand in a short text, in order."""
    text = FoldedText(source)
    found = [text.source_span(*span) for span in _found(text.text, words)]
    return _joined(sorted(found))


def _window(source: str, hit: Span) -> Span:
    start, end = max(hit[0] - _BEFORE, 0), min(hit[1] + _AFTER, len(source))
    if start:
        before = source[start : start + _CUT_BACK]
        start += len(before) - len(before.split(maxsplit=1)[-1]) if " " in before.strip() else 0
    if end < len(source):
        behind = source[end - _CUT_BACK : end].rstrip()
        end -= _CUT_BACK - behind.rfind(" ") if " " in behind else 0
    return start, end


def _found(text: str, words: Sequence[str]) -> list[Span]:
    spans = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            spans.append((at, at + len(word)))
            at = text.find(word, at + len(word))
    return sorted(spans)


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return the spans with those that overlap as one."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _on_one_line(source: str, window: Span, spans: tuple[Span, ...]) -> Snippet:
    """Return a part of the source with each run of white space as one space."""
    start, end = window
    while start < end and source[start].isspace():
        start += 1
    while start < end and source[end - 1].isspace():
        end -= 1
    shown = [
        at for at in range(start, end) if not (source[at].isspace() and source[at - 1].isspace())
    ]
    line = "".join(" " if source[at].isspace() else source[at] for at in shown)
    before = "…" if start and source[:start].strip() else ""
    behind = "…" if source[end:].strip() else ""
    marks = tuple(
        (len(before) + bisect_left(shown, first), len(before) + bisect_left(shown, last))
        for first, last in spans
    )
    return Snippet(f"{before}{line}{behind}", marks, spans)
