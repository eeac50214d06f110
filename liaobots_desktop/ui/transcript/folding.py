"""Folds and unfolds blocks of code, and finds the parts of a block."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from liaobots_desktop.ui.transcript.code_end import CodeEnd
from liaobots_desktop.ui.transcript.code_head import CodeHead
from liaobots_desktop.ui.transcript.code_part import CodePart
from liaobots_desktop.ui.transcript.part import Part, Setting

if TYPE_CHECKING:
    from liaobots_desktop.ui.transcript.message_item import MessageItem


def head_of(parts: Sequence[Part], number: int) -> int | None:
    """Return the number of the header of the block of code that a part belongs to."""
    if not isinstance(parts[number], CodeHead | CodePart | CodeEnd):
        return None
    return next(n for n in range(number, -1, -1) if isinstance(parts[n], CodeHead))


def end_of(parts: Sequence[Part], head: int) -> int:
    """Return the number behind the last part of the block that a header begins."""
    number = head + 1
    while number < len(parts) and isinstance(parts[number], CodePart | CodeEnd):
        number += 1
    return number


def fit_block(item: "MessageItem", head: int, setting: Setting) -> None:
    """Let all parts of a block take over that it was folded, unfolded or wrapped."""
    for number in range(head + 1, end_of(item.parts, head)):
        part = item.parts[number]
        if isinstance(part, CodePart):
            part.fit(setting)
            item.refresh_height(number)


def unfold(item: "MessageItem", number: int, setting: Setting) -> bool:
    """Show a part that is folded away, with all of its block; return whether it was."""
    part = item.parts[number] if number < len(item.parts) else None
    if not isinstance(part, CodePart | CodeEnd) or not part.code.is_folded:
        return False
    if isinstance(part, CodePart) and part.is_first:
        return False
    head = head_of(item.parts, number)
    part.code.is_folded = False
    if head is not None:
        fit_block(item, head, setting)
    return True
