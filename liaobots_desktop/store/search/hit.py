"""What a search finds: messages, each with the text around the words."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from liaobots_desktop.chat.message import ConversationId, MessageId, Role
from liaobots_desktop.store.search.conditions import Key
from liaobots_desktop.store.search.folding import FoldedText

_BEFORE = 40
_AFTER = 80
_CUT_BACK = 15
"""Characters that a snippet may give up so that it is cut between words."""

Span = tuple[int, int]
"""Where something begins and ends, in characters (code points)."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """The text around the words on one line, with an ellipsis where it was cut.

    `marks` are the words in `text`; `source_marks` the same words in the message's source text.
    They are in order and do not overlap. Without words it is the beginning of the message.
    """

    text: str
    marks: tuple[Span, ...]
    source_marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """One message that was found; `title` is its chat's, `created_at` is in UTC."""

    message_id: MessageId
    conversation_id: ConversationId
    title: str
    role: Role
    created_at: datetime
    snippet: Snippet

    @property
    def key(self) -> Key:
        """Its place among all messages, by which the next page of hits begins."""
        return key_at(self.created_at, self.message_id)


def key_at(created_at: datetime, message_id: MessageId) -> Key:
    """Return the place of a message by its time in UTC."""
    return Key(round(created_at.timestamp() * 1000), message_id)


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
