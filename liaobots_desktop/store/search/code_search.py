"""Finds blocks of code in all chats."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from liaobots_desktop.chat.message import ConversationId, MessageId
from liaobots_desktop.markup.code_blocks import CodeInText, code_blocks
from liaobots_desktop.markup.code_language import language_of, name_of
from liaobots_desktop.store.rows import moment
from liaobots_desktop.store.search.code_text import same_language
from liaobots_desktop.store.search.folding import folded
from liaobots_desktop.store.search.found import CodeLine, FoundCode, Key
from liaobots_desktop.store.search.gathered import gathered
from liaobots_desktop.store.search.gathering import Gathering
from liaobots_desktop.store.search.hit import marks_of
from liaobots_desktop.store.search.query import Query

_LINES = 4
"""Lines of code that are shown of a block at most."""
_LINE_LENGTH, _TAB = 200, 4
_LINE_END = re.compile(r"\r\n?|\n")


class CodeSearch:
    """Lists blocks of code, the newest message first; used on one thread, only reads."""

    def __init__(
        self,
        chats: Path,
        query: Query,
        limit: int = 50,
        *,
        after: Key | None = None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        """`limit` is the number of blocks after whose message the list ends.

        All words of the query must be in the block itself. `after` is the last message of an
        earlier page: only older ones are looked at then.
        """
        self._chats = chats
        self._query = replace(query, has_code=True)
        self._limit = limit
        self._after = after
        self._is_cancelled = is_cancelled
        self._after_given = after

    def batches(self) -> Iterator[tuple[FoundCode, ...]]:
        """Yield the blocks of one message after the other, in their order there.

        Raises:
            NotRead, StoreDamaged: the chats cannot be read.
        """
        yield from gathered(self._chats, self._query, self._is_cancelled, self._found)

    def _found(self, gathering: Gathering) -> Iterator[tuple[FoundCode, ...]]:
        for key in gathering.keys(self._after_given):
            if self._is_cancelled() or self._limit <= 0:
                return
            found = () if key is None else tuple(self._blocks(gathering, key))
            if found:
                self._after_given = key
                self._limit -= len(found)
                yield found

    def _blocks(self, gathering: Gathering, key: Key) -> Iterator[FoundCode]:
        row = gathering.row(key)
        text = row["text"]
        starts: list[int] | None = None
        for block in code_blocks(text):
            if not self._is_wanted(block):
                continue
            if starts is None:
                starts = _line_starts(text)
            yield FoundCode(
                MessageId(key.message_id),
                ConversationId(row["conversation_id"]),
                row["title"],
                moment(key.created_at),
                name_of(language_of(block.info)),
                block.code,
                _preview(block.code, self._query.words),
                starts[min(block.lines_above, len(starts) - 1)],
            )

    def _is_wanted(self, block: CodeInText) -> bool:
        query = self._query
        if not block.is_fenced:
            return False
        if query.languages and same_language(block.info) not in query.languages:
            return False
        compared = folded(block.code)
        return all(word in compared for word in query.words)


def _preview(code: str, words: Sequence[str]) -> tuple[CodeLine, ...]:
    """Return some lines that are not empty, from the one above the first word that is found."""
    lines = [line for line in code.split("\n") if line.strip()]
    at = 0
    if words:
        longest = max(words, key=len)
        at = next((number for number, line in enumerate(lines) if longest in folded(line)), 0)
    first = max(at - 1, 0)
    shown = (line.expandtabs(_TAB)[:_LINE_LENGTH] for line in lines[first : first + _LINES])
    return tuple(CodeLine(line, marks_of(line, words)) for line in shown)


def _line_starts(text: str) -> list[int]:
    """Return where each line begins, as Markdown knows lines."""
    return [0, *(end.end() for end in _LINE_END.finditer(text))]
