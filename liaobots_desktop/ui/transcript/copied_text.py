"""What is pasted of a document where there is no markup: with bullets, numbers and indentation."""

from typing import cast

from PySide6.QtGui import QTextCursor, QTextTable

from liaobots_desktop.ui.transcript.container_path import QUOTE, Container, containers_of
from liaobots_desktop.ui.transcript.document import MarkKind, TextDocument

_DASH, _BULLET = "- ", "• "
_FOOTNOTE, _FOOTNOTE_INDENT = "[^", 4


def copied_text(document: TextDocument, start: int = 0, end: int | None = None) -> str:
    """Return what is shown between two positions, with what marks entries and footnotes.

    Of an entry that begins above `start` only its words are returned, and so of a stretch of one
    paragraph, unless that is all of the document.
    """
    is_whole = start == 0 and end is None
    end = document.length() if end is None else min(end, document.length())
    block = document.findBlock(start)
    if block == document.findBlock(end) and not is_whole:
        return document.plain_text(start, end)
    labels = {m.start: f"{m.target} " for m in document.marks if m.kind is MarkKind.FOOTNOTE}
    pieces: list[str] = []
    above: tuple[Container, ...] = ()
    while block.isValid() and block.position() <= end:
        begin = max(start, block.position())
        words = document.plain_text(begin, min(end, block.position() + block.length() - 1))
        inside = containers_of(block.blockFormat())
        mark, margin = _marks(inside, above, labels.get(begin, ""))
        is_cell = cast("QTextTable | None", QTextCursor(block).currentTable()) is not None
        if words or mark.strip() or is_cell:  # a table has empty paragraphs around it
            pieces += [
                document.separator(block) if pieces else "",
                mark if begin == block.position() else "",
                words.replace("\n", f"\n{margin}"),
            ]
        above, block = inside, block.next()
    return "".join(pieces)


def _marks(
    inside: tuple[Container, ...], above: tuple[Container, ...], footnote: str
) -> tuple[str, str]:
    """Return what stands before the first line of a paragraph, and before its others.

    `above` are the containers of the paragraph before: those go on, the others begin here.
    """
    mark = margin = ""
    for container in inside:
        shown = _shown(container, footnote)
        room = " " * (_FOOTNOTE_INDENT if container.mark.startswith(_FOOTNOTE) else len(shown))
        mark += room if container in above else shown
        margin += room
    return mark, margin


def _shown(container: Container, footnote: str) -> str:
    """Return what is seen of a container's mark; of a task its box stands for the bullet."""
    if container.mark == QUOTE:
        return ""
    if container.mark.startswith(_FOOTNOTE):
        return footnote
    return container.mark.removeprefix(_DASH) or _BULLET
